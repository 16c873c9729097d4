"""Histories of LeetCode into the collection."""

import io
from datetime import timedelta
from pathlib import Path

import pytest
from django.apps import apps
from django.core import serializers
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from make import NOW, make_problem

from hexloop.apps.accounts.models import Preferences
from hexloop.apps.coding import queries as coding
from hexloop.apps.coding.models import Attempt
from hexloop.apps.coding.models import Progress as Standing
from hexloop.apps.coding.services import NotGradable, grade_attempt
from hexloop.apps.files.models import Source
from hexloop.apps.review.models import Card, Review
from hexloop.core.formats.errors import BadFile
from hexloop.core.memory.grades import Grade
from hexloop.importers import bringing
from hexloop.importers.progress import Progress

FILES = Path(__file__).parents[1] / "files" / "leetcode"
LATER = NOW + timedelta(days=1)
SHAPES = ["submissions.json", "recent.json", "api.json", "progress.json", "by-problem.json", "submissions.csv"]


@pytest.fixture(autouse=True)
def bank(request, db, tmp_path):
    request.getfixturevalue("settings").FILES_FOLDER = tmp_path / "files"
    make_problem("two-sum", number=1, title="Two Sum")
    make_problem("course-schedule", number=207, title="Course Schedule")


def take(user, name, *, raw=None, at=NOW, dry_run=False, **chosen):
    file = io.BytesIO(raw if raw is not None else (FILES / name).read_bytes())
    brought = bringing.look(user=user, name=name, file=file, at=at)
    assert brought.source == Source.LEETCODE
    brought.choices |= chosen
    return bringing.carry_out(brought=brought, file=file, at=at, progress=Progress(), dry_run=dry_run)


def everything():
    """Every row of every table, as text."""
    rows = (row for model in apps.get_models() for row in model._default_manager.order_by("pk"))
    return serializers.serialize("json", rows)


def tries(user):
    found = Attempt.objects.filter(owner=user).order_by("at")
    return list(found.values_list("problem__slug", "verdict", "elsewhere"))


def test_submissions_become_tries_with_their_code(user):
    report = take(user, "submissions.json")

    assert tries(user) == [
        ("course-schedule", "TLE", "leetcode"),
        ("course-schedule", "AC", "leetcode"),
        ("two-sum", "WA", "leetcode"),
        ("two-sum", "AC", "leetcode"),
    ]
    codes = list(Attempt.objects.order_by("at").values_list("source", flat=True))
    assert [code.split("\n")[0] for code in codes] == ["class Solution:", "", "class Solution:", "class Solution:"]
    assert {(line.title, line.outcome.value, line.reason) for line in report.lines} == {
        ("Two Sum", "imported", ""),
        ("Course Schedule", "imported", ""),
        ("Course Schedule", "imported", "Its code is in cpp, so only the result was kept."),
        ("A Premium One", "skipped", "The bank has no such problem."),
    }


def test_days_become_grades_that_are_a_guess(user):
    report = take(user, "submissions.json")

    given = Review.objects.filter(owner=user).order_by("at").values_list("card_key", "grade", "source")
    assert list(given) == [("course-schedule", 3, "leetcode"), ("two-sum", 2, "leetcode")]
    assert Card.objects.get(key="two-sum").last_grade == 2
    graded = (
        Attempt.objects.exclude(review=None).order_by("at").values_list("problem__slug", "verdict", "review__grade")
    )
    assert list(graded) == [("course-schedule", "AC", 3), ("two-sum", "AC", 2)]
    assert report.details["said"][0].startswith("Grades are a guess")


def test_a_history_can_count_as_tried_only(user, signed_in):
    take(user, "submissions.json", **{"as": "tried"})

    assert len(tries(user)) == 4
    assert not Review.objects.exists()
    assert not Card.objects.exists()
    assert "not graded" in signed_in.get("/coding/problems/").content.decode().casefold()


def test_a_try_elsewhere_is_history_and_nothing_to_go_on_with(user, signed_in):
    take(user, "submissions.json", **{"as": "tried"})
    attempt = Attempt.objects.filter(problem__slug="two-sum").latest("at")

    page = signed_in.get(f"/attempts/{attempt.pk}/").content.decode()
    with pytest.raises(NotGradable):
        grade_attempt(user=user, attempt=attempt, grade=Grade.SOLID, at=LATER)

    assert "judged at LeetCode" in page
    assert "twoSum" in page
    standing = coding.standing(
        user,
        Standing.objects.create(owner=user, problem=attempt.problem, first_opened_at=NOW),
        coding.now_of(user, NOW),
    )
    assert (standing.current, standing.attempts) == (None, 2)


@pytest.mark.parametrize("name", [*SHAPES, "srs-backup.json"])
def test_the_same_file_again_changes_nothing(user, name):
    take(user, name)
    before = everything()

    report = take(user, name, at=LATER)

    assert everything() == before
    assert report.counts["imported"] == report.counts["updated"] == 0


def test_another_shape_of_the_same_history_adds_nothing_that_is_here(user):
    take(user, "submissions.json")
    before = len(tries(user))

    for name in ("recent.json", "api.json", "progress.json", "by-problem.json"):
        take(user, name, at=LATER)

    assert len(tries(user)) == before
    assert Review.objects.count() == 2


def test_dates_without_a_zone_are_in_that_of_the_person(user):
    Preferences.objects.update_or_create(owner=user, defaults={"time_zone": "America/New_York"})

    take(user, "submissions.csv")

    assert Attempt.objects.latest("at").at.isoformat() == "2026-01-06T10:00:00+00:00"


def test_what_another_program_remembers_is_taken(user):
    take(user, "srs-backup.json")

    card = Card.objects.get(key="two-sum")
    assert (card.stability, card.difficulty, card.reviews, card.lapses) == (12.5, 4.2, 4, 1)
    assert Standing.objects.get(problem__slug="two-sum").insight == "Look up what is missing."


def test_an_insight_of_ones_own_stays(user):
    take(user, "srs-backup.json")
    Standing.objects.update(insight="Mine.")

    news = (FILES / "srs-backup.json").read_bytes().replace(b"Look up", b"Find")
    report = take(user, "srs-backup.json", raw=news, at=LATER)

    assert Standing.objects.get(problem__slug="two-sum").insight == "Mine."
    assert "You have an insight here, so its note was left out." in [line.reason for line in report.lines]


def test_a_day_to_come_is_left_out(user):
    raw = b'[{"title": "Two Sum", "titleSlug": "two-sum", "timestamp": 4102444800, "statusDisplay": "Accepted"}]'

    report = take(user, "x.json", raw=raw)

    assert [line.reason for line in report.lines] == ["Its date is still to come."]
    assert not Attempt.objects.exists()


def test_a_dry_run_changes_nothing(user):
    before = everything()

    report = take(user, "submissions.json", dry_run=True)

    assert report.counts["imported"] == 4
    assert everything() == before


def test_hostile_code_and_titles_are_text(user, signed_in):
    evil = "<script>alert(1)</script>\\u0000\\ud800"
    one = (
        f'{{"title": "{evil}", "titleSlug": "two-sum", "timestamp": 1767693600, "statusDisplay": "Accepted", '
        f'"lang": "python3", "code": "{evil}"}}'
    )

    take(user, "x.json", raw=f"[{one}]".encode())

    attempt = Attempt.objects.get()
    page = signed_in.get(f"/attempts/{attempt.pk}/").content.decode()
    assert "<script>alert" not in page
    assert "\0" not in attempt.source


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_changed_histories_come_in_or_are_refused_whole(user, data):
    raw = bytearray((FILES / data.draw(st.sampled_from(SHAPES))).read_bytes())
    for _ in range(data.draw(st.integers(1, 5))):
        place = data.draw(st.integers(0, len(raw) - 1))
        raw[place : place + data.draw(st.integers(0, 10))] = data.draw(st.binary(max_size=5))
        raw = raw or bytearray(b"x")
    before = everything()

    file = io.BytesIO(bytes(raw))
    try:
        brought = bringing.look(user=user, name="x.json", file=file, at=NOW, source=Source.LEETCODE)
        report = bringing.carry_out(brought=brought, file=file, at=NOW, progress=Progress(), dry_run=True)
    except BadFile:
        pass
    else:
        assert all(line.reason for line in report.lines if line.outcome == "skipped")
    assert everything() == before
