"""A case of a mock round in the studio: the clock there is the round's, and the end of the round is the end of both."""

from datetime import timedelta

import pytest
from make import NOW
from make_design import make_attempt
from make_mocks import start
from pages import json_in, main_text, toast_texts

from hexloop.apps.design.models import Attempt, Prompt
from hexloop.apps.design.rounds import round_of
from hexloop.apps.mock import services
from hexloop.apps.mock.models import MockItem, State
from hexloop.core.design.stages import Stage
from hexloop.core.interviews.mock_plans import PlannedRound
from hexloop.core.rounds import Round


@pytest.fixture
def prompt(user):
    return Prompt.objects.create(owner=user, title="Rank jobs", prompt="Rank them.", made_at=NOW, edited_at=NOW)


@pytest.fixture
def mock(user, prompt):
    """Its design round of 45 minutes runs; a second round follows after a break."""
    rounds = [PlannedRound(Round.DESIGN, 45, 10), PlannedRound(Round.BREADTH, 6)]
    mock = services.make_mock(user=user, rounds=rounds, at=NOW)
    start(user, mock)
    return mock


@pytest.fixture
def attempt(mock):
    return MockItem.objects.get(round__mock=mock).design_attempt


def address(attempt, rest=""):
    return f"/design/attempts/{attempt.pk}/{rest}"


def spent(attempt):
    return {work.stage: work.seconds for work in attempt.stages.all() if work.seconds}


def at(clock, **passed):
    clock.move_to(NOW + timedelta(**passed))


def test_studio_counts_down_to_the_end_of_the_round(signed_in, attempt, mock, sunday_evening):
    at(sunday_evening, minutes=5)
    page = signed_in.get(address(attempt))
    text = main_text(page)

    assert json_in(page, "round-clock") == {
        "left": 40 * 60,
        "whole": 45 * 60,
        "stateUrl": f"/mock/{mock.pk}/rounds/1/state/",
        "overUrl": f"/mock/{mock.pk}/rounds/1/",
        "state": "running",
    }
    assert "40:00 of 45 min" in text
    assert "Back to the round" in text
    assert "Pause" not in text
    assert "End the attempt" not in text


def test_board_page_has_the_same_clock(signed_in, attempt):
    assert json_in(signed_in.get(address(attempt, "board/")), "round-clock")["left"] == 45 * 60


def test_time_away_counts_and_a_clock_set_back_does_not(signed_in, attempt, sunday_evening):
    at(sunday_evening, minutes=20)
    away = signed_in.post(address(attempt, "sign/")).json()
    at(sunday_evening, minutes=-300)
    back = signed_in.post(address(attempt, "sign/")).json()
    left = json_in(signed_in.get(address(attempt)), "round-clock")["left"]

    assert away["seconds"]["clarify"] == back["seconds"]["clarify"] == 20 * 60
    assert left == 25 * 60


def test_when_the_round_is_over_the_attempt_is_over_and_a_late_text_is_kept(signed_in, mock, attempt, sunday_evening):
    at(sunday_evening, minutes=46)
    sign = signed_in.post(address(attempt, "sign/")).json()
    late = signed_in.post(address(attempt, "draft/clarify/"), {"source": "Who searches?", "revision": "1"})

    attempt.refresh_from_db()
    assert sign["ended"] is True
    assert attempt.ended_at == NOW + timedelta(minutes=45)
    assert spent(attempt) == {"clarify": 45 * 60}
    assert late.status_code == 200
    assert attempt.stages.get(stage="clarify").notes == "Who searches?"
    assert mock.rounds.get(position=1).state == State.BREAK


def test_the_page_of_the_studio_ends_what_is_over_by_itself(signed_in, attempt, mock, sunday_evening):
    at(sunday_evening, hours=9)
    page = signed_in.get(address(attempt))

    assert "Stage by stage" in main_text(page)
    assert mock.rounds.get(position=1).ended_at == NOW + timedelta(minutes=45)


def test_the_attempt_ends_with_its_round_and_not_before(signed_in, attempt, mock):
    answer = signed_in.post(address(attempt, "clock/"), {"do": "end"}, follow=True)

    attempt.refresh_from_db()
    assert answer.redirect_chain == [(f"/mock/{mock.pk}/rounds/1/", 302)]
    assert toast_texts(answer) == ["The case ends with its round. End the round here when you are done."]
    assert not attempt.ended


def test_the_clock_of_a_round_is_not_paused(signed_in, attempt):
    answer = signed_in.post(address(attempt, "clock/"), {"do": "pause"})

    attempt.refresh_from_db()
    assert answer.status_code == 422
    assert "The clock of a round cannot be stopped." in main_text(answer)
    assert attempt.running


def test_stages_share_the_minutes_of_the_round(signed_in, attempt):
    too_many = signed_in.post(address(attempt, "minutes/"), {stage.value: "6" for stage in Stage})
    fewer = signed_in.post(address(attempt, "minutes/"), {stage.value: "5" for stage in Stage})

    assert "The round has 45 minutes and these are 48. Take some off." in main_text(too_many)
    assert fewer.status_code == 302
    assert [work.planned_minutes for work in attempt.stages.all()] == [5] * 8


@pytest.mark.parametrize("minutes", [1, 7, 12, 45, 180])
def test_minutes_of_the_stages_are_those_of_the_round(user, prompt, minutes):
    mock = services.make_mock(user=user, rounds=[PlannedRound(Round.DESIGN, minutes)], at=NOW)
    start(user, mock)

    attempt = Attempt.objects.get(owner=user)

    assert sum(work.planned_minutes for work in attempt.stages.all()) == attempt.round_minutes == minutes


def test_attempt_goes_on_alone_when_its_mock_was_deleted(signed_in, user, attempt, mock):
    services.remove_mock(user=user, mock=mock, at=NOW)
    text = main_text(signed_in.get(address(attempt)))
    paused = signed_in.post(address(attempt, "clock/"), {"do": "pause"})

    assert "Back to the round" not in text
    assert "Pause" in text
    assert paused.status_code == 302


def test_round_that_was_ended_elsewhere_ends_the_attempt(signed_in, user, attempt, mock):
    item = MockItem.objects.get(design_attempt=attempt)
    services.next_item(user=user, item=item, at=NOW)
    services.end_round(user=user, round=mock.rounds.get(position=1), at=NOW + timedelta(minutes=3))

    signed_in.get(address(attempt))

    attempt.refresh_from_db()
    assert attempt.ended_at == NOW + timedelta(minutes=3)


def test_attempt_made_alone_asks_no_round(signed_in, user, prompt, django_assert_num_queries):
    alone = make_attempt(user, prompt.key)
    with django_assert_num_queries(0):
        found = round_of(alone, NOW)

    assert found is None
    assert "Pause" in main_text(signed_in.get(address(alone)))


def test_somebody_elses_round_is_not_found(client, stranger, attempt):
    client.force_login(stranger)

    assert [client.get(address(attempt)).status_code, client.post(address(attempt, "sign/")).status_code] == [404, 404]
