"""A second reader: a small language model that is asked whether the story bears another word out.

It reads the sentences of the story that are nearest to a line, then the line, and says how likely
each word of it is. The line is then written again with another name, number or date of the story
in the place of its own, with the opposite of a word, with another pronoun, or without its "not",
and read again. Where the story makes the other line far likelier, there is a *doubt*: a fact like
any other, of which rules decide what it is worth.

The idea of telling a wrong line by how likely a model finds it beside others is that of the FIB
benchmark (Tam et al., 2023, "Evaluating the Factual Consistency of Large Language Models Through
News Summarization"). That the other lines are made of the story's own words is ours: but for
pronouns, the model proposes no word that the story does not have.
"""
