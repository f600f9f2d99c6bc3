"""Whether two quantities can both be true, and whether one is the other with a slipped point.

The rule, in one paragraph. Two quantities compare when they measure the same thing: the same unit,
or units of one dimension (miles and kilometres), the same currency, and no two different periods.
They are then intervals, widened by half the coarser of their two rounding grains: "12,000" agrees
with 12,431, "$14m" with "$14.5m"; a large claim may also drop digits ("$16bn" for $16.6bn). A
claim that bounds ("at least 20", "up to 500") agrees with whatever lies on its side, but not
without end: a headline's floor may not fall below half of what the story says, nor its ceiling
rise above four times it, for then the bound misleads. Evidence that bounds says little more than
its figure, so a bare claim must lie near that figure, and up to
twice as far out nothing is said. Bounds that point opposite ways at the same
figure disagree ("at least 20", "up to 20").
"""

from __future__ import annotations

import math
from dataclasses import replace

from linter.language.facts import Quantity
from linter.language.numbers.lexicon import unit_words

_FLOOR_REACH = 2.0
_CEILING_REACH = 4.0
# A bare claim may lie this far, as a share, beside the figure that bounded evidence gives.
_NEAR_BOUND = 0.1
# Conversions between units are rounded twice: once by each writer.
_CONVERSION = 0.03
_LEAST_TRUNCATED = 1000.0
_POWERS = (1, 2, 3, 6)
_SLIP_UNITS = frozenset({"count", "money", "percent", "points"})


def agrees(claim: Quantity, evidence: Quantity) -> bool | None:
    """Whether both can be true at once; None where they measure different things.

    The claim comes from the display copy and the evidence from the body: bounds are not symmetric.
    """
    pair = _in_one_unit(claim, evidence)
    if pair is None:
        return None
    first, second = pair
    # "Dozens" and "hundreds" leave room enough of their own.
    ranges = first.bound == second.bound == "range"
    slack = 0.0 if ranges else max(first.step, second.step) / 2
    if first.unit in {"score", "ordinal"}:
        return (first.low, first.high) == (second.low, second.high)
    bounds = (_side(first), _side(second))
    if bounds == ("", ""):
        return _overlap(first, second, slack) or _truncates(first, second)
    if "" not in bounds:
        return _bounds_agree(first, second, bounds, slack)
    if bounds[0]:
        return _within_reach(first, second, bounds[0], slack)
    return _near_figure(first, second, bounds[1], slack)


def comparable(claim: Quantity, evidence: Quantity) -> bool:
    """Whether the two measure the same thing."""
    return _in_one_unit(claim, evidence) is not None


def magnitude_slip(claim: Quantity, evidence: Quantity) -> bool | None:
    """Whether the claim is the evidence times a power of ten: "£3m" for £3bn, "120" for 12.

    None where they are not comparable, or not of a kind in which noughts are lost, as stretches
    from one figure to another ("8 to 12") are not.
    """
    pair = _in_one_unit(claim, evidence)
    if pair is None or pair[0].unit not in _SLIP_UNITS:
        return None
    if any(one.bound == "range" and any(map(str.isdigit, one.text)) for one in pair):
        return None
    return slipped_power(*pair) != 0


def slipped_power(claim: Quantity, evidence: Quantity) -> int:
    """The power of ten (1, 2, 3 or 6, negative when the claim is the smaller) between two figures.

    0 where there is none. Single-digit counts are left out: 10 for 1 is no slip of a point.
    """
    mine, theirs = figure(claim), figure(evidence)
    if mine <= 0 or theirs <= 0 or math.isinf(mine) or math.isinf(theirs):
        return 0
    for power in _POWERS:
        for signed in (power, -power):
            shifted = theirs * 10.0**signed
            small = power < 3 and min(mine, theirs) < 10 and claim.unit == "count"
            if not small and math.isclose(mine, shifted, rel_tol=1e-6):
                return signed
    return 0


def same_figure(claim: Quantity, evidence: Quantity) -> bool:
    """Whether both write one figure, whatever it measures and however it is bounded: "$16bn" and
    "€16.4bn", "up to 20" and "at least 20". Rounded at the coarser grain, as in `agrees`.
    """
    mine, theirs = figure(claim), figure(evidence)
    if mine <= 0 or theirs <= 0 or math.isinf(mine) or math.isinf(theirs):
        return False
    first, second = _bare(claim, mine), _bare(evidence, theirs)
    return bool(agrees(first, second))


def _bare(quantity: Quantity, value: float) -> Quantity:
    """The value as a plain count, with the grain it was written in."""
    return Quantity(quantity.text, quantity.span, value, value, step=quantity.step)


def figure(quantity: Quantity) -> float:
    """The figure as written: the end that a bound names, the middle of "about"."""
    if quantity.bound == "at_least":
        return quantity.low
    if quantity.bound == "at_most":
        return quantity.high
    return (quantity.low + quantity.high) / 2


def _in_one_unit(claim: Quantity, evidence: Quantity) -> tuple[Quantity, Quantity] | None:
    """Both in the claim's unit, or None where that cannot be."""
    if claim.per and evidence.per and claim.per != evidence.per:
        return None
    if claim.unit == evidence.unit:
        return (claim, evidence) if _same_currency(claim, evidence) else None
    measures = unit_words().measures
    mine, theirs = measures.get(claim.unit), measures.get(evidence.unit)
    if mine is None or theirs is None or mine.dimension != theirs.dimension:
        return None
    factor = theirs.factor / mine.factor
    step = max(evidence.step * factor, 2 * _CONVERSION * figure(evidence) * factor)
    converted = replace(
        evidence, unit=claim.unit, low=evidence.low * factor, high=evidence.high * factor, step=step
    )
    return claim, converted


def _same_currency(claim: Quantity, evidence: Quantity) -> bool:
    """Equal codes; one unknown ("cents"); or a bare "$", which in Sydney is the local dollar."""
    if claim.currency == evidence.currency or not (claim.currency and evidence.currency):
        return True
    dollars = unit_words().dollars
    if not {claim.currency, evidence.currency} <= dollars:
        return False
    return _bare_dollar(claim) or _bare_dollar(evidence)


def _bare_dollar(quantity: Quantity) -> bool:
    return quantity.currency == "USD" and "us" not in quantity.text.lower()


def _side(quantity: Quantity) -> str:
    return quantity.bound if quantity.bound in {"at_least", "at_most"} else ""


def _overlap(first: Quantity, second: Quantity, slack: float) -> bool:
    # A hair of tolerance, so that 14.5 against 14 is not decided by binary fractions.
    hair = 1e-9 * max(abs(first.low), abs(second.low), 1.0)
    return first.low - slack <= second.high + hair and second.low <= first.high + slack + hair


def _truncates(claim: Quantity, evidence: Quantity) -> bool:
    """Whether the claim drops digits instead of rounding: "$16bn" for $16.6bn.

    Only for large figures of a tenth's grain or finer, in the claim alone: "$1bn" is not $1.9bn.
    """
    if claim.unit not in {"count", "money"} or claim.low != claim.high:
        return False
    fine = _LEAST_TRUNCATED <= claim.step <= claim.low * _NEAR_BOUND
    return fine and claim.low <= evidence.low <= evidence.high < claim.low + claim.step


def _within_reach(claim: Quantity, evidence: Quantity, side: str, slack: float) -> bool:
    """A bounding claim over a figure: on its side, and not so far off that it misleads."""
    if side == "at_least":
        return evidence.high >= claim.low - slack and (
            evidence.low <= claim.low * _FLOOR_REACH + slack
        )
    return (
        evidence.low <= claim.high + slack and evidence.high >= claim.high / _CEILING_REACH - slack
    )


def _near_figure(claim: Quantity, evidence: Quantity, side: str, slack: float) -> bool | None:
    """A bare claim over bounding evidence: at its figure, or a little to the side left open.

    Farther out on that side ("$124m" over "more than $100m") the evidence does not say.
    """
    if side == "at_least":
        if claim.high < evidence.low - slack:
            return False
        if claim.low <= evidence.low * (1 + _NEAR_BOUND) + slack:
            return True
        return None if claim.low < evidence.low * _FLOOR_REACH else False
    if claim.low > evidence.high + slack:
        return False
    if claim.high >= evidence.high * (1 - _NEAR_BOUND) - slack:
        return True
    return None if claim.high * _FLOOR_REACH > evidence.high else False


def _bounds_agree(
    first: Quantity, second: Quantity, bounds: tuple[str, str], slack: float
) -> bool | None:
    """Two bounds: the same way, the claim's must be implied by the evidence's and stay near it.

    Opposite ways at one figure is a flip; at different figures the two may both hold, so None.
    """
    mine, theirs = figure(first), figure(second)
    if bounds[0] != bounds[1]:
        near = abs(mine - theirs) <= max(slack, _NEAR_BOUND * theirs)
        if near:
            return False
        return None if _overlap(first, second, slack) else False
    if bounds[0] == "at_least":
        return theirs / _FLOOR_REACH - slack <= mine <= theirs * (1 + _NEAR_BOUND) + slack
    return theirs * (1 - _NEAR_BOUND) - slack <= mine <= theirs * _FLOOR_REACH + slack
