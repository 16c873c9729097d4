"""The mornings of the demo: questions on the way to work, some in drills, some told, some in writing."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from hexloop.apps.accounts.models import User
from hexloop.apps.questions import queries, services
from hexloop.apps.questions.models import Answer, Drill, Mode
from hexloop.apps.questions.own import KIND
from hexloop.apps.questions.packs import bank
from hexloop.apps.questions.services import OwnText
from hexloop.apps.review import queries as review
from hexloop.core.content.questions.one_line import read_line
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.study_day import StudyClock
from hexloop.core.rounds import Round

MORNING = time(8, 5)
MOST_DUE = 14
NEW_A_MORNING = 2
NEW_UNTIL = 0.8
"""The share of the three months after which only drills bring something new."""
DRILL_EVERY = 4
"""Every so many mornings a drill takes the place of new questions."""
DRILLED = 6
SECONDS_EACH = 60
LAST_WEEK = 6
_LAST_MORNINGS = (6, 5, 3, 2)
"""How many days before today somebody practised in the last week, which is not left to chance."""
_CHANCE_OF_A_MORNING_OFF = (0.35, 0.3, 0.35, 0.3, 0.5, 0.85, 0.9)  # Monday to Sunday

OWN_LINES = (
    "Which split keeps all rows of one user on one side? :: A grouped split: by user, before anything else",
    "recall ::: share of the positives that were found",
    "{{Dropout}} is on in {{training}} and off when predicting",
    "What did the recruiter say about the onsite? :: Five rounds, one of them without code",
)
"""What the person wrote down for themselves, one a fortnight."""

FORGOTTEN = 0.12
"""How often something that was known is gone when it comes back: without it, retention would be a flat 100 %."""


@dataclass(frozen=True, slots=True)
class _Said:
    """How an answer went: the points that were made, the time, and the grade."""

    points: list[int]
    seconds: int
    grade: Grade


class Mornings:
    """Somebody who answers questions on the train, better from month to month."""

    def __init__(self, user: User, rng: Random, clock: StudyClock, days: int) -> None:
        self._user, self._rng, self._clock, self._days = user, rng, clock, days
        self._mornings = 0

    def practise(self, number: int, day: date) -> None:
        """The morning of the study day ``day``, the ``number``-th of the demo."""
        if not bank().questions or self._is_off(self._days - number, day):
            return
        self._mornings += 1
        at = datetime.combine(day, MORNING, self._clock.zone) + timedelta(minutes=self._rng.uniform(-15, 20))
        self._write_own(at)
        for thing in [one for one in review.due(self._user, day) if one.kind == KIND][:MOST_DUE]:
            at = self._answer(thing.key, number, at)
        if self._mornings % DRILL_EVERY == 0:
            self._drill(number, at)
        elif number < NEW_UNTIL * self._days:
            for one in queries.fresh_questions(self._user, "", "", NEW_A_MORNING):
                at = self._answer(one.key, number, at)

    def _is_off(self, days_ago: int, day: date) -> bool:
        if days_ago <= LAST_WEEK:
            return days_ago not in _LAST_MORNINGS
        return self._rng.random() < _CHANCE_OF_A_MORNING_OFF[day.weekday()]

    def _answer(self, key: str, number: int, at: datetime) -> datetime:
        asked = queries.asked_question(self._user, key)
        if asked is None:
            return at
        said = self._said(asked, number)
        written = self._written(asked, said, at) if self._rng.random() < 0.06 else None
        at += timedelta(seconds=said.seconds + self._rng.uniform(15, 40))
        services.grade_answer(
            user=self._user,
            asked=asked,
            grade=said.grade,
            said=said.points,
            seconds=said.seconds,
            mode=Mode.REVIEW,
            at=at,
            written=written,
        )
        return at

    def _written(self, asked: queries.Asked, said: _Said, at: datetime) -> Answer | None:
        """An answer in writing: the points that are made, one after the other."""
        question = bank().questions.get(asked.key)
        if question is None or not said.points:
            return None
        text = ". ".join(question.key_points[place] for place in said.points)
        return services.keep_answer(
            user=self._user, asked=asked, text=f"{text}.", seconds=said.seconds, mode=Mode.WRITTEN, at=at
        )

    def _drill(self, number: int, at: datetime) -> None:
        drill = services.start_drill(
            user=self._user,
            count=DRILLED,
            seconds_each=SECONDS_EACH,
            areas=[],
            topics=[],
            at=at,
            random=self._rng,
        )
        for key in list(drill.keys):
            at = self._answer_in_drill(drill, key, number, at)

    def _answer_in_drill(self, drill: Drill, key: str, number: int, at: datetime) -> datetime:
        asked = queries.asked_question(self._user, key)
        if asked is None:
            return at
        said = self._said(asked, number)
        seconds = min(said.seconds, SECONDS_EACH)
        at += timedelta(seconds=seconds + self._rng.uniform(10, 25))
        services.answer_drill(
            user=self._user, drill=drill, asked=asked, grade=said.grade, said=said.points, seconds=seconds, at=at
        )
        return at

    def _said(self, asked: queries.Asked, number: int) -> _Said:
        """How it goes: luck, three months of practice, and having been asked before."""
        luck = self._rng.random() + 0.3 * number / self._days + 0.12 * min(asked.seen, 3)
        if asked.seen and self._rng.random() < FORGOTTEN:
            luck = 0.0
        grade = (
            Grade.NO_CLUE if luck < 0.2 else Grade.BUGS if luck < 0.55 else Grade.SLOW if luck < 1.05 else Grade.SOLID
        )
        points = len(asked.face.points)
        made = math.ceil(points * (grade - 1) / 3 - 0.4) if points else 0
        told = 2 if asked.told else 1
        return _Said(
            points=sorted(self._rng.sample(range(points), min(points, max(0, made)))),
            seconds=told * round(self._rng.uniform(22, 75) * (0.7 if grade is Grade.SOLID else 1)),
            grade=grade,
        )

    def _write_own(self, at: datetime) -> None:
        place, rest = divmod(self._mornings, 8)
        if rest or place > len(OWN_LINES):
            return
        line = read_line(OWN_LINES[place - 1])
        text = OwnText(line.question, line.answer, line.form, round=Round.BREADTH)
        services.add_own(user=self._user, text=text, at=at)
