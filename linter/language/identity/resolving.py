"""Who is who in one article: names, short forms, acronyms, leaders and the states they act for.

Everything here is learnt from the article's own text and the gazetteer, without a parser. One
identity per entity per article; the mentions that led to it are kept, for `inspect`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from linter.language.facts import Identity, Sentence, Span
from linter.language.facts import Mention as NameMention
from linter.language.identity.records import Known, NamedSpan, Seen
from linter.language.names.kinds import NameKinds
from linter.language.names.runs import NameRun, name_runs
from linter.language.places.gazetteer import Gazetteer
from linter.language.places.records import Mention as PlaceMention

_OF = re.compile(r" of (?:the )?")
_SHORTEST_INITIALS = 2
_MODIFYING_FORMS = frozenset({"adjective", "people"})
_STATE_SORTS = frozenset(
    {"ministry", "parliament", "court", "central bank", "police", "intelligence", "military",
     "agency", "regulator"}
)  # fmt: skip
"""The sorts of organisations.yaml that act for their state; a company or a club does not."""


@dataclass(frozen=True)
class IdentityBook:
    """The entities of one article, by every form (in lower case) in which the body names them."""

    gazetteer: Gazetteer
    kinds: NameKinds
    aliases: Mapping[str, Known]
    entries: Mapping[str, Known]
    seen: tuple[Seen, ...] = ()
    mentions: Mapping[str, tuple[NameMention, ...]] | None = None
    named_places: frozenset[str] = frozenset()
    cased: bool = True
    lowered: frozenset[str] = frozenset()
    _found: dict[str, tuple[NamedSpan, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def names_in(self, text: str) -> tuple[NamedSpan, ...]:
        """The names in a text, left to right; a longer name goes before one inside it.

        Remembered by text: every stage of a reading asks about the same sentences.
        """
        if text not in self._found:
            self._found[text] = self._find_names(text)
        return self._found[text]

    def _find_names(self, text: str) -> tuple[NamedSpan, ...]:
        places = self.gazetteer.find(text, cased=self.cased)
        found = [name for run in self._runs(text) for name in self._name_of(run, places)]
        taken = [name.span for name in found]
        found.extend(
            self.place(place)
            for place in places
            if place.places and not any(_meet(place.span, span) for span in taken)
        )
        return tuple(sorted(found, key=lambda name: name.span))

    def antecedent(self, pronoun: str, sentence: Sentence, span: Span) -> NamedSpan | None:
        """Whom "he" or "she" means: the nearest person before it, in this paragraph or the last.

        Only for the body; a person whose given name or title says otherwise is passed over.
        """
        gender = self.kinds.gender_of_pronoun(pronoun)
        if not gender or sentence.section != "body":
            return None
        place = bisect_left(self.seen, Seen(sentence.index, span.start, ""))
        for seen in reversed(self.seen[:place]):
            if seen.paragraph < sentence.index - 1:
                return None
            person = self.entries[seen.identity]
            if person.gender in {"", gender}:
                return NamedSpan(span, person.identity, "person", person.stands_for, "name")
        return None

    def full_name(self, identity: str) -> str:
        """What the story, or else the gazetteer, calls an entity in full; "" where unknown."""
        known = self.entries.get(identity)
        if known is not None and not identity.startswith("country:"):
            return known.name
        ident = identity.removeprefix("organisation:")
        ident = f"org:{ident}" if ident != identity else identity.partition(":")[2]
        return self.gazetteer.place(ident).name if ident in self.gazetteer else ""

    def is_unsettled(self, identity: str) -> bool:
        """Whether it is a name of the story's own of which nothing tells the kind."""
        known = self.entries.get(identity)
        return identity.startswith("name:") and (known is None or not known.kind)

    def identities(self) -> tuple[Identity, ...]:
        """All entities with their mentions, sorted by key, for `inspect`."""
        mentions = self.mentions or {}
        return tuple(
            Identity(key, self.entries[key].kind, self.entries[key].name, mentions[key])
            for key in sorted(mentions)
            if key in self.entries
        )

    def _runs(self, text: str) -> Iterator[NameRun]:
        return name_runs(text) if self.cased else iter(())

    def _name_of(self, run: NameRun, places: list[PlaceMention]) -> Iterator[NamedSpan]:
        """The name a run of capitals holds, if it is not simply a place.

        "French President Emmanuel Macron" holds a person; the adjective stays a place of its own.
        """
        for core in self.cores_of(run, places):
            if any(_covers(place.span, core.span) for place in places):
                continue
            if core.text.lower() not in self.aliases:
                for place in self._titled_place(run, places):
                    yield place
                    return
            known = self._known(core)
            if known is not None and (
                known.kind
                or " " in core.text
                or not core.opens
                or (known.identity and core.text.lower() not in self.lowered)
            ):
                yield _named(core.span, known)

    def _known(self, core: NameRun) -> Known | None:
        """Who is meant by a name; None for a lone capital that any word would have there."""
        known = self.aliases.get(core.text.lower())
        if known is not None:
            return known
        if core.opens and " " not in core.text:
            return None
        return (
            self._longer(core.text)
            or self._surname_of(core.text)
            or self._spelled_out(core.text)
            or self.describe(core)
        )

    def _titled_place(self, run: NameRun, places: list[PlaceMention]) -> Iterator[NamedSpan]:
        """The place of the story that stands behind a title, where somebody's name belongs.

        "President Israel": the gazetteer takes what follows a title for a surname, rightly unless
        the story names that place and nobody so called.
        """
        start = self.kinds.words_before_name(run.text)
        named = _after(run, run.span.start + start) if start else None
        if named is None or named.text.lower() in self.aliases:
            return
        mention = self.gazetteer.lookup(named.text, cased=self.cased)
        if mention is None or not self.named_places.issuperset(mention.places):
            return
        yield self.place(replace(mention, span=named.span))

    def _longer(self, name: str) -> Known | None:
        """The one longer name of the story that ends in a name of several words.

        "President Pro Tempore Joe Scott" is "Joe Scott" with an office that no list holds.
        """
        ending = f" {name.lower()}"
        found = [known for known in self.entries.values() if known.name.lower().endswith(ending)]
        return found[0] if len(found) == 1 and " " in name else None

    def _surname_of(self, name: str) -> Known | None:
        """The person whom the story knows by one word ("Mr Salter", "Sir Robert"), for a name in
        full.
        """
        words = name.split()
        if len(words) == 1 or not self.kinds.looks_personal(name):
            return None
        known = (self.aliases.get(word.lower()) for word in (words[-1], words[0]))
        return next((one for one in known if one is not None and _is_of_one_word(one)), None)

    def _spelled_out(self, name: str) -> Known | None:
        """The body that the story knows by its initials alone ("NRI"), for its name in full."""
        initials = "".join(word[0] for word in name.split() if word[0].isupper())
        known = self.aliases.get(initials.lower()) if len(initials) > _SHORTEST_INITIALS else None
        return known if known is not None and known.name == initials else None

    def cores_of(self, run: NameRun, places: list[PlaceMention]) -> Iterator[NameRun]:
        """The names in a run of capitals, which holds two where a person is of a body or a place;
        none that is simply a place.
        """
        if any(_covers(place.span, run.span) for place in places):
            return
        core = self.core_of(run, places)
        if core is None:
            return
        yield core
        rest = _OF.match(run.text, core.span.end - run.span.start)
        if rest is not None and (behind := _after(run, run.span.start + rest.end())):
            yield from self.cores_of(behind, places)

    def core_of(self, run: NameRun, places: list[PlaceMention]) -> NameRun | None:
        """The run without leading nationality and titles; None where nothing is left."""
        lead = run
        for place in places:
            if place.span.start == lead.span.start and place.form in _MODIFYING_FORMS:
                rest = _after(lead, place.span.end)
                if rest is not None and (
                    self.kinds.starts_with_title(rest.text)
                    or rest.text.lower() in self.aliases
                    or self.kinds.looks_personal(rest.text)
                ):
                    lead = rest
        lead = self._without_origin(lead)
        title = self.kinds.office_length(lead.text)
        if not title and not self.kinds.is_body(lead.text):
            title = self.kinds.title_length(lead.text)
        return _after(lead, lead.span.start + title) if title else lead

    def _without_origin(self, run: NameRun) -> NameRun:
        """A person's name without where he or she is from: "Eva Lenz of Austria", "Dr Eva Lenz of
        the University of Graz".
        """
        before, of, _ = run.text.partition(" of ")
        title = self.kinds.office_length(before) or self.kinds.title_length(before)
        if not of or self.kinds.kind_of(before[title:].strip()) != "person":
            return run
        return NameRun(before, Span(run.span.start, run.span.start + len(before)), run.opens)

    def describe(self, run: NameRun) -> Known:
        """What a name the body does not use looks like by its own words."""
        kind = self.kinds.kind_of(run.text)
        gender = self.kinds.gender_of_name(run.text) if kind == "person" else ""
        return Known(f"name:{run.text.lower()}", kind, run.text, frozenset(), gender)

    def place(self, mention: PlaceMention) -> NamedSpan:
        """A gazetteer name, unless the story uses it as somebody's surname.

        A name of several places that the story does not settle names none: it stays unknown.
        """
        known = self.aliases.get(mention.text.lower())
        if known is not None and known.kind == "person":
            return _named(mention.span, known)
        mention = self.gazetteer.settle(mention, self.named_places)
        place = self.gazetteer.place(mention.places[0])
        if len(mention.places) > 1 and "several" in mention.doubts:
            return NamedSpan(mention.span, "", "place", frozenset(), mention.form)
        speaks_for = frozenset(self.gazetteer.place(name).key for name in mention.stands_for)
        kind = "country" if place.kind == "country" else "organisation" if place.kind in {
            "bloc", "organisation"
        } else "place"  # fmt: skip
        if place.sort in _STATE_SORTS and place.country:
            speaks_for |= {self.gazetteer.place(place.country).key}
        if kind == "organisation":
            speaks_for |= {self.gazetteer.place(bloc).key for bloc in place.parents}
        return NamedSpan(mention.span, place.key, kind, speaks_for, mention.form)


def _is_of_one_word(known: Known) -> bool:
    return known.kind == "person" and known.identity != "" and " " not in known.name


def _named(span: Span, known: Known) -> NamedSpan:
    return NamedSpan(span, known.identity, known.kind, known.stands_for, "name", known.sure)


def _after(run: NameRun, start: int) -> NameRun | None:
    """The rest of a run from a character offset on, without the white space before it."""
    cut = start - run.span.start
    rest = run.text[cut:]
    stripped = rest.lstrip(" \u00a0-–")
    if not stripped:
        return None
    begin = start + len(rest) - len(stripped)
    return NameRun(stripped, Span(begin, begin + len(stripped)), False)


def _covers(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
