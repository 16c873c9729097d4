"""Three believable months, made with the real judge and the real packs."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction

from hexloop.apps.accounts.models import User
from hexloop.apps.coding import judging, services
from hexloop.apps.coding.models import Attempt, Problem, Progress
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


@pytest.fixture
def live(db, monkeypatch, settings, tmp_path_factory, real_judge):
    """Live three months with a seed; ten problems are enough."""
    settings.CACHE_FOLDER = tmp_path_factory.getbasetemp() / "demo-cache"
    monkeypatch.setattr(demo, "MOST_PROBLEMS", 10)
    monkeypatch.setattr(judging, "_shared", real_judge)
    services.sync_packs()
    said = []

    def run(seed):
        demo.fill(seed=seed, now=NOW, tell=said.append)
        return said

    return run


def history():
    reviews = list(Review.objects.order_by("pk").values_list("card_key", "grade", "at", "seconds"))
    attempts = list(Attempt.objects.order_by("pk").values_list("problem__slug", "at", "verdict", "source"))
    return reviews, attempts, list(Progress.objects.order_by("problem__slug").values_list("problem__slug", "insight"))


def test_three_months_are_believable(live):
    said = live(7)

    attempts = list(Attempt.objects.order_by("at"))
    grades = list(Review.objects.order_by("at").values_list("grade", flat=True))
    third = len(grades) // 3
    assert said == [said[0], "Living 91 days"]
    assert attempts[-1].at - attempts[0].at > timedelta(days=70)
    assert attempts[-1].at < NOW
    assert sum(grades[-third:]) > sum(grades[:third])
    assert {attempt.verdict for attempt in attempts} > {"AC", "WA"}
    assert Card.objects.count() == 10
    assert Progress.objects.exclude(insight="").count() > 5


def test_something_is_overdue_and_some_evenings_are_free(live):
    live(7)

    user = User.objects.get()
    worked = {attempt.at.date() for attempt in Attempt.objects.all()}
    assert [row.due for row in review.due(user, NOW.date()) if row.overdue] != []
    assert 20 < len(worked) < 70


def test_every_grade_but_those_given_up_has_its_attempt(live):
    live(7)

    graded = Attempt.objects.exclude(review=None).count()
    given_up = (
        Review.objects.filter(grade=1).exclude(pk__in=Attempt.objects.exclude(review=None).values("review")).count()
    )
    assert graded + given_up == Review.objects.count()


def test_same_seed_same_history_and_another_seed_another(live):
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
