"""Code that was never submitted is judged when its round ends: once, like any other, and only where there is some."""

from datetime import timedelta

import pytest
from django.urls import reverse
from fake_judge import FakeJudge
from make import NOW
from make_mocks import make_mock, start
from pages import main_text

from hexloop.apps.coding import judging
from hexloop.apps.coding.models import Attempt, Problem
from hexloop.apps.mock import queries, services
from hexloop.apps.mock.models import HandIn, MockItem, State
from hexloop.apps.mock.services import handing_in
from hexloop.apps.review.models import Card
from hexloop.core.judge.verdict import Result, Verdict
from hexloop.core.memory.grades import Grade

RIGHT = "class Solution:\n    def addUp(self, nums):\n        return sum(nums)\n"
WRONG = "class Solution:\n    def addUp(self, nums):\n        return 0\n"
HTMX = {"HX-Request": "true"}


def later(**time):
    return NOW + timedelta(**time)


@pytest.fixture
def mock(user):
    mock = make_mock(user, "coding")
    start(user, mock)
    return mock


@pytest.fixture(autouse=True)
def on_commit(django_capture_on_commit_callbacks, monkeypatch):
    """What comes after a transaction comes at once: no transaction of a test ends."""
    monkeypatch.setattr(handing_in.transaction, "on_commit", lambda work: work())


def item_of(mock, place=1):
    return MockItem.objects.select_related("round").get(round__mock=mock, round__position=1, position=place)


def write(user, mock, text=RIGHT, *, at=NOW):
    item = item_of(mock)
    return services.save_text(user=user, item=item, text=text, revision=item.revision, at=at)


def end(user, mock, **time):
    return services.end_round(user=user, round=mock.rounds.get(position=1), at=later(**time))


def judge(user, mock):
    return services.judge_handed_in(user=user, item_id=item_of(mock).pk)


def test_what_stands_in_the_editor_is_an_attempt_like_any_other(user, mock, soon):
    write(user, mock)

    end(user, mock, minutes=12)
    waiting = item_of(mock).hand_in
    attempt = judge(user, mock)

    assert (waiting, soon) == (HandIn.WAITING, [(item_of(mock).pk, 0.0)])
    assert (attempt.verdict, attempt.source, attempt.at, attempt.seconds) == ("AC", RIGHT, later(minutes=12), 720)
    assert attempt.handed_in is True
    assert list(item_of(mock).attempts.all()) == [attempt]
    assert item_of(mock).hand_in == HandIn.JUDGED


def test_by_the_clock_it_waits_for_what_is_on_its_way(user, mock, soon):
    write(user, mock)

    services.let_time_pass(user=user, mock=mock, at=later(hours=1))

    assert soon == [(item_of(mock).pk, handing_in.GRACE_S)]
    assert judge(user, mock).at == later(minutes=40)


@pytest.mark.parametrize("text", ["", "   \n", None])
def test_nothing_and_the_blank_editor_are_not_handed_in(user, mock, soon, text):
    write(user, mock, services.starter_of(item_of(mock)) + "\n" if text is None else text)

    end(user, mock, minutes=12)

    assert (item_of(mock).hand_in, soon, judge(user, mock)) == (HandIn.NONE, [], None)


def test_an_editor_that_was_never_saved_is_not_handed_in(user, mock, soon):
    end(user, mock, minutes=12)

    assert (item_of(mock).hand_in, soon) == (HandIn.NONE, [])


def test_what_was_submitted_is_not_judged_again(user, mock, soon):
    services.submit_code(user=user, item=item_of(mock), source=RIGHT, at=NOW)
    write(user, mock, RIGHT + "\n\n")

    end(user, mock, minutes=12)

    assert (soon, Attempt.objects.count()) == ([], 1)


def test_code_changed_after_its_submission_is(user, mock):
    services.submit_code(user=user, item=item_of(mock), source=WRONG, at=NOW)
    write(user, mock)

    end(user, mock, minutes=12)
    judge(user, mock)

    assert [(one.verdict, one.handed_in) for one in Attempt.objects.order_by("at")] == [("WA", False), ("AC", True)]
    assert services.last_attempt(item_of(mock)).verdict == "AC"


def test_ending_twice_and_judging_twice_charges_once(user, mock, soon):
    write(user, mock)
    end(user, mock, minutes=12)
    end(user, mock, minutes=13)
    services.end_mock(user=user, mock=mock, at=later(minutes=14))

    first, second = judge(user, mock), judge(user, mock)

    assert (len(soon), first is None, second) == (1, False, None)
    assert Attempt.objects.count() == 1


def test_two_who_judge_at_once_charge_once(user, mock, monkeypatch):
    write(user, mock)
    end(user, mock, minutes=12)
    judged, rival = judging.judge_submission, []

    def slowly(*args, **more):
        result = judged(*args, **more)
        if not rival:
            rival.append(None)
            rival[0] = judge(user, mock)
        return result

    monkeypatch.setattr(judging, "judge_submission", slowly)

    assert judge(user, mock) is None
    assert (rival[0].verdict, Attempt.objects.count()) == ("AC", 1)


def test_text_that_came_late_is_what_is_judged(user, mock):
    write(user, mock, WRONG)
    services.let_time_pass(user=user, mock=mock, at=later(minutes=40))
    write(user, mock, RIGHT, at=later(minutes=40, seconds=2))

    attempt = judge(user, mock)

    assert (attempt.verdict, Attempt.objects.count()) == ("AC", 1)


def test_text_that_comes_while_it_is_judged_takes_its_place(user, mock, monkeypatch):
    write(user, mock, WRONG)
    end(user, mock, minutes=12)
    judged = judging.judge_submission

    def meanwhile(problem, source, **more):
        if source == WRONG:
            write(user, mock, RIGHT, at=later(minutes=12, seconds=3))
        return judged(problem, source, **more)

    monkeypatch.setattr(judging, "judge_submission", meanwhile)

    assert judge(user, mock).verdict == "AC"
    assert Attempt.objects.count() == 1


def test_code_of_a_connection_that_came_back_is_judged_too(user, mock, soon):
    end(user, mock, minutes=12)

    write(user, mock, at=later(minutes=14))

    assert soon == [(item_of(mock).pk, 0.0)]
    assert judge(user, mock).verdict == "AC"


def test_what_was_graded_by_then_stays(user, mock, soon):
    end(user, mock, minutes=12)
    services.grade_item(user=user, item=item_of(mock), grade=Grade.BUGS, at=later(minutes=13))

    write(user, mock, at=later(minutes=14))

    assert (soon, item_of(mock).text) == ([], RIGHT)


def test_a_round_that_is_skipped_hands_nothing_in(user, mock, soon):
    write(user, mock)

    services.skip_round(user=user, round=mock.rounds.get(), at=later(minutes=5))

    assert (soon, mock.rounds.get().state) == ([], State.SKIPPED)


def test_ending_the_mock_hands_in(user, mock):
    write(user, mock)

    services.end_mock(user=user, mock=mock, at=later(minutes=5))

    assert judge(user, mock).at == later(minutes=5)


def test_it_is_graded_once_its_verdict_is_there(user, mock):
    write(user, mock)
    end(user, mock, minutes=12)

    with pytest.raises(services.NotNow, match="still being judged"):
        services.grade_item(user=user, item=item_of(mock), grade=Grade.SLOW, at=later(minutes=13))
    attempt = judge(user, mock)
    services.grade_item(user=user, item=item_of(mock), grade=Grade.SLOW, at=later(minutes=13))

    attempt.refresh_from_db()
    assert (attempt.review, Card.objects.get().last_grade) == (item_of(mock).review, Grade.SLOW)


class BrokenJudge(FakeJudge):
    """A judge that fails itself."""

    def warm(self, image):
        """Nothing."""

    def run(self, task, source, cases, *, user=None):
        return Result(Verdict.SYSTEM_ERROR, 0, len(cases), 0.0, 0.0, "No room.", (), None)


def test_a_judge_that_fails_charges_nothing_and_can_be_asked_again(user, mock, monkeypatch):
    write(user, mock)
    end(user, mock, minutes=12)
    whole = judging.shared_judge()
    monkeypatch.setattr(judging, "_shared", BrokenJudge())
    failed = judge(user, mock), item_of(mock).hand_in
    monkeypatch.setattr(judging, "_shared", whole)

    services.hand_in_again(user=user, item=item_of(mock))

    assert failed == (None, HandIn.FAILED)
    assert judge(user, mock).verdict == "AC"
    with pytest.raises(services.NotNow, match="nothing left to judge"):
        services.hand_in_again(user=user, item=item_of(mock))


def test_what_is_being_judged_when_the_program_stops_goes_on_waiting(user, mock, monkeypatch):
    write(user, mock)
    end(user, mock, minutes=12)
    whole, stopping = judging.shared_judge(), BrokenJudge()
    stopping.close()
    monkeypatch.setattr(judging, "_shared", stopping)

    stopped = judge(user, mock), item_of(mock).hand_in

    assert stopped == (None, HandIn.WAITING)
    monkeypatch.setattr(judging, "_shared", whole)
    assert judge(user, mock).verdict == "AC"


def test_a_problem_whose_pack_is_gone_has_no_verdict(user, mock):
    write(user, mock)
    end(user, mock, minutes=12)
    Problem.objects.all().delete()

    assert judge(user, mock) is None
    assert item_of(mock).hand_in == HandIn.FAILED


def test_what_waits_is_set_going_again_by_whoever_looks(signed_in, user, mock, soon):
    write(user, mock)
    end(user, mock, minutes=12)
    soon.clear()

    signed_in.get(f"/mock/{mock.pk}/debrief/")

    assert soon == [(item_of(mock).pk, 0.0)]


# Pages


def debrief(mock, rest=""):
    return f"/mock/{mock.pk}/debrief/{rest}"


def test_ending_by_hand_hands_in_what_stands_in_the_box(signed_in, user, mock):
    signed_in.post(f"/mock/{mock.pk}/rounds/1/end/", {"item": "1", "source": RIGHT, "revision": "0"})

    assert judge(user, mock).source == RIGHT


@pytest.mark.parametrize("rest", ["end/", "items/1/submit/", "items/1/run/"])
def test_what_is_sent_a_moment_too_late_is_handed_in(signed_in, user, mock, sunday_evening, rest):
    sunday_evening.move_to(later(minutes=40, seconds=1))

    signed_in.post(f"/mock/{mock.pk}/rounds/1/{rest}", {"item": "1", "source": RIGHT, "revision": "0"})

    assert Attempt.objects.count() == 0
    assert judge(user, mock).source == RIGHT


def test_what_is_sent_long_after_the_end_changes_nothing(signed_in, user, mock, soon, sunday_evening):
    sunday_evening.move_to(later(hours=2))

    signed_in.post(f"/mock/{mock.pk}/rounds/1/items/1/submit/", {"source": RIGHT, "revision": "0"})

    assert (item_of(mock).text, soon) == ("", [])


def test_the_debrief_waits_for_the_verdict_and_asks_less_and_less_often(signed_in, user, mock):
    write(user, mock)
    end(user, mock, minutes=12)

    page = signed_in.get(debrief(mock)).text
    asked = debrief(mock, "rounds/1/items/1/")
    waits = [signed_in.get(f"{asked}?wait={wait}", headers=HTMX).text for wait in (1, 2, 4, 8)]

    assert ("is being judged" in page, f"{asked}?wait=1" in page, "load delay:1s" in page) == (True, True, True)
    assert ('name="grade"' in page, "Nothing was submitted" in page) == (False, False)
    assert [f"load delay:{wait}s" in text for wait, text in zip((2, 4, 8, 8), waits, strict=True)] == [True] * 4


def test_the_verdict_comes_by_itself_and_nothing_is_asked_any_more(signed_in, user, mock):
    write(user, mock)
    end(user, mock, minutes=12)
    judge(user, mock)

    answer = signed_in.get(debrief(mock, "rounds/1/items/1/?wait=1"), headers=HTMX)
    page = signed_in.get(debrief(mock)).text

    assert answer.headers["HX-Retarget"] == "#item-1-1"
    assert ("handed in when the round ended" in answer.text, 'name="grade"' in answer.text) == (True, True)
    assert ("hx-trigger" in page, "handed in when the round ended" in page) == (False, True)


def test_attempts_of_the_problem_say_that_it_was_handed_in(signed_in, user, mock):
    write(user, mock)
    end(user, mock, minutes=12)
    attempt = judge(user, mock)

    page = signed_in.get(reverse("attempt", args=[attempt.pk]))
    listed = signed_in.get(reverse("problem", args=["add-up"]) + "?tab=attempts")

    assert "handed in when the round ended" in main_text(page)
    assert "handed in when the round ended" in main_text(listed)


def test_a_failed_judge_is_said_with_a_way_to_ask_again(signed_in, user, mock):
    write(user, mock)
    end(user, mock, minutes=12)
    MockItem.objects.update(hand_in=HandIn.FAILED)

    page = main_text(signed_in.get(debrief(mock)))
    answer = signed_in.post(debrief(mock, "rounds/1/items/1/judge/"))

    assert "The judge failed on the code that you left" in page
    assert answer.headers["Location"] == debrief(mock, "#item-1-1")
    assert item_of(mock).hand_in == HandIn.WAITING


@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_asks_for_somebody_elses_verdict(signed_in, stranger, method):
    theirs = make_mock(stranger, "coding")
    start(stranger, theirs)
    write(stranger, theirs)
    end(stranger, theirs, minutes=12)
    MockItem.objects.update(hand_in=HandIn.FAILED)

    rest = "judge/" if method == "post" else ""
    answer = getattr(signed_in, method)(debrief(theirs, f"rounds/1/items/1/{rest}"), headers=HTMX)

    assert (answer.status_code, item_of(theirs).hand_in) == (404, HandIn.FAILED)


# The page of the mock


def live(client, mock, looks, wait=1):
    return client.get(f"/mock/{mock.pk}/live/?looks={looks}&wait={wait}", headers=HTMX).text


def test_the_page_of_a_mock_that_goes_on_asks_and_shows_only_what_changed(signed_in, user):
    mock = make_mock(user, "coding", "breadth")
    still = signed_in.get(f"/mock/{mock.pk}/").text
    start(user, mock)

    begun = live(signed_in, mock, "planned-planned")
    same = live(signed_in, mock, "running-planned", 2)

    assert ("load delay" in still, "load delay:1s" in begun, "load delay:4s" in same) == (False, True, True)
    assert ("Back to round 1" in begun, "Back to round 1" in same) == (True, False)


def test_the_page_of_a_mock_asks_until_the_verdict_is_there(signed_in, user, mock):
    write(user, mock)
    end(user, mock, minutes=12)
    judging_now = live(signed_in, mock, "running")
    judge(user, mock)

    judged = live(signed_in, mock, "done*", 8)

    assert ("is being judged" in judging_now, "load delay:1s" in judging_now) == (True, True)
    assert ("Go to the debrief" in judged, "is being judged" in judged, "load delay" in judged) == (True, False, False)


def test_a_mock_between_two_rounds_asks_nothing_until_it_is_looked_at(signed_in, user, sunday_evening):
    mock = make_mock(user, "coding", "breadth")
    start(user, mock)
    sunday_evening.move_to(later(hours=9))
    signed_in.get(f"/mock/{mock.pk}/")

    page = signed_in.get(f"/mock/{mock.pk}/").text

    assert ("load delay" in page, "visibilitychange from:document" in page) == (False, True)


def test_without_htmx_the_live_part_leads_to_the_page(signed_in, mock):
    assert signed_in.get(f"/mock/{mock.pk}/live/").headers["Location"] == f"/mock/{mock.pk}/"


def test_somebody_elses_mock_says_nothing(signed_in, stranger):
    assert signed_in.get(f"/mock/{make_mock(stranger, 'coding').pk}/live/", headers=HTMX).status_code == 404


def test_a_debrief_says_nothing_is_judging_when_nothing_is(user, mock):
    end(user, mock, minutes=12)

    assert queries.debrief(user, mock, NOW).judging is False
