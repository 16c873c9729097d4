"""The designs of the demo are what their services leave behind, and are all of cases that exist."""

from __future__ import annotations

import json
import tomllib
from zoneinfo import ZoneInfo

import pytest
from make import NOW

from hexloop.apps.companies.models import Tag
from hexloop.apps.design.models import Attempt, Board, Prompt, Score, Share
from hexloop.apps.design.packs import pack_cases
from hexloop.apps.design.queries.shares import why_closed
from hexloop.apps.recordings.queries import take_rows
from hexloop.apps.review.models import Card
from hexloop.core.boards.scenes import clean_scene
from hexloop.core.memory.study_day import StudyClock
from hexloop.importers.demo_design import TEXTS, design_systems


@pytest.fixture
def designed(user, settings, tmp_path):
    settings.FILES_FOLDER = tmp_path
    design_systems(user=user, today=NOW.date(), clock=StudyClock(ZoneInfo("Europe/Berlin")))
    return user


def test_every_case_of_the_texts_is_in_the_pack():
    texts = tomllib.loads(TEXTS.read_text("utf-8"))
    named = {key for asked in texts["asked"] for key in asked["cases"]} | {one["case"] for one in texts["attempt"]}

    assert named - set(pack_cases()) == set()


def test_attempts_are_spread_and_scored_and_one_goes_on(designed):
    rows = list(Attempt.objects.filter(owner=designed).order_by("made_at"))

    assert [row.ended for row in rows] == [True] * 6 + [False]
    assert all(row.made_at < NOW for row in rows)
    assert not rows[-1].running
    assert [sum(work.seconds for work in row.stages.all()) for row in rows[:2]] == [49 * 60, 45 * 60]
    assert Score.objects.filter(by="self").count() == 48
    assert [len(work.heard) for work in rows[0].stages.order_by("pk")] == [3, 2, 3, 2, 2, 2, 2, 1]
    assert Card.objects.filter(owner=designed, kind="case", reviews__gt=0).count() == 4
    assert all(row.estimates.exists() for row in rows[:6])


def test_one_has_two_scores_by_a_link_that_works_and_a_recording(designed):
    share = Share.objects.get()
    friend = Score.objects.filter(attempt=share.attempt).exclude(by="self")
    [take] = take_rows(designed, "attempt", str(share.attempt_id))

    assert {score.name for score in friend} == {"Robin"}
    assert friend.count() == 7
    assert why_closed(share, NOW) == ""
    assert (take.length, bool(take.pieces)) == ("16:00", True)
    assert [(one.clock, one.kind) for one in take.moments] == [
        ("2:10", "silence"),
        ("4:00", "stage"),
        ("7:41", "silence"),
        ("9:00", "stage"),
        ("13:00", "stage"),
        ("14:05", "silence"),
    ]


def test_boards_need_no_cleaning_any_more_and_have_pictures(designed):
    boards = list(Board.objects.order_by("pk"))

    assert len(boards) == 2
    assert all(board.svg.startswith("<svg") for board in boards)
    assert [clean_scene(board.scene).words for board in boards] == [(), ()]
    first, second = (len(json.loads(board.scene)["elements"]) for board in boards)
    assert 0 < first < second


def overlap(one, other):
    """Whether two parts of a board lie on each other."""
    return all(
        one[at] < other[at] + other[long] and other[at] < one[at] + one[long]
        for at, long in (("x", "width"), ("y", "height"))
    )


def test_nothing_that_an_arrow_says_lies_on_anything(designed):
    for board in Board.objects.all():
        parts = json.loads(board.scene)["elements"]
        labels = [part for part in parts if part["id"].startswith("label-")]
        boxes = [part for part in parts if part["type"] == "rectangle"]

        assert labels
        others = [(label, part) for label in labels for part in [*boxes, *labels] if part is not label]
        assert [(label["text"], part["id"]) for label, part in others if overlap(label, part)] == []


def test_companies_ask_cases_and_a_prompt_of_ones_own(designed):
    assert Prompt.objects.get().title == "Choose the help article for a failed payment"
    assert Tag.objects.filter(owner=designed, kind="case").count() == 8


def test_without_packs_only_the_prompt_is_there(user, settings, tmp_path):
    settings.PACKS, settings.CACHE_FOLDER = [], tmp_path

    design_systems(user=user, today=NOW.date(), clock=StudyClock(ZoneInfo("UTC")))

    assert (Attempt.objects.count(), Prompt.objects.count(), Tag.objects.count()) == (0, 1, 1)
