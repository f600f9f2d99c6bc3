"""`headlint rules new`: what is written works as it stands, and nothing is overwritten."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from tests.cli.running import run_here

Capture = pytest.CaptureFixture[str]

WRONG = """\
Harbour Trust closes footbridge

Tarnmouth Council closed the footbridge on Monday after an inspection.
"""


@pytest.fixture(autouse=True)
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_new_rule_works_and_the_three_commands_are_told(capfd: Capture) -> None:
    done = run_here(capfd, "rules", "new", "our-bridge")
    assert done.code == 0
    assert done.out == (
        "Wrote rules/house/our-bridge.yaml\n"
        "Wrote rules/rule.schema.json, from which your editor completes keys\n"
        "\n"
        "Next:\n"
        "  headlint rules validate rules/house/our-bridge.yaml\n"
        "  headlint rules test rules/house/our-bridge.yaml\n"
        "  headlint trace rules/house/our-bridge.yaml STORY\n"
        "\n"
        "'headlint check' runs it once headlint.yaml says:\n"
        "  extend-rules: rules\n"
        "  extend-select: our-bridge    # of low confidence, which desk leaves out\n"
    )
    Path("STORY").write_text(WRONG, encoding="utf-8")
    Path("STORY").rename("STORY.txt")
    for line in done.out.splitlines()[4:7]:
        arguments = line.replace("STORY", "STORY.txt").split()[1:]
        assert run_here(capfd, *arguments).code == 0, line


def test_what_it_says_of_the_configuration_makes_check_run_it(capfd: Capture) -> None:
    done = run_here(capfd, "rules", "new", "our-bridge")
    _, _, configuration = done.out.partition("headlint.yaml says:\n")
    keys = (line.strip() for line in configuration.splitlines())
    Path("headlint.yaml").write_text("\n".join(keys), encoding="utf-8")
    Path("story.txt").write_text(WRONG, encoding="utf-8")
    done = run_here(capfd, "check", "story.txt", "--format", "jsonl")
    assert '"rule":"our-bridge"' in done.out.replace(": ", ":")
    done = run_here(capfd, "rules", "new", "our-tunnel")
    assert "extend-rules" not in done.out
    assert "extend-select: our-tunnel" in done.out


def test_the_schema_line_leads_to_a_schema_that_the_rule_meets(newsroom: Path) -> None:
    from linter.cli import run

    assert run(["rules", "new", "our-bridge", "--in", "desk/rules", "--group", "actors"]) == 0
    path = newsroom / "desk" / "rules" / "actors" / "our-bridge.yaml"
    text = path.read_text(encoding="utf-8")
    _, _, reference = text.splitlines()[0].partition("$schema=")
    schema = json.loads((path.parent / reference).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(yaml.safe_load(text))


def test_a_rule_that_extends_another_works(capfd: Capture) -> None:
    done = run_here(capfd, "rules", "new", "softer", "--extends", "headlint:core/wrong-actor")
    assert done.code == 0
    done = run_here(capfd, "rules", "test", "rules/house/softer.yaml")
    assert done.code == 0
    assert done.out.startswith("1 rule, ")
    schema = json.loads(Path("rules/rule.schema.json").read_text(encoding="utf-8"))
    rule = yaml.safe_load(Path("rules/house/softer.yaml").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(rule)


@pytest.mark.parametrize(
    ("extends", "advice"),
    [
        ("headlint:core/wrong-acter", "Did you mean 'wrong-actor'?"),
        ("wrong-acter", "Did you mean 'wrong-actor'?"),
        ("headlint:cor/wrong-actor", "Did you mean 'headlint:core'?"),
    ],
)
def test_nothing_is_written_to_extend_a_rule_that_is_not_there(
    extends: str, advice: str, newsroom: Path, capfd: Capture
) -> None:
    done = run_here(capfd, "rules", "new", "softer", "--extends", extends)
    assert done.code == 2
    assert advice in done.err
    assert not list(newsroom.iterdir())


def test_the_configured_folder_is_used(newsroom: Path, capfd: Capture) -> None:
    run_here(capfd, "rules", "new", "first", "--in", "desk/rules")
    (newsroom / "headlint.yaml").write_text("extend-rules: desk/rules\n", encoding="utf-8")
    done = run_here(capfd, "rules", "new", "second")
    assert done.out.startswith("Wrote desk/rules/house/second.yaml\n")
    assert "Every check uses it once" not in done.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["Our Style"], "is not kebab-case; write it as in wrong-actor"),
        (["our-style", "--group", "../up"], "is not a plain word"),
        (["wrong-actor"], "write '--extends wrong-actor' to change that rule"),
        (["ours", "--extends", "wrong-acter"], "Did you mean 'wrong-actor'?"),
    ],
)
def test_what_cannot_be_begun(arguments: list[str], message: str, capfd: Capture) -> None:
    done = run_here(capfd, "rules", "new", *arguments)
    assert done.code == 2
    assert message in done.err
    assert not Path("rules").exists()


def test_nothing_is_overwritten(newsroom: Path, capfd: Capture) -> None:
    run_here(capfd, "rules", "new", "ours")
    path = newsroom / "rules" / "house" / "ours.yaml"
    path.write_text("mine", encoding="utf-8")
    (newsroom / "rules" / "rule.schema.json").write_text("mine too", encoding="utf-8")
    done = run_here(capfd, "rules", "new", "ours")
    assert done.code == 2
    assert "exists; nothing was written" in done.err
    run_here(capfd, "rules", "new", "others")
    assert path.read_text() == "mine"
    assert (newsroom / "rules" / "rule.schema.json").read_text() == "mine too"


def test_a_folder_that_cannot_be_written(newsroom: Path, capfd: Capture) -> None:
    (newsroom / "rules").write_text("a file", encoding="utf-8")
    done = run_here(capfd, "rules", "new", "ours")
    assert done.code == 2
    assert "cannot be written" in done.err
