"""Part of speech and lemma of the words of a parsed sentence: what the pipes behind the parser do.

They give what the pipeline's own attribute ruler and lemmatizer give, in a seventh of the time,
which is a tenth of what an article takes. The ruler matches some 180 patterns at every word, though
nearly all of them ask for one word, and for no more than its tag and label and whether it is one of
a few: what it said of one word is so of the next. The lemmatizer looks for words in lists.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import Lemmatizer
    from spacy.tokens import Doc

Pipe = Callable[["Doc"], "Doc"]
Key = tuple[int, ...]

_RULER, _LEMMATIZER = "attribute_ruler", "lemmatizer"
_INDEX = "lemma_index"
_ASKED = ("LOWER", "TAG", "DEP", "IS_SPACE")
_SAID = ("POS", "MORPH", "LEMMA")
_CHANGED = frozenset({*_SAID, "TAG", "DEP"})
# What may stand for a word in a pattern about it alone: the word, or one of several.
_ONE_OF = "IN"


class WordForms:
    """The pipes behind the parser, entity recognition apart, as one pipe.

    `names` are those it stands for. A pipeline that has other ones keeps them: there are no names
    then, and nothing is done.
    """

    def __init__(self, nlp: Language) -> None:
        """`nlp` is the pipeline, which stays as it is."""
        self.names: tuple[str, ...] = ()
        if not _is_as_shipped(nlp):
            return
        from spacy.matcher import Matcher

        first = nlp.pipe_names.index(_RULER)
        (_, self._ruler), (_, lemmatizer), *rest = nlp.pipeline[first : first + 3]
        self.names = tuple(nlp.pipe_names[first : first + 3])
        self._others: tuple[Pipe, ...] = (_quick(lemmatizer, nlp), *(pipe for _, pipe in rest))
        self._known: dict[Key, list[int] | None] = {}
        self._told_apart: set[int] = set()
        self._rare = Matcher(nlp.vocab)
        for name, pattern in _patterns(nlp):
            if _is_plain(pattern):
                self._told_apart.update(nlp.vocab.strings[word] for word in _words_of(pattern[0]))
            else:
                self._rare.add(name, [pattern])

    def __call__(self, doc: Doc) -> Doc:
        """The same document with part of speech and lemma of each word."""
        if self.names:
            doc = self._ruled(doc)
            for pipe in self._others:
                doc = pipe(doc)
        return doc

    def _ruled(self, doc: Doc) -> Doc:
        """The document as the attribute ruler leaves it."""
        keys = self._keys(doc)
        new = {key: at for at, key in enumerate(keys) if key not in self._known}
        if self._is_rare(doc) or (new and not self._learn(new, doc)):
            return self._ruler(doc)
        said = [self._known[key] for key in keys]
        return self._ruler(doc) if None in said else _with_values(doc, _SAID, said)

    def _learn(self, new: dict[Key, int], doc: Doc) -> bool:
        """Have the ruler look at these words, each at its index in the document, side by side.

        False if it would take two of them for one expression. White space, of which it changes what
        parser and tagger said, is remembered as nothing to go by.
        """
        from spacy.tokens import Doc

        words = Doc(doc.vocab, words=[doc[at].text for at in new.values()])
        _with_values(words, ("TAG", "DEP"), [key[1:3] for key in new])
        if self._is_rare(words):
            return False
        self._ruler(words)
        said = words.to_array(list(_SAID)).tolist()
        for key, after, values in zip(new, self._keys(words), said, strict=True):
            self._known[key] = values if after == key else None
        return True

    def _is_rare(self, doc: Doc) -> bool:
        """Whether a pattern of more than one word fits: "let's", and "there is" by its label."""
        return bool(self._rare(doc, allow_missing=True))

    def _keys(self, doc: Doc) -> list[Key]:
        """What the ruler asks of each word."""
        return [
            (word if word in self._told_apart else 0, *rest)
            for word, *rest in doc.to_array(list(_ASKED)).tolist()
        ]


@cache
def word_forms(nlp: Language) -> WordForms:
    """Those of a pipeline, which all that use it share."""
    return WordForms(nlp)


def with_word_forms(nlp: Language) -> list[tuple[str, Pipe]]:
    """The pipes of a pipeline in their order, those of the forms of words as one."""
    forms = word_forms(nlp)
    if not forms.names:
        return nlp.pipeline
    first = nlp.pipe_names.index(_RULER)
    behind = nlp.pipeline[first + len(forms.names) :]
    return [*nlp.pipeline[:first], ("word_forms", forms), *behind]


def _is_as_shipped(nlp: Language) -> bool:
    """Whether ruler and lemmatizer are of the kind that this knows, one behind the other."""
    from spacy.lang.en.lemmatizer import EnglishLemmatizer
    from spacy.pipeline import AttributeRuler

    pipes = dict(nlp.pipeline)
    ruler: Any = pipes.get(_RULER)
    lemmatizer: Any = pipes.get(_LEMMATIZER)
    if type(ruler) is not AttributeRuler or type(lemmatizer) is not EnglishLemmatizer:
        return False
    behind = nlp.pipe_names.index(_LEMMATIZER) - nlp.pipe_names.index(_RULER)
    if behind != 1 or lemmatizer.mode != "rule":
        return False
    rules: list[dict[str, Any]] = ruler.patterns
    return all(_CHANGED.issuperset(rule["attrs"]) for rule in rules)


def _is_plain(pattern: Sequence[dict[str, Any]]) -> bool:
    """Whether a pattern is about one word, and asks no more of it than is asked here."""
    word = pattern[0].get("LOWER", "")
    listed = isinstance(word, str) or list(word) == [_ONE_OF]
    return len(pattern) == 1 and listed and set(_ASKED).issuperset(pattern[0])


def _patterns(nlp: Language) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The patterns of the attribute ruler, each with a name of its own."""
    ruler: Any = nlp.get_pipe(_RULER)
    for number, rule in enumerate(ruler.patterns):
        for other, pattern in enumerate(rule["patterns"]):
            yield f"{number}.{other}", pattern


def _words_of(asked: dict[str, Any]) -> list[str]:
    """The words that a pattern tells from all others."""
    word = asked.get("LOWER", {_ONE_OF: []})
    return [word] if isinstance(word, str) else word[_ONE_OF]


def _quick(lemmatizer: Any, nlp: Language) -> Lemmatizer:
    """A lemmatizer with the same tables, whose index are sets: it looks up every form it makes."""
    from spacy.lookups import Lookups

    tables = Lookups()
    for name in lemmatizer.lookups.tables:
        table = lemmatizer.lookups.get_table(name)
        tables.add_table(name, {**table})
    index = tables.get_table(_INDEX)
    for part in list(index):
        index[part] = frozenset(index[part])
    made: Lemmatizer = type(lemmatizer)(
        nlp.vocab, None, mode=lemmatizer.mode, overwrite=lemmatizer.overwrite
    )
    made.lookups = tables
    return made


def _with_values(doc: Doc, names: Sequence[str], values: Sequence[Any]) -> Doc:
    import numpy

    rows: Any = numpy.array(values, dtype="uint64")
    doc.from_array(list(names), rows)
    return doc
