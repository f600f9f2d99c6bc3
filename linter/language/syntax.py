"""Small questions about a dependency tree, asked by every extractor.

The labels are those of spaCy's English pipelines (the CLEAR scheme). Functions take and give
spaCy tokens; they know nothing about news.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_RELATIVES = frozenset({"WP", "WDT", "WP$", "WRB"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_FINITE = frozenset({"MD", "VBZ", "VBP", "VBD"})
_TREE = "headlint.tree"


def children(token: Token, *labels: str) -> list[Token]:
    """The direct dependents of `token` with one of these labels, in text order."""
    doc = token.doc
    return [doc[index] for label, index in _tree(doc)[token.i] if label in labels]


def _tree(doc: Doc) -> list[list[tuple[str, int]]]:
    """The label and index of each dependent, by the index of the token it hangs on.

    Kept with the document: a tree is asked some ten questions a word, and spaCy makes every token
    anew for each. Indices, since tokens would keep the document alive for ever.
    """
    known: list[list[tuple[str, int]]] | None = doc.user_data.get(_TREE)
    if known is None:
        known = doc.user_data[_TREE] = [[] for _ in range(len(doc))]
        for token in doc:
            if token.head.i != token.i:
                known[token.head.i].append((token.dep_, token.i))
    return known


def is_nominal(token: Token) -> bool:
    """Whether the token can head a noun phrase."""
    return token.pos_ in _NOMINAL


def is_passive(verb: Token) -> bool:
    """Whether the verb's grammatical subject is what the act is done to."""
    if children(verb, "auxpass", "nsubjpass"):
        return True
    if children(verb, "agent"):  # not in "has bought a portrait by Leyster"
        return not (children(verb, "nsubj") and children(verb, "dobj"))
    if verb.tag_ != "VBN" or children(verb, "aux", "nsubj"):
        return False
    if verb.dep_ == "conj":
        return is_passive(verb.head)
    return verb.dep_ in {"acl", "advcl", "amod", "ROOT"} and not children(verb, "dobj")


def is_finite(verb: Token) -> bool:
    """Whether a verb heads a clause of its own, not an infinitive or participle in another's."""
    if verb.dep_ == "xcomp" and verb.head.lemma_ == "be" and children(verb, "aux"):
        return is_finite(verb.head)  # "is not to be sold"
    if verb.dep_ == "conj" and any(child.tag_ == "TO" for child in children(verb, "aux")):
        return False  # "borrows only to invest, and not to pay its bills"
    if verb.dep_ in {"xcomp", "acl", "amod", "pcomp", "advcl"} and not children(verb, *_SUBJECTS):
        return False
    return verb.tag_ not in {"VBG", "VBN"} or bool(children(verb, "aux", "auxpass"))


def is_scheduled(verb: Token) -> bool:
    """Whether a verb tells what is to be: "is to get a runway", "are to be sold"."""
    return (
        verb.dep_ == "xcomp"
        and verb.head.lemma_ == "be"
        and verb.head.tag_ in {"VBZ", "VBP", "VBD"}
        and not children(verb.head, "acomp", "attr")
        and any(child.tag_ == "TO" for child in children(verb, "aux"))
    )


def auxiliary(verb: Token) -> str:
    """What the finite auxiliary of a clause makes of its verb; "" where it has none.

    `perfect` ("has sold"), `pluperfect` ("had sold"), `be` (passive, progressive, copula, "is to
    sell"), `do` ("did sell") or `modal` ("will sell").
    """
    words = [*children(verb, "aux", "auxpass"), verb]
    if is_scheduled(verb):
        words.append(verb.head)
    finite = next((word for word in words if word.tag_ in _FINITE and word.pos_ == "AUX"), None)
    if finite is None:
        return ""
    if finite.tag_ == "MD":
        return "modal"
    if finite.lemma_ == "have":
        return "pluperfect" if finite.tag_ == "VBD" else "perfect"
    return finite.lemma_ if finite.lemma_ in {"be", "do"} else ""


def is_unreal(verb: Token) -> bool:
    """Whether a clause tells what would have been: a past modal with "have" and a participle."""
    words = [verb, *children(verb, "aux", "auxpass")]
    return any(word.tag_ == "MD" for word in words) and any(
        word.tag_ == "VB" and word.lemma_ == "have" and word != verb for word in words
    )


_DASHES = frozenset({"-", "--", "–", "—"})
# "NEW YORK CITY —": a town's last word.
_LAST_OF_DATELINE = 2


def subject(verb: Token) -> Token | None:
    """The grammatical subject of a verb, its own or the one it shares.

    Follows coordination ("came and went"), relative clauses ("the man who fell"), participles
    ("troops sent to…", "sending troops"), control ("ordered his factories to begin", "plans to
    send", "is likely to send"). None where the tree does not tell.
    """
    return _subject(verb, 8)


def _name_before(verb: Token) -> list[Token]:
    """A name hung on the finite verb behind it as if that were a noun: "Eritrea shells market"."""
    if verb.tag_ not in {"VBZ", "VBD"}:
        return []
    return [child for child in verb.lefts if child.dep_ == "compound" and child.i == verb.i - 1]


def _behind_dateline(token: Token) -> list[Token]:
    """What stands for a subject that may be a dateline: "HARWICK — The firm will cut jobs"."""
    dash = _dash_of_dateline(token)
    if dash is None:
        return [token]
    return [child for child in children(token, "appos") if child.i > dash.i]


def _dash_of_dateline(token: Token) -> Token | None:
    """The dash behind a town in capitals that opens a sentence, if this is one.

    A sentence begins behind it, with a capital: not so "IBM — the maker of computers — will cut".
    """
    if token.i > _LAST_OF_DATELINE or not token.is_upper or not token.is_alpha:
        return None
    dash = next((one for one in token.rights if one.text in _DASHES), None)
    opens = dash is not None and dash.i + 1 < len(dash.doc) and not dash.nbor(1).is_lower
    return dash if opens else None


def _subject(verb: Token, depth: int) -> Token | None:
    own = [child for child in verb.children if child.dep_ in _SUBJECTS] or _name_before(verb)
    if any(_dash_of_dateline(child) for child in own):
        own = [one for child in own for one in _behind_dateline(child)]
    if own:
        return antecedent(own[0], verb)
    if depth == 0:
        return None
    head = verb.head
    if verb.dep_ == "conj":
        if is_nominal(head):
            return None
        return _subject(head, depth - 1) if is_passive(verb) == is_passive(head) else None
    if verb.dep_ in {"relcl", "acl"} and is_nominal(head):
        if verb.dep_ == "acl" and verb.tag_ == "VB":
            return _controller_of_noun(head, depth - 1)
        return _who_is(head, verb, depth - 1) or head
    if verb.dep_ in {"xcomp", "ccomp", "advcl"}:
        return _controller(verb, head, depth - 1)
    if verb.dep_ == "pcomp":
        above = head.head
        if above.pos_ in {"ADV", "ADP"}:  # "stopped short of", "backed out of"
            above = above.head
        return _controller_of_noun(above, depth - 1)
    return None


def _who_is(noun: Token, verb: Token, depth: int) -> Token | None:
    """Whom "the sixth person to die" or "the first woman to win" is said of."""
    ranked = noun.dep_ == "attr" and verb.tag_ == "VB" and children(noun, "amod")
    return _subject(noun.head, depth) if ranked else None


def antecedent(token: Token, verb: Token) -> Token:
    """The noun that a relative pronoun stands for in the clause of `verb`; else the token."""
    if token.tag_ in _RELATIVES and verb.dep_ == "relcl":
        return verb.head
    return token


def _controller(verb: Token, head: Token, depth: int) -> Token | None:
    if verb.dep_ == "ccomp" and verb.tag_ not in {"VB", "VBG"}:
        return None
    if verb.dep_ != "advcl":
        objects = [child for child in children(head, "dobj", "dative") if child.i < verb.i]
        if objects:
            return objects[0]
        urged = _urged(verb, head)
        if urged is not None:
            return urged
    if head.dep_ in {"acomp", "attr", "oprd"}:
        return _subject(head.head, depth)
    if head.pos_ in {"VERB", "AUX"}:
        return _subject(head, depth)
    return None


def _urged(verb: Token, head: Token) -> Token | None:
    """Whom the act is wanted of where a preposition stands between: "called on Iran to stop"."""
    if verb.dep_ != "xcomp" or verb.tag_ != "VB" or is_passive(head):
        return None
    for preposition, noun in prepositional(head):
        if preposition.i == head.i + 1 and noun.right_edge.i + 1 == verb.left_edge.i:
            return noun
    return None


def _controller_of_noun(noun: Token, depth: int) -> Token | None:
    """Who plans in "its plan to send": the possessor, else the subject of the governing verb."""
    owners = children(noun, "poss")
    if owners:
        return owners[0]
    if noun.dep_ in {"dobj", "attr", "pobj"}:
        verb = noun.head.head if noun.dep_ == "pobj" else noun.head
        if verb.pos_ in {"VERB", "AUX"}:
            return _subject(verb, depth)
        if verb != noun and is_nominal(verb):
            return _controller_of_noun(verb, depth - 1) if depth > 0 else None
    if noun.pos_ in {"VERB", "AUX"} and depth > 0:
        return _subject(noun, depth - 1)
    return None


def agent(verb: Token) -> Token | None:
    """The doer in a passive: "sent by the ministry"."""
    for preposition in children(verb, "agent"):
        for noun in children(preposition, "pobj"):
            return noun
    return None


def prepositional(token: Token, *prepositions: str) -> Iterator[tuple[Token, Token]]:
    """Pairs (preposition, its noun) that hang on `token`; all prepositions if none are named.

    A chain such as "out of Paris" gives the inner pair.
    """
    for preposition in children(token, "prep", "dative", "agent"):
        inner = preposition
        while nested := children(inner, "prep"):
            if children(inner, "pobj"):
                break
            inner = nested[0]
        for noun in children(inner, "pobj"):
            if not prepositions or inner.lower_ in prepositions:
                yield inner, noun


def conjuncts(token: Token) -> list[Token]:
    """The token and everything coordinated with it, in text order."""
    return sorted([token, *token.conjuncts], key=lambda member: member.i)


def verb_lemma(verb: Token) -> str:
    """The lemma with its particle: "rule out", "call off"."""
    particles = children(verb, "prt")
    return " ".join([verb.lemma_.lower(), *(particle.lower_ for particle in particles)])


def noun_phrase(token: Token) -> list[Token]:
    """The compact noun phrase of a head: its left modifiers and itself, in text order.

    Relative clauses, appositions and prepositional tails are left out.
    """
    kept = [token]
    for child in token.children:
        if child.i < token.i and child.dep_ in {
            "det", "amod", "compound", "poss", "nummod", "nmod", "quantmod", "predet", "advmod",
        }:  # fmt: skip
            kept.extend(child.subtree)
    return sorted(kept, key=lambda member: member.i)


def clause_tokens(head: Token) -> list[Token]:
    """The tokens of a clause without those of the clauses inside it that have their own verb."""
    kept: list[Token] = []
    stack = [head]
    while stack:
        token = stack.pop()
        kept.append(token)
        for child in token.children:
            if child.dep_ in {"ccomp", "relcl", "parataxis"} or (
                child.dep_ in {"conj", "advcl"} and child.pos_ in {"VERB", "AUX"}
            ):
                continue
            stack.append(child)
    return sorted(kept, key=lambda member: member.i)
