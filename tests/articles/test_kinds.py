from __future__ import annotations

import pytest

from linter.api import read
from linter.articles.kinds import kind_of
from linter.articles.model import Article
from linter.articles.source import Source


@pytest.mark.parametrize(
    ("headline", "kind"),
    [
        ("Parliament votes on budget", "news"),
        ("Budget vote – live updates", "live"),
        ("Live: Parliament votes on budget", "live"),
        ("Budget vote – live", "live"),
        ("Budget vote: minister was live on air", "news"),
        ("Takeaways from the budget", "list"),
        ("Match report: Rovers edge past United", "match-report"),
        ("Rovers v United: player ratings", "match-report"),
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
        ("OpinionNewsArticle", "opinion"),
        ("ReviewNewsArticle", "opinion"),
        ("op-ed", "opinion"),
        ("letters-to-the-editor", "opinion"),
        ("live_blog", "live"),
        ("live-coverage", "live"),
        ("news-in-brief", "digest"),
        ("round-up", "digest"),
        ("match-reports", "match-report"),
        ("Quizzes", "quiz"),
        ("Lists", "list"),
        ("NewsArticle", "news"),
        ("Listed buildings", "news"),
        ("commentisfree", "opinion"),
        ("World", "news"),
    ],
)
def test_the_file_may_say_it(genre: str, kind: str) -> None:
    assert kind_of(["Parliament votes"], [genre], ["One."]) == kind


def test_a_numbered_body_is_a_digest() -> None:
    assert kind_of(["Thursday"], [], [f"{n}/ A story." for n in range(1, 6)]) == "digest"
    assert kind_of(["Thursday"], [], ["1. A story.", "It is one.", "Only one."]) == "news"


BODY = "The council will close three libraries in May, it said on Monday.\n"
LINE = "Council to close three libraries"


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("a.md", f"---\ntitle: {LINE}\ncategories: [Local, Opinion]\n---\n{BODY}", "opinion"),
        ("a.md", f"---\ntitle: {LINE}\nstory-type: live-blog\n---\n{BODY}", "live"),
        ("a.md", f"---\ntitle: {LINE}\nsection: Local\n---\n{BODY}", "news"),
        ("a.txt", f"HED: {LINE}\nTYPE: Match report\n\n{BODY}", "match-report"),
        ("a.txt", f"HED: {LINE}\nSECTION: Local\n\n{BODY}", "news"),
        (
            "a.html",
            f"<html><head><script type='application/ld+json'>"
            f'{{"@type": "NewsArticle", "headline": "{LINE}", "articleSection": ["Letters"]}}'
            f"</script></head><body><h1>{LINE}</h1><p>{BODY}</p></body></html>",
            "opinion",
        ),
        (
            "a.html",
            f"<html><head><script type='application/ld+json'>"
            f'{{"@type": ["LiveBlogPosting"], "headline": "{LINE}"}}'
            f"</script></head><body><h1>{LINE}</h1><p>{BODY}</p></body></html>",
            "live",
        ),
        (
            "a.html",
            f"<html><head><meta name='parsely-section' content='Quizzes'></head>"
            f"<body><h1>{LINE}</h1><p>{BODY}</p></body></html>",
            "quiz",
        ),
    ],
)
def test_a_file_says_it_in_its_own_way(name: str, text: str, kind: str) -> None:
    (article,) = read(Source(name, data=text.encode()))
    assert isinstance(article, Article)
    assert article.kind == kind
