"""A rule that does not exist is told where it is named, whatever it is named for."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.config.environment import environment_layer
from linter.config.loading import settings_for_paths
from linter.errors import ConfigError, UnknownRuleError
from linter.plan import Plans

WRONG_NAMES = [
    ("ignore: [wrong-score, wrong-actr]\n", [(1, 23)]),
    ("profile: copy\nselect:\n  - wrong-actr\n", [(3, 5)]),
    ("kinds: {opinion: {ignore: [wrong-actr]}}\n", [(1, 28)]),
    ("overrides:\n  - paths: elsewhere/\n    extend-ignore: wrong-actr\n", [(3, 20)]),
    (
        "ignore: wrong-actr\noverrides:\n  - paths: elsewhere/\n    ignore: [wrong-actr]\n",
        [(1, 9), (4, 14)],
    ),
]


@pytest.mark.parametrize(("configuration", "places"), WRONG_NAMES)
def test_says_where_the_name_stands(
    configuration: str, places: list[tuple[int, int]], tmp_path: Path
) -> None:
    file = tmp_path / "headlint.yaml"
    file.write_text(configuration, encoding="utf-8")
    story = str(tmp_path / "story.md")
    with pytest.raises(ConfigError, match="no rule or group of rules 'wrong-actr'") as raised:
        Plans(settings_for_paths([story])).prepare([story])
    told = (raised.value, *raised.value.others)
    assert [(error.path, error.line, error.column) for error in told] == [
        (str(file), *place) for place in places
    ]


def test_says_which_variable_names_it(tmp_path: Path) -> None:
    above = environment_layer({"HEADLINT_IGNORE": "wrong-actr"}, tmp_path)
    with pytest.raises(ConfigError, match="wrong-actr") as raised:
        Plans(settings_for_paths([str(tmp_path)], above=(above,))).prepare([])
    assert raised.value.path == "environment variable HEADLINT_IGNORE"


def test_what_is_typed_at_the_prompt_has_no_place(tmp_path: Path) -> None:
    from linter.config.layers import flag_layer

    above = flag_layer({"ignore": ("wrong-actr",)})
    with pytest.raises(UnknownRuleError, match="Did you mean 'wrong-actor'"):
        Plans(settings_for_paths([str(tmp_path)], above=(above,))).prepare([])


def test_an_override_may_name_rules_of_a_pack_of_its_own(tmp_path: Path) -> None:
    rule = Path(__file__).parents[1] / "rules" / "numbers" / "wrong-score.yaml"
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "our-score.yaml").write_text(
        rule.read_text(encoding="utf-8").replace("id: wrong-score", "id: our-score"),
        encoding="utf-8",
    )
    (tmp_path / "headlint.yaml").write_text(
        "overrides:\n  - paths: sport/\n    extend-rules: ours/\n    extend-select: our-score\n",
        encoding="utf-8",
    )
    Plans(settings_for_paths([str(tmp_path)])).prepare([str(tmp_path / "story.md")])
