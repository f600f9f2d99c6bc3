from __future__ import annotations

import pytest

from linter.articles.english import is_english, language_code

# Own sentences, each repeated until there are words enough to tell.
ENGLISH = [
    "The rebels said that they had taken the airport, but the army denied it.",
    "Shares in the steelmaker fell by 4% after it cut its forecast for the year.",
    "Rovers beat United 3-1 with two late goals from their new striker.",
]
OTHER = [
    "Die Rebellen sagten am Montag, sie hätten den Flughafen eingenommen; die Armee bestritt es.",
    "Los rebeldes dijeron el lunes que habían tomado el aeropuerto, pero el ejército lo negó.",
    "Les rebelles ont dit lundi avoir pris l'aéroport, mais l'armée l'a démenti.",
    "Rebellene sa mandag at de hadde tatt flyplassen, men hæren benektet det.",
    "Повстанцы заявили, что взяли аэропорт, но армия это отрицает.",
]


@pytest.mark.parametrize("sentence", ENGLISH)
def test_english(sentence: str) -> None:
    assert is_english([sentence] * 5)


@pytest.mark.parametrize("sentence", OTHER)
def test_other_languages(sentence: str) -> None:
    assert not is_english([sentence] * 6)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            sentence,
            marks=pytest.mark.xfail(strict=True, reason="Norwegian has an “at” of its own"),
        )
        if sentence.startswith("Rebellene")
        else sentence
        for sentence in OTHER
    ],
)
def test_a_short_draft_in_another_language(sentence: str) -> None:
    assert not is_english([sentence, sentence])


@pytest.mark.parametrize(
    "text",
    [
        "Повстанцы взяли аэропорт, армия отрицает.",
        "叛军称已占领机场，但军方否认了这一消息，双方仍在交火。",
        "قال المتمردون إنهم سيطروا على المطار",
    ],
)
def test_other_letters_need_few_words(text: str) -> None:
    assert not is_english([text])


@pytest.mark.parametrize(
    "text",
    [
        "Los rebeldes dijeron.",
        "Łódź, Škoda, Đặng Hữu Phước, Ångström.",
        "Путин.",
        "Mayor Иван Петров visited Rovik.",
        "Rovik 2 Dale 1 Harte 2 Orsk 2 Ketter 0 Marne 3",
    ],
)
def test_few_words_decide_nothing(text: str) -> None:
    assert is_english([text])


@pytest.mark.parametrize(
    ("stated", "code"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("EN_us", "en"),
        ("eng", "en"),
        ("de", "de"),
        ("", None),
        (None, None),
        ("English!", None),
    ],
)
def test_codes(stated: str | None, code: str | None) -> None:
    assert language_code(stated) == code
