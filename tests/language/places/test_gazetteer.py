"""Places and bodies by name: every trap of names that news prints, in a line of our own."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.places.gazetteer import Gazetteer, Mention, load_gazetteer

GAZETTEER = load_gazetteer()


def found(text: str, *, cased: bool = True) -> list[str]:
    """Each mention as `text=first reading`, with `?` and its doubts where it is uncertain."""
    return [_shown(mention) for mention in GAZETTEER.find(text, cased=cased)]


def _shown(mention: Mention) -> str:
    doubts = "?" + "+".join(sorted(mention.doubts)) if mention.doubts else ""
    return f"{mention.text}={'|'.join(mention.places)}{doubts}"


NAMES = [
    # conflict
    ("Pyongyang fires missile over Japan", ["Pyongyang=KP:pyongyang", "Japan=JP"]),
    ("DPRK shells reach Russia's front", ["DPRK=KP", "Russia=RU"]),
    ("N. Korea and N Korea in one line", ["N. Korea=KP", "N Korea=KP"]),
    ("North-Korean troops, South Korean spies", ["North-Korean=KP", "South Korean=KR"]),
    ("Envoys of the Republic of Korea met them", ["Republic of Korea=KR"]),
    (
        "Envoys of the Democratic People's Republic of Korea met them",
        ["Democratic People's Republic of Korea=KP"],
    ),
    (
        "Envoys of the Democratic People’s Republic of Korea met them",
        ["Democratic People’s Republic of Korea=KP"],
    ),
    ("Shells fell on Gaza and the West Bank", ["Gaza=PS-gaza", "West Bank=PS-west-bank"]),
    ("Kiev or Kyiv, Odessa or Odesa", ["Kiev=UA:kyiv", "Kyiv=UA:kyiv", "Odessa=UA:odesa",
                                        "Odesa=UA:odesa"]),
    # politics
    ("the Kremlin snubs Élysée and Elysee alike", ["Kremlin=seat:kremlin", "Élysée=seat:elysee",
                                                   "Elysee=seat:elysee"]),
    ("aides at Downing Street and in Whitehall", ["Downing Street=seat:downing-street",
                                                  "Whitehall=seat:whitehall"]),
    ("voters in Holland, Burma and Ivory Coast", ["Holland=NL", "Burma=MM", "Ivory Coast=CI"]),
    ("talks in Türkiye and in Côte d’Ivoire", ["Türkiye=TR", "Côte d’Ivoire=CI"]),
    ("Kosovo's president flew to Taiwan", ["Kosovo=XK", "Taiwan=TW"]),
    ("Sen. Vale, D-Pa., and Rep. Orr (R-TX)", ["Pa=US-PA", "TX=US-TX"]),
    ("she won in England, he in Wales", ["England=GB-ENG", "Wales=GB-WLS"]),
    ("Nato and NATO say so", ["Nato=org:nato", "NATO=org:nato"]),
    # business
    ("Shares in M&S and Johnson & Johnson fell", ["M&S=org:marks-spencer",
                                                  "Johnson & Johnson=org:johnson-johnson"]),
    ("the Bank of England left rates where they were", ["Bank of England=org:boe"]),
    ("Bank of America cut its forecast for America", ["Bank of America=org:bank-of-america",
                                                      "America=US"]),
    ("US-Japan trade, non-EU goods", ["US=US", "Japan=JP", "EU=org:eu"]),
    # sport
    ("Trinidad & Tobago beat St. Kitts and Nevis", ["Trinidad & Tobago=TT",
                                                    "St. Kitts and Nevis=KN"]),
    ("Manchester City lost in Manchester", ["Manchester City=org:manchester-city",
                                            "Manchester=GB-ENG:manchester"]),
    ("Queens Park Rangers drew with Arsenal", ["Queens Park Rangers=org:queens-park-rangers",
                                               "Arsenal=org:arsenal"]),
    ("Fifa fines the Danes, not the Swiss", ["Fifa=org:fifa", "Danes=DK", "Swiss=CH"]),
    # science
    ("the WHO said malaria fell in sub-Saharan Africa", ["WHO=org:who",
                                                         "sub-Saharan Africa=sub-saharan-africa"]),
    ("whales of the South China Sea and the Indian Ocean", ["South China Sea=sea-south-china",
                                                            "Indian Ocean=indian-ocean"]),
    ("a virus of guinea pigs in Guinea-Bissau", ["Guinea-Bissau=GW"]),
    # courts
    ("A judge in Erie, Pa., freed her", ["Erie=US-PA:erie", "Pa=US-PA"]),
    ("Pa. counties and Ore. towns", ["Pa=US-PA", "Ore=US-OR"]),
    ("Pa. Lawmakers Quit Over Budget", ["Pa=US-PA"]),
    ("Gaps in Pa.’s tests", ["Pa=US-PA"]),
    ("He went to Mass. Then the PA system failed", []),
    ("A Briton, two Frenchmen and a Filipina were held", ["Briton=GB", "Frenchmen=FR",
                                                          "Filipina=PH"]),
    ("judges in the Hague and in The Hague", ["the Hague=NL:the-hague", "The Hague=NL:the-hague"]),
    ("raids in Xi'an, N'Djamena and King's Lynn", ["Xi'an=CN-SN:xi-an", "N'Djamena=TD:n-djamena",
                                                   "King's Lynn=GB-ENG:king-s-lynn"]),
    ("police in East Sussex and West Sussex", ["East Sussex=GB-east-sussex",
                                               "West Sussex=GB-west-sussex"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names(text: str, expected: list[str]) -> None:
    assert found(text) == expected


UNCERTAIN = [
    ("Rebels take two towns in Congo", ["Congo=CD|CG?several"]),
    ("The Dominican pitcher signed", ["Dominican=DM|DO?several"]),
    ("Korea and Korean firms", ["Korea=KR|KP?several", "Korean=KR|KP?several"]),
    ("the vote in Georgia was close", ["Georgia=GE|US-GA?several"]),
    ("a farm near Springfield burnt down",
     ["Springfield=US-MA:springfield|US-MO:springfield|US-OH:springfield?several"]),
    ("says Washington of the deal", ["Washington=US-DC:washington-dc|US-WA?person+several"]),
    ("he said Jordan would come", ["Jordan=JO?person"]),
    ("he said Chad would come", ["Chad=TD?person"]),
    ("Turkey prices rise before holiday", ["Turkey=TR?word"]),
    ("Polish up your French", ["Polish=PL?word", "French=FR"]),
    ("Nice And Bath Are Twinned", ["Nice=FR:nice?word", "Bath=GB-ENG:bath?word"]),
    ("GIVE US A BREAK", ["US=US?word"]),
    ("he wore the No 10 on his back", ["No 10=seat:downing-street?several"]),
    ("Sofia Lindqvist's film was shot in Sofia", ["Sofia=BG:sofia?person", "Sofia=BG:sofia"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), UNCERTAIN)
def test_names_with_doubts(text: str, expected: list[str]) -> None:
    assert found(text) == expected


SETTLED = [
    ("the army of Turkey crossed a river", ["Turkey=TR"]),
    ("he was reading a book in Reading today", ["Reading=GB-ENG:reading"]),
    ("Bombs fell, and Poles fled from Warsaw", ["Poles=PL", "Warsaw=PL:warsaw"]),
    ("a flood in Springfield, Mo., and one in Springfield, Mass.",
     ["Springfield=US-MO:springfield", "Mo=US-MO", "Springfield=US-MA:springfield", "Mass=US-MA"]),
    ("the mayor of London, Ontario, is not the mayor of London",
     ["London=CA-ON:london", "Ontario=CA-ON", "London=GB-ENG:london"]),
    ("the mayor of Washington, D.C., resigned",
     ["Washington=US-DC:washington-dc", "D.C.=US-DC:washington-dc"]),
    ("a flat in New York was sold", ["New York=US-NY|US-NY:new-york-city"]),
    ("the state of Washington state", ["Washington state=US-WA"]),
    ("the WHO asks who pays, and US firms ask us", ["WHO=org:who", "US=US"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SETTLED)
def test_the_text_settles_doubts(text: str, expected: list[str]) -> None:
    assert found(text) == expected


NOT_PLACES = [
    "Michael Jordan and Tom Holland had dinner",
    "Mr Houston thanked Sen. Lincoln",
    "Clara Redmond moved to Perth Crescent",
    "who will tell us what it is, or in which can",
    "some turkey, some polish and a chad",
    "a Turkish bath, French fries and Brussels sprouts",
    "the Geneva Convention and the Berlin Wall",
    "a shop on Oxford Street",
    "Mr M S Weaver has died",
    "a storm near Berlin, N.M., cut the power",
]


@pytest.mark.parametrize("text", NOT_PLACES)
def test_what_is_no_place(text: str) -> None:
    kept = [shown for shown in found(text) if not shown.endswith("=US-NM")]
    assert kept == []


TODO = [
    pytest.param(
        "Dawn French opened the show", [],
        marks=pytest.mark.xfail(strict=True, reason="Dawn is left out of the given names"),
    ),
    pytest.param(
        "Bolton was sacked by the president", ["Bolton=GB-ENG:bolton?person"],
        marks=pytest.mark.xfail(strict=True, reason="a surname alone looks like the town"),
    ),
    pytest.param(
        "a lawyer from Memphis Okoro's team", [],
        marks=pytest.mark.xfail(strict=True, reason="a rare given name before a surname"),
    ),
    pytest.param(
        "Austin Texas sweats in the heat", ["Austin=US-TX:austin", "Texas=US-TX"],
        marks=pytest.mark.xfail(strict=True, reason="the comma before the state is missing"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TODO)
def test_known_misses(text: str, expected: list[str]) -> None:
    assert found(text) == expected


WITHOUT_CASE = [
    ("north korea and the u.s. agree, says un envoy", ["north korea=KP", "u.s.=US", "un=org:un"]),
    ("let us polish the turkey and ask who ate it", []),
    ("british troops leave ivory coast", ["british=GB", "ivory coast=CI"]),
    ("SEOUL WARNS PYONGYANG", ["SEOUL=KR:seoul", "PYONGYANG=KP:pyongyang"]),
]


@pytest.mark.parametrize(("text", "expected"), WITHOUT_CASE)
def test_text_without_capitals(text: str, expected: list[str]) -> None:
    assert found(text, cased=False) == expected


FORMS = [
    ("Japan", "name", ()),
    ("Japanese", "adjective", ()),
    ("Spaniards", "people", ()),
    ("Seoul", "capital", ("KR",)),
    ("Kremlin", "seat", ("RU",)),
    ("Number 10", "seat", ("GB",)),
    ("Blue House", "seat", ("KR",)),
    ("Zhongnanhai", "seat", ("CN",)),
    ("Brussels", "capital", ("BE", "org:eu")),
    ("Pentagon", "seat", ("org:us-defense", "US")),
    ("UK", "acronym", ()),
    ("Leeds", "name", ("org:leeds-united",)),
]


@pytest.mark.parametrize(("text", "form", "stands_for"), FORMS)
def test_forms_and_what_they_stand_for(text: str, form: str, stands_for: tuple[str, ...]) -> None:
    mention = GAZETTEER.lookup(text)
    assert mention is not None
    assert (mention.form, mention.stands_for) == (form, stands_for)


def test_look_up_is_of_the_whole_name_and_never_by_likeness() -> None:
    assert GAZETTEER.lookup("the Netherlands") is not None
    assert GAZETTEER.lookup("Netherland") is None
    assert GAZETTEER.lookup("Japan and Iran") is None
    assert GAZETTEER.lookup("Jappan") is None


PART_OF = [
    ("US-GA:atlanta", "US", True),
    ("US-GA:atlanta", "US-GA", True),
    ("GB-ENG", "GB", True),
    ("GB", "GB-ENG", False),
    ("RU-KRS:kursk", "RU", True),
    ("RU-KRS", "UA", False),
    ("FR", "europe", True),
    ("PS-gaza", "PS", True),
    ("JP", "JP", True),
    ("JP", "KP", False),
    ("nowhere", "JP", False),
]


@pytest.mark.parametrize(("inner", "outer", "expected"), PART_OF)
def test_part_of(inner: str, outer: str, expected: bool) -> None:
    assert GAZETTEER.part_of(inner, outer) is expected


CONFUSABLE = [("KP", "KR"), ("CD", "CG"), ("NE", "NG"), ("IR", "IQ"), ("AT", "AU"), ("SK", "SI"),
              ("GM", "ZM"), ("DM", "DO"), ("GN", "GW"), ("GE", "US-GA")]  # fmt: skip


@pytest.mark.parametrize(("left", "right"), CONFUSABLE)
def test_confusable_both_ways(left: str, right: str) -> None:
    assert right in GAZETTEER.confusable(left)
    assert left in GAZETTEER.confusable(right)
    assert left not in GAZETTEER.confusable(left)


def test_capitals_and_seats_of_government() -> None:
    assert GAZETTEER.capital_of("KP") == ("KP:pyongyang",)
    assert GAZETTEER.capital_of("US") == ("US-DC:washington-dc",)
    assert len(GAZETTEER.capital_of("ZA")) == 3
    assert GAZETTEER.capital_of("MC") == ()


def test_settle_keeps_the_readings_that_the_article_supports() -> None:
    georgia = GAZETTEER.find("a row in Georgia")[0]
    assert GAZETTEER.settle(georgia, {"US-GA:atlanta"}).places == ("US-GA",)
    assert GAZETTEER.settle(georgia, {"GE:tbilisi", "RU"}).places == ("GE",)
    assert GAZETTEER.settle(georgia, {"US"}).places == ("US-GA",)
    assert GAZETTEER.settle(georgia, {"JP"}) == georgia
    assert not GAZETTEER.settle(georgia, {"US"}).ambiguous


KEYS = [
    ("KP", "country:KP"),
    ("US-GA", "place:US-GA"),
    ("org:who", "organisation:who"),
    ("org:eu", "organisation:eu"),
]


@pytest.mark.parametrize(("ident", "key"), KEYS)
def test_the_key_of_an_identity(ident: str, key: str) -> None:
    assert GAZETTEER.place(ident).key == key


def test_every_place_is_found_by_its_own_name() -> None:
    lost = [
        place.id
        for place in GAZETTEER.places()
        if place.id not in _readings(GAZETTEER, place.name) and place.id not in _namesakes()
    ]
    assert lost == []


def _readings(gazetteer: Gazetteer, name: str) -> set[str]:
    return {ident for mention in gazetteer.find(name) for ident in mention.places}


def _namesakes() -> set[str]:
    """Towns of a better-known name, which only a state after them brings out."""
    from linter.language.places.loading import read_data, slug, spellings

    sections = read_data("cities")["namesakes"]
    return {
        f"{parent}:{slug(spellings(entry)[0])}"
        for parent, entries in sections.items()
        for entry in entries
    }


PIECES = ["US", "Korea", "N.", ",", " ", "Paris", "D.C.", "'s", "-", "&", "the", "Hague"]


@given(st.text(max_size=80) | st.lists(st.sampled_from(PIECES)).map("".join))
def test_mentions_stand_in_order_within_the_text(text: str) -> None:
    for cased in (True, False):
        end = 0
        for mention in GAZETTEER.find(text, cased=cased):
            assert end <= mention.span.start < mention.span.end <= len(text)
            assert text[mention.span.start : mention.span.end] == mention.text
            assert mention.places
            end = mention.span.end


def test_the_gazetteer_needs_no_spacy() -> None:
    code = (
        "import sys; from linter.language.places.gazetteer import load_gazetteer; load_gazetteer();"
        "sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
