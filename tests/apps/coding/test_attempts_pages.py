from dataclasses import replace

import pytest
from make import days_before, grade_thing
from make_coding import BROKEN, RAISES, RIGHT, WRONG, make_attempt
from make_pack import edit, write_pack

from hexloop.apps.coding import judging, services
from hexloop.apps.coding.models import Attempt
from hexloop.apps.coding.packs import pack_problem
from hexloop.apps.review.models import Card, Review
from hexloop.core.judge.verdict import Verdict
from hexloop.core.memory.grades import Grade

HTMX = {"HX-Request": "true"}
URL = "/coding/problems/add-up/"


def text(page):
    return page.content.decode()


def submit(browser, source, **fields):
    return browser.post(f"{URL}submit/", {"source": source, **fields}, headers=HTMX)


def test_accepted_panel_has_words_numbers_and_four_grades(signed_in, problem):
    answer = submit(signed_in, RIGHT, seconds="30")

    assert answer.status_code == 200
    assert "Accepted" in text(answer)
    assert "23 of 23 · 23 ms · verdict in 2 ms" in text(answer)
    assert text(answer).count('class="case ') == 23
    assert [text(answer).count(f'data-grade="{grade}"') for grade in range(5)] == [0, 1, 1, 1, 1]
    assert "<small>in 8 d</small>" in text(answer)
    assert answer.headers["HX-Trigger"] == "hexloop:tried"
    assert '<div hx-swap-oob="innerHTML:#said">Accepted: 23 of 23' in text(answer)


def test_accepted_panel_takes_the_focus_to_the_word_that_fits(signed_in, problem):
    shown = text(submit(signed_in, RIGHT, seconds="30"))

    assert shown.count("autofocus") == 1
    button = shown[shown.rindex("<button", 0, shown.index("autofocus")) : shown.index("autofocus")]
    assert 'value="4"' in button


def test_failing_panel_shows_the_smallest_case_side_by_side(signed_in, problem):
    shown = text(submit(signed_in, WRONG))

    assert "Wrong answer" in shown
    assert "Case 1 of 23" in shown
    assert "nums = [1,2]" in shown
    assert '<td class="expected"><mark>3</mark></td><td class="got"><mark>1</mark></td>' in shown
    assert "Stopping here?" in shown
    assert "autofocus" not in shown


def test_exception_is_shown(signed_in, problem):
    assert "IndexError" in text(submit(signed_in, RAISES))


def test_code_that_does_not_compile_says_where(signed_in, problem):
    shown = text(submit(signed_in, BROKEN))

    assert "Does not compile" in shown
    assert "line 2" in shown
    assert text(submit(signed_in, BROKEN)).count('data-state="not run"') == 23


def test_submit_without_scripts_leads_to_the_page_with_the_verdict(signed_in, problem):
    answer = signed_in.post(f"{URL}submit/", {"source": WRONG, "seconds": "65"})
    attempt = Attempt.objects.get()
    page = text(signed_in.get(answer.url))

    assert answer.url == f"{URL}?attempt={attempt.pk}#panel"
    assert "Case 1 of 23" in page
    assert "return sum(nums[:1])\n</textarea>" in page
    assert 'name="seconds" value="65"' in page


def test_verdict_of_the_current_try_is_there_when_one_comes_back(signed_in, user, problem):
    make_attempt(user, problem, WRONG)

    assert "Case 1 of 23" in text(signed_in.get(URL))


def test_run_shows_samples_and_own_cases_and_keeps_nothing(signed_in, user, problem):
    services.add_own_case(user=user, problem=problem, text="[5]", expected="6", at=days_before(0))

    answer = signed_in.post(f"{URL}run/", {"source": RIGHT}, headers=HTMX)

    shown = text(answer)
    assert [name in shown for name in ("Example 1", "Example 2", "Example 3", "My case 1")] == [True, True, False, True]
    assert "2 of 3" in shown
    assert shown.count("run-case") == 4
    assert '<details class="run-case" open>' in shown[shown.index("Example 2") :]
    assert not Attempt.objects.exists()


def test_run_that_passes_says_so(signed_in, problem):
    shown = text(signed_in.post(f"{URL}run/", {"source": RIGHT}, headers=HTMX))

    assert "Examples pass" in shown
    assert " open>" not in shown


def test_run_without_scripts_shows_the_page_with_the_source(signed_in, problem):
    shown = text(signed_in.post(f"{URL}run/", {"source": "# mine\n" + WRONG}))

    assert "<html" in shown
    assert "# mine\nclass Solution" in shown
    assert "run-case" in shown


@pytest.mark.parametrize("headers", [HTMX, {}])
@pytest.mark.parametrize("path", ["run", "submit"])
def test_failure_of_the_judge_is_calm_and_counts_nothing(signed_in, problem, monkeypatch, fake_judge, path, headers):
    right = fake_judge.run
    judging.cases_of(pack_problem("add-up"))

    def broken(task, source, cases, **_):
        failed = right(task, source, cases)
        return replace(failed, verdict=Verdict.SYSTEM_ERROR, cases=(), message="The sandbox did not answer.")

    monkeypatch.setattr(fake_judge, "run", broken)

    answer = signed_in.post(f"{URL}{path}/", {"source": "# kept\n"}, headers=headers)

    assert answer.status_code == 503
    assert "The sandbox did not answer. This run does not count." in text(answer)
    assert "try again" in text(answer)
    assert headers or "# kept" in text(answer)
    assert not Attempt.objects.exists()


def test_faulty_pack_is_said_and_counts_nothing(signed_in, problem, settings, tmp_path):
    folder = write_pack(tmp_path)
    edit(folder / "problems/add-up/generate.py", "yield", "raise ValueError; yield")
    settings.PACKS = [folder]

    answer = submit(signed_in, RIGHT)

    assert answer.status_code == 503
    assert "problems/add-up/generate.py" in text(answer)
    assert not Attempt.objects.exists()


def grade(browser, attempt, headers=HTMX, **fields):
    return browser.post(f"/attempts/{attempt.pk}/grade/", fields, headers=headers)


def test_grading_shows_when_it_comes_back_and_asks_for_the_insight(signed_in, user, problem):
    attempt = make_attempt(user, problem)

    answer = grade(signed_in, attempt, grade="4")

    shown = text(answer)
    assert answer.status_code == 200
    assert "Solid: again on " in shown
    assert 'aria-pressed="true"' in shown
    assert "data-undo" in shown
    assert 'action="/coding/problems/add-up/insight/"' in shown
    assert Review.objects.get().grade == Grade.SOLID


def test_grading_offers_the_next_due_thing(signed_in, user, problem, counter):
    grade_thing(user, "counter", Grade.NO_CLUE, at=days_before(400))
    attempt = make_attempt(user, problem)

    shown = text(grade(signed_in, attempt, grade="4"))

    assert 'href="/review/next/" data-next>Next in the queue' in shown
    assert "<span>Counter</span>" in shown


def test_next_due_thing_is_never_the_problem_itself(signed_in, user, problem):
    attempt = make_attempt(user, problem, at=days_before(400))
    services.grade_attempt(user=user, attempt=attempt, grade=Grade.NO_CLUE, at=days_before(400))

    page = text(signed_in.get(URL, {"attempt": attempt.pk}))

    assert "No clue: due " in page
    assert "data-next>" not in page


def test_undo_brings_the_four_words_back(signed_in, user, problem):
    attempt = make_attempt(user, problem)
    grade(signed_in, attempt, grade="4")

    shown = text(grade(signed_in, attempt, undo="1"))

    assert not Card.objects.exists()
    assert "<small>in 8 d</small>" in shown
    assert "data-undo" not in shown


def test_undo_of_nothing_says_so(signed_in, user, problem):
    answer = grade(signed_in, make_attempt(user, problem), undo="1")

    assert answer.status_code == 422
    assert "no grade to take back" in text(answer)


@pytest.mark.parametrize("fields", [{}, {"grade": "5"}, {"grade": "0"}, {"grade": "x"}])
def test_grade_is_one_of_four(signed_in, user, problem, fields):
    answer = grade(signed_in, make_attempt(user, problem), **fields)

    assert answer.status_code == 422
    assert "Choose one of No clue, Bugs, Slow and Solid." in text(answer)
    assert not Review.objects.exists()


def test_attempt_of_a_finished_try_has_no_buttons(signed_in, user, problem):
    old = make_attempt(user, problem, WRONG, at=days_before(3))
    grade_thing(user, "add-up", Grade.SOLID, at=days_before(2))

    answer = grade(signed_in, old, grade="4")

    assert answer.status_code == 422
    assert "Submit again to grade this one" in text(answer)
    assert "data-grade" not in text(answer)


def test_grade_without_scripts_leads_back(signed_in, user, problem):
    attempt = make_attempt(user, problem)

    answer = grade(signed_in, attempt, headers={}, grade="3")
    page = text(signed_in.get(answer.url))

    assert answer.url == f"{URL}?attempt={attempt.pk}#panel"
    assert "Slow: due " in page


def test_attempt_page_has_code_verdict_and_changes(signed_in, user, problem):
    first = make_attempt(user, problem, WRONG, at=days_before(1))
    second = make_attempt(user, problem, RIGHT)

    page = text(signed_in.get(f"/attempts/{second.pk}/"))

    assert '<span class="k">class</span>' in page
    assert "23 of 23" in page
    assert f'href="/attempts/{first.pk}/"' in page
    assert page.count('<tr class="removed">') == 1
    assert page.count('<tr class="added">') == 1
    assert f'action="/attempts/{second.pk}/put/"' in page


def test_changes_can_stand_side_by_side(signed_in, user, problem):
    make_attempt(user, problem, WRONG, at=days_before(1))
    second = make_attempt(user, problem, RIGHT)

    page = text(signed_in.get(f"/attempts/{second.pk}/", {"view": "split"}))

    assert page.count('<tr class="changed">') == 1


def test_first_attempt_has_no_changes_and_the_same_code_says_so(signed_in, user, problem):
    first = make_attempt(user, problem, RIGHT, at=days_before(1))
    second = make_attempt(user, problem, RIGHT)

    assert "Changes since" not in text(signed_in.get(f"/attempts/{first.pk}/"))
    assert "Nothing: the code is the same." in text(signed_in.get(f"/attempts/{second.pk}/"))


def test_attempt_goes_into_the_editor(signed_in, user, problem):
    attempt = make_attempt(user, problem, WRONG, at=days_before(9))
    services.grade_attempt(user=user, attempt=attempt, grade=Grade.BUGS, at=days_before(9))

    answer = signed_in.post(f"/attempts/{attempt.pk}/put/")

    assert answer.url == URL
    assert "sum(nums[:1])\n</textarea>" in text(signed_in.get(URL))


def test_failing_case_is_shown_from_what_was_kept(signed_in, user, problem, settings):
    attempt = make_attempt(user, problem, WRONG)
    settings.PACKS = []

    shown = text(signed_in.get(f"/attempts/{attempt.pk}/cases/0/", headers=HTMX))

    assert "Case 1 of 23" in shown
    assert "<mark>1</mark>" in shown


def test_another_failing_case_is_asked_once_more(signed_in, user, problem, fake_judge):
    attempt = make_attempt(user, problem, WRONG)
    before = fake_judge.runs

    shown = text(signed_in.get(f"/attempts/{attempt.pk}/cases/1/", headers=HTMX))

    assert "they cancel" in shown
    assert '<td class="got"><mark>-1</mark></td>' in shown
    assert fake_judge.runs == before + 1


def test_passed_case_is_shown_without_running(signed_in, user, problem, fake_judge):
    attempt = make_attempt(user, problem, RIGHT)
    before = fake_judge.runs

    shown = text(signed_in.get(f"/attempts/{attempt.pk}/cases/1/", headers=HTMX))

    assert "Passed" in shown
    assert "<pre>0</pre>" in shown
    assert fake_judge.runs == before


def test_case_that_did_not_run_says_so(signed_in, user, problem):
    attempt = make_attempt(user, problem, BROKEN)

    shown = text(signed_in.get(f"/attempts/{attempt.pk}/cases/22/", headers=HTMX))

    assert "Not run: the run ended before it" in shown


@pytest.mark.parametrize("index", [23, 999_999])
def test_case_that_never_was_is_not_found(signed_in, user, problem, index):
    attempt = make_attempt(user, problem, RIGHT)

    assert signed_in.get(f"/attempts/{attempt.pk}/cases/{index}/", headers=HTMX).status_code == 404
    assert signed_in.get(f"/attempts/{attempt.pk}/", {"case": index}).status_code == 404


def test_changed_cases_are_said(signed_in, user, problem):
    attempt = make_attempt(user, problem, RIGHT)
    Attempt.objects.update(total=25)

    shown = text(signed_in.get(f"/attempts/{attempt.pk}/cases/1/", headers=HTMX))

    assert "have changed since this attempt" in shown


def test_case_without_scripts_is_on_the_page_of_the_attempt(signed_in, user, problem):
    attempt = make_attempt(user, problem, RIGHT)

    answer = signed_in.get(f"/attempts/{attempt.pk}/cases/1/")

    assert answer.url == f"/attempts/{attempt.pk}/?case=1#case"
    assert "they cancel" in text(signed_in.get(answer.url))


def test_attempt_of_somebody_else_is_not_found(signed_in, stranger, problem):
    attempt = make_attempt(stranger, problem, WRONG)
    path = f"/attempts/{attempt.pk}/"

    assert [signed_in.get(path + rest).status_code for rest in ("", "cases/0/")] == [404, 404]
    assert [signed_in.post(path + rest, {"grade": "4"}).status_code for rest in ("grade/", "put/")] == [404, 404]
    assert "Case 1 of" not in text(signed_in.get(URL, {"attempt": attempt.pk}))
    assert not Review.objects.exists()


@pytest.mark.parametrize("number", ["x", "-1", "99999999999999999999", "²"])
def test_wrong_number_of_an_attempt_shows_none(signed_in, problem, number):
    assert signed_in.get(URL, {"attempt": number}).status_code == 200


def test_failing_case_can_be_kept_with_one_button(signed_in, user, problem):
    shown = text(submit(signed_in, WRONG))
    attempt = Attempt.objects.get()
    url = f"/attempts/{attempt.pk}/cases/0/keep/"

    answer = signed_in.post(url, headers=HTMX)

    assert f'hx-post="{url}"' in shown
    assert "Kept. Run takes it with the examples." in text(answer)
    assert "Expected, from the reference" in text(answer)
    assert 'placeholder="3"' in text(answer)
    assert "My case 1" in text(signed_in.post(f"{URL}run/", {"source": RIGHT}, headers=HTMX))


def test_case_that_was_clicked_can_be_kept_too(signed_in, user, problem):
    attempt = make_attempt(user, problem)

    shown = text(signed_in.get(f"/attempts/{attempt.pk}/cases/4/", headers=HTMX))

    assert f'action="/attempts/{attempt.pk}/cases/4/keep/"' in shown


def test_without_scripts_a_kept_case_is_shown_on_the_problems_page(signed_in, user, problem):
    attempt = make_attempt(user, problem, WRONG)

    answer = signed_in.post(f"/attempts/{attempt.pk}/cases/0/keep/")

    assert (answer.status_code, answer.url) == (302, f"{URL}?cases=1#own-cases")
    assert '<details class="own-cases" open>' in text(signed_in.get(answer.url))


def test_case_that_cannot_be_kept_says_why(signed_in, user, problem):
    attempt = make_attempt(user, problem, WRONG)

    answer = signed_in.post(f"/attempts/{attempt.pk}/cases/77/keep/", headers=HTMX)

    assert answer.status_code == 422
    assert "The cases of this problem have changed since this attempt." in text(answer)


def test_strangers_case_cannot_be_kept(signed_in, stranger, problem):
    attempt = make_attempt(stranger, problem, WRONG)

    assert signed_in.post(f"/attempts/{attempt.pk}/cases/0/keep/").status_code == 404
