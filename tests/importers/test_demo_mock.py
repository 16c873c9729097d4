"""The demo's mocks: two evenings that are over, graded, with a friend's note, and the same by the same chance."""

from datetime import UTC
from random import Random

import pytest
from make import NOW
from make_loop import make_company, make_loop
from make_stories import make_story

from hexloop.apps.coding import judging
from hexloop.apps.coding import services as coding
from hexloop.apps.coding.models import Attempt
from hexloop.apps.mock import queries
from hexloop.apps.mock.models import Mock, MockItem, Note, State
from hexloop.apps.questions import services as questions
from hexloop.apps.questions.models import Answer
from hexloop.apps.review.models import Card
from hexloop.apps.stories.models import Telling
from hexloop.core.judge.api import Judge
from hexloop.core.memory.study_day import StudyClock
from hexloop.importers.demo_mock import EVENINGS, rehearse


@pytest.fixture(scope="module")
def real_judge():
    judge = Judge()
    yield judge
    judge.close()


@pytest.fixture
def rehearsed(user, monkeypatch, settings, tmp_path_factory, real_judge):
    """Somebody who held the mocks, with the packs of the program."""
    settings.CACHE_FOLDER = tmp_path_factory.getbasetemp() / "demo-cache"
    monkeypatch.setattr(judging, "_shared", real_judge)
    coding.sync_packs()
    questions.sync_questions()
    make_loop(user, make_company(user), rounds=["design"])
    make_story(user)
    rehearse(user=user, today=NOW.date(), clock=StudyClock(UTC, 4), random=Random(3))
    return user


def test_two_mocks_are_over_and_debriefed(rehearsed):
    mocks = list(Mock.objects.order_by("started_at"))

    assert [(mock.title, (NOW.date() - mock.started_at.date()).days) for mock in mocks] == [
        ("First mock, alone", 19),
        ("Acme mock", 6),
    ]
    assert {row.state for mock in mocks for row in mock.rounds.all()} == {State.DONE}
    assert all(row.how_it_went and row.words for mock in mocks for row in mock.rounds.all())
    assert all(mock.ended_at < NOW for mock in mocks)


def test_what_was_done_stands_where_practice_writes_it(rehearsed):
    asked = MockItem.objects.exclude(shown_at=None)

    tries = Attempt.objects.order_by("at").values_list("problem__slug", "verdict")
    problems = [item.key for item in asked.filter(kind="problem").order_by("position")]
    assert len(set(problems)) == 2
    assert list(tries) == [(key, verdict) for key in problems for verdict in ("WA", "AC")]
    assert Answer.objects.exclude(review=None).count() == asked.filter(kind="question").count()
    assert Telling.objects.count() == asked.filter(round__kind="behavior").count() > 0
    assert Card.objects.exclude(last_grade=None).count() >= asked.filter(kind="question").count()
    assert Note.objects.get().shared is True


def test_a_design_round_goes_through_its_stages(rehearsed):
    [work] = [list(item.design_attempt.stages.order_by("pk")) for item in MockItem.objects.exclude(design_attempt=None)]

    minutes = [stage.seconds // 60 for stage in work]
    assert sum(minutes) == MockItem.objects.exclude(design_attempt=None).get().round.minutes - 2
    assert all(minutes)
    assert [len(stage.heard) for stage in work] == [3, 3, 2, 2, 0, 3, 2, 0]


def test_the_debrief_says_what_to_do(rehearsed):
    mock = Mock.objects.order_by("started_at").first()

    page = queries.debrief(rehearsed, mock, NOW)

    assert page.steps != []
    assert page.waiting == 0


def test_no_real_person_or_company_is_named():
    assert {evening.company for evening in EVENINGS} == {"", "Acme"}
