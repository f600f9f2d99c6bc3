"""Steps for who is credited outside the claim: "…: police", "Seoul: …", "…, says minister"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from linter.language.headlinese.clauses import FINITE, OPENS_OBJECT, has_verb
from linter.language.headlinese.records import Context, Rewritten, Tagged
from linter.language.headlinese.words import base_form, words
from linter.language.names.runs import name_words
from linter.language.parsed import Attribution

_COLON = re.compile(r":\s+")
_DASH = re.compile(r"\s+[-–—]\s+|—")
_LAST_MARK = re.compile(
    r"""(?:(?<=[,!?.]["'’”])|(?P<mark>,|\s[-–—]|:))\s+(?=[^,]*$)""",
)
_ACCORDING = re.compile(r",?\s+according to\s+(?=[^,]*$)")
_CAPITALISED = re.compile(r"[A-Z][\w.'’&-]*")
_MOST_WORDS = 7


def names_source(text: str) -> bool:
    """Whether `text` names a possible speaker: a role ("health minister"), a document, or a name.

    The fallback where no gazetteer is at hand: a name is a run of capitalised words.
    """
    phrase = text.strip().lower()
    last = phrase.split()[-1] if phrase.split() else ""
    if has_role(phrase) or last in words().documents:
        return True
    return text.strip()[:1].isupper() and all(map(_is_in_a_name, text.split()))


def _is_in_a_name(word: str) -> bool:
    capitalised = _CAPITALISED.fullmatch(word) is not None
    return capitalised or word in name_words().connectors or word == "and"


def has_role(phrase: str) -> bool:
    """Whether its last word, or last two, name a source by its part in public life."""
    parts = phrase.lower().split()
    return " ".join(parts[-2:]) in words().roles or (bool(parts) and parts[-1] in words().roles)


def attribution(line: Rewritten, context: Context) -> Rewritten:
    """Take off a source that stands beside a claim; both sides must look their part."""
    for find in (_trailing_verb, _according, _after_mark, _before_colon):
        found = find(line, context)
        if found is not None:
            return found
    return line


def _trailing_verb(line: Rewritten, context: Context) -> Rewritten | None:
    """ ", says minister", ", minister says", " - court told", " : report finds"."""
    match = _LAST_MARK.search(line.text)
    if not match or match.start() == 0:
        return None
    tail, claim = line.text[match.end() :].rstrip("."), line.text[: match.start()]
    tokens = context.tag(tail)
    if not 2 <= len(tokens) <= _MOST_WORDS + 1 or not _claims(claim, context):
        return None
    for spoken, start, end in (
        (tokens[-1], 0, tokens[-1].start),
        (tokens[0], tokens[1].start, len(tail)),
    ):
        who = tail[start:end].strip()
        if spoken.text.lower() in words().attribution_verbs and _speaks(who, context):
            verb = base_form(spoken.text)
            return _attributed(line, (0, len(claim)), match.end() + start, who, verb)
    return None


def _according(line: Rewritten, context: Context) -> Rewritten | None:
    match = _ACCORDING.search(line.text)
    if not match or line.text.endswith("."):
        return None
    who = line.text[match.end() :]
    if len(who.split()) > _MOST_WORDS or any(t.tag in FINITE for t in context.tag(who)):
        return None
    return _attributed(line, (0, match.start()), match.end(), who, "according to")


def _after_mark(line: Rewritten, context: Context) -> Rewritten | None:
    """ "claim: police", "claim - minister"."""
    for pattern in (_COLON, _DASH):
        matches = list(pattern.finditer(line.text))
        if not matches:
            continue
        match = matches[-1]
        claim, who = line.text[: match.start()], line.text[match.end() :].rstrip(".")
        if len(who.split()) > _MOST_WORDS or not _speaks(who, context) or not who:
            continue
        if _claims(claim, context) and not _is_clause(who, context):
            return _attributed(line, (0, match.start()), match.end(), who, "")
    return None


def _before_colon(line: Rewritten, context: Context) -> Rewritten | None:
    """ "Seoul: claim", "Police: claim", "Minister: 'words'"."""
    match = _COLON.search(line.text)
    if not match or match.start() == 0:
        return None
    who, claim = line.text[: match.start()], line.text[match.end() :]
    if len(who.split()) > _MOST_WORDS or not claim or not _speaks(who, context):
        return None
    if _is_clause(who, context) or _asks(claim, context):
        return None
    known = has_role(who) or who.split()[-1].lower() in words().documents
    if not (known or claim[0] in "'\"‘“" or _claims(claim, context)):
        return None
    return _attributed(line, (match.end(), len(line.text)), 0, who, "")


def _speaks(who: str, context: Context) -> bool:
    if any(char in who for char in '"“”‘') or not _nominal(who, context):
        return False
    bare = re.sub(r"^(?:the|a|an)\s+", "", who.strip(" '\"‘’“”"), flags=re.IGNORECASE)
    return bool(bare) and (context.is_source(bare) or has_role(bare) or _is_document(bare))


def _nominal(who: str, context: Context) -> bool:
    """Whether it is a noun phrase: no adverb before it and no clause in it."""
    tags = [token.tag for token in context.tag(who)]
    if any(pair in {("VBN", "IN"), ("VBD", "IN")} for pair in pairwise(tags)):
        return False
    return not any(tag in {"WRB", "WP", "WDT", "TO", "MD", "EX", "PRP"} for tag in tags) and (
        len(tags) < 2 or tags[0] not in {"RB", "CC", "IN"}
    )


def _is_document(phrase: str) -> bool:
    return any(word.lower() in words().documents for word in phrase.split()[-1:])


def _claims(text: str, context: Context) -> bool:
    """Whether the text can be somebody's claim: it holds a verb, or words in quotation marks."""
    tokens = context.tag(text)
    quoted = any(char in '"“‘' for char in text) or text[:1] == "'"
    return quoted or has_verb(tokens)


def _is_clause(text: str, context: Context) -> bool:
    """Whether the text holds a finite verb with something after it: a clause, not a name."""
    tokens = context.tag(text)
    return any(
        token.tag in {"VBZ", "VBP", "MD", "VBD"} and index > 0 and _followed(tokens, index)
        for index, token in enumerate(tokens)
    )


def _followed(tokens: list[Tagged], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].tag in OPENS_OBJECT | {
        "IN",
        "TO",
        "VB",
        "RB",
    }


def _asks(text: str, context: Context) -> bool:
    tokens = context.tag(text)
    return bool(tokens) and (tokens[0].tag in {"WRB", "WP", "WDT"} or text.rstrip().endswith("?"))


def _attributed(
    line: Rewritten, claim: tuple[int, int], start: int, who: str, verb: str
) -> Rewritten:
    span = line.span_of(start, start + len(who))
    if span is None:
        return line
    return replace(line.between(*claim), attribution=Attribution(who, span, verb))
