"""Three believable months, made with the real judge and the real packs."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction

from hexloop.apps.accounts.models import User
from hexloop.apps.coding import judging, services
from hexloop.apps.coding.models import Attempt, Problem, Progress
from hexloop.apps.questions import services as questions
from hexloop.apps.questions.models import Answer, Drill, OwnQuestion
from hexloop.apps.review import queries as review
from hexloop.apps.review.models import Card, Review
from hexloop.core.judge.api import Judge
from hexloop.importers import demo

NOW = datetime(2026, 11, 25, 18, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def real_judge():
    judge = Judge()
    yield judge
    judge.close()


@pytest.fixture(scope="module")
def judge_once():
    """The judge's word on a program; it is asked once, whichever test needs it first."""
    found, ask = {}, judging.judge_submission

    def judge(content, source, *, user_id=None):
        key = (content.slug, source)
        if key not in found:
            found[key] = ask(content, source)
        return found[key]

    return judge


@pytest.fixture
def live(db, monkeypatch, settings, tmp_path_factory, real_judge, judge_once):
    """Live three months with a seed."""
    settings.CACHE_FOLDER = tmp_path_factory.getbasetemp() / "demo-cache"
    monkeypatch.setattr(judging, "_shared", real_judge)
    monkeypatch.setattr(judging, "judge_submission", judge_once)
    services.sync_packs()
    questions.sync_questions()
    said = []

    def run(seed):
        demo.fill(seed=seed, now=NOW, tell=said.append)
        return said

    return run


def history():
    # By title: a key may hold a number that the database gave, and PostgreSQL gives none twice.
    reviews = list(Review.objects.order_by("pk").values_list("card__title", "grade", "at", "seconds"))
    attempts = list(Attempt.objects.order_by("pk").values_list("problem__slug", "at", "verdict", "source"))
    return reviews, attempts, list(Progress.objects.order_by("problem__slug").values_list("problem__slug", "insight"))


def test_three_months_are_believable(live):
    said = live(7)

    user, today = User.objects.get(), NOW.date()
    attempts = list(Attempt.objects.order_by("at"))
    reviews = list(Review.objects.filter(card_kind="problem").order_by("at"))
    due = [row for row in review.due(user, today) if row.kind == "problem"]
    given_up = Review.objects.filter(card_kind="problem").exclude(
        pk__in=Attempt.objects.exclude(review=None).values("review")
    )
    assert said == [said[0], "Living 91 days"]
    assert attempts[-1].at - attempts[0].at > timedelta(days=70)
    assert reviews[-1].at < NOW
    assert {attempt.verdict for attempt in attempts} > {"AC", "WA"}
    assert Progress.objects.exclude(insight="").count() > 5
    assert set(given_up.values_list("grade", flat=True)) == {1}
    assert len(due) >= 6
    assert [row.due for row in due if row.overdue] != []
    assert len(review.upcoming(user, today, days=7)) >= 2
    assert {given.grade for given in reviews[-6:]} == {1, 2, 3, 4}


def test_mornings_leave_answers_drills_and_own_questions(live, monkeypatch):
    monkeypatch.setattr(demo, "MOST_PROBLEMS", 3)
    live(7)

    user, today = User.objects.get(), NOW.date()
    answers = list(Answer.objects.order_by("at"))
    cards = Card.objects.filter(kind="question", reviews__gt=0)
    days_ago = {(NOW.date() - answer.at.date()).days for answer in answers}
    assert {answer.mode for answer in answers} == {"rapid", "written", "review"}
    assert all(answer.review is not None and answer.at < NOW for answer in answers)
    assert any(answer.guessed for answer in answers if answer.mode == "written")
    assert set(cards.values_list("round", flat=True)) >= {"breadth", "domain", "behavior"}
    assert Drill.objects.exclude(ended_at=None).count() > 3
    assert OwnQuestion.objects.count() >= 3
    came_back = [answer.review.grade for answer in answers if (answer.review.before or {}).get("reviews")]
    assert 0.03 < came_back.count(1) / len(came_back) < 0.2
    assert {2, 3, 5, 6} <= days_ago
    assert 1 not in days_ago
    assert [row for row in review.due(user, today) if row.kind == "question"] != []


def test_last_week_is_full_and_a_few_problems_were_never_tried(live):
    live(7)

    worked = {(NOW.date() - given.at.date()).days for given in Review.objects.filter(card_kind="problem")}
    never = Problem.objects.filter(listed=True).count() - Card.objects.filter(kind="problem").count()
    assert {1, 2, 3, 5, 6} <= worked
    assert 20 < len(worked) < 70
    assert never >= demo.LEFT_ALONE


def test_same_seed_same_history_and_another_seed_another(live, monkeypatch):
    monkeypatch.setattr(demo, "MOST_PROBLEMS", 6)
    histories = []
    for seed in (3, 3, 4):
        with transaction.atomic():
            live(seed)
            histories.append(history())
            transaction.set_rollback(True)

    assert histories[0] == histories[1]
    assert histories[0] != histories[2]


def test_no_judge_no_demo(live, monkeypatch, real_judge):
    probe = real_judge.probe()
    monkeypatch.setattr(real_judge, "probe", lambda: type(probe)(0, "none", {}, ()))

    with pytest.raises(demo.DemoFailed) as failed:
        live(7)

    assert str(failed.value) == "No problem can be judged on this machine. Run hexloop doctor: it says why."
    assert Problem.objects.count() > 0
    assert Attempt.objects.count() == 0
