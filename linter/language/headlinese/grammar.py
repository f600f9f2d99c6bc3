"""Steps that give a headline the small words of a sentence: and, is, was, will."""

from __future__ import annotations

from collections.abc import Callable

from linter.language.headlinese.clauses import FINITE, NOUNS, PARTICIPLES, Clause, clauses
from linter.language.headlinese.records import Context, Rewritten, Tagged
from linter.language.headlinese.words import words

_SHORT_SUBJECT = 5
_AFTER_PREDICATE = frozenset({"", "IN", "TO", "RB", "CC", "CD", "$", ".", "''"})


def _each(
    line: Rewritten, context: Context, change: Callable[[Rewritten, Clause], Rewritten]
) -> Rewritten:
    """Apply `change` clause by clause from the last to the first, so that offsets stay true."""
    for clause in reversed(list(clauses(context.tags_of(line)))):
        line = change(line, clause)
    return line


def coordination(line: Rewritten, context: Context) -> Rewritten:
    """The comma of "Lenders, unions meet" and "Storm batters coast, kills two" as "and"."""
    tokens = context.tags_of(line)
    commas = [index for index, token in enumerate(tokens) if token.tag == ","]
    if len(commas) != 1 or any(token.tag == "``" for token in tokens[: commas[0]]):
        return line
    comma = tokens[commas[0]]
    joined = line.without(comma.start, comma.end).inserted(comma.start, " and")
    if _joins_subjects(tokens, commas[0]) or _joins_verbs(tokens, commas[0]):
        return joined
    if _names_only(tokens[: commas[0]]) and not any(token.tag in FINITE for token in tokens):
        return joined if any(token.tag in FINITE for token in context.tags_of(joined)) else line
    return line


def _names_only(tokens: list[Tagged]) -> bool:
    return 0 < len(tokens) <= _SHORT_SUBJECT and all(
        token.tag in NOUNS | {"JJ", "POS"} and token.tag != "PRP" for token in tokens
    )


def _joins_subjects(tokens: list[Tagged], at: int) -> bool:
    """Noun phrase, comma, noun phrase, verb that is not a singular's: "Rome, Paris sign"."""
    if not _names_only(tokens[:at]):
        return False
    after = at + 1
    while after < len(tokens) and tokens[after].tag in NOUNS | {"JJ", "POS"}:
        after += 1
    if after == at + 1 or after - at > _SHORT_SUBJECT or after >= len(tokens):
        return False
    return (
        tokens[after].tag in {"VBP", "VB", "VBD", "VBN", "MD", "TO"} and tokens[at + 1].tag != "CD"
    )


def _joins_verbs(tokens: list[Tagged], at: int) -> bool:
    """A verb right after the comma, of the same form as one before it."""
    if at + 1 >= len(tokens) or tokens[at + 1].tag not in {"VBZ", "VBP", "VBN", "VBD"}:
        return False
    form = tokens[at + 1].tag
    alike = {"VBN", "VBD"} if form in {"VBN", "VBD"} else {form}
    return any(token.tag in alike for token in tokens[1:at])


def passive(line: Rewritten, context: Context) -> Rewritten:
    """ "Two killed in crash" as "Two were killed in crash"; in every clause that lacks a verb."""
    return _each(line, context, _passive)


def _passive(line: Rewritten, clause: Clause) -> Rewritten:
    tokens = clause.tokens
    if clause.finite() or tokens[0].tag == "VB" or _has_future(clause):
        return line
    places = [i for i in range(1, len(tokens)) if clause.passive_at(i) and _apart(tokens, i)]
    if not places:
        return line
    at = places[-1]
    while tokens[at - 1].tag == "RB" and at > 1:
        at -= 1
    if at == 0 or not any(token.tag in NOUNS for token in tokens[:at]):
        return line
    if places[-1] == at and _expects(clause, at):
        return line.inserted(tokens[at].start, "are " if clause.plural(at) else "is ")
    return line.inserted(tokens[at].start, "were " if clause.plural(at) else "was ")


def _expects(clause: Clause, at: int) -> bool:
    """Whether the participle looks ahead, as in "set to" and "due for", rather than back."""
    word = clause.tokens[at].text.lower()
    return word in words().predicates and _tag_at(clause, at + 1) in {"TO", "IN"}


def _apart(tokens: tuple[Tagged, ...], at: int) -> bool:
    """Whether the word before is no infinitive or gerund: "to be held", "being held"."""
    return tokens[at - 1].tag not in {"VB", "VBG", "TO"}


def copula(line: Rewritten, context: Context) -> Rewritten:
    """ "PM 'ready to quit'", "12 dead in crash", "Firms facing ruin" with "is" or "are"."""
    return _each(line, context, _copula)


def _copula(line: Rewritten, clause: Clause) -> Rewritten:
    tokens = clause.tokens
    if any(token.tag in FINITE for token in tokens):
        return line
    for at in range(1, len(tokens)):
        before = tokens[at - 2] if tokens[at - 1].tag == "RB" and at > 1 else tokens[at - 1]
        if before.tag in NOUNS - {"DT"} and _predicates(clause, at):
            return line.inserted(tokens[at].start, "are " if clause.plural(at) else "is ")
        if tokens[at].tag in {"TO", "VB"}:
            break
    return line


def _predicates(clause: Clause, at: int) -> bool:
    """Whether what starts at `at` says what the subject is, rather than describing a noun."""
    tokens = clause.tokens
    token = tokens[at]
    word = token.text.lower()
    if token.tag == "``":
        return _quoted_predicate(clause, at + 1)
    if word == "not" and at + 1 < len(tokens):
        return tokens[at + 1].tag in {"JJ", "VBN", "IN", "RB"}
    if word in words().predicates and _tag_at(clause, at + 1) in _AFTER_PREDICATE:
        return True
    if token.tag == "VBG":
        return clause.opens_object(at + 1) or _tag_at(clause, at + 1) == "TO"
    if token.tag in {"JJ", "JJR"}:
        return _tag_at(clause, at + 1) in {"IN", "TO"}
    phrase = " ".join(token.text.lower() for token in tokens[at : at + 3])
    return any(
        phrase == known or phrase.startswith(known + " ") for known in words().predicate_phrases
    )


def _tag_at(clause: Clause, at: int) -> str:
    return clause.tokens[at].tag if at < len(clause.tokens) else ""


def _quoted_predicate(clause: Clause, at: int) -> bool:
    """A quotation that neither opens with a bare noun nor describes a noun after it."""
    closing = [i for i in range(at, len(clause.tokens)) if clause.tokens[i].tag == "''"]
    return (
        bool(closing)
        and _tag_at(clause, closing[0] + 1) not in NOUNS | PARTICIPLES | {"JJ", "POS"}
        and _tag_at(clause, at) in {"DT", "JJ", "JJR", "JJS", "VBG", "IN", "RB", "VBN", "VBD"}
    )


def future(line: Rewritten, context: Context) -> Rewritten:
    """ "Carmaker to recall vans" as "Carmaker will recall vans"; not in "Plan to cut jobs"."""
    return _each(line, context, _future)


def _has_future(clause: Clause) -> bool:
    """Whether the clause's own verb is an infinitive: "Carmaker to recall vans built in Essex"."""
    tokens = clause.tokens
    return any(
        tokens[at].tag == "TO"
        and tokens[at + 1].tag == "VB"
        and _acts(clause, at)
        and not any(token.tag in PARTICIPLES for token in tokens[:at])
        for at in range(1, len(tokens) - 1)
    )


def _acts(clause: Clause, at: int) -> bool:
    """Whether the noun before the "to" at `at` is going to act; not in "Plan to", "First to"."""
    tokens = clause.tokens
    subject = at - 1
    while subject > 0 and tokens[subject].tag in {"``", "RB"}:
        subject -= 1
    if tokens[subject].tag not in NOUNS | {"''", "JJ"}:
        return False
    if tokens[subject].text.lower() in words().infinitive_nouns | words().predicates:
        return False
    return not any(
        token.tag == "JJS" or token.text.lower() in words().ranked
        for token in tokens[: subject + 1]
    )


def _future(line: Rewritten, clause: Clause) -> Rewritten:
    tokens = clause.tokens
    for at in range(1, len(tokens) - 1):
        if tokens[at].tag == "TO" and tokens[at + 1].tag in {"VB", "VBP", "RB"}:
            break
        if tokens[at].tag in FINITE | {"VBN", "VBG", "VB"}:
            return line
    else:
        return line
    if not _acts(clause, at) or any(t.tag in {"VBZ", "VBP", "MD"} for t in tokens[at + 2 :]):
        return line
    if clause.after_comma and tokens[0].tag == "DT":
        return line  # an apposition: "… , a tool to cut waste"
    to, before = tokens[at], tokens[at - 1]
    if before.text.lower() == "not":
        return line.without(before.end, to.end).inserted(before.start, "will ")
    return line.without(to.start, to.end).inserted(to.start, "will")
