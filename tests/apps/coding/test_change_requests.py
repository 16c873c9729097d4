"""The change request of an object-oriented problem: hidden, shown, judged, graded."""

from __future__ import annotations

import threading

import pytest
from make import NOW, days_before
from make_pack import CHANGED_SOURCE, COUNTER_SOURCE, write_changed_counter, write_pack

from hexloop.apps.coding import packs, queries, services
from hexloop.apps.coding.models import Attempt, OwnCase, Part, Problem, Progress
from hexloop.core.memory.grades import Grade

HTMX = {"HX-Request": "true"}
URL = "/coding/problems/counter/"
SECRETS = ["Steps and a floor", "Stop at a floor", "reset", "Change request", "change request", 'name="part"']
BROKEN = CHANGED_SOURCE.replace("max(self.floor,", "max(self.floor - 1,")
"""Goes below the floor, so an old case fails too."""


@pytest.fixture(scope="session")
def changed_folder(tmp_path_factory):
    folder = write_pack(tmp_path_factory.mktemp("changed"))
    write_changed_counter(folder)
    return folder


@pytest.fixture
def counter(db, settings, changed_folder, fake_judge):
    """The row of ``counter``, which has a change request here."""
    settings.PACKS = [changed_folder]
    services.sync_packs()
    return Problem.objects.get(slug="counter")


@pytest.fixture
def first(user, counter):
    """An accepted attempt at the first brief."""
    return attempt(user, counter, COUNTER_SOURCE)


def attempt(user, problem, source, part=Part.FIRST, at=NOW):
    return services.submit(user=user, problem=problem, source=source, seconds=60, at=at, part=part)


def grade(user, one, how=Grade.SOLID, at=None):
    return services.grade_attempt(user=user, attempt=one, grade=how, at=at or one.at)


def standing(user, problem, at=NOW):
    progress = services.open_problem(user=user, problem=problem, at=at)
    return queries.standing(user, progress, queries.now_of(user, at))


def editor(user, problem, at=NOW):
    return queries.editor_state(user, standing(user, problem, at), "blank").source


def text(page):
    return page.content.decode()


def test_nothing_of_it_is_on_any_page_before_the_first_brief_is_accepted(signed_in, user, counter):
    wrong = attempt(user, counter, COUNTER_SOURCE.replace("self.value += by", "self.value -= by"))
    pages = [
        signed_in.get(URL),
        *(signed_in.get(URL, {"tab": tab}) for tab in ("change", "hints", "editorial", "attempts")),
        *(signed_in.get(URL, {"tab": tab}, headers=HTMX) for tab in ("change", "editorial")),
        signed_in.get(f"/attempts/{wrong.pk}/"),
        signed_in.post(f"{URL}submit/", {"source": "class Counter: pass"}, headers=HTMX),
        signed_in.post(f"{URL}run/", {"source": COUNTER_SOURCE}, headers=HTMX),
        signed_in.post(f"{URL}cases/", {"text": '["Counter", "reset"]\n[[1, 0], []]'}, headers=HTMX),
        signed_in.get("/coding/problems/"),
    ]

    found = [(page.request["PATH_INFO"], word) for page in pages for word in SECRETS if word in text(page)]
    typed = (f"{URL}cases/", "reset")  # what was typed stands in the form still
    assert set(found) <= {typed}


@pytest.mark.parametrize(
    ("path", "data"),
    [("submit", {"source": CHANGED_SOURCE}), ("run", {"source": CHANGED_SOURCE}), ("hint", {})],
)
@pytest.mark.parametrize("headers", [HTMX, {}])
def test_it_is_not_there_before_the_first_brief_is_accepted(signed_in, counter, fake_judge, path, data, headers):
    answer = signed_in.post(f"{URL}{path}/", data | {"part": "2"}, headers=headers)

    assert answer.status_code == 404
    assert (fake_judge.runs, Attempt.objects.count()) == (0, 0)


def test_somebody_elses_accepted_attempt_shows_nothing(signed_in, stranger, counter):
    attempt(stranger, counter, COUNTER_SOURCE)

    assert "Change request" not in text(signed_in.get(URL))
    assert signed_in.post(f"{URL}submit/", {"source": CHANGED_SOURCE, "part": "2"}).status_code == 404


def test_a_problem_without_a_change_has_no_second_part(signed_in, problem):
    answer = signed_in.post("/coding/problems/add-up/submit/", {"source": "x", "part": "2"}, headers=HTMX)

    assert answer.status_code == 404


def test_an_unknown_part_is_refused_with_what_to_do(signed_in, first):
    answer = signed_in.post(f"{URL}submit/", {"source": "x", "part": "3"}, headers=HTMX)

    assert answer.status_code == 422
    assert "Choose what to judge against: the first brief or the change request." in text(answer)


def test_the_first_accepted_brings_the_banner_and_the_choice(signed_in, counter):
    answer = text(signed_in.post(f"{URL}submit/", {"source": COUNTER_SOURCE}, headers=HTMX))

    assert "<strong>Change request:</strong> Steps and a floor" in answer
    assert f'href="{URL}?tab=change"' in answer
    assert 'hx-swap-oob="innerHTML:#parts"' in answer
    assert '<input class="visually-hidden" type="radio" name="part" value="2" checked>' in answer
    assert 'data-grade="4"' in answer


def test_the_tab_shows_the_request_and_what_is_new_in_the_class(signed_in, first):
    page = text(signed_in.get(URL, {"tab": "change"}))

    assert '<h2 class="change-title">Steps and a floor</h2>' in page
    assert "<p>Stop at a floor, and start again on demand.</p>" in page
    assert "Not accepted yet" in page
    assert "5 min more" in page
    assert '<span class="nf">reset</span>' in page
    assert "Counter(2, -5)\nadd(3)  → 5\nreset() → 2" in page
    assert '<p class="constraints">at most 50 calls</p>' in page
    assert "Change request" in text(signed_in.get(URL))


def test_the_cases_of_the_change_are_made_while_it_is_read(signed_in, counter, fake_judge, tmp_path):
    signed_in.post(f"{URL}submit/", {"source": COUNTER_SOURCE}, headers=HTMX)
    for thread in threading.enumerate():
        if thread.name == "warm-counter/change":
            thread.join(timeout=10)
    runs = fake_judge.runs

    signed_in.post(f"{URL}submit/", {"source": CHANGED_SOURCE, "part": "2"}, headers=HTMX)

    assert fake_judge.runs == runs + 1
    assert [file.name.partition(".")[0] for file in (tmp_path / "cases").iterdir()].count("counter--change") == 1


def test_hints_of_the_change_are_counted_on_their_own(signed_in, user, first):
    before = text(signed_in.get(URL, {"tab": "change"}))
    answer = text(signed_in.post(f"{URL}hint/", {"part": "2"}, headers=HTMX))
    second = attempt(user, first.problem, CHANGED_SOURCE, Part.CHANGE, at=NOW)

    progress = Progress.objects.get()
    assert "Keep the start" not in before
    assert "<p>Look.</p>" in answer
    assert "Keep the start" not in answer
    assert (progress.change_hints_seen, progress.hints_seen) == (1, 0)
    assert second.hints_seen == 1
    assert signed_in.post(f"{URL}hint/", {"part": "2"}).url == f"{URL}?tab=change"


def test_hints_end_with_the_last(user, first):
    change = packs.change_of("counter")

    for _ in range(5):
        progress = services.reveal_change_hint(user=user, problem=first.problem, change=change, at=NOW)

    assert progress.change_hints_seen == 3


def test_its_editorial_opens_with_the_first_attempt_at_it(signed_in, user, first):
    before = text(signed_in.get(URL, {"tab": "editorial"}))
    attempt(user, first.problem, COUNTER_SOURCE, Part.CHANGE)
    after = text(signed_in.get(URL, {"tab": "editorial"}))

    assert "It opens with your first attempt at the change request." in before
    assert "<h2>What changes</h2>" not in before
    assert "<h2>What changes</h2>" in after


def test_an_attempt_at_the_change_is_judged_on_the_old_cases_first(user, first):
    one = attempt(user, first.problem, BROKEN, Part.CHANGE)

    assert (one.part, one.carried, one.total) == (Part.CHANGE, 2, 16)
    assert one.cases[0]["v"] == "WA"
    assert (first.part, first.carried, first.total) == (Part.FIRST, 0, 2)


def test_the_panel_groups_the_cases(signed_in, first):
    answer = text(signed_in.post(f"{URL}submit/", {"source": BROKEN, "part": "2"}, headers=HTMX))

    assert '<span class="muted">First brief</span> 1 of 2' in answer
    assert '<span class="muted">Change request</span> ' in answer
    assert 'aria-label="Test cases of the first brief"' in answer
    assert "First brief, case 1 of 2" in answer
    assert "Judged against the change request." in answer


def test_cases_of_the_change_can_be_looked_at_and_kept(signed_in, user, first):
    one = attempt(user, first.problem, CHANGED_SOURCE, Part.CHANGE)

    old = text(signed_in.get(f"/attempts/{one.pk}/cases/0/", headers=HTMX))
    new = text(signed_in.get(f"/attempts/{one.pk}/cases/2/", headers=HTMX))
    signed_in.post(f"/attempts/{one.pk}/cases/2/keep/", headers=HTMX)

    assert "First brief, case 1 of 2" in old
    assert "Change request, case 1 of 14" in new
    assert OwnCase.objects.get().text == '["Counter", "add", "reset"]\n[[2, -5], [3], []]'


def test_own_cases_may_call_what_is_new_and_run_with_the_change_only(signed_in, user, first):
    signed_in.post(f"{URL}cases/", {"text": '["Counter", "reset"]\n[[4, 0], []]'}, headers=HTMX)

    run_first = services.run_samples(user=user, problem=first.problem, source=COUNTER_SOURCE)
    run_change = services.run_samples(user=user, problem=first.problem, source=CHANGED_SOURCE, part=Part.CHANGE)

    assert OwnCase.objects.get().answer == "Counter(4, 0)\nreset() → 4"
    assert len(run_first.cases) == 2
    assert [case.operations[-1] for case in run_change.cases] == ["reset", "reset"]
    assert run_change.result.verdict.passed


def test_run_judges_the_samples_of_the_part(signed_in, first):
    answer = text(signed_in.post(f"{URL}run/", {"source": CHANGED_SOURCE, "part": "2"}, headers=HTMX))

    assert "Examples pass" in answer
    assert "1 of 1" in answer


def test_run_without_scripts_keeps_the_choice(signed_in, first):
    page = text(signed_in.post(f"{URL}run/", {"source": COUNTER_SOURCE, "part": "1"}))

    assert 'name="part" value="1" checked>' in page


def test_the_page_of_an_attempt_says_which_part_it_is_of(signed_in, user, first):
    one = attempt(user, first.problem, CHANGED_SOURCE, Part.CHANGE)

    page = text(signed_in.get(f"/attempts/{one.pk}/"))

    assert "<span>Change request</span>" in page
    assert "Test cases of the change request" in page
    assert "Change request · 16 of 16" in text(signed_in.get(URL, {"tab": "attempts"}))


def test_strangers_get_404_for_everything_of_it(client, stranger, user, first):
    one = attempt(user, first.problem, CHANGED_SOURCE, Part.CHANGE)
    client.force_login(stranger)

    answers = [
        client.get(f"/attempts/{one.pk}/"),
        client.get(f"/attempts/{one.pk}/cases/2/", headers=HTMX),
        client.post(f"/attempts/{one.pk}/cases/2/keep/"),
        client.post(f"/attempts/{one.pk}/grade/", {"grade": "4"}),
        client.post(f"/attempts/{one.pk}/put/"),
        client.post(f"{URL}hint/", {"part": "2"}),
    ]

    assert [answer.status_code for answer in answers] == [404] * len(answers)


def test_after_the_grade_the_editor_goes_on_with_the_code(user, first):
    grade(user, first)

    assert editor(user, first.problem) == COUNTER_SOURCE
    assert standing(user, first.problem).current == first
    assert standing(user, first.problem).change.judged


def test_once_the_problem_is_due_the_editor_is_blank_and_the_first_brief_comes_first(user, counter):
    one = attempt(user, counter, COUNTER_SOURCE, at=days_before(30))
    grade(user, one)

    now = standing(user, counter)

    assert editor(user, counter) == "blank"
    assert now.current is None
    assert [choice.chosen for choice in queries.part_choices(now.change)] == [True, False]


def test_once_the_change_is_accepted_and_graded_the_editor_is_blank(user, first):
    second = attempt(user, first.problem, CHANGED_SOURCE, Part.CHANGE)
    grade(user, second)

    assert editor(user, first.problem) == "blank"
    assert [choice.done for choice in queries.part_choices(standing(user, first.problem).change)] == [True, True]


def test_an_ungraded_change_ends_when_the_problem_is_due(user, counter):
    one = attempt(user, counter, COUNTER_SOURCE, at=days_before(30))
    grade(user, one)
    attempt(user, counter, CHANGED_SOURCE, Part.CHANGE, at=days_before(29))

    assert editor(user, counter, days_before(29)) == CHANGED_SOURCE
    assert editor(user, counter) == "blank"


def test_giving_up_ends_the_try_although_the_change_is_open(user, counter):
    one = attempt(user, counter, COUNTER_SOURCE, at=days_before(2))
    grade(user, one)

    services.give_up(user=user, problem=counter, at=days_before(1))

    assert editor(user, counter, days_before(1)) == "blank"


def test_a_second_part_that_was_graded_before_may_be_graded_again_behind_a_button(signed_in, user, first):
    grade(user, first, Grade.SLOW)
    one = attempt(user, first.problem, CHANGED_SOURCE, Part.CHANGE, at=days_before(-1))

    page = text(signed_in.get(URL, {"attempt": one.pk}))
    signed_in.post(f"/attempts/{one.pk}/grade/", {"grade": "4"}, headers=HTMX)

    assert "Both parts are accepted. The grade after the first brief stands, unless you grade again." in page
    assert '<summary class="btn small">Grade again</summary>' in page
    assert Attempt.objects.get(pk=one.pk).review.grade == Grade.SOLID


def test_a_second_part_is_graded_at_once_when_the_first_was_not(signed_in, user, first):
    one = attempt(user, first.problem, CHANGED_SOURCE, Part.CHANGE)

    page = text(signed_in.get(URL, {"attempt": one.pk}))

    assert "Grade again" not in page
    assert 'data-grade="4"' in page


def test_a_failed_change_does_not_ask_for_a_grade_that_was_given(signed_in, user, first):
    grade(user, first)
    one = attempt(user, first.problem, BROKEN, Part.CHANGE, at=days_before(-1))

    assert "Stopping here?" not in text(signed_in.get(URL, {"attempt": one.pk}))


def test_the_banner_goes_when_the_change_is_accepted(signed_in, user, first):
    before = text(signed_in.get(URL))
    attempt(user, first.problem, CHANGED_SOURCE, Part.CHANGE)
    after = text(signed_in.get(URL))

    assert "<strong>Change request:</strong>" in before
    assert "<strong>Change request:</strong>" not in after
    assert after.count('aria-label="accepted"') == 2


def test_the_clock_of_the_change_allows_for_both_parts(user, first):
    change = services.submit(
        user=user, problem=first.problem, source=CHANGED_SOURCE, seconds=14 * 60, at=NOW, part=Part.CHANGE
    )
    late = services.submit(
        user=user, problem=first.problem, source=CHANGED_SOURCE, seconds=16 * 60, at=NOW, part=Part.CHANGE
    )

    found = [queries.attempt_panel(user, one, queries.now_of(user, NOW)).buttons for one in (change, late)]

    assert [[button.title for button in row if button.suggested] for row in found] == [["Solid"], ["Slow"]]


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_costs_the_same_however_many_attempts(signed_in, user, counter, count, django_assert_num_queries):
    for number in range(count):
        attempt(user, counter, COUNTER_SOURCE, at=days_before(5 - number))
    signed_in.get(URL)

    with django_assert_num_queries(24):
        page = signed_in.get(URL, {"tab": "change"})

    assert "Steps and a floor" in text(page)


def test_an_attempt_outlives_a_change_that_left_its_pack(signed_in, user, first, settings, pack_folder):
    one = attempt(user, first.problem, CHANGED_SOURCE, Part.CHANGE)
    settings.PACKS = [pack_folder]

    page = text(signed_in.get(f"/attempts/{one.pk}/"))
    case = text(signed_in.get(f"/attempts/{one.pk}/cases/2/", headers=HTMX))

    assert "Test cases of the change request" in page
    assert "No pack on this machine holds this change request any more. Your attempts at it stay." in case
