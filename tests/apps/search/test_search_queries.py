from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from make import NOW, days_before, grade_thing, make_user

from hexloop.apps.companies import services as companies
from hexloop.apps.search import queries, services
from hexloop.apps.search.joining import ask
from hexloop.apps.search.sources import Item, Source
from hexloop.core.memory.grades import Grade

pytestmark = pytest.mark.django_db


def put(owner, key, text="", *, title="", kind="page", **more):
    services.put(owner=owner, kind=kind, item=Item(key, title or key, text, f"/{kind}/{key}/", **more))


def found(user, text, **more):
    asked = ask(user, text, at=NOW)
    assert asked.trouble == ""
    return [hit.key for hit in queries.find(user, asked.query, at=NOW, only=asked.only, limit=50, **more).hits]


def either_way(test):
    """Holds with full-text search and without."""
    return pytest.mark.parametrize("without", [False, True], ids=["full text", "plain"])(test)


@pytest.fixture
def way(request):
    if request.getfixturevalue("without"):
        request.getfixturevalue("without_full_text")


@either_way
@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("gradient", ["a", "b"]),
        ("grad", ["a", "b"]),
        ("gradient vanishing", ["b"]),
        ('"vanishing gradient"', []),
        ('"gradient vanishing"', ["b"]),
        ("gradient -vanishing", ["a"]),
        ("-gradient kind:page", ["c", "d", "e", "f", "g"]),
        (r"\frac", ["c"]),
        ("frac", ["c", "d"]),
        ("nn.Linear", ["d"]),
        ("linear", ["d", "e"]),
        ("O(n log n)", ["c", "e"]),
        ("self.x_y", ["e"]),
        ("L1/L2", ["e"]),
        ("C++", ["d"]),
        ("排序", ["f"]),
        ("法", ["f"]),
        ("序排", []),
        ("naive", ["g"]),
        ("tree", ["g"]),
        ("trees x", []),
    ],
)
def test_words_code_mathematics_and_chinese_find_what_they_say(user, way, without, text, keys):
    put(user, "a", "The gradient of the loss")
    put(user, "b", "A gradient vanishing")
    put(user, "c", r"Is $\frac{a}{b}$ in $O(n \log n)$")
    put(user, "d", "frac in C++ as nn.Linear")
    put(user, "e", "self.x_y, L1/L2, O(n log n), nn Linear")
    put(user, "f", "快速排序算法")
    put(user, "g", "Naïve Bayes and two trees")

    assert sorted(found(user, text)) == keys


@pytest.mark.parametrize(
    ("text", "keys"), [("radien", ["a"]), ("hedul", ["b"]), ("ched dule", ["b"]), ("zzz", []), ("ra", [])]
)
def test_parts_of_words_are_found_when_no_whole_word_is(user, text, keys):
    put(user, "a", "The gradient of the loss")
    put(user, "b", "Course Schedule")

    assert found(user, text) == keys


def test_quoted_words_are_whole_ones(user):
    put(user, "a", "Rescheduled")

    assert (found(user, "schedul"), found(user, '"schedul"')) == (["a"], [])


def test_whole_words_stand_before_parts(user):
    put(user, "part", "Rescheduled", changed_at=NOW)
    put(user, "whole", "A schedule")

    assert found(user, "schedule") == ["whole", "part"]


@either_way
def test_nobody_finds_what_belongs_to_another(way, without):
    owner, mate, stranger = (make_user(name) for name in ("owner", "mate", "stranger"))
    put(owner, "secret", "gradient of my interview", tags=("private",), topic="graphs")
    put(None, "open", "gradient for everybody", kind="question")

    for text in (
        "gradient",
        "interview",
        "terview",
        "-zzz",
        "tag:private",
        "kind:page",
        "is:own",
        "topic:graphs",
        "after:2020",
    ):
        assert "secret" not in found(mate, text)
        assert "secret" not in found(stranger, text)
    assert (sorted(found(owner, "gradient")), found(mate, "gradient")) == (["open", "secret"], ["open"])
    assert [hit.key for hit in queries.latest(mate, 9)] == []
    assert (queries.tags(mate), queries.topics(mate)) == ([], [])


def test_word_in_the_title_counts_more_and_a_title_that_is_it_most(user):
    put(user, "text", "attention " * 5, title="Transformers")
    put(user, "title", "of heads", title="Multi-head attention")
    put(user, "same", "nothing else", title="Attention")

    assert found(user, "attention") == ["same", "title", "text"]


def test_pinned_then_lately_worked_on_then_own_come_first(user):
    text = "the same words"
    put(None, "pack", text)
    put(user, "old", text, changed_at=days_before(300))
    put(user, "new", text, changed_at=days_before(1))
    put(user, "pinned", text, pinned=True, changed_at=days_before(300))

    assert found(user, "words") == ["pinned", "new", "old", "pack"]


def test_pinned_thing_is_in_front_of_many_that_match_better(user, monkeypatch):
    monkeypatch.setattr(queries, "HEAD", 3)
    for number in range(9):
        put(user, f"better{number}", "loss loss loss", changed_at=days_before(200))
    put(user, "pinned", "loss " + "and other words " * 40, pinned=True, changed_at=days_before(200))

    assert "pinned" in found(user, "loss")[:4]
    assert len(found(user, "loss")) == 10


def test_thing_with_own_words_and_those_of_the_pack_is_found_once(user):
    put(None, "two-sum", "Find two numbers", title="Two Sum", kind="problem")
    put(user, "two-sum", "My insight: a map", title="Two Sum", kind="problem")

    asked = ask(user, "two sum", at=NOW)
    page = queries.find(user, asked.query, at=NOW, limit=9)

    assert ([(hit.key, hit.own) for hit in page.hits], page.total) == ([("two-sum", True)], 1)
    assert found(user, "kind:problem") == ["two-sum"]
    assert found(user, "insight") == found(user, "numbers") == ["two-sum"]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("kind:page", ["p"]),
        ("kind:Questions", ["q", "r"]),
        ("kind:page kind:question", ["p", "q", "r"]),
        ("-kind:page", ["q", "r"]),
        ("round:coding", ["p"]),
        ("topic:graphs", ["p", "q"]),
        ("tag:ml", ["p", "r"]),
        ("tag:#stats", []),
        ("tag:ml tag:nlp", ["r"]),
        ("-tag:ml", ["q"]),
        ("is:pinned", ["p"]),
        ("-is:pinned", ["q", "r"]),
        ("is:own", ["p", "r"]),
        ("is:archived", ["x"]),
        ("before:2026-11-20", ["p"]),
        ("after:2026-11-20", ["r"]),
        ("words after:2026-11-20", ["r"]),
        ("company:acme", ["q"]),
        ("-company:acme words", ["p", "r"]),
        ("due:today", ["q"]),
        ("is:due words", ["q"]),
        ("due:30", ["q", "r"]),
    ],
)
def test_filters(user, text, keys):
    put(user, "p", "words", round="coding", topic="graphs", tags=("ml/stats",), pinned=True, changed_at=days_before(10))
    put(None, "q", "words", kind="question", round="breadth", tags=("graphs",))
    put(user, "r", "words", kind="question", tags=("ml", "nlp"), changed_at=days_before(1))
    put(user, "x", "words", archived=True)
    acme = companies.name_company(user=user, name="Acme", at=NOW)
    companies.tag(company=acme, kind="question", key="q", at=NOW)
    grade_thing(user, "q", Grade.NO_CLUE, kind="question", at=days_before(40))
    grade_thing(user, "r", Grade.SOLID, kind="question", at=days_before(1))

    assert sorted(found(user, text)) == keys


def test_due_page_is_one_with_a_due_line(user, only):
    only(
        Source(
            "page",
            "Page",
            "Pages",
            own=lambda person, keys: [],
            card_kind="line",
            holders=lambda person, groups: {"p"} if "line-1" in groups else set(),
        )
    )
    put(user, "p", "words")
    put(user, "other", "words")
    grade_thing(user, "line-1", Grade.NO_CLUE, kind="line", at=days_before(40))

    assert found(user, "due:today") == ["p"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("kind:nothing", "No kind is called nothing."),
        ("company:acme", "You have no company called acme. Companies shows those that you have."),
        ("round:x", "No round is called x."),
    ],
)
def test_filter_that_nothing_can_pass_says_why(user, stranger, text, sentence):
    companies.name_company(user=stranger, name="Acme", at=NOW)

    asked = ask(user, text, at=NOW)

    assert asked.trouble.startswith(sentence)


def test_pages_of_results_follow_each_other_without_repeats(user, monkeypatch):
    monkeypatch.setattr(queries, "HEAD", 6)
    for number in range(25):
        put(user, f"p{number}", "word " * (number + 1), changed_at=days_before(number))
    query = ask(user, "word", at=NOW).query

    pages = [queries.find(user, query, at=NOW, limit=10, offset=offset) for offset in (0, 10, 20)]

    keys = [hit.key for page in pages for hit in page.hits]
    assert (len(keys), len(set(keys)), {page.total for page in pages}) == (25, 25, {25})


def test_counting_ends_at_a_thousand(user, monkeypatch):
    monkeypatch.setattr(queries, "MOST_COUNTED", 5)
    services.put_all(owner=user, kind="page", items=[Item(f"p{n}", "Page", "word", "/") for n in range(12)])
    asked = ask(user, "word", at=NOW)

    assert queries.find(user, asked.query, at=NOW, limit=3).total == 6


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(("text", "queries_made"), [("word", 4), ("kind:page", 3), ("word due:today", 4)])
def test_cost_does_not_grow_with_what_is_found(user, count, text, queries_made, django_assert_num_queries, monkeypatch):
    monkeypatch.setattr(queries, "HEAD", 10)
    services.put_all(owner=user, kind="page", items=[Item(f"p{n}", "Page", "word", "/") for n in range(50 * count)])
    found(user, "word")  # looks once what the database can do

    with django_assert_num_queries(queries_made):
        asked = ask(user, text, at=NOW)
        queries.best(user, asked.query, at=NOW, only=asked.only, limit=10)


def test_what_is_archived_or_of_the_packs_is_not_lately_worked_on(user):
    put(None, "pack", "x")
    put(user, "old", "x", changed_at=days_before(3))
    put(user, "new", "x", changed_at=NOW - timedelta(hours=1))
    put(user, "pinned", "x", pinned=True, changed_at=days_before(90))
    put(user, "away", "x", archived=True, changed_at=NOW)

    assert [hit.key for hit in queries.latest(user, 9)] == ["pinned", "new", "old"]


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.text(max_size=80), st.text("\"*()-:^+{}\\abc% _NEAR AND OR NOT'", max_size=40)))
def test_any_text_is_a_search(user, text):
    asked = ask(user, text, at=NOW)

    page = queries.find(user, asked.query, at=NOW, only=asked.only, limit=5)

    assert page == queries.Found((), 0)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_any_text_is_found_by_itself(user, text):
    put(user, "p", text)

    asked = ask(user, f'"{text.replace(chr(34), " ")}"', at=NOW)

    if asked.query.terms and len(asked.query.terms) == 1:
        keys = [hit.key for hit in queries.find(user, asked.query, at=NOW, limit=5).hits]
        assert keys == ["p"] or '"' in text
