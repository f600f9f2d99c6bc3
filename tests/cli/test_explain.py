from __future__ import annotations

import pytest

from linter.api import load_all_rules
from tests.cli.running import run_here

Capture = pytest.CaptureFixture[str]


@pytest.mark.parametrize("rule", [rule.id for rule in load_all_rules()])
def test_every_rule_can_be_explained(rule: str, capfd: Capture) -> None:
    done = run_here(capfd, "explain", rule)
    assert done.code == 0
    assert done.out.startswith(f"{rule} (")
    for title in ("Why it matters:", "It speaks up at:", "It keeps silent at:"):
        assert title in done.out


def test_an_unknown_rule_is_refused_with_the_nearest(capfd: Capture) -> None:
    done = run_here(capfd, "explain", "wrong-acter")
    assert done.code == 2
    assert "there is no rule 'wrong-acter'. Did you mean 'wrong-actor'?" in done.err
