"""What the page Insights costs with 5,000 cards and 50,000 reviews, as a ratio to the page without any.

Both people are asked in one process, in turn, through Django's test client, so that the middleware, the query and the
template count and the network does not. "first" is the page after a review was added: the day and the cards are added
up anew; "again" is every further look.

Last figures: see bench/insights.json.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

CARDS, REVIEWS = 5_000, 50_000
ROUNDS = 40
KEPT = Path(__file__).with_suffix(".json")


def main() -> None:
    """Print the figures and keep them."""
    with tempfile.TemporaryDirectory() as data:
        os.environ |= {"HEXLOOP_DATA": data, "DJANGO_SETTINGS_MODULE": "hexloop.settings.local"}
        figures = measure()
    KEPT.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
    for name, value in figures.items():
        print(f"{name:<16}{value:10.3f}")


def measure() -> dict[str, float]:
    """Seconds by what they are of, and the two ratios."""
    import django  # noqa: PLC0415 -- slow import

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415 -- app ready
    from django.test import Client  # noqa: PLC0415 -- app ready

    from hexloop.apps.accounts.models import User  # noqa: PLC0415 -- app ready

    call_command("migrate", verbosity=0)
    empty, full = User.objects.create_user("empty"), User.objects.create_user("full")
    fill(full, random.Random(5), now=datetime.now(UTC))
    clients = {"empty": Client(), "full": Client()}
    for user, client in zip((empty, full), clients.values(), strict=True):
        client.force_login(user)
    built = timed(clients["full"])
    timed(clients["empty"])
    times: dict[str, list[float]] = {"empty": [], "full": [], "first": []}
    for _ in range(ROUNDS):
        for name, client in clients.items():
            times[name].append(timed(client))
    for _ in range(ROUNDS // 4):
        grade_one(full)
        times["first"].append(timed(clients["full"]))
    medians = {name: statistics.median(values) for name, values in times.items()}
    return {
        "built": built,
        **medians,
        "again_vs_empty": medians["full"] / medians["empty"],
        "first_vs_empty": medians["first"] / medians["empty"],
    }


def timed(client: Any) -> float:
    """Seconds of one look at the page."""
    started = time.perf_counter()
    response = client.get("/insights/", headers={"host": "127.0.0.1:8000"})
    took = time.perf_counter() - started
    if response.status_code != 200:
        sys.exit(f"/insights/ answered {response.status_code}")
    return took


def grade_one(user: Any) -> None:
    """One more grade on some card."""
    from hexloop.apps.review import services  # noqa: PLC0415 -- app ready
    from hexloop.core.memory.grades import Grade  # noqa: PLC0415 -- app ready
    from hexloop.core.rounds import Round  # noqa: PLC0415 -- app ready

    services.grade(user=user, kind="page", key="thing-7", round=Round.BREADTH, grade=Grade.SLOW, at=datetime.now(UTC))


def fill(user: Any, rng: random.Random, *, now: datetime, count: int = CARDS) -> None:
    """Cards and reviews over three years, ten a card, written in bulk as an import writes them."""
    from hexloop.apps.review.models import Card, Review  # noqa: PLC0415 -- app ready

    cards = [card_of(user, number, rng, now) for number in range(count)]
    Card.objects.bulk_create(cards, 500)
    reviews = []
    for card in cards:
        at = now - timedelta(days=rng.randint(200, 1_000))
        for number in range(REVIEWS // CARDS):
            before = {"due_on": str(at.date()), "last_review_at": at.isoformat(), "reviewed_day": at.toordinal() - 9}
            reviews.append(
                Review(
                    owner=user,
                    card=card,
                    card_kind=card.kind,
                    card_key=card.key,
                    grade=rng.choice([1, 2, 3, 3, 3, 4]),
                    at=at,
                    on=at.date(),
                    seconds=rng.randint(5, 60),
                    retrievability=rng.uniform(0.7, 0.99) if number else None,
                    review_kind="review" if number else "learn",
                    before=before if number else None,
                    after={"round": "breadth"},
                )
            )
            at += timedelta(days=rng.randint(1, 20), hours=rng.randint(-3, 3))
    Review.objects.bulk_create(reviews, 500)


def card_of(user: Any, number: int, rng: random.Random, now: datetime) -> Any:
    """A card with a believable memory."""
    from hexloop.apps.review.models import Card  # noqa: PLC0415 -- app ready

    due = now.date() + timedelta(days=rng.randint(-20, 200))
    reviewed = now.date() - timedelta(days=rng.randint(0, 100))
    return Card(
        owner=user,
        kind="page",
        key=f"thing-{number}",
        group=f"thing-{number}",
        round="breadth",
        topic="optimization",
        deck="breadth::optimization",
        title=f"Thing {number}",
        stability=rng.uniform(0.5, 300),
        difficulty=rng.uniform(1, 10),
        due_on=due,
        due_at=now,
        last_review_at=now,
        reviewed_day=reviewed.toordinal(),
        last_grade=3,
        reviews=REVIEWS // CARDS,
        made_at=now,
    )


if __name__ == "__main__":
    main()
