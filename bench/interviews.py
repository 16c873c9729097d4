"""What the pages of interviews, the calendar, stories, projects and Today cost after three years, as a ratio to what
they cost two others.

"full" has 5,000 cards with 50,000 reviews, 60 applications with five rounds each, 6,000 blocks done and seven a day
ahead, 40 stories with the questions they answer and 20 projects. "empty" has one application with five rounds, one
story, one project, one block a day and one card that is due, so that each page has something to show. "present" has
what "full" has now, four applications under way, the same blocks ahead, stories and projects, as many cards due as
Today shows, and no past: against it the ratio says what history alone costs. All are asked in one process, in turn,
through Django's test client; CPU time counts, so that a busy machine does not. The clock is set to five in the morning
(UTC), when all blocks of the day are still ahead and are filled: Today costs most then.

Last figures: bench/interviews.json (with --save).
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

import time_machine

sys.path.insert(0, str(Path(__file__).parent))
from insights import fill

LOOPS, STORIES, PROJECTS, DONE_BLOCKS, WEEKLY_BLOCKS = 60, 40, 20, 6_000, 7
DUE = 8
ROUNDS = 51
KINDS = ("recruiter", "coding", "design", "domain", "behavior")
PAGES = (
    "/",
    "/calendar/",
    "/calendar/?view=month",
    "/interviews/",
    "/interviews/?view=table",
    "/interviews/funnel/",
    "/companies/",
    "/companies/c0/",
    "/companies/c0/rounds/1/",
    "/companies/c0/review-pack/",
    "/stories/",
    "/stories/coverage/",
    "/projects/",
    "/projects/project-0/",
)
KEPT = Path(__file__).with_suffix(".json")


def main() -> None:
    """Print the figures; keep them with ``--save``."""
    morning = datetime.now(UTC).replace(hour=5, minute=0)
    with tempfile.TemporaryDirectory() as data, time_machine.travel(morning, tick=True):
        os.environ |= {"HEXLOOP_DATA": data, "DJANGO_SETTINGS_MODULE": "hexloop.settings.local"}
        figures = measure(set(sys.argv[1:]) - {"--save"})
    print(f"{'':<32}{'empty':>10}{'present':>10}{'full':>10}{'to empty':>10}{'to present':>12}  queries")
    for page, row in figures.items():
        times = "".join(f"{row[f'{name}_ms']:7.1f} ms" for name in ("empty", "present", "full"))
        queries = " ".join(f"{row[f'{name}_queries']:.0f}" for name in ("empty", "present", "full"))
        print(f"{page:<32}{times}{row['to_empty']:>10.2f}{row['to_present']:>12.2f}  {queries}")
    if "--save" in sys.argv:
        KEPT.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")


def measure(only: set[str]) -> dict[str, dict[str, float]]:
    """CPU milliseconds and queries of each page, for all three."""
    import django  # noqa: PLC0415 -- slow import

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415 -- app ready
    from django.test import Client  # noqa: PLC0415 -- app ready

    from hexloop.apps.accounts.models import User  # noqa: PLC0415 -- app ready
    from hexloop.apps.coding.services import sync_packs  # noqa: PLC0415 -- app ready
    from hexloop.apps.questions.services import sync_questions  # noqa: PLC0415 -- app ready

    call_command("migrate", verbosity=0)
    sync_packs()
    sync_questions()
    now = datetime.now(UTC)
    users = {name: User.objects.create_user(name) for name in ("empty", "present", "full")}
    fill(users["full"], random.Random(5), now=now)
    due(users["present"], now, DUE)
    due(users["empty"], now, 1)
    live(users["full"], now, loops=LOOPS, stories=STORIES, projects=PROJECTS, done=DONE_BLOCKS, weekly=WEEKLY_BLOCKS)
    live(users["present"], now, loops=4, stories=STORIES, projects=PROJECTS, done=1, weekly=WEEKLY_BLOCKS)
    live(users["empty"], now, loops=1, stories=1, projects=1, done=1, weekly=1)
    clients = {name: Client(headers={"host": "127.0.0.1:8000"}) for name in users}
    for name, client in clients.items():
        client.force_login(users[name])
    return {page: row(clients, page) for page in PAGES if not only or page in only}


def row(clients: dict[str, Any], page: str) -> dict[str, float]:
    """Medians of all in turn, with their queries."""
    times: dict[str, list[float]] = {name: [] for name in clients}
    queries = {name: asked(client, page) for name, client in clients.items()}
    for _ in range(ROUNDS):
        for name, client in clients.items():
            started = time.process_time()
            client.get(page)
            times[name].append(time.process_time() - started)
    medians = {name: 1000 * statistics.median(values) for name, values in times.items()}
    figures = {f"{name}_ms": round(took, 2) for name, took in medians.items()}
    figures |= {f"{name}_queries": count for name, count in queries.items()}
    ratios = {f"to_{name}": round(medians["full"] / medians[name], 2) for name in ("empty", "present")}
    return figures | ratios


def asked(client: Any, page: str) -> int:
    """The queries of the page once it is warm."""
    from django.db import connection  # noqa: PLC0415 -- app ready
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415 -- app ready

    for _ in range(3):
        response = client.get(page)
        if response.status_code != 200:
            sys.exit(f"{page} answered {response.status_code}")
    with CaptureQueriesContext(connection) as context:
        client.get(page)
    return len(context)


def due(user: Any, now: datetime, count: int) -> None:
    """Cards that are due today, each graded once, last week."""
    from hexloop.apps.review.models import Card, Review  # noqa: PLC0415 -- app ready

    fill(user, random.Random(5), now=now, count=count)
    last = now - timedelta(days=7)
    first = Review.objects.filter(owner=user).order_by("card", "pk")
    again = [review.pk for review in first if review.before is not None]
    Review.objects.filter(pk__in=again).delete()
    Review.objects.filter(owner=user).update(at=last, on=last.date())
    Card.objects.filter(owner=user).update(
        due_on=now.date(), reviews=1, reviewed_day=last.date().toordinal(), last_review_at=last, suspended=False
    )


def live(user: Any, now: datetime, *, loops: int, stories: int, projects: int, done: int, weekly: int) -> None:
    """Applications, blocks, stories and projects, the first of each still under way."""
    questions = behavior_keys()
    for number in range(loops):
        apply(user, number, now, questions)
    plan(user, now, done, weekly)
    tell(user, now, stories, questions)
    build(user, now, projects)


def behavior_keys() -> list[str]:
    """The behavior questions of the bank."""
    from hexloop.apps.questions.models import Question  # noqa: PLC0415 -- app ready

    return list(Question.objects.filter(round="behavior").order_by("pk").values_list("slug", flat=True))


def apply(user: Any, number: int, now: datetime, questions: list[str]) -> None:
    """One application: the first four are under way, the others are over; eight things of the company are tagged."""
    from hexloop.apps.companies import services as companies  # noqa: PLC0415 -- app ready
    from hexloop.apps.pipeline import services  # noqa: PLC0415 -- app ready
    from hexloop.core.interviews.words import RoundKind, Stage, Status  # noqa: PLC0415 -- app ready

    company = companies.name_company(user=user, name=f"C{number}", at=now)
    for key in questions[number % 20 :][:8]:
        companies.tag(company=company, kind="question", key=key, at=now)
    ago = 15 * number
    over = number >= 4
    loop = services.make_loop(
        user=user,
        company=company,
        text=services.LoopText(role="Senior MLE, ranking"),
        at=now,
        status=Status.APPLIED,
        on=(now - timedelta(days=ago + 12)).date(),
    )
    last = (Status.REJECTED, Status.GHOSTED, Status.WITHDRAWN)[number % 3] if over else Status.ONSITE
    services.set_status(user=user, loop=loop, status=last, on=(now - timedelta(days=ago)).date(), at=now)
    services.add_rounds(
        user=user,
        loop=loop,
        at=now,
        rounds=[
            services.RoundText(
                RoundKind(kind),
                entails="What it entails",
                starts_at=now - timedelta(days=ago + 10 - 2 * place) if over else now + timedelta(days=3 + place),
                stage=Stage.DONE if over else Stage.IN_PROGRESS,
            )
            for place, kind in enumerate(KINDS)
        ],
    )


def plan(user: Any, now: datetime, done: int, weekly: int) -> None:
    """Blocks of the past, each with what was done in it, and ones that repeat on weekdays."""
    from hexloop.apps.calendar import queries  # noqa: PLC0415 -- app ready
    from hexloop.apps.calendar.models import Sitting  # noqa: PLC0415 -- app ready
    from hexloop.apps.calendar.services.blocks import Plan, make_blocks  # noqa: PLC0415 -- app ready
    from hexloop.apps.calendar.services.sittings import begun  # noqa: PLC0415 -- app ready
    from hexloop.core.calendar.recurrence import Frequency, Rule  # noqa: PLC0415 -- app ready

    today = now.date()
    past = [
        Plan(today - timedelta(days=1 + number // 6), 60 * (8 + 2 * (number % 6)), 60, "UTC", round="coding")
        for number in range(done)
    ]
    rows = make_blocks(user=user, plans=past, at=now)
    made = {block.pk for block in rows}
    each_done = [
        each for each in queries.occurrences(user, now - timedelta(days=1_100), now, at=now) if each.block.pk in made
    ]
    sittings = [begun(user, each, each.starts_at) for each in each_done]
    for sitting in sittings:
        sitting.seconds, sitting.finished_at = 3_300, sitting.started_at + timedelta(seconds=3_300)
    Sitting.objects.bulk_create(sittings, 500)
    rule = Rule(Frequency.WEEKLY, weekdays=(0, 1, 2, 3, 4))
    ahead = [
        Plan(today - timedelta(days=7), 60 * (19 - 2 * number), 60, "UTC", round="breadth", rule=rule)
        for number in range(weekly)
    ]
    make_blocks(user=user, plans=ahead, at=now)


def tell(user: Any, now: datetime, count: int, questions: list[str]) -> None:
    """Stories of four parts, each for three questions."""
    from hexloop.apps.stories import services  # noqa: PLC0415 -- app ready

    for number in range(count):
        text = services.StoryText(
            title=f"Story {number}",
            situation="The shop stood still on a Sunday.",
            task="Bring it back before nine.",
            action="I compared the features with those of the day before and took the snapshot of the morning.",
            result="It was back in 38 minutes.",
        )
        services.write_story(user=user, text=text, at=now, questions=questions[3 * number % 57 :][:3])


def build(user: Any, now: datetime, count: int) -> None:
    """Projects with a background and five decisions each."""
    from hexloop.apps.projects import services  # noqa: PLC0415 -- app ready

    for number in range(count):
        texts = {"title": f"Project {number}", "background": "Nine in a hundred searches led to nothing. " * 20}
        project = services.make_project(user=user, texts=texts, at=now)
        for place in range(5):
            text = services.DecisionText(choice=f"Choice {place}", reason="It was cheaper.", alternatives="Rules")
            services.add_decision(user=user, project=project, text=text, at=now)


if __name__ == "__main__":
    main()
