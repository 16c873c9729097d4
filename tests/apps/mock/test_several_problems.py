"""A coding round with several problems: drawn together, gone between, each with its own code, time and verdict."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from make import NOW
from make_mocks import make_mock, start
from pages import main_text

from hexloop.apps.coding.models import Attempt, Progress
from hexloop.apps.mock import invitations, queries, services
from hexloop.apps.mock.models import Mark, MockItem, State
from hexloop.apps.mock.services import inviting

RIGHT = "class Solution:\n    def addUp(self, nums):\n        return sum(nums)\n"
WRONG = "class Solution:\n    def addUp(self, nums):\n        return 0\n"
HTMX = {"HX-Request": "true"}

pytestmark = pytest.mark.usefixtures("two_problems")


def later(**time):
    return NOW + timedelta(**time)


@pytest.fixture
def mock(user):
    mock = make_mock(user, "long coding", "breadth")
    start(user, mock)
    return mock


def item_of(mock, place):
    return MockItem.objects.select_related("round").get(round__mock=mock, round__position=1, position=place)


def turn(user, mock, place, **time):
    return services.turn_to(user=user, item=item_of(mock, place), at=later(**time))


def url(mock, rest=""):
    return f"/mock/{mock.pk}/rounds/1/{rest}"


def test_three_quarters_of_an_hour_ask_two_problems_and_show_the_first(user, mock):
    items = list(mock.rounds.get(position=1).items.order_by("position"))

    assert [(item.key, item.shown_at) for item in items] == [("add-up", NOW), ("add-twice", None)]
    assert [each.problem.slug for each in Progress.objects.filter(owner=user)] == ["add-up"]


def test_a_problem_that_was_never_looked_at_was_not_asked(user, mock):
    services.end_mock(user=user, mock=mock, at=later(minutes=20))
    another = make_mock(user, "coding", at=later(days=1))

    start(user, another, at=later(days=1))

    assert [(item.key, item.seen_before) for item in another.rounds.get().items.all()] == [("add-twice", False)]
    assert [item.key for item in queries.debrief(user, mock, NOW).parts[0].items] == ["add-up"]


def test_each_problem_keeps_its_own_time_however_often_one_goes_to_and_fro(user, mock):
    turn(user, mock, 2, minutes=10)
    turn(user, mock, 1, minutes=15)
    turn(user, mock, 2, minutes=18)

    services.end_mock(user=user, mock=mock, at=later(minutes=25))

    assert [item_of(mock, place).spent_seconds for place in (1, 2)] == [13 * 60, 12 * 60]
    assert [item_of(mock, place).shown_at for place in (1, 2)] == [NOW, later(minutes=10)]


def test_a_clock_set_back_takes_no_time_from_a_problem(user, mock):
    turn(user, mock, 2, minutes=10)

    turn(user, mock, 1, hours=-5)

    assert [item_of(mock, place).spent_seconds for place in (1, 2)] == [600, 0]


def test_turning_to_what_is_looked_at_changes_nothing(user, mock):
    turn(user, mock, 1, minutes=10)

    assert (item_of(mock, 1).spent_seconds, item_of(mock, 1).entered_at, Mark.objects.count()) == (0, None, 0)


def test_the_time_line_says_what_was_turned_to(user, mock):
    turn(user, mock, 2, minutes=10)

    assert list(Mark.objects.values_list("kind", "words", "at_ms")) == [("stage", "Add twice", 600_000)]
    assert queries.current_item(mock.rounds.get(position=1)) == item_of(mock, 2)


def test_a_submission_is_of_its_problem_with_the_time_spent_on_it(user, mock):
    turn(user, mock, 2, minutes=10)
    services.let_time_pass(user=user, mock=mock, at=later(minutes=16))

    attempt = services.submit_code(user=user, item=item_of(mock, 2), source=RIGHT, at=later(minutes=16))

    assert (attempt.problem.slug, attempt.seconds) == ("add-twice", 6 * 60)
    assert [list(item_of(mock, place).attempts.all()) for place in (1, 2)] == [[], [attempt]]


def test_there_is_no_way_back_among_questions(user, mock):
    services.end_round(user=user, round=mock.rounds.get(position=1), at=later(minutes=1))
    row = start(user, mock, 2)
    first = row.items.get(position=1)
    services.next_item(user=user, item=first, at=later(minutes=2))

    with pytest.raises(services.NotNow, match="no way back"):
        services.turn_to(user=user, item=first, at=later(minutes=3))


def test_nobody_turns_when_the_time_is_over(user, mock):
    services.let_time_pass(user=user, mock=mock, at=later(hours=1))

    with pytest.raises(services.NotNow, match="What you wrote is kept"):
        turn(user, mock, 2, hours=1)


def test_the_interviewer_asks_the_next_problem_and_the_last_one_stays(user, mock):
    second = services.next_item(user=user, item=item_of(mock, 1), at=later(minutes=9))
    after = services.next_item(user=user, item=item_of(mock, 2), at=later(minutes=12))

    assert (second.position, after, item_of(mock, 2).left_at) == (2, None, None)


# Pages


def test_the_interviewer_can_ask_the_next_problem_until_the_last(user, mock):
    invite = inviting.invite(user=user, mock=mock, name="Mira", hours=12, at=NOW)
    mira = Client()
    mira.get(reverse("interview_link", args=[invitations.ticket_of(invite, invitations.LINK)]))

    first = mira.get(reverse("interview", args=[mock.pk])).text
    mira.post(reverse("interview_next", args=[mock.pk]), {"item": item_of(mock, 1).pk})
    second = mira.get(reverse("interview", args=[mock.pk])).text

    assert ("problem 1 of 2" in first, "Next problem" in first) == (True, True)
    assert ("problem 2 of 2" in second, "Next problem" in second) == (True, False)


def test_the_page_leads_to_the_other_problem_and_names_what_was_asked(signed_in, user, mock):
    first = signed_in.get(url(mock)).text
    page = signed_in.post(url(mock, "items/2/turn/"), {"item": "1", "source": RIGHT, "revision": "0"}, follow=True)

    assert ("1. Add up" in first, "Problem 2" in first, "Add twice" in first) == (True, True, False)
    assert "1. Add up" in main_text(page)
    assert "2. Add twice" in main_text(page)
    assert item_of(mock, 1).text == RIGHT


def test_coming_back_finds_the_code_and_the_verdict(signed_in, user, mock):
    signed_in.post(url(mock, "items/1/text/"), {"source": RIGHT, "revision": "0"})
    services.submit_code(user=user, item=item_of(mock, 1), source=RIGHT, at=NOW)
    turn(user, mock, 2, minutes=5)

    other = signed_in.get(url(mock))
    page = signed_in.post(url(mock, "items/1/turn/"), {"item": "2", "source": "", "revision": "0"}, follow=True)

    assert ("return sum(nums)" in other.text, "Accepted: " in main_text(other)) == (False, False)
    assert "return sum(nums)" in page.text
    assert "Accepted" in main_text(page)


def test_code_of_an_old_tab_goes_to_its_own_problem(signed_in, user, mock):
    turn(user, mock, 2, minutes=5)

    signed_in.post(url(mock, "end/"), {"item": "1", "source": RIGHT, "revision": "0"})

    assert [item_of(mock, place).text for place in (1, 2)] == [RIGHT, ""]
    assert mock.rounds.get(position=1).state == State.BREAK


def test_two_tabs_that_disagree_are_told_before_one_turns(signed_in, user, mock):
    services.save_text(user=user, item=item_of(mock, 1), text=WRONG, revision=0, at=NOW)

    page = signed_in.post(url(mock, "items/2/turn/"), {"item": "1", "source": RIGHT, "revision": "0"})

    assert (page.status_code, item_of(mock, 1).text, item_of(mock, 2).shown_at) == (409, WRONG, None)


def test_a_run_of_an_old_tab_shows_its_own_problem(signed_in, user, mock):
    turn(user, mock, 2, minutes=5)

    page = signed_in.post(url(mock, "items/1/submit/"), {"source": RIGHT})

    assert "Add up" in page.text
    assert Attempt.objects.get(owner=user).problem.slug == "add-up"


@pytest.mark.parametrize("place", [3, 99])
def test_a_problem_that_is_not_there_is_404(signed_in, mock, place):
    assert signed_in.post(url(mock, f"items/{place}/turn/")).status_code == 404


def test_nobody_turns_in_somebody_elses_round(signed_in, stranger):
    theirs = make_mock(stranger, "long coding")
    start(stranger, theirs)

    assert signed_in.post(url(theirs, "items/2/turn/")).status_code == 404
    assert item_of(theirs, 2).shown_at is None


def test_a_round_of_one_problem_shows_no_way_to_others(signed_in, user):
    mock = make_mock(user, "coding")
    start(user, mock)

    assert "Problems of this round" not in signed_in.get(url(mock)).text


def test_a_problem_whose_pack_is_gone_leaves_the_way_to_the_other(signed_in, user, mock, settings, mock_packs):
    turn(user, mock, 2, minutes=5)
    settings.PACKS = mock_packs

    page = signed_in.get(url(mock))
    signed_in.post(url(mock, "items/1/turn/"), {"item": "2", "source": "", "revision": "0"})

    assert "1. Add up" in main_text(page)
    assert item_of(mock, 1).left_at is None


def test_each_problem_has_its_verdict_in_the_debrief(signed_in, user):
    mock = make_mock(user, "long coding")
    start(user, mock)
    services.submit_code(user=user, item=item_of(mock, 1), source=RIGHT, at=NOW)
    turn(user, mock, 2, minutes=5)
    services.submit_code(user=user, item=item_of(mock, 2), source=WRONG, at=NOW)
    services.end_mock(user=user, mock=mock, at=later(minutes=9))

    items = queries.debrief(user, mock, NOW).parts[0].items

    assert [(item.title, [one.title for one in item.tries]) for item in items] == [
        ("Add up", ["Accepted"]),
        ("Add twice", ["Wrong answer"]),
    ]
    assert signed_in.get(f"/mock/{mock.pk}/debrief/").status_code == 200
