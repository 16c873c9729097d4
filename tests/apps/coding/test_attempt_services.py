from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from make import NOW, days_before, grade_thing
from make_coding import BROKEN, RAISES, RIGHT, WRONG, make_attempt

from hexloop.apps.coding import services
from hexloop.apps.coding.models import Attempt, Progress
from hexloop.apps.coding.packs import NotInPack
from hexloop.apps.review.models import Card, Review
from hexloop.core.judge.verdict import Verdict
from hexloop.core.memory.grades import Grade

MINUTE = timedelta(minutes=1)


def grade(user, attempt, word, *, at=NOW + MINUTE):
    return services.grade_attempt(user=user, attempt=attempt, grade=word, at=at)


def fail(task, source, cases, **_):
    raise AssertionError("the judge must not be asked")


def test_accepted_attempt_is_kept_with_its_cases(user, problem):
    attempt = services.submit(user=user, problem=problem, source=RIGHT, seconds=90, at=NOW)

    kept = Attempt.objects.get()
    assert kept == attempt
    assert (kept.owner, kept.problem, kept.at, kept.source, kept.seconds) == (user, problem, NOW, RIGHT, 90)
    assert (kept.verdict, kept.passed, kept.total, kept.failing, kept.review) == ("AC", 23, 23, None, None)
    assert kept.cases == [{"v": "AC", "w": 1.0, "c": 1.0}] * 23


def test_failing_case_is_kept_whole(user, problem):
    attempt = make_attempt(user, problem, WRONG)

    assert attempt.verdict == "WA"
    assert attempt.failing["index"] == 0
    assert (attempt.failing["input"], attempt.failing["expected"], attempt.failing["note"]) == (
        "nums = [1,2]",
        "3",
        "1 + 2",
    )
    assert [(line["expected"], line["got"]) for line in attempt.failing["lines"]] == [("3", "1")]


def test_code_that_does_not_compile_is_an_attempt(user, problem):
    attempt = make_attempt(user, problem, BROKEN)

    assert (attempt.verdict, attempt.passed, attempt.total, attempt.cases) == ("CE", 0, 23, [])


def test_exception_is_kept_with_its_message(user, problem):
    attempt = make_attempt(user, problem, RAISES)

    assert (attempt.verdict, attempt.failing["message"]) == ("RE", "IndexError")


def test_first_attempt_opens_the_editorial(user, problem):
    make_attempt(user, problem, WRONG)
    make_attempt(user, problem, RIGHT, at=NOW + MINUTE)

    assert Progress.objects.get().unlocked_at == NOW


def test_attempt_remembers_the_hints_of_its_try(user, problem):
    services.reveal_hint(user=user, problem=problem, at=days_before(8))
    services.reveal_hint(user=user, problem=problem, at=days_before(8))
    old = make_attempt(user, problem, WRONG, at=days_before(8))
    grade(user, old, Grade.BUGS, at=days_before(7))

    new = make_attempt(user, problem, RIGHT)

    assert (old.hints_seen, new.hints_seen) == (2, 0)


def test_failure_of_the_judge_keeps_nothing(user, problem, fake_judge, monkeypatch):
    right = fake_judge.run

    def broken(task, source, cases, **_):
        return replace(right(task, source, cases), verdict=Verdict.SYSTEM_ERROR, message="The image did not start.")

    monkeypatch.setattr(fake_judge, "run", broken)
    monkeypatch.setattr("hexloop.apps.coding.judging.cases_of", lambda content: content.cases[:2])

    with pytest.raises(services.NotJudged, match=r"^The image did not start\. This run does not count\.$"):
        make_attempt(user, problem, RIGHT)

    assert not Attempt.objects.exists()
    assert not Progress.objects.exists()


def test_judging_holds_no_transaction(user, problem, fake_judge):
    depth = []
    fake_judge.gate = lambda source: depth.append(len(connection.savepoint_ids))
    before = len(connection.savepoint_ids)

    make_attempt(user, problem, RIGHT)

    assert set(depth) == {before}


def test_problem_that_left_its_pack_cannot_be_submitted(user, problem, settings):
    settings.PACKS = []

    with pytest.raises(NotInPack):
        make_attempt(user, problem, RIGHT)


def test_grade_makes_the_card_and_points_the_attempt_at_its_review(user, problem):
    attempt = make_attempt(user, problem, seconds=120)

    graded = grade(user, attempt, Grade.SLOW)

    attempt.refresh_from_db()
    assert attempt.review == graded.review
    assert (graded.review.grade, graded.review.seconds) == (Grade.SLOW, 120)
    card = Card.objects.get()
    assert (card.kind, card.key, card.round, card.topic, card.last_grade) == (
        "problem",
        "add-up",
        "coding",
        "arrays",
        3,
    )
    assert graded.reason.startswith("Slow: again on ")


def test_second_grade_of_an_attempt_replaces_the_first(user, problem):
    attempt = make_attempt(user, problem)
    first = grade(user, attempt, Grade.SOLID)

    second = grade(user, attempt, Grade.BUGS)

    attempt.refresh_from_db()
    assert attempt.review == second.review
    assert Review.objects.get(pk=first.review.pk).undone_at is not None
    assert (Card.objects.get().last_grade, Card.objects.get().reviews) == (2, 1)


def test_undo_takes_the_card_away_and_the_attempt_can_be_graded_again(user, problem):
    attempt = make_attempt(user, problem)
    first = grade(user, attempt, Grade.SOLID)

    services.undo_grade(user=user, graded=first.review, at=NOW)
    assert not Card.objects.exists()
    second = grade(user, attempt, Grade.SLOW)

    attempt.refresh_from_db()
    assert attempt.review == second.review
    assert Card.objects.get().reviews == 1


def test_attempt_of_a_finished_try_is_not_graded(user, problem):
    first = make_attempt(user, problem, WRONG)
    second = make_attempt(user, problem, RIGHT, at=NOW + MINUTE)
    grade(user, second, Grade.SOLID, at=NOW + 2 * MINUTE)

    with pytest.raises(services.NotGradable, match="Submit again"):
        grade(user, first, Grade.BUGS, at=NOW + 3 * MINUTE)

    assert Review.objects.count() == 1


def test_old_grade_is_not_changed_below_a_newer_one(user, problem):
    attempt = make_attempt(user, problem, at=days_before(9))
    old = grade(user, attempt, Grade.SOLID, at=days_before(9) + MINUTE)
    grade_thing(user, "add-up", at=days_before(1))

    with pytest.raises(services.NotGradable):
        grade(user, attempt, Grade.BUGS)
    with pytest.raises(services.NotGradable):
        services.undo_grade(user=user, graded=old.review, at=NOW)

    assert Review.objects.filter(undone_at=None).count() == 2


def test_attempt_of_somebody_else_is_not_found(user, stranger, problem):
    attempt = make_attempt(stranger, problem)

    with pytest.raises(Attempt.DoesNotExist):
        grade(user, attempt, Grade.SOLID)

    assert not Review.objects.exists()


def test_run_takes_the_samples_and_then_the_own_cases(user, stranger, problem):
    services.add_own_case(user=user, problem=problem, text="[5, 6]", expected="", at=NOW)
    services.add_own_case(user=user, problem=problem, text="[7]", expected="8", at=NOW)
    services.add_own_case(user=stranger, problem=problem, text="[1]", expected="1", at=NOW)

    judged = services.run_samples(user=user, problem=problem, source=RIGHT)

    assert [case.args for case in judged.cases] == [([1, 2],), ([-1, 1],), ([5, 6],), ([7],)]
    assert [case.expected for case in judged.cases] == [3, 0, 11, 8]
    assert [ran.verdict.value for ran in judged.result.cases] == ["AC", "AC", "AC", "WA"]
    assert not Attempt.objects.exists()


def test_own_case_of_an_older_signature_is_passed_over(user, problem):
    case = services.add_own_case(user=user, problem=problem, text="[5, 6]", expected="", at=NOW)
    case.text = "1\n2\n3"
    case.save()

    judged = services.run_samples(user=user, problem=problem, source=RIGHT)

    assert len(judged.cases) == 2


def test_case_that_the_reference_cannot_answer_is_only_run(user, problem, monkeypatch, fake_judge):
    services.add_own_case(user=user, problem=problem, text="[5, 6]", expected="", at=NOW)
    monkeypatch.setattr("hexloop.apps.coding.judging._with_answer", lambda case, result: case)

    judged = services.run_samples(user=user, problem=problem, source=WRONG)

    assert [ran.verdict.value for ran in judged.result.cases] == ["WA", "WA", "AC"]
