"""A newsroom's own words are known within a run that uses them, and nowhere else."""

from __future__ import annotations

import threading

import pytest

from linter.language.house_words import SHIPPED_ONLY, HouseWords, WordFile, house_words, using
from linter.language.lexicons.files import LexiconError
from linter.language.lexicons.lexicon import lexicons
from linter.language.lexicons.markers import phrases
from linter.language.places.gazetteer import load_gazetteer, office_holders, title
from linter.language.words import rough_keys


def words(kind: str, text: str, digest: str | None = None) -> HouseWords:
    return HouseWords((WordFile(kind, f"ours/{kind}.yaml", text),), digest or f"{kind}: {text}")


def test_a_word_list_grows_and_shrinks_back() -> None:
    ours = words("words", "hedge: word has it\nour_places: fish dock, old quay")
    with using(ours):
        assert house_words() == ours
        assert {"word has it", "might"} <= lexicons().words("hedge")
        assert lexicons().words("our_places") == {"fish dock", "old quay"}
    assert house_words() == SHIPPED_ONLY
    assert "word has it" not in lexicons().words("hedge")
    assert "our_places" not in lexicons().lists


def test_a_class_takes_more_verbs_and_keeps_what_it_implies() -> None:
    with using(words("predicates", "beat:\n  verbs: beat, besom\n  nouns: pummelling")):
        assert lexicons().predicates_of("besom", "VERB") == {"beat"}
        assert lexicons().predicates_of("beat", "VERB") >= {"beat"}
        assert lexicons().result("beat") == "lose"
        assert "beat" in rough_keys("besom")
    assert "beat" not in rough_keys("besom")


def test_a_noun_group_takes_more_nouns() -> None:
    with using(words("nouns", "official:\n  words: portreeve")):
        assert lexicons().same_group("portreeve", "official")


def test_a_ladder_takes_more_words_on_its_steps() -> None:
    with using(words("ladders", "legal:\n  - arrested:\n      verbs: lift\n      nouns: lifting")):
        ladder = lexicons().ladder("legal")
        assert (ladder.step_of("lift", "VERB"), ladder.step_of("lifting")) == ("arrested",) * 2
    assert lexicons().ladder("legal").step_of("lift", "VERB") is None


@pytest.mark.parametrize(
    ("kind", "text", "message"),
    [
        ("ladders", "legal:\n  - arested:\n      verbs: lift", "no step `arested`"),
        ("ladders", "legal:\n  - arested:\n      verbs: lift", "Did you mean 'arrested'?"),
        ("ladders", "leagl:\n  - arrested:\n      verbs: lift", "Did you mean 'legal'?"),
        ("ladders", "legal:\n  - arrested:\n      verbs: charge", "stands on the step charged too"),
        ("predicates", "beat:\n  result: win", "add words to it, not `result`"),
        ("predicates", "net:\n  implies: scroe\n  verbs: net", "`scroe`, which is not defined"),
        ("words", "hedge: Word", "words are kept in lower case"),
        ("relations", "opposed:\n  - beat / loose", "there is no predicate class `loose`"),
    ],
)
def test_what_contradicts_the_words_that_ship_is_refused(
    kind: str, text: str, message: str
) -> None:
    with using(words(kind, text)), pytest.raises(LexiconError) as caught:
        lexicons()
    assert message in caught.value.message
    assert caught.value.path == f"ours/{kind}.yaml"
    assert (caught.value.line or 0) >= 1
    assert (caught.value.column or 0) >= 1


def test_places_bodies_and_people_of_a_newsroom_are_found() -> None:
    ours = HouseWords(
        (
            WordFile("places/regions", "r", "- {id: GB-wex, name: Wexshire, in: GB-ENG}"),
            WordFile("places/cities", "c", "cities:\n  GB-wex: [Tarnmouth]"),
            WordFile("places/cities", "d", "cities:\n  GB-wex:tarnmouth: [Old Quay]"),
            WordFile(
                "places/teams",
                "t",
                "- sport: football\n  country: GB\n  teams:\n"
                "    - {name: Tarnmouth Rovers, city: GB-wex:tarnmouth}",
            ),
            WordFile(
                "places/offices",
                "o",
                "GB-wex:\n  council leader:\n    - {person: Ines Hallam, from: 2022-05-09}",
            ),
            WordFile("places/titles", "i", "offices:\n  regional: [portreeve]"),
            WordFile("places/confusable", "n", "- ['GB-wex:tarnmouth', 'GB-ENG:yarm']"),
            WordFile("places/cities", "y", "cities:\n  GB-ENG: [Yarm]"),
        ),
        "places",
    )
    with using(ours):
        known = load_gazetteer()
        (found,) = known.find("A fire broke out in Old Quay.")
        assert known.part_of(found.places[0], "GB-wex:tarnmouth")
        assert known.country_of(found.places[0]) == "GB"
        club = known.lookup("Tarnmouth Rovers")
        assert club is not None
        assert club.places == ("org:tarnmouth-rovers",)
        assert "GB-ENG:yarm" in known.confusable("GB-wex:tarnmouth")
        assert any(holder.person == "Ines Hallam" for holder in office_holders())
        assert title("portreeve") is not None
    assert load_gazetteer().find("A fire broke out in Old Quay.") == []
    assert not any(holder.person == "Ines Hallam" for holder in office_holders())
    assert title("portreeve") is None


def test_a_marker_takes_more_phrases() -> None:
    ours = words("markers", "denial:\n  denial:\n    sure: give the lie to")
    with using(ours):
        assert [one.kind for one in phrases()["give"] if "lie" in one.words] == ["denial"]
    assert not any("lie" in one.words for one in phrases().get("give", ()))


def test_threads_do_not_see_each_others_words() -> None:
    seen: list[HouseWords] = []
    with using(words("words", "hedge: word has it")):
        thread = threading.Thread(target=lambda: seen.append(house_words()))
        thread.start()
        thread.join()
    assert seen == [SHIPPED_ONLY]
