from __future__ import annotations

import html
import re

import pytest
from make import NOW, make_user
from pages import main_text, row_titles

from hexloop.apps.companies import services as companies
from hexloop.apps.notes import services as notes
from hexloop.apps.search import queries, services
from hexloop.apps.search.sources import Item

pytestmark = pytest.mark.django_db


def put(owner, key="adam", text="Adaptive moments", *, kind="page", title="Adam", **more):
    services.put(owner=owner, kind=kind, item=Item(key, title, text, f"/pages/{key}/", **more))


@pytest.fixture
def complete(monkeypatch):
    """An index in which the packs are."""
    monkeypatch.setattr(queries, "is_complete", lambda: True)


def asked(client, query):
    return client.get("/search/", {"q": query, "format": "json"}).json()


def test_palette_gets_what_was_found_in_parts(signed_in, user):
    put(user, text="An adaptive moment", round="breadth", pinned=True)

    answer = signed_in.get("/search/", {"q": " adaptive ", "format": "json"})

    assert answer["Content-Type"] == "application/json"
    assert answer.json() == {
        "query": "adaptive",
        "results": [
            {
                "title": "Adam",
                "kind": "Page",
                "group": "Pages",
                "url": "/pages/adam/",
                "detail": "",
                "round": "breadth",
                "pinned": True,
                "title_parts": [["Adam", False]],
                "passage": [["An ", False], ["adaptive", True], [" moment", False]],
            }
        ],
        "trouble": "",
        "hints": [],
    }


def test_at_most_six_of_a_kind_stand_together_and_the_kind_of_the_best_first(signed_in, user):
    for number in range(9):
        put(user, f"p{number}", "gradient", title=f"Page {number}")
    put(user, "q", "other", kind="question", title="Gradient")

    found = [(result["group"], result["title"]) for result in asked(signed_in, "gradient")["results"]]

    assert found[0] == ("Questions", "Gradient")
    assert [group for group, _ in found] == ["Questions"] + ["Pages"] * 6


def test_pages_of_the_frame_and_companies_are_found_by_name(signed_in, user, stranger):
    companies.name_company(user=user, name="Review Labs", at=NOW)
    companies.name_company(user=stranger, name="Review Stranger", at=NOW)

    found = [(result["kind"], result["title"], result["url"]) for result in asked(signed_in, "review")["results"]]

    assert found == [("Go to", "Review", "/review/"), ("Company", "Review Labs", "/companies/review-labs/")]
    assert [result["title"] for result in asked(signed_in, "kind:company review")["results"]] == ["Review Labs"]
    assert asked(signed_in, "kind:page review")["results"] == []
    assert [result["url"] for result in asked(signed_in, "settings")["results"]] == ["/settings/"]


def test_nothing_asked_gives_what_is_pinned_and_worked_on_last(signed_in, user, stranger):
    put(user, "new", changed_at=NOW, title="New")
    put(user, "pinned", pinned=True, title="Pinned")
    put(stranger, "theirs", pinned=True)
    put(None, "pack")

    assert [result["title"] for result in asked(signed_in, " ")["results"]] == ["Pinned", "New"]
    page = signed_in.get("/search/")
    assert row_titles(page) == ["Pinned", "New"]
    assert "Pinned and worked on last" in main_text(page)


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("application/json", "application/json"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "text/html; charset=utf-8"),
        ("*/*", "text/html; charset=utf-8"),
    ],
)
def test_answer_is_what_the_browser_prefers(signed_in, accept, kind):
    answer = signed_in.get("/search/", {"q": "adam"}, headers={"Accept": accept})

    assert answer["Content-Type"] == kind


def test_page_says_how_many_and_leads_through_them(signed_in, user):
    for number in range(45):
        put(user, f"p{number}", "gradient", title=f"Page {number}")

    pages = [signed_in.get("/search/", {"q": "gradient", "page": page}) for page in ("1", "2", "3", "9", "x", "-1")]

    assert "45 results" in main_text(pages[0])
    assert [len(row_titles(page)) for page in pages] == [20, 20, 5, 0, 20, 20]
    assert len({title for page in pages[:3] for title in row_titles(page)}) == 45
    links = [re.findall(r'href="([^"]*)" rel="(prev|next)"', html.unescape(page.text)) for page in pages[:3]]
    assert links == [
        [("/search/?q=gradient&page=2", "next")],
        [("/search/?q=gradient&page=1", "prev"), ("/search/?q=gradient&page=3", "next")],
        [("/search/?q=gradient&page=2", "prev")],
    ]


def test_what_was_written_is_text_wherever_it_is_shown(signed_in, user):
    evil = "<script>alert(1)</script> <img src=x onerror=alert(2)> gradient"
    put(user, text=evil, title=evil, tags=("<b>",), topic="<i>x</i>")

    page = signed_in.get("/search/", {"q": 'gradient "><script>alert(1)</script>'}).text
    found = signed_in.get("/search/", {"q": "gradient"}).text

    for text in (page, found):
        assert "<script>alert" not in text
        assert "<img src=x" not in text
        assert "<i>x" not in text
    assert "<mark>gradient</mark>" in found
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in found


def test_page_says_what_to_try_when_nothing_was_found(signed_in, complete):
    text = main_text(signed_in.get("/search/", {"q": "zzz"}))

    assert "Nothing found Try fewer words, or take a filter away." in text


def test_page_says_when_the_packs_are_not_in_yet(signed_in):
    text = main_text(signed_in.get("/search/", {"q": "zzz"}))

    assert "still being read in for the search. Search again in a moment." in text


def test_filter_that_says_nothing_is_explained(signed_in):
    assert "No round is called x." in main_text(signed_in.get("/search/", {"q": "round:x"}))
    assert asked(signed_in, "round:x")["trouble"].startswith("No round is called x.")
    assert asked(signed_in, "round:c")["trouble"] == ""


@pytest.mark.parametrize(
    "query", ["\0", "two\0sum", "\ud800", "%", "x" * 5_000, '"', "AND", "NEAR(a b)", "a*", "kind:", "title_words:x"]
)
def test_odd_words_find_nothing(signed_in, query):
    sent = query.encode("utf-8", "replace")

    answer = signed_in.get("/search/", {"q": sent, "format": "json"})

    assert (answer.status_code, answer.json()["results"]) == (200, [])
    assert signed_in.get("/search/", {"q": sent}).status_code == 200


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("adam kind:pa", ["kind:page", "kind:paper"]),
        ("round:d", ["round:design", "round:domain"]),
        ("-is:", ["-is:pinned", "-is:archived", "-is:own", "-is:due"]),
        ("due:", ["due:today", "due:tomorrow", "due:week"]),
        ("company:", ["company:acme"]),
        ("tag:n", ["tag:nlp"]),
        ("topic:g", ["topic:graphs"]),
        ("kind:page", []),
        ("kind:page ", []),
        ("kind", []),
        ("std:", []),
    ],
)
def test_values_of_a_filter_are_offered(signed_in, user, stranger, text, shown):
    companies.name_company(user=user, name="Acme", at=NOW)
    companies.name_company(user=stranger, name="Secret", at=NOW)
    put(user, tags=("nlp",), topic="graphs")
    put(stranger, "theirs", tags=("nope",), topic="gone")

    offered = asked(signed_in, text)["hints"]

    kinds = [hint["shown"] for hint in offered]
    assert [kind for kind in kinds if kind in shown] == shown
    assert len(kinds) == len(shown) or "kind:pa" in text
    assert all(hint["text"].endswith(f"{hint['shown']} ") for hint in offered)


def test_hint_keeps_what_was_typed_before(signed_in):
    assert asked(signed_in, "adam round:be")["hints"] == [
        {"text": "adam round:behavior ", "shown": "round:behavior", "about": "Behavior"}
    ]


def test_chips_put_a_filter_in_and_take_it_away(signed_in, user):
    page = html.unescape(signed_in.get("/search/", {"q": "adam kind:page"}).text)

    assert 'href="/search/?q=adam+kind%3Aquestion">Questions' in page
    assert 'href="/search/?q=adam" aria-current="true">Pages' in page
    assert 'href="/search/?q=adam+kind%3Apage+due%3Atoday">Due today' in page


def test_three_people_find_what_is_theirs_and_what_is_everybodys(client):
    people = {name: make_user(name) for name in ("owner", "mate", "stranger")}
    notes.make_page(user=people["owner"], title="My seminar", body="gradient of `self.x_y` #private", at=NOW)
    notes.make_page(user=people["mate"], title="Mate", body="gradient", at=NOW)
    put(None, "pack", "gradient", title="Pack")
    seen = {}
    for name, person in people.items():
        client.force_login(person)
        for query in ("gradient", "seminar", "elf.x", "tag:private", "is:own", "-zzz", ""):
            page = signed = client.get("/search/", {"q": query})
            found = [*row_titles(page), *(result["title"] for result in asked(client, query)["results"])]
            seen.setdefault(name, set()).update(found)
            assert signed.status_code == 200

    assert seen == {
        "owner": {"My seminar", "Pack"},
        "mate": {"Mate", "Pack"},
        "stranger": {"Pack"},
    }


def test_page_is_found_as_it_stands_now(signed_in, user):
    page = notes.make_page(user=user, title="Optimizers", body=r"$\frac{a}{b}$ quick", at=NOW)
    assert [result["url"] for result in asked(signed_in, r"\frac")["results"]] == ["/pages/optimizers/"]

    page = notes.save_page(user=user, page=page, body="梯度下降 slow", version=page.version, at=NOW)
    page = notes.rename_page(user=user, page=page, title="Descent", at=NOW)
    notes.pin_page(user=user, page=page, pinned=True)

    assert asked(signed_in, r"\frac")["results"] == []
    assert [(result["url"], result["pinned"]) for result in asked(signed_in, "梯度")["results"]] == [
        ("/pages/descent/", True)
    ]
    notes.archive_page(user=user, page=page, archived=True)
    assert asked(signed_in, "slow")["results"] == []
    assert [result["detail"] for result in asked(signed_in, "slow is:archived")["results"]] == ["Archived"]


@pytest.mark.parametrize("count", [1, 3])
def test_cost_does_not_grow_with_what_is_found(signed_in, user, count, django_assert_num_queries):
    for number in range(25 * count):
        put(user, f"p{number}", "gradient", title=f"Page {number}")
        companies.name_company(user=user, name=f"Gradient {number}", at=NOW)
    asked(signed_in, "gradient")  # looks once what the database can do

    with django_assert_num_queries(9):
        signed_in.get("/search/", {"q": "gradient"})


@pytest.mark.parametrize(
    ("text", "query", "shown"),
    [
        (r"Pay **\$5** for [a run](https://x.example/y)", "run", r"Pay \$5 for a [run]"),
        (r"Scores are $\frac{QK^\top}{\sqrt{d_k}}$ wide", "scores", "[Scores] are QKᵀ/√d_k wide"),
        (r"Divide by $\frac{1}{\sqrt{d}}$ then", "1/sqrt(d)", "Divide by [1/√d] then"),
        (r"Estimate $p(y \mid x)$ first", "p(y|x)", "Estimate [p(y | x)] first"),
        (
            r"Take the $\operatorname{softmax}$ of $\sum_{i} \alpha_i x^{2}$",
            "softmax",
            "Take the [softmax] of ∑_i α_i x²",
        ),
        (r"Take the sum $\sum_{i} \alpha_i x^{2}$", "x^2", "Take the sum ∑_i α_i [x²]"),
        (r"The rate $\alpha$ decays", "alpha", "The rate [α] decays"),
        (r"Reads $O(n \log n)$ in all", "O(n log n)", "Reads [O(n log n)] in all"),
        (
            "Call `torch.nn.Linear(3)`:\n\n```python\nx[[0]] = **more\n```",
            "more",
            "Call torch.nn.Linear(3): x[[0]] = **[more]",
        ),
        ("## Heading\n\n- one\n- two *three*", "three", "Heading one two [three]"),
    ],
)
def test_results_read_as_the_page_does(signed_in, user, text, query, shown):
    services.put(owner=user, kind="page", item=Item("one", "One", "", "/pages/one/", markdown=text))

    (result,) = asked(signed_in, query)["results"]

    assert "".join(f"[{words}]" if found else words for words, found in result["passage"]) == shown.replace("\\$", "$")


@pytest.mark.parametrize("query", [r"\frac", r"\sqrt{d}", "x.example"])
def test_what_is_not_shown_is_found_as_it_is_written(signed_in, user, query):
    text = r"By $\frac{1}{\sqrt{d}}$, see [this](https://x.example/y)"
    services.put(owner=user, kind="question", item=Item("one", "One", "", "/questions/one/", markdown=text))

    (result,) = asked(signed_in, query)["results"]

    assert result["passage"] == [["By 1/√d, see this", False]]


def test_page_is_found_with_its_links_gaps_and_tags_as_words(signed_in, user):
    body = "- [ ] read [[Adam|the optimizer]] #nlp\n- a ==mark== and a {{gap}} :: here\n\n> [!tip] Hint\n> of it"
    notes.make_page(user=user, title="Optimizers", body=body, at=NOW)

    (result,) = asked(signed_in, "optimizers gap")["results"]

    assert (
        "".join(words for words, _ in result["passage"]) == "read the optimizer #nlp a mark and a gap → here Hint of it"
    )
