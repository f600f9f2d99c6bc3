"""Who does what to whom: events from verbs, adjectives and event nouns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from linter.language.arguments import arguments, has_argument
from linter.language.facts import Event, Span, Term
from linter.language.gapping import gap_of
from linter.language.lexicons.lexicon import Lexicons
from linter.language.modality import modality
from linter.language.parsed import Parsed
from linter.language.quotes.marks import quoted_spans
from linter.language.sources import Source, is_report, source_of
from linter.language.syntax import (
    clause_tokens,
    is_passive,
    is_scheduled,
    prepositional,
)
from linter.language.terms import Terms

if TYPE_CHECKING:
    from spacy.tokens import Token

METONYM = "metonym"
"""The class of a term that names a capital or seat and means its state."""

_ACT_LABELS = frozenset(
    {"prt", "dobj", "dative", "attr", "acomp", "xcomp", "prep", "oprd", "agent", "npadvmod", "neg"}
)
_ACT_WORDS = 12


def events(parsed: Parsed, terms: Terms) -> Iterator[Event]:
    """The events of a sentence, in text order.

    A verb, a predicate adjective ("is guilty") and an event noun with an argument of its own
    ("deployment of 12,000 troops") each give one.
    """
    start = parsed.sentence.span.start
    quoted = [
        Span(start + first, start + last) for (first, last), _ in quoted_spans(parsed.sentence.text)
    ]
    for token in parsed.tokens:
        if is_predicate(token, terms.lexicons):
            event = _event(token, parsed, terms, quoted)
            yield event
            yield from _without_verb(token, event, parsed, terms)


def _without_verb(verb: Token, event: Event, parsed: Parsed, terms: Terms) -> Iterator[Event]:
    """The same act by somebody else to something else, in a clause that leaves the verb out."""
    gap = gap_of(verb)
    if gap is None:
        return
    span = parsed.span_of(list(verb.doc[gap.actor.left_edge.i : gap.target.i + 1]))
    done = parsed.span_of(list(verb.doc[gap.actor.i + 1 : gap.target.i + 1]))
    told = parsed.text_of(span)
    yield replace(
        event,
        span=span,
        act=told,
        clause=told,
        actor=_as_actor(terms.single(gap.actor), terms),
        target=replace(terms.single(gap.target), text=parsed.text_of(done), span=done),
        recipient=None,
        place=None,
        others=None,
    )


def is_predicate(token: Token, lexicons: Lexicons) -> bool:
    """Whether a token tells of an event."""
    if token.pos_ == "VERB":
        return token.dep_ not in {"aux", "auxpass", "amod", "compound"}
    if token.dep_ in {"acomp", "attr", "oprd"} and token.head.pos_ == "AUX":
        return True
    if token.pos_ in {"NOUN", "PROPN"} and token.dep_ != "compound":
        return bool(lexicons.predicates_of(token.lemma_, "NOUN")) and has_argument(token, lexicons)
    return False


def _event(token: Token, parsed: Parsed, terms: Terms, quoted: Sequence[Span]) -> Event:
    slots = arguments(token, terms.lexicons)
    mood = modality(token, terms.lexicons)
    source = None if is_report(token, terms.lexicons) else source_of(token, terms)
    predicate = terms.verb(token)
    clause = [word for word in clause_tokens(token) if not word.is_punct]
    act = _act(token, parsed)
    actor, target = _term(slots.actor, terms), _term(slots.target, terms)
    first = target if token.pos_ == "VERB" and is_passive(token) else actor
    return Event(
        sentence=parsed.sentence,
        span=parsed.span_of(clause),
        predicate=predicate,
        act=parsed.text_of(act),
        clause=_clause(first, act, parsed),
        form=_form(token),
        actor=_as_actor(actor, terms),
        target=target,
        recipient=_term(slots.recipient, terms),
        place=_term(slots.place, terms),
        others=_others(clause, slots.actor, terms),
        polarity=mood.polarity,
        factuality=mood.factuality,
        conditional=mood.conditional,
        source=_as_actor(source.speaker, terms) if source else None,
        source_leads=_leads(source, predicate),
        report=source.report if source else "",
        hedge=mood.hedge,
        investigated=mood.investigated,
        quoted=_is_quoted(predicate.span, quoted),
        main=_is_main(token, terms.lexicons),
        # "Owner and coach quit": a form that is the present as well tells of no past.
        past=token.tag_ == "VBD" and token.lower_ != token.lemma_,
    )


def _clause(first: Term | None, act: Span, parsed: Parsed) -> str:
    """Whom a line names before the act, and the act: in the passive what it is done to.

    A single word between them stays: "Norway to lend", "Norway also lent".
    """
    told = parsed.text_of(act)
    if first is None:
        return told
    between = parsed.text_of(Span(first.span.end, max(first.span.end, act.start))).strip()
    return " ".join(filter(None, [first.text, between if between.isalpha() else "", told]))


def _leads(source: Source | None, predicate: Term) -> bool:
    speaker = source.speaker if source else None
    return speaker is not None and speaker.span.start < predicate.span.start


def _form(token: Token) -> Literal["verb", "noun", "adjective"]:
    if token.pos_ in {"VERB", "AUX"}:
        return "verb"
    return "noun" if token.pos_ in {"NOUN", "PROPN"} else "adjective"


def _is_main(token: Token, lexicons: Lexicons) -> bool:
    """Whether the sentence asserts the act: at its root, beside it, or as what is reported."""
    while token.head != token:
        head = token.head
        beside = token.dep_ == "conj" and head.pos_ in {"VERB", "AUX"}
        reported = token.dep_ in {"ccomp", "parataxis"} and is_report(head, lexicons)
        copular = token.dep_ in {"acomp", "attr", "oprd"} and head.pos_ == "AUX"
        if not (beside or reported or copular or is_scheduled(token)):
            return False
        token = head
    return True


def _is_quoted(span: Span, quoted: Sequence[Span]) -> bool:
    return any(place.start <= span.start and span.end <= place.end for place in quoted)


def _others(clause: Sequence[Token], actor: Token | None, terms: Terms) -> Term | None:
    """The names of a clause besides its actor and what belongs to the actor, as one term."""
    own = frozenset(actor.subtree) if actor is not None else frozenset()
    named = {
        name.span: word
        for word in clause
        if word not in own
        and (name := terms.named(word))
        and name.form != "adjective"
        and not _lends_a_hand(word, terms.lexicons)
    }
    return terms.together([terms.single(word) for word in named.values()])


def _lends_a_hand(token: Token, lexicons: Lexicons) -> bool:
    """Whether a name is of somebody on the actor's side: "scored through Holt and Lang"."""
    while token.dep_ in {"conj", "compound"}:
        token = token.head
    leads = lexicons.words("side_prepositions")
    return token.dep_ == "pobj" and token.head.lower_ in leads


def _term(token: Token | None, terms: Terms) -> Term | None:
    return terms.noun(_measured(token, terms.lexicons)) if token is not None else None


def _measured(token: Token, lexicons: Lexicons) -> Token:
    """What a figure or a word for some of it measures: "40 of its 310 shops", "traces of water"."""
    if token.pos_ != "NUM" and token.lemma_.lower() not in lexicons.words("measuring_nouns"):
        return token
    return next((noun for _, noun in prepositional(token, "of")), token)


def _as_actor(term: Term | None, terms: Terms) -> Term | None:
    """A capital or a seat of government that acts or speaks is the state: "Seoul says".

    And what neither story nor gazetteer tells the kind of is no place, people or person because
    it looks like one: it acts, and looks otherwise elsewhere.
    """
    guessed = term is not None and term.kind in {"place", "group", "person"}
    if term is not None and guessed and terms.book.is_unsettled(term.identity):
        return replace(term, kind="thing")
    if term is None or term.kind != "place" or len(term.stands_for) != 1:
        return term
    identity = next(iter(term.stands_for))
    return replace(
        term,
        kind="country",
        identity=identity,
        name=terms.book.full_name(identity),
        stands_for=frozenset({term.identity}),
        classes=term.classes | {METONYM},
    )


def _leads_on(word: Token, left_out: AbstractSet[Token]) -> bool:
    """Whether words cannot end with this one: "after a three", and "-week trial" left out."""
    opens = word.is_punct or word.pos_ in {"ADP", "DET", "CCONJ"}
    return opens or (word.head.i > word.i and word.head in left_out)


def _act(token: Token, parsed: Parsed) -> Span:
    """Where the words of the act stand, for the message: "sends troops to Russia"."""
    kept = [token]
    for child in token.children:
        if child.dep_ in _ACT_LABELS and child.i > token.i:
            kept.extend(child.subtree)
        elif child.dep_ in {"aux", "auxpass", "neg"}:
            kept.append(child)
    ordered = sorted(kept, key=lambda word: word.i)
    first = next((at for at, word in enumerate(ordered) if word.i >= token.i), 0)
    left_out = set(ordered[first + _ACT_WORDS :])
    ordered = [word for word in ordered[: first + _ACT_WORDS] if not word.is_space]
    while ordered and _leads_on(ordered[-1], left_out):
        ordered.pop()
    return parsed.span_of(ordered or [token])
