"""Rules from files, folders and packs; what cannot be loaded says why and what to do."""

from __future__ import annotations

import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from linter.ruleset import rule_files
from linter.ruleset.loader import load_rules, validate_rules
from linter.ruleset.model import RulesetError
from linter.ruleset.rule_files import CORE
from tests.ruleset.samples import RULE


def write(folder: Path, rule_id: str, text: str = RULE, group: str = "actors") -> Path:
    path = folder / group / f"{rule_id}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.replace("wrong-actor", rule_id), encoding="utf-8")
    return path


def refusal(*selection: str, base: Path | None = None) -> str:
    with pytest.raises(RulesetError) as caught:
        load_rules(selection, base)
    return "\n".join(f"{problem.path}: {problem.message}" for problem in caught.value.problems)


def test_a_file_and_a_folder(tmp_path: Path) -> None:
    path = write(tmp_path, "wrong-actor")
    write(tmp_path, "another", group="zoo")
    assert [rule.id for rule in load_rules([str(path)])] == ["wrong-actor"]
    ruleset = load_rules([str(tmp_path)])
    assert [(rule.id, rule.group) for rule in ruleset] == [
        ("another", "zoo"),
        ("wrong-actor", "actors"),
    ]
    assert len(ruleset) == 2
    assert ruleset.get("another") is not None
    assert ruleset.get("nothing") is None


def test_the_same_file_named_twice_counts_once(tmp_path: Path) -> None:
    write(tmp_path, "wrong-actor")
    assert len(load_rules([str(tmp_path), str(tmp_path)])) == 1


def test_the_digest_follows_the_text(tmp_path: Path) -> None:
    path = write(tmp_path, "wrong-actor")
    before = load_rules([str(path)]).digest
    assert load_rules([str(path)]).digest == before
    path.write_text(path.read_text() + "# a comment\n")
    assert load_rules([str(path)]).digest != before


def test_hidden_files_and_other_suffixes_are_not_rules(tmp_path: Path) -> None:
    write(tmp_path, "wrong-actor")
    write(tmp_path, "hidden", group=".git")
    (tmp_path / "actors" / "notes.txt").write_text("not a rule")
    assert len(load_rules([str(tmp_path)])) == 1


def test_links_are_not_followed(tmp_path: Path) -> None:
    write(tmp_path / "elsewhere", "another")
    write(tmp_path / "rules", "wrong-actor")
    (tmp_path / "rules" / "link").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert [rule.id for rule in load_rules([str(tmp_path / "rules")])] == ["wrong-actor"]


def test_windows_line_ends_and_a_byte_order_mark(tmp_path: Path) -> None:
    path = write(tmp_path, "wrong-actor")
    path.write_bytes(b"\xef\xbb\xbf" + RULE.replace("\n", "\r\n").encode())
    assert len(load_rules([str(path)])) == 1


def test_paths_stand_below_the_configuration_file(tmp_path: Path) -> None:
    write(tmp_path / "desk" / "rules", "wrong-actor")
    write(tmp_path / "outside", "wrong-actor")
    assert len(load_rules(["rules"], base=tmp_path / "desk")) == 1
    assert "lies outside" in refusal("../outside", base=tmp_path / "desk")


def test_what_cannot_be_loaded(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert "no such file or folder" in refusal(str(tmp_path / "missing"))
    assert "no rule files (*.yaml) here" in refusal(str(tmp_path / "empty"))
    assert "no such pack is installed; known packs: headlint:core" in refusal("desk:names")
    latin = tmp_path / "latin.yaml"
    latin.write_bytes("summary: café".encode("latin-1"))
    assert "byte 13 is not UTF-8; save the file as UTF-8" in refusal(str(latin))
    huge = tmp_path / "huge.yaml"
    huge.write_bytes(b"#" * (rule_files.MAX_BYTES + 1))
    assert "larger than 1,000,000 bytes" in refusal(str(huge))
    deep = tmp_path.joinpath(*"abcdefghij")
    deep.mkdir(parents=True)
    (deep / "x.yaml").write_text(RULE)
    assert "folders nest more than 8 deep" in refusal(str(tmp_path / "a"))


def test_every_problem_of_every_file_is_named(tmp_path: Path) -> None:
    write(tmp_path, "one", RULE.replace("severity: error", "severity: bad"))
    write(tmp_path, "two", RULE.replace("for: event", "for: evnt"))
    problems = validate_rules([str(tmp_path), str(tmp_path / "missing")])
    assert [Path(problem.path).name for problem in problems] == ["missing", "one.yaml", "two.yaml"]
    assert [(problem.line, problem.column) for problem in problems] == [
        (None, None),
        (3, 11),
        (6, 6),
    ]


def test_ids_are_unique_over_all_packs(tmp_path: Path) -> None:
    write(tmp_path, "wrong-actor")
    write(tmp_path, "wrong-actor", group="zoo")
    assert "the id 'wrong-actor' is taken by" in refusal(str(tmp_path))


def test_related_rules_exist(tmp_path: Path) -> None:
    write(tmp_path, "wrong-actor", RULE + "related: [no-such-rule]\n")
    assert "`related` names 'no-such-rule', which is no rule here" in refusal(str(tmp_path))


def test_a_file_alone_may_name_a_relative_of_the_core_pack(tmp_path: Path) -> None:
    path = write(tmp_path, "our-actor", RULE + "related: [roles-reversed]\n")
    assert validate_rules([str(path)]) == ()


def test_a_file_alone_may_name_a_relative_of_its_own_pack(tmp_path: Path) -> None:
    path = write(tmp_path, "our-actor", RULE + "related: [our-number]\n")
    write(tmp_path, "our-number", group="numbers")
    assert validate_rules([str(path)]) == ()
    assert validate_rules(["actors/our-actor.yaml"], tmp_path) == ()


def test_each_file_of_the_core_pack_is_well_formed_alone() -> None:
    files = sorted(Path(__file__).parents[2].glob("rules/*/*.yaml"))
    assert files
    for path in files:
        assert validate_rules([str(path)]) == (), path.name


def test_the_core_pack_is_well_formed() -> None:
    assert validate_rules([CORE]) == ()
    assert load_rules().get("wrong-actor") is not None


def test_the_core_pack_is_found_in_a_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr("linter.ruleset.rule_files.resources.files", missing)
    assert load_rules().get("wrong-actor") is not None


def test_a_pack_of_another_distribution(monkeypatch: pytest.MonkeyPatch) -> None:
    class Distribution:
        name = "gazette-rules"

    point = metadata.EntryPoint("names", "linter.rules", rule_files.ENTRY_POINTS)
    vars(point).update(dist=Distribution())
    broken = metadata.EntryPoint("gone", "no_such_package", rule_files.ENTRY_POINTS)
    vars(broken).update(dist=Distribution())
    monkeypatch.setattr(rule_files, "_entry_points", lambda: (point, broken))
    monkeypatch.setattr("linter.ruleset.rule_files.resources.files", _files)
    assert load_rules(["gazette-rules:names"]).get("wrong-actor") is not None
    assert "the pack cannot be loaded" in refusal("gazette-rules:gone")
    assert "known packs: gazette-rules:gone, gazette-rules:names" in refusal("gazette-rules:nmes")


def _files(name: str) -> Path:
    if name != "linter.rules":
        raise ModuleNotFoundError(name)
    return Path(rule_files.__file__).parents[2] / "rules"


@pytest.mark.parametrize("name", ["./a:b", "C:\\rules", "C:rules", "rules/x.yaml"])
def test_paths_with_a_colon_are_not_packs(name: str) -> None:
    assert "no such file or folder" in refusal(name)


def test_loading_rules_needs_no_language_pipeline() -> None:
    """`headlint rules validate` must start at once; spaCy takes most of a second to import."""
    program = (
        "import sys, linter.engine; from linter.ruleset.loader import load_rules; load_rules();"
        " sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
