"""The late evenings of the demo: papers of the reading list, one or two a week, and what each says in two sentences."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random

from hexloop.apps.accounts.models import User
from hexloop.apps.notes import services as notes
from hexloop.apps.papers import services
from hexloop.apps.papers.cards import KIND
from hexloop.apps.papers.models import Asked, Paper, Status
from hexloop.apps.papers.packs import shelf
from hexloop.apps.review import queries as review
from hexloop.apps.review import services as grading
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.study_day import StudyClock

LATE = time(21, 40)
MOST_DUE = 2
PLAN = Path(__file__).with_name("demo_papers.toml")


@dataclass(frozen=True, slots=True)
class Reading:
    """A paper that is begun on the day ``begun`` of the demo and read ``days`` later; 0 days: still being read."""

    slug: str
    begun: int
    days: int = 0
    tldr: str = ""
    rating: int | None = None
    asked: str = ""
    notes: str = ""


def planned() -> list[Reading]:
    """What is read, in the order in which it is begun."""
    return [Reading(**row) for row in tomllib.loads(PLAN.read_text("utf-8"))["paper"]]


class Evenings:
    """Somebody who reads for half an hour before bed and writes down what it was about."""

    def __init__(self, user: User, rng: Random, clock: StudyClock) -> None:
        self._user, self._rng, self._clock = user, rng, clock
        self._plan = [one for one in planned() if one.slug in shelf().by_slug]

    def read(self, number: int, day: date) -> None:
        """The late evening of the study day ``day``, the ``number``-th of the demo."""
        at = datetime.combine(day, LATE, self._clock.zone) + timedelta(minutes=self._rng.uniform(-10, 15))
        for one in self._plan:
            if number in {one.begun, one.begun + one.days}:
                self._open(one, at, done=number == one.begun + one.days and one.days > 0)
                at += timedelta(minutes=25)
        for thing in [one for one in review.due(self._user, day) if one.kind == KIND][:MOST_DUE]:
            self._recall(thing.key, at)
            at += timedelta(minutes=3)

    def _open(self, one: Reading, at: datetime, *, done: bool) -> None:
        paper = services.take(user=self._user, listed=shelf().by_slug[one.slug], at=at)
        if not done:
            services.set_status(user=self._user, paper=paper, status=Status.READING, at=at)
            return
        services.set_status(user=self._user, paper=paper, status=Status.READ, at=at)
        services.write_tldr(user=self._user, paper=paper, text=" ".join(one.tldr.split()), at=at + timedelta(minutes=4))
        services.rate(user=self._user, paper=paper, rating=one.rating, at=at + timedelta(minutes=4))
        services.set_asked(user=self._user, paper=paper, asked=Asked(one.asked), at=at + timedelta(minutes=4))
        if one.notes:
            self._note(paper, one.notes, at + timedelta(minutes=15))
        self._recall(paper.key, at + timedelta(minutes=20))

    def _note(self, paper: Paper, text: str, at: datetime) -> None:
        page = services.notes_page(user=self._user, paper=paper, at=at)
        notes.save_page(user=self._user, page=page, body=text, version=page.version, at=at)

    def _recall(self, key: str, at: datetime) -> None:
        luck = self._rng.random()
        grade = Grade.BUGS if luck < 0.25 else Grade.SLOW if luck < 0.6 else Grade.SOLID
        grading.grade(
            user=self._user,
            kind=KIND,
            key=key,
            grade=grade,
            at=at,
            seconds=round(self._rng.uniform(40, 110)),
        )
