"""From a token to a term: the words that fill a place in a fact, their kind, and who is meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from linter.language.facts import Span, Term
from linter.language.gapping import gap_of
from linter.language.identity.records import NamedSpan
from linter.language.identity.resolving import IdentityBook
from linter.language.lexicons.lexicon import Lexicons
from linter.language.parsed import Parsed
from linter.language.phrasal import verb_phrase
from linter.language.syntax import children, noun_phrase, subject, verb_lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

_KIND_OF_LABEL = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
}
_KIND_OF_GROUP = {
    "noun:person": "person",
    "noun:organisation": "organisation",
    "noun:place": "place",
}
_MODIFIERS = ("amod", "compound", "nmod", "poss")
_NOUN_PLACES = frozenset({"pobj", "dobj", "nsubj", "nsubjpass", "attr"})


@dataclass(frozen=True)
class Terms:
    """Makes the terms of one parsed sentence. `names` are the names found in its document."""

    parsed: Parsed
    names: tuple[NamedSpan, ...]
    book: IdentityBook
    lexicons: Lexicons

    def noun(self, token: Token) -> Term:
        """The term of a noun, name or pronoun with its compact phrase, coordination included."""
        members = self._members(token)
        if len(members) > 1:
            return self._coordination(tuple(self.single(member) for member in members))
        return self.single(token)

    def together(self, terms: Sequence[Term]) -> Term | None:
        """The terms as the members of one, as if "and" stood between them; None for none."""
        if len(terms) < 2:
            return terms[0] if terms else None
        return self._coordination(tuple(terms))

    def verb(self, token: Token) -> Term:
        """The term of a predicate: its lemma with particle, and its classes."""
        phrase = verb_phrase(token, self.lexicons)
        pos = "NOUN" if token.pos_ == "PROPN" else token.pos_
        lemma = phrase.lemma
        classes = self.lexicons.classes_of(lemma, pos)
        if phrase.means_also:
            classes |= self.lexicons.classes_of(phrase.means_also, pos)
        span = self.parsed.span_of([token, *phrase.words])
        return Term(
            text=self.parsed.text_of(span), span=span, lemma=lemma, kind="act", classes=classes
        )

    def quality(self, token: Token) -> Term:
        """The term of an adjective or adverb: the bare word."""
        span = self.parsed.span_of([token])
        text = self.parsed.text_of(span)
        return Term(text=text, span=span, lemma=token.lemma_.lower(), kind="quality")

    def named(self, token: Token) -> NamedSpan | None:
        """The name that a token belongs to, if any."""
        start, end = token.idx, token.idx + len(token.text)
        for name in self.names:
            if name.span.start < end and start < name.span.end:
                return name
        return None

    def _members(self, token: Token) -> list[Token]:
        if token.dep_ == "conj":
            return [token]
        gap = gap_of(token.head) if token.head.pos_ == "VERB" else None
        end = gap.actor.left_edge.i if gap is not None and token.i < gap.actor.i else len(token.doc)
        members = [token]
        frontier = [token]
        while frontier:
            found = [child for member in frontier for child in children(member, "conj")]
            frontier = [one for one in found if one.pos_ not in {"VERB", "AUX"} and one.i < end]
            members.extend(frontier)
        return members

    def _coordination(self, terms: tuple[Term, ...]) -> Term:
        first = terms[0]
        span = Span(min(term.span.start for term in terms), max(term.span.end for term in terms))
        return Term(
            text=self.parsed.text_of(span),
            span=span,
            lemma=first.lemma,
            kind=first.kind,
            identity="",
            stands_for=_union(term.stands_for | _own(term) for term in terms),
            classes=_union(term.classes for term in terms),
            modifiers=first.modifiers,
            members=terms,
            definite=all(term.definite for term in terms),
            plural=True,
        )

    def single(self, token: Token) -> Term:
        """The term of a noun, name or pronoun alone, without what is coordinated with it."""
        tokens = noun_phrase(token)
        while tokens and tokens[0].dep_ in {"det", "predet"} and len(tokens) > 1:
            tokens = tokens[1:]
        span = self.parsed.span_of(tokens)
        name = self.named(token) or self._apposition(token)
        modifiers, owners = self._modifiers(token)
        stands_for = owners if name is None or name.form == "adjective" else frozenset()
        identity, kind, shown = "", self._kind(token), ""
        if name is not None and name.form != "adjective":
            identity, kind, shown = name.identity, name.kind or kind, self._words_of(name)
            stands_for = name.stands_for | owners
        elif token.pos_ == "PRON":
            referent = self._pronoun(token)
            if referent is not None:
                identity, kind = referent.identity, referent.kind or kind
                stands_for = referent.stands_for
                shown = "" if self._words_of(referent).islower() else self._words_of(referent)
        return Term(
            text=self.parsed.text_of(span),
            span=span,
            lemma=_noun_lemma(token),
            kind=kind,
            identity=identity,
            name=(self.book.full_name(identity) or shown) if identity else "",
            stands_for=stands_for,
            classes=self.lexicons.classes_of(_noun_lemma(token), "NOUN"),
            modifiers=modifiers,
            definite=self._definite(token, identity),
            plural=token.tag_ in {"NNS", "NNPS"},
        )

    def _words_of(self, name: NamedSpan) -> str:
        return self.parsed.text[name.span.start : name.span.end]

    def _apposition(self, token: Token) -> NamedSpan | None:
        """The person a common noun is at once named as: "the coach, Elena Ortega".

        Without a comma it may be anybody: "the shipping line Norvik", "the bank Merrow".
        """
        if token.pos_ != "NOUN":
            return None
        after = token.doc[token.i + 1 : token.i + 2]
        close = [word for word in after if word.pos_ == "PROPN" and _names(word, token)]
        named = (self.named(word) for word in close)
        found = next((name for name in named if name and name.form == "name"), None)
        named = (self.named(word) for word in children(token, "appos"))
        person = next((name for name in named if name and name.kind == "person"), None)
        return found or person or self._between_commas(token)

    def _between_commas(self, token: Token) -> NamedSpan | None:
        """The same where the parser lost it: commas around the name alone, and none of a list."""
        doc, at = token.doc, token.i + 2
        if at >= len(doc) or doc[at - 1].text != "," or self._kind(token) != "person":
            return None
        name = self.named(doc[at])
        if name is None or name.kind != "person" or name.form != "name":
            return None
        behind = [word for word in doc[at:] if word.idx >= name.span.end][:2]
        if not behind or behind[0].text != ",":
            return None
        listed = len(behind) > 1 and (behind[1].pos_ == "CCONJ" or self.named(behind[1]))
        return None if listed else name

    def _modifiers(self, token: Token) -> tuple[frozenset[str], frozenset[str]]:
        """Lemmas of the words before the head, and the identities those words name."""
        lemmas: set[str] = set()
        owners: set[str] = set()
        queue = children(token, *_MODIFIERS)
        for preposition in children(token, "prep"):
            if preposition.lower_ == "of":
                queue.extend(noun for noun in children(preposition, "pobj") if self.named(noun))
        for word in queue:
            lemmas.add(word.lemma_.lower())
            name = self.named(word)
            if name is not None:
                owners |= {name.identity} | name.stands_for
            queue.extend(child for child in children(word, "compound", "amod", "conj"))
        return frozenset(lemmas), frozenset(owners - {""})

    def _kind(self, token: Token) -> str:
        if token.ent_type_ in _KIND_OF_LABEL:
            return _KIND_OF_LABEL[token.ent_type_]
        if token.pos_ == "PRON":
            return "person" if token.lower_ in self.lexicons.words("personal_pronouns") else "thing"
        lemma = _noun_lemma(token)
        groups = self.lexicons.groups_of(lemma) | self.lexicons.hypernyms(lemma)
        for group, kind in _KIND_OF_GROUP.items():
            if group in groups:
                return kind
        return "thing"

    def _pronoun(self, token: Token) -> NamedSpan | None:
        if token.lower_ in self.lexicons.words("pronouns_of_bodies"):
            return self._speaker(token)
        span = self.parsed.spans[token.i]
        if span is None:
            return None
        return self.book.antecedent(token.lower_, self.parsed.sentence, span)

    def _speaker(self, pronoun: Token) -> NamedSpan | None:
        """The body that says what "it" does: "Norvik said it would close two plants"."""
        verb = pronoun.head
        while verb.dep_ == "conj" and verb.head.pos_ == "VERB":
            verb = verb.head
        report = verb.head
        told = verb.dep_ == "ccomp" and pronoun.dep_ == "nsubj" and report.pos_ == "VERB"
        if not told or self.lexicons.ladder("report").step_of(verb_lemma(report), "VERB") is None:
            return None
        if pronoun.head.lemma_ in self.lexicons.words("expletive_verbs"):
            return None
        speaker = subject(report)
        if speaker is None or len(self._members(speaker)) > 1:
            return None
        name = self.named(speaker) or self._apposition(speaker)
        return name if name is not None and name.form == "name" and name.kind != "person" else None

    def _definite(self, token: Token, identity: str) -> bool:
        if identity or token.pos_ in {"PROPN", "PRON"}:
            return True
        return any(child.lower_ == "the" for child in children(token, "det")) or bool(
            children(token, "poss")
        )


def _names(word: Token, noun: Token) -> bool:
    """Whether a name right behind a noun says which it is, however the parser joins the two."""
    named = word if word.dep_ != "compound" else word.head
    return named.head == noun or (named.head == noun.head and named.dep_ == noun.dep_)


def _noun_lemma(token: Token) -> str:
    """The dictionary form of a noun; of what a verb's form is as one, itself: "the injured",
    "spending fell".
    """
    is_participle = token.tag_ in {"VBN", "VBG"} and token.dep_ in _NOUN_PLACES
    return token.lower_ if is_participle else token.lemma_.lower()


def _own(term: Term) -> frozenset[str]:
    return frozenset({term.identity} - {""})


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*sets)
