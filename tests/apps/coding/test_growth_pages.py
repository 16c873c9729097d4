"""Growth of an accepted attempt: guess, measure, see, stop."""

import pytest
from make_coding import RIGHT, WRONG, make_attempt
from make_pack import edit, write_pack
from timed_judge import TimedJudge

from hexloop.apps.coding import measuring, queries, services
from hexloop.apps.coding.models import Attempt

HTMX = {"HX-Request": "true"}
GROW = '\n\ndef grow(n, seed):\n    yield {"args": [[seed] * n]}\n'


@pytest.fixture(autouse=True)
def growing_pack(tmp_path_factory, settings, fake_judge):
    """The pack's ``add-up`` can be measured, and the judge's clock is a formula."""
    folder = write_pack(tmp_path_factory.mktemp("growing"))
    home = folder / "problems" / "add-up"
    edit(home / "problem.toml", "[reference]", '[grow]\nvariable = "numbers"\n\n[reference]')
    (home / "generate.py").write_text((home / "generate.py").read_text() + GROW)
    settings.PACKS = [folder]
    return folder


@pytest.fixture
def clock(monkeypatch):
    judge = TimedJudge()
    monkeypatch.setattr(measuring, "shared_judge", lambda: judge)
    return judge


def timed(user, problem, formula="n * 0.003"):
    attempt = make_attempt(user, problem)
    Attempt.objects.filter(pk=attempt.pk).update(source=f"# ms: {formula}\n{RIGHT}")
    attempt.refresh_from_db()
    return attempt


def measure(browser, attempt, **fields):
    return browser.post(f"/attempts/{attempt.pk}/growth/", fields, headers=HTMX)


def text(page):
    return page.content.decode()


def test_an_accepted_attempt_offers_a_guess_and_a_measurement(signed_in, problem):
    shown = text(signed_in.post("/coding/problems/add-up/submit/", {"source": RIGHT}, headers=HTMX))

    assert shown.count('name="guess"') == 7
    assert "Your guess first? n = numbers" in shown
    assert "Measure it" in shown
    assert "<polyline" not in shown


def test_an_attempt_that_failed_offers_none(signed_in, problem):
    shown = text(signed_in.post("/coding/problems/add-up/submit/", {"source": WRONG}, headers=HTMX))

    assert 'id="growth"' not in shown


def test_measuring_shows_the_curve_and_the_sentence(signed_in, user, problem, clock):
    attempt = timed(user, problem)

    answer = measure(signed_in, attempt)

    shown = text(answer)
    assert answer.status_code == 200
    assert "Grows like O(n), n = numbers: twice the input took 2.0 times as long. That is the target." in shown
    assert "yours ≈ O(n)" in shown
    assert shown.count('class="plot-point"') >= 5
    assert "Measure again" in shown
    assert 'name="guess"' not in shown


def test_a_worse_class_is_drawn_against_the_target(signed_in, user, problem, clock):
    shown = text(measure(signed_in, timed(user, problem, "n * n * 0.0001")))

    assert "Grows like O(n²)" in shown
    assert "The target is O(n), which grows less." in shown
    assert "target O(n)</text>" in shown
    assert 'class="plot-target"' in shown


def test_a_guess_is_kept_and_held_against_the_outcome(signed_in, user, problem, clock):
    attempt = timed(user, problem)

    shown = text(measure(signed_in, attempt, guess="O(n)"))

    attempt.refresh_from_db()
    assert "You guessed O(n), and so it is." in shown
    assert attempt.guess == "O(n)"
    assert attempt.growth["points"][0][:2] == [64, pytest.approx(0.192)]
    assert attempt.growth["note"] == ""


def test_a_guess_after_the_first_measurement_does_not_count(signed_in, user, problem, clock):
    attempt = timed(user, problem)
    measure(signed_in, attempt)

    measure(signed_in, attempt, guess="O(n)")

    attempt.refresh_from_db()
    assert attempt.guess == ""


def test_what_was_measured_is_there_when_the_page_is_opened_again(signed_in, user, problem, clock):
    attempt = timed(user, problem)
    measure(signed_in, attempt)

    workspace = text(signed_in.get("/coding/problems/add-up/"))
    page = text(signed_in.get(f"/attempts/{attempt.pk}/"))

    assert "Grows like O(n)" in workspace
    assert "Grows like O(n)" in page


def test_without_scripts_measuring_leads_to_the_attempt(signed_in, user, problem, clock):
    attempt = timed(user, problem)

    answer = signed_in.post(f"/attempts/{attempt.pk}/growth/")

    assert (answer.status_code, answer.url) == (302, f"/attempts/{attempt.pk}/")


def test_few_times_are_drawn_as_points_alone(signed_in, user, problem, clock):
    shown = text(measure(signed_in, timed(user, problem, "0 if n < 3 else 1e9")))

    assert "Too few sizes were measured to tell" in shown
    assert "<polyline" not in shown


def test_an_invented_class_is_refused(signed_in, user, problem, clock):
    answer = measure(signed_in, timed(user, problem), guess="O(n!)")

    assert answer.status_code == 422
    assert "Choose one of the classes, or none." in text(answer)


def test_code_that_fails_on_the_first_input_says_why(signed_in, user, problem, clock):
    attempt = timed(user, problem, "raises")

    answer = measure(signed_in, attempt)

    attempt.refresh_from_db()
    assert answer.status_code == 422
    assert "IndexError on line 3." in text(answer)
    assert attempt.growth is None


def test_code_that_fails_later_says_so_below_the_curve(signed_in, user, problem, clock):
    attempt = timed(user, problem)
    attempt.growth = {"points": [[n, n * 0.01, 0.03] for n in (64, 128, 256, 512, 1024)], "note": "Out of memory."}
    attempt.save()

    assert "It ended at the next size: Out of memory." in text(signed_in.get(f"/attempts/{attempt.pk}/"))


def test_a_broken_pack_is_a_503_with_its_sentence(signed_in, user, problem, clock, growing_pack):
    edit(growing_pack / "problems" / "add-up" / "generate.py", GROW, "\n\ndef grow(n, seed):\n    yield 1 / 0\n")

    answer = measure(signed_in, timed(user, problem))

    assert answer.status_code == 503
    assert "ZeroDivisionError" in text(answer)


def test_a_failed_attempt_cannot_be_measured(signed_in, user, problem, clock):
    answer = measure(signed_in, make_attempt(user, problem, WRONG))

    assert answer.status_code == 422
    assert "Only an accepted attempt" in text(answer)


def test_a_strangers_attempt_is_not_found(signed_in, stranger, problem, clock):
    attempt = make_attempt(stranger, problem)

    assert measure(signed_in, attempt).status_code == 404
    assert signed_in.post(f"/attempts/{attempt.pk}/growth/stop/").status_code == 404


def test_stopping_keeps_nothing(user, problem, clock, monkeypatch):
    attempt = timed(user, problem)

    class Impatient(TimedJudge):
        def run(self, task, source, cases):
            assert measuring.stop(attempt.pk)
            return super().run(task, source, cases)

    monkeypatch.setattr(measuring, "shared_judge", Impatient)

    with pytest.raises(measuring.Stopped, match=r"^Measuring was stopped\. Nothing was kept\.$"):
        services.record_growth(attempt=attempt, guess=None)

    attempt.refresh_from_db()
    assert attempt.growth is None
    assert not measuring.stop(attempt.pk)


def test_the_same_attempt_is_not_measured_twice_at_once(signed_in, user, problem, clock, monkeypatch):
    attempt = timed(user, problem)
    answers = []

    class Nested(TimedJudge):
        def run(self, task, source, cases):
            if not answers:
                answers.append(measure(signed_in, attempt))
            return super().run(task, source, cases)

    monkeypatch.setattr(measuring, "shared_judge", Nested)

    services.record_growth(attempt=attempt, guess=None)

    assert answers[0].status_code == 422
    assert "This attempt is being measured already." in text(answers[0])


def test_stopping_what_does_not_run_is_no_error(signed_in, user, problem):
    attempt = make_attempt(user, problem)

    assert signed_in.post(f"/attempts/{attempt.pk}/growth/stop/").status_code == 204


def test_a_problem_that_left_its_pack_has_no_part(user, problem, settings, tmp_path):
    attempt = make_attempt(user, problem)
    settings.PACKS = [tmp_path]

    assert queries.growth_part(attempt) is None


def test_the_part_costs_no_query(user, problem, clock, django_assert_num_queries):
    attempt = timed(user, problem)
    services.record_growth(attempt=attempt, guess=None)

    with django_assert_num_queries(0):
        part = queries.growth_part(attempt)

    assert part.text.startswith("Grows like O(n)")
