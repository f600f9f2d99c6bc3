"""The company a name keeps: what the story tells where it names somebody, and whom it names where
it tells what a line tells.

A line with the wrong one of two names puts it among words that the story never uses near it, and
another name of its kind stands in the sentence that does use them. No parser is needed for either:
every sentence of the body is asked, also those that no rule would look at. Words near each other
are taken for connected, the distributional idea (Harris, 1954), here within one story only.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from linter.language.facts import Entity, Mention, Span, Term, Word
from linter.language.identity.records import Known, NamedSpan
from linter.language.identity.resolving import IdentityBook

# A rival must stand where at least half of the line's other words do: below it the two sentences
# are as like as any two of a story.
_LEAST_TOLD = 0.5
# Of fewer words than these a sentence of the story holds half by chance.
_LEAST_WORDS = 3
# How many sentences before and behind one that names somebody may go on about him or her.
_BESIDE = 1
# A country may stand where a town does.
_WIDER = {"country": "place"}


# "SEOUL (Reuters) -", "LAGOS, Nigeria —": where a story was written, of which it tells nothing.
_DATELINE = re.compile(r"(?:[A-Z][\w.'’]*,?\s+){1,4}(?:\([^)]{1,20}\)\s*)?[-–—]{1,2}\s")


class Kept(NamedTuple):
    """The company of one name of a line, in shares from 0 to 1 of the line's other words.

    `near` is what the sentences that name it and those beside them hold together, `closest` what
    the one of them that holds most does. `rival` is the other name that the story has in the
    sentence that restates most of the line, of the same kind and not in the line; None for none.
    """

    near: float = 1.0
    closest: float = 1.0
    rival: Term | None = None


@dataclass(frozen=True, slots=True)
class Company:
    """The sentences of a body: what each may be matched by, and whom it names.

    `named` gives the numbers of the sentences that name an identity, or somebody who stands for it;
    `mentions` all mentions with the number of their sentence.
    """

    keys: tuple[frozenset[str], ...]
    named: Mapping[str, frozenset[int]]
    mentions: tuple[tuple[int, str, Mention], ...]
    book: IdentityBook

    @classmethod
    def learn(
        cls, book: IdentityBook, spans: Iterable[tuple[int, Span]], keys: Sequence[frozenset[str]]
    ) -> Company:
        """Sort the mentions of a book into sentences, given by paragraph and span, in order."""
        starts = [(paragraph, span.start) for paragraph, span in spans]
        named: dict[str, set[int]] = defaultdict(set)
        mentions: list[tuple[int, str, Mention]] = []
        for identity, found in (book.mentions or {}).items():
            for mention in found:
                if _is_dateline(mention):
                    continue
                at = bisect_right(starts, (mention.sentence.index, mention.span.start)) - 1
                mentions.append((at, identity, mention))
                for key in {identity} | book.entries[identity].stands_for:
                    named[key].add(at)
        sentences = {key: frozenset(numbers) for key, numbers in named.items()}
        return cls(tuple(keys), sentences, tuple(mentions), book)

    def of(self, entity: Entity, line: Sequence[NamedSpan]) -> Kept:
        """What company an entity of a line keeps; `line` are all names of the line.

        A name that the story does not hold, or of unknown kind, keeps any.
        """
        name, words = entity.name, entity.context
        if len(words) < _LEAST_WORDS or not name.identity or not entity.known_as:
            return Kept()
        own = self._sentences_of({name.identity} | name.stands_for)
        if not own:
            return Kept()
        told = [_share(words, keys) for keys in self.keys]
        around = {at + step for at in own for step in range(-_BESIDE, _BESIDE + 1)}
        near = frozenset[str]().union(*(self.keys[at] for at in around if 0 <= at < len(told)))
        return Kept(
            _share(words, near), max(told[at] for at in own), self._rival(entity, line, told)
        )

    def _sentences_of(self, identities: Iterable[str]) -> frozenset[int]:
        return frozenset[int]().union(*(self.named.get(key, frozenset()) for key in identities))

    def _rival(
        self, entity: Entity, line: Sequence[NamedSpan], told: Sequence[float]
    ) -> Term | None:
        taken = {key for name in line for key in {name.identity} | name.stands_for}
        wanted = _WIDER.get(entity.known_as, entity.known_as)
        found = (
            (told[at], -at, -mention.span.start, identity, mention)
            for at, identity, mention in self.mentions
            if told[at] >= _LEAST_TOLD
            and _WIDER.get(kind := self.book.entries[identity].kind, kind) == wanted
            and not _is_guessed(self.book.entries[identity])
            and _initials(self.book.entries[identity].name) != entity.name.text
            and taken.isdisjoint({identity} | self.book.entries[identity].stands_for)
        )
        best = max(found, default=None, key=lambda each: each[:3])
        return self._term(best[3], best[4]) if best is not None else None

    def _term(self, identity: str, mention: Mention) -> Term:
        known = self.book.entries[identity]
        return Term(
            text=mention.text,
            span=mention.span,
            lemma=mention.text.split()[-1].lower(),
            kind=known.kind,
            identity=identity,
            name=known.name,
            stands_for=known.stands_for,
            definite=True,
        )


def _is_dateline(mention: Mention) -> bool:
    """Whether it stands where its paragraph (all that a mention knows) says where it is from."""
    opening = _DATELINE.match(mention.sentence.text)
    return opening is not None and mention.span.end <= opening.end()


def _initials(name: str) -> str:
    """The capitals that open the words of a name: "LSE" of "London Stock Exchange"."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _is_guessed(known: Known) -> bool:
    """Whether a name is taken for a body's by its capitals alone: "A&E", "GCSE"."""
    return known.name.isupper() and known.identity.startswith("name:")


def _share(words: Sequence[Word], keys: frozenset[str]) -> float:
    total = sum(word.weight for word in words)
    return sum(word.weight for word in words if not word.keys.isdisjoint(keys)) / total
