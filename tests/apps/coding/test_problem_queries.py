from datetime import timedelta

import pytest
from make import NOW, days_before, grade_thing, make_list_entry, make_problem
from make_coding import WRONG, make_attempt

from hexloop.apps.coding import queries
from hexloop.apps.coding.models import Problem, ProblemTopic
from hexloop.apps.coding.queries import Filters
from hexloop.apps.companies import services as companies
from hexloop.core.memory.grades import Grade

TODAY = NOW.date()


@pytest.fixture
def bank(db):
    """Four problems that differ in everything one can filter by."""
    rows = [
        make_problem("two-sum", number=1, title="Two Sum", pattern="Hash map"),
        make_problem("lru-cache", number=146, title="LRU Cache", kind="ood", difficulty="medium", difficulty_rank=2),
        make_problem("word-ladder", number=127, title="Word Ladder", difficulty="hard", difficulty_rank=3, minutes=40),
        make_problem("k-means", number=None, title="k-Means", kind="ml", pattern="Lloyd's steps"),
    ]
    for row, topic in zip(rows, ("arrays", "lists", "graphs", "classic-ml"), strict=True):
        ProblemTopic.objects.create(problem=row, topic=topic, place=0)
    make_list_entry("word-ladder", place=0)
    make_list_entry("two-sum", place=1)
    make_list_entry("not-here", place=2)
    return rows


def slugs(user, **filters):
    return [problem.slug for problem in queries.problem_query(user, Filters(**filters), TODAY)]


def row_of(user, slug):
    now = queries.now_of(user, NOW)
    rows = queries.problem_rows(queries.problem_query(user, Filters(), now.today), now)
    return next(row for row in rows if row.slug == slug)


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, ["two-sum", "k-means", "lru-cache", "word-ladder"]),
        ({"topic": "graphs"}, ["word-ladder"]),
        ({"difficulty": "easy"}, ["two-sum", "k-means"]),
        ({"kind": "ood"}, ["lru-cache"]),
        ({"list": "essentials"}, ["word-ladder", "two-sum"]),
        ({"list": "essentials", "sort": "number"}, ["two-sum", "word-ladder"]),
        ({"q": "word"}, ["word-ladder"]),
        ({"q": "HASH"}, ["two-sum", "lru-cache", "word-ladder"]),
        ({"q": "146"}, ["lru-cache"]),
        ({"q": "ladder word"}, ["word-ladder"]),
        ({"q": "99999999999999999999"}, []),
        ({"q": "²"}, []),
        ({"sort": "title"}, ["k-means", "lru-cache", "two-sum", "word-ladder"]),
        ({"sort": "number"}, ["two-sum", "word-ladder", "lru-cache", "k-means"]),
        ({"sort": "minutes"}, ["two-sum", "lru-cache", "k-means", "word-ladder"]),
        ({"sort": "difficulty"}, ["two-sum", "k-means", "lru-cache", "word-ladder"]),
    ],
)
def test_filters_cut_and_sort(user, bank, filters, found):
    assert slugs(user, **filters) == found


def test_mastery_and_due_are_those_of_the_card(user, stranger, bank):
    grade_thing(user, "two-sum", Grade.NO_CLUE, at=days_before(3))
    grade_thing(user, "lru-cache", Grade.SOLID, at=days_before(3))
    make_attempt_row(user, "word-ladder")
    grade_thing(stranger, "k-means", Grade.SOLID, at=days_before(9))

    assert slugs(user, mastery="1") == ["two-sum"]
    assert slugs(user, mastery="4") == ["lru-cache"]
    assert slugs(user, mastery="never") == ["k-means"]
    assert slugs(user, mastery="ungraded") == ["word-ladder"]
    assert slugs(user, due=True) == ["two-sum"]
    assert slugs(user)[0] == "two-sum"
    assert slugs(user, sort="weakest")[:2] == ["two-sum", "lru-cache"]
    assert slugs(user, sort="tried")[0] == "word-ladder"


def make_attempt_row(user, slug):
    return Problem.objects.get(slug=slug).attempts.create(
        owner=user, at=NOW, source="", verdict="WA", passed=1, total=3, cpu_ms=1, wall_ms=1
    )


def test_row_says_how_it_stands(user, bank):
    grade_thing(user, "two-sum", Grade.BUGS, at=days_before(4))
    make_attempt_row(user, "two-sum")
    make_attempt_row(user, "lru-cache")

    row = row_of(user, "two-sum")
    assert (row.level, row.mastery, row.due, row.overdue, row.tried) == (2, "bugs", "3 d overdue", True, "today")
    row = row_of(user, "lru-cache")
    assert (row.level, row.mastery, row.due, row.overdue, row.tried) == (0, "not graded", "", False, "today")
    row = row_of(user, "word-ladder")
    assert (row.level, row.mastery, row.due, row.tried, row.difficulty) == (0, "never tried", "", "", "Hard")


def test_counts_say_how_the_list_stands(user, bank):
    grade_thing(user, "two-sum", Grade.NO_CLUE, at=days_before(3))
    grade_thing(user, "lru-cache", Grade.SOLID, at=days_before(1))

    counts = queries.count_problems(queries.problem_query(user, Filters(), TODAY), TODAY)

    assert counts.text == "4 problems · 2 graded · 1 solid · 1 due"


def test_counts_leave_out_what_is_nothing(user, db):
    make_problem("two-sum")

    counts = queries.count_problems(queries.problem_query(user, Filters(), TODAY), TODAY)

    assert counts.text == "1 problem"


def test_problem_of_somebody_else_is_not_seen(user, stranger, bank):
    make_problem("theirs", owner=stranger)
    make_problem("mine", owner=user)

    assert "mine" in slugs(user)
    assert "theirs" not in slugs(user)


def test_unlisted_problem_is_seen_by_who_tried_it(user, stranger, problem):
    make_attempt(user, problem, WRONG)
    Problem.objects.filter(pk=problem.pk).update(listed=False)

    assert "add-up" in slugs(user)
    assert "add-up" not in slugs(stranger)


@pytest.mark.parametrize(
    ("ago", "words"), [(timedelta(), "today"), (timedelta(days=1), "yesterday"), (timedelta(days=40), "13 Oct")]
)
def test_last_try_is_said_in_study_days(user, ago, words):
    assert queries.tried_text(NOW - ago, queries.now_of(user, NOW)) == words


def test_try_after_midnight_belongs_to_the_evening_before(user):
    night = NOW.replace(day=23, hour=2)

    assert queries.tried_text(NOW, queries.now_of(user, night)) == "today"


def test_map_counts_a_problem_in_every_topic_and_above(user, settings, db):
    settings.PACKS = [settings.PACKAGE / "packs" / "core"]
    for slug, topics in {"a": ["tries"], "b": ["trees", "tries"], "c": ["arrays"], "d": []}.items():
        row = make_problem(slug)
        for place, topic in enumerate(topics):
            ProblemTopic.objects.create(problem=row, topic=topic, place=place)
    grade_thing(user, "a", Grade.SOLID)
    make_attempt_row(user, "b")

    cells = {cell.id: cell for group in queries.topic_map(user) for cell in group.cells}

    assert [group.title for group in queries.topic_map(user)][:2] == ["Data structures", "Algorithms"]
    assert (cells["trees"].total, cells["trees"].graded, cells["trees"].shade) == (2, 1, 2)
    assert cells["trees"].words == "2 problems: 1 solid, 1 not graded"
    assert (cells["tries"].under, cells["tries"].total) == (True, 2)
    assert (cells["arrays"].words, cells["arrays"].shade) == ("1 problem, never tried", 0)
    assert (cells["heaps"].total, cells["heaps"].words) == (0, "No problem yet")


def test_list_draws_together_what_the_bank_does_not_hold(user, settings, db):
    settings.PACKS = [settings.PACKAGE / "packs" / "core"]
    make_problem("two-sum", title="Two Sum")
    make_problem("coin-change", title="Coin Change")
    for place, slug in enumerate(
        ["two-sum", "valid-parentheses", "course-schedule", "coin-change", "k-nearest-neighbors"]
    ):
        make_list_entry(slug, place=place)
    grade_thing(user, "two-sum", Grade.SOLID)

    one = queries.list_progress(user, "essentials", queries.now_of(user, NOW))

    assert [(entry.place, entry.row.title if entry.row else entry.names) for entry in one.entries] == [
        ("1", "Two Sum"),
        ("2–3", ("Valid parentheses", "Course schedule")),
        ("4", "Coin Change"),
        ("5–7", ("K nearest neighbors", "Logistic regression", "Employee registry")),
    ]
    assert one.text == "2 of 7 in the bank: 1 solid, 1 never tried"
    assert [(part.level, round(part.width)) for part in one.bar] == [(4, 14), (0, 14), (-1, 71)]


def test_list_of_no_pack_is_none(user):
    assert queries.list_progress(user, "nowhere", queries.now_of(user, NOW)) is None


def test_company_cuts_to_what_is_tagged_with_it(user, stranger, bank):
    for person, keys in ((user, ["lru-cache", "k-means"]), (stranger, ["two-sum"])):
        company = companies.name_company(user=person, name="Harbor Labs", at=NOW)
        for key in keys:
            companies.tag(company=company, kind="problem", key=key, at=NOW)
    companies.tag(company=company, kind="question", key="word-ladder", at=NOW)

    assert sorted(slugs(user, company="harbor-labs")) == ["k-means", "lru-cache"]
