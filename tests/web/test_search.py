from __future__ import annotations

import pytest
from pages import main_text, row_titles

from hexloop.apps.review import kinds
from hexloop.core.rounds import Round

pytestmark = pytest.mark.django_db


def test_palette_gets_things_of_every_kind_with_their_round(signed_in, page_kind):
    answer = signed_in.get("/search/", {"q": "adam", "format": "json"})

    assert answer["Content-Type"] == "application/json"
    assert answer.json() == {
        "query": "adam",
        "results": [
            {"title": "Page of adam", "kind": "Page", "detail": "A page", "url": "/pages/adam/", "round": "breadth"}
        ],
    }


def test_pages_of_the_frame_come_first(signed_in, page_kind):
    answer = signed_in.get("/search/", {"q": " RE  view ", "format": "json"})

    assert [(result["title"], result["url"]) for result in answer.json()["results"]] == [
        ("Review", "/review/"),
        ("Page of RE view", "/pages/RE view/"),
    ]


def test_settings_are_found(signed_in, page_kind):
    answer = signed_in.get("/search/", {"q": "settings", "format": "json"})

    assert answer.json()["results"][0] == {
        "title": "Settings",
        "kind": "Page",
        "detail": "",
        "url": "/settings/",
        "round": "",
    }


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("application/json", "application/json"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "text/html; charset=utf-8"),
        ("*/*", "text/html; charset=utf-8"),
    ],
)
def test_answer_is_what_the_browser_prefers(signed_in, page_kind, accept, kind):
    answer = signed_in.get("/search/", {"q": "adam"}, headers={"Accept": accept})

    assert answer["Content-Type"] == kind


def test_page_lists_what_was_found(signed_in, page_kind):
    page = signed_in.get("/search/", {"q": "adam"})

    assert row_titles(page) == ["Page of adam"]
    assert 'value="adam"' in page.text
    assert "Found · 1" in main_text(page)


@pytest.mark.parametrize("query", [{}, {"q": ""}, {"q": "   "}])
def test_no_words_find_nothing(signed_in, page_kind, query):
    assert row_titles(signed_in.get("/search/", query)) == []
    assert signed_in.get("/search/", {**query, "format": "json"}).json()["results"] == []


@pytest.mark.parametrize("query", ["\0", "two\0sum", "\ud800", "%", "x" * 5_000])
def test_odd_words_find_nothing(signed_in, query):
    answer = signed_in.get("/search/", {"q": query.encode("utf-8", "replace"), "format": "json"})

    assert (answer.status_code, answer.json()["results"]) == (200, [])


def test_page_says_what_to_try_when_nothing_was_found(signed_in, monkeypatch):
    monkeypatch.setattr(kinds, "KINDS", {})

    text = main_text(signed_in.get("/search/", {"q": "<b>zzz</b>"}))

    assert "Nothing found Try fewer words, a problem’s number or its pattern." in text


def test_query_is_shown_as_text(signed_in, page_kind):
    page = signed_in.get("/search/", {"q": '"><script>alert(1)</script>'})

    assert "<script>alert" not in page.text


def test_each_kind_searches_for_the_person_who_asks_and_within_the_limit(client, stranger, monkeypatch):
    asked = []

    def search(person, text, limit):
        asked.append((person, text, limit))
        return []

    line = kinds.Kind("page-line", Round.DOMAIN, resolve=lambda person, keys: {}, search=search)
    monkeypatch.setattr(kinds, "KINDS", {"page-line": line})
    client.force_login(stranger)

    client.get("/search/", {"q": "x" * 500, "format": "json"})
    client.get("/search/", {"q": "ada"})

    assert asked == [(stranger, "x" * 200, 8), (stranger, "ada", 50)]
