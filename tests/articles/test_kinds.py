from __future__ import annotations

import pytest

from linter.articles.kinds import kind_of


@pytest.mark.parametrize(
    ("headline", "kind"),
    [
        ("Parliament votes on budget", "news"),
        ("Budget vote – live updates", "live"),
        ("Live: Parliament votes on budget", "live"),
        ("Opinion: The budget is a mistake", "opinion"),
        ("The budget is a mistake | Opinion", "opinion"),
        ("Quiz: how well do you know the budget?", "quiz"),
        ("Take our quiz: which chancellor said it?", "quiz"),
        ("MPs quiz minister over budget", "news"),
        ("Day 98", "digest"),
        ("Friday briefing: the budget, and the rest", "digest"),
        ("Five things we learned from the budget", "list"),
        ("12 best books about money", "list"),
        ("Every chancellor since 1945, ranked", "list"),
        ("Rovers 3-1 United", "match-report"),
        ("Live ammunition found in school", "news"),
        ("Three killed in 4-2 vote protest", "news"),
        ("Five people die in fire", "news"),
    ],
)
def test_the_headline_may_say_it(headline: str, kind: str) -> None:
    assert kind_of([headline], [], ["One.", "Two."]) == kind


@pytest.mark.parametrize(
    ("genre", "kind"),
    [
        ("LiveBlogPosting", "live"),
        ("Opinion", "opinion"),
        ("commentisfree", "opinion"),
        ("World", "news"),
    ],
)
def test_the_file_may_say_it(genre: str, kind: str) -> None:
    assert kind_of(["Parliament votes"], [genre], ["One."]) == kind


def test_a_numbered_body_is_a_digest() -> None:
    assert kind_of(["Thursday"], [], [f"{n}/ A story." for n in range(1, 6)]) == "digest"
    assert kind_of(["Thursday"], [], ["1. A story.", "It is one.", "Only one."]) == "news"
