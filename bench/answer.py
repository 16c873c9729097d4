# ruff: noqa: PLC0415 -- Django is set up first
"""What answering a card costs on the server: the post of a grade and the next card in the same answer.

    python bench/answer.py           a table
    python bench/answer.py --save    the table, and bench/answer.json with the figures and the date

A person with 5 000 questions of their own, 50 000 reviews of them and as many actions, in a database on disk as
``hexloop serve`` opens it (each transaction is on the disk before it ends). Timed are requests through all of Django
without a network, one card after the other: the median, the best (what an idle machine would say) and the processor's
share; beside them the grade alone, the queue alone, and undo.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).parents[1]))

CARDS, REVIEWS_EACH = 5_000, 10
ANSWERS = 60
FORM = "application/x-www-form-urlencoded"
SAVED = Path(__file__).with_suffix(".json")


def main(words: list[str] | None = None) -> int:
    """Measure and print; 0."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        prepare(Path(folder))
        figures = measure()
    for name, value in figures.items():
        if name != "about":
            print(f"{name:<20}{value:>10}")
    if "--save" in (sys.argv[1:] if words is None else words):
        SAVED.write_text(json.dumps(figures, indent=2) + "\n", "utf-8")
    return 0


def prepare(folder: Path) -> None:
    """Django with a database of its own in ``folder``, filled."""
    import django
    from django.core.management import call_command

    os.environ |= {"HEXLOOP_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "hexloop.settings.local"}
    (folder / "cache").mkdir(exist_ok=True)
    django.setup()
    call_command("migrate", verbosity=0)
    fill()


def fill() -> None:
    """The person, their questions, cards, reviews and actions; a fortieth of them is due on each day."""
    from hexloop.apps.accounts.models import User
    from hexloop.apps.questions.models import OwnQuestion
    from hexloop.apps.review.models import Action, Card, Review

    rng, now = Random(1), datetime.now(UTC)
    user = User.objects.create_user("me")
    told = {"owner": user, "round": "breadth", "topic": "", "made_at": now, "edited_at": now}
    texts = [f"What does **{n}** say of $x^{n}$, and when does it not hold?" for n in range(CARDS)]
    OwnQuestion.objects.bulk_create([OwnQuestion(question=text, answer=f"{text} `{text}`", **told) for text in texts])
    cards = [one_card(user, question, rng, now) for question in OwnQuestion.objects.order_by("pk")]
    Card.objects.bulk_create(cards, 500)
    reviews = [one_review(card, n, now) for card in Card.objects.order_by("pk") for n in range(REVIEWS_EACH)]
    Review.objects.bulk_create(reviews, 500)
    changes = [{"kind": "question", "key": cards[0].key, "before": {"flag": 0}, "after": {"flag": 0}}]
    actions = [Action(owner=user, verb="grade", text="x", at=one.at, changes=changes) for one in reviews]
    Action.objects.bulk_create(actions, 500)


def one_card(user: Any, question: Any, rng: Random, now: datetime) -> Any:
    """A card somewhere between its reviews."""
    from hexloop.apps.review.models import Card

    stability, ago = rng.uniform(2, 60), rng.randrange(1, 40)
    reviewed = now - timedelta(days=ago)
    return Card(
        owner=user,
        kind="question",
        key=question.key,
        group=question.key,
        round="breadth",
        deck="breadth",
        title=question.question,
        stability=stability,
        difficulty=rng.uniform(1, 10),
        due_on=(now + timedelta(days=rng.randrange(-1, 40), hours=-4)).date(),
        last_review_at=reviewed,
        reviewed_day=reviewed.date().toordinal(),
        last_grade=rng.randrange(1, 5),
        reviews=REVIEWS_EACH,
        made_at=reviewed,
    )


def one_review(card: Any, number: int, now: datetime) -> Any:
    """One of the reviews before."""
    from hexloop.apps.review.memory import snapshot
    from hexloop.apps.review.models import Review

    at = now - timedelta(days=40 * (REVIEWS_EACH - number))
    kept = snapshot(card)
    return Review(
        owner=card.owner,
        card=card,
        card_kind=card.kind,
        card_key=card.key,
        grade=3,
        at=at,
        on=at.date(),
        seconds=20,
        before=kept,
        after=kept,
    )


def measure() -> dict[str, Any]:
    """All figures, in milliseconds."""
    from django.conf import settings
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from hexloop.apps.accounts.models import User
    from hexloop.apps.review import services
    from hexloop.apps.review.building import day_queue
    from hexloop.core.memory.grades import Grade
    from hexloop.core.rounds import Round

    user = User.objects.get()
    services.choose(user=user, new_per_day=0, reviews_per_day=500)
    browser = Client(HTTP_HOST=f"127.0.0.1:{settings.PORT}", headers={"HX-Request": "true"})
    browser.force_login(user)
    now = datetime.now(UTC)

    def head() -> Any:
        found = day_queue(user, at=now).head
        assert found is not None
        return found

    def post(entry: Any) -> None:
        values = {"kind": "question", "key": entry.key, "grade": 3, "answers": REVIEWS_EACH, "seconds": 9}
        answer = browser.post("/review/session/answer/", urlencode(values), FORM)
        assert answer.status_code == 200
        assert b"Show the answer" in answer.content

    def grade_alone(entry: Any) -> None:
        services.grade(user=user, kind="question", key=entry.key, round=Round.BREADTH, grade=Grade.SLOW, at=now)

    post(head())
    posts, busy = [], []
    for _ in range(ANSWERS):
        entry, cpu = head(), time.process_time()
        posts.append(timed(post, entry))
        busy.append(1_000 * (time.process_time() - cpu))
    grades = [timed(grade_alone, head()) for _ in range(ANSWERS)]
    queues = [timed(lambda _: day_queue(user, at=now), None) for _ in range(20)]
    undone = [timed(lambda _: services.undo(user=user, at=now), None) for _ in range(min(20, ANSWERS))]
    with CaptureQueriesContext(
        connection,
    ) as queries:
        post(head())
    return {
        "answer_ms": round(statistics.median(posts), 2),
        "answer_best_ms": round(min(posts), 2),
        "answer_cpu_ms": round(statistics.median(busy), 2),
        "grade_ms": round(statistics.median(grades), 2),
        "queue_ms": round(statistics.median(queues), 2),
        "undo_ms": round(statistics.median(undone), 2),
        "queries": len(queries),
        "about": {
            "date": now.date().isoformat(),
            "cards": CARDS,
            "reviews": CARDS * REVIEWS_EACH,
            "python": platform.python_version(),
            "cores": os.cpu_count(),
            "load": [round(load, 2) for load in os.getloadavg()],
        },
    }


def timed(what: Callable[[Any], object], given: Any) -> float:
    """Milliseconds of ``what(given)``."""
    began = time.perf_counter()
    what(given)
    return 1_000 * (time.perf_counter() - began)


if __name__ == "__main__":
    sys.exit(main())
