"""A newsroom's files of words and names: which there may be, and what is refused, and where."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from linter.findings import Problem
from linter.language.house_words import SHIPPED_ONLY
from linter.ruleset.house_lexicons import WORD_FOLDERS, read_house_words
from linter.ruleset.house_places import PLACE_FILES
from linter.ruleset.model import RulesetError
from linter.ruleset.rule_files import YamlFile

SEATS = "- {name: Fish Hall, stands_for: [%s]}"


def refusals(path: str, text: str) -> list[tuple[int | None, int | None, str]]:
    with pytest.raises(RulesetError) as caught:
        read_house_words([YamlFile(f"ours/{path}", text)])
    assert {problem.path for problem in caught.value.problems} == {f"ours/{path}"}
    return [(one.line, one.column, one.message) for one in caught.value.problems]


def test_no_files_are_no_additions() -> None:
    assert read_house_words([]) is SHIPPED_ONLY


def test_the_digest_follows_kind_and_text() -> None:
    digests = {
        read_house_words([YamlFile(path, text)]).digest
        for path, text in (
            ("a/words/a.yaml", "quays: old quay"),
            ("a/words/a.yaml", "quays: new quay"),
            ("a/places/shadows.yaml", "- Old Quay"),
        )
    }
    assert len(digests) == 3
    assert read_house_words([YamlFile("b/words/b.yaml", "quays: old quay")]).digest in digests


@pytest.mark.parametrize(
    ("path", "text", "place", "message"),
    [
        ("word/a.yaml", "quays: old quay", (1, 1), "Did you mean 'words'?"),
        ("affixes/a.yaml", "prefixes: un", (1, 1), "use one of antonyms, ladders"),
        ("places/team.yaml", "- a", (1, 1), "Did you mean 'teams'?"),
        ("places/countries.yaml", "- a", (1, 1), "not called 'countries'"),
        ("words/a.yaml", "quays: [", (2, 1), "not valid YAML"),
        ("words/a.yaml", "quays: &a old quay", (1, 8), "anchors are not allowed"),
        ("words/a.yaml", "quays: Old Quay", (1, 8), "lower case"),
        ("words/a.yaml", "quays:\n  - old quay", (2, 3), "expected plain words"),
        ("ladders/a.yaml", "legal:\n  - arested:\n      verbs: lift", (3, 7), "'arrested'?"),
        ("predicates/a.yaml", "beat:\n  verb: skittle", (2, 9), "not `verb`"),
        ("places/regions.yaml", "- {id: x, nam: X, in: GB}", (1, 11), "did you mean 'name'?"),
        ("places/regions.yaml", "- {id: x, name: No, in: GB}", (1, 17), "quote it: 'No'"),
        ("places/regions.yaml", "- {id: x, name: X}", (1, 3), "has no `in`"),
        ("places/regions.yaml", "- {id: x, name: X, in: GBB}", (1, 24), "no id GBB"),
        ("places/regions.yaml", "- {id: GB-SCT, name: Caledonia, in: GB}", (1, 8), "is taken"),
        ("places/cities.yaml", "GB: [Tarnmouth]", (1, 1), "use one of cities"),
        ("places/cities.yaml", "cities:\n  GB-EN: [X]", (2, 3), "Did you mean 'GB-ENG'?"),
        ("places/cities.yaml", "cities:\n  NO: [Tarnby]", (2, 3), "quote it"),
        ("places/seats.yaml", SEATS % "org:nobody", (1, 34), "Fish Hall: no id org:nobody"),
        ("places/offices.yaml", "GBX:\n  mayor:\n    - {person: A B, from: 2020-01-01}",
         (1, 1), "no id GBX"),
        ("places/offices.yaml", "GB:\n  mayor:\n    - {person: A B, from: May}",
         (3, 27), "written as 2024-05-01"),
        ("places/offices.yaml", "GB:\n  mayor:\n    - {persn: A B, from: 2020-01-01}",
         (3, 8), "did you mean 'person'?"),
        ("places/teams.yaml", "- {sport: bowls, country: GB, teams: [{name: T, city: 'GB:t'}]}",
         (1, 55), "no city GB:t"),
        ("places/teams.yaml", "- {sport: bowls, country: GBX, teams: [{name: T}]}",
         (1, 27), "no id GBX"),
        ("places/confusable.yaml", "- [GB-ENG, GB-EGN]", (1, 12), "Did you mean 'GB-ENG'?"),
        ("places/doubts.yaml", "wrod: [Fish]", (1, 1), "did you mean 'word'?"),
        ("places/titles.yaml", "honorifics: {x: [Reeve]}", (1, 14), "unknown key in honorifics"),
        ("places/titles.yaml", "ranks: {police: Reeve}", (1, 17), "police must be a list"),
        ("places/regions.yaml", "{id: x, name: X, in: GB}", (1, 1), "must be a list"),
        ("places/seats.yaml", "- {name: Fish Hall, stands_for: GB}", (1, 33), "must be a list"),
        ("places/titles.yaml", "office: {regional: [reeve]}", (1, 1), "did you mean 'offices'?"),
    ],
)  # fmt: skip
def test_a_mistake_is_refused_with_place_and_advice(
    path: str, text: str, place: tuple[int, int], message: str
) -> None:
    found = refusals(path, text)
    assert any((line, column) == place and message in told for line, column, told in found), found


YAML = st.recursive(
    st.sampled_from(["GB", "Tarnmouth", "a b", "2020-01-01", "", None, True, 3, "legal", "Ä"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["cities", "GB", "id", "name", "in", "m", "word", "person", "from", "beat"]
            ),
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
)


@given(st.sampled_from([*PLACE_FILES, *WORD_FOLDERS]), YAML)
def test_whatever_a_file_holds_it_is_used_or_refused(kind: str, content: object) -> None:
    path = f"places/{kind}.yaml" if kind in PLACE_FILES else f"{kind}/ours.yaml"
    file = YamlFile(path, yaml.safe_dump(content, allow_unicode=True, sort_keys=False))
    problems: tuple[Problem, ...] = ()
    try:
        read_house_words([file])
    except RulesetError as error:
        problems = error.problems
    assert all(problem.path == path and problem.line for problem in problems)


def test_a_mistake_in_the_second_file_is_shown_there() -> None:
    files = [
        YamlFile("ours/words/a.yaml", "quays: old quay"),
        YamlFile("ours/ladders/b.yaml", "leagl:\n  - arrested:\n      verbs: lift"),
    ]
    with pytest.raises(RulesetError) as caught:
        read_house_words(files)
    (problem,) = caught.value.problems
    assert (problem.path, problem.line) == ("ours/ladders/b.yaml", 2)
