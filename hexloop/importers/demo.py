"""Three believable months: one person, evenings after work, getting better.

Everything goes through the services that the pages call, with the time of each step given, so that
the result is what three months of real use leave behind. The programs are those that travel with the
problems, and the verdicts are the judge's own. The same seed, day and packs give the same history.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts import services as people
from hexloop.apps.accounts.models import User
from hexloop.apps.coding import judging, services
from hexloop.apps.coding import queries as coding
from hexloop.apps.coding.models import Attempt, Problem
from hexloop.apps.coding.packs import lists, pack_problems
from hexloop.apps.review import queries as review
from hexloop.core.content.problem import PackProblem, Submission
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.study_day import StudyClock
from hexloop.importers.demo_calendar import plan_weeks
from hexloop.importers.demo_design import design_systems
from hexloop.importers.demo_interviews import apply_around
from hexloop.importers.demo_mock import rehearse
from hexloop.importers.demo_papers import Evenings
from hexloop.importers.demo_projects import write_projects
from hexloop.importers.demo_questions import Mornings
from hexloop.importers.demo_resources import read_along
from hexloop.importers.demo_stories import tell_stories
from hexloop.lib.errors import HexloopError

DAYS = 91
MOST_PROBLEMS = 60
NEW_UNTIL = 0.85
"""The share of the three months after which nothing new is begun."""
FAILURES_A_PROBLEM = 3
EVENING = time(19, 15)
MINUTES_A_WEEKDAY = 60
MINUTES_A_SUNDAY = 130
INSIGHTS = Path(__file__).with_name("demo_insights.toml")

_CHANCE_OF_A_DAY_OFF = (0.15, 0.2, 0.35, 0.2, 0.7, 0.55, 0.1)  # Monday to Sunday
_HOLIDAY = range(40, 48)
_BUSY = range(DAYS - 25, DAYS - 6)
"""Three weeks with little time: reviews wait until more than ``BACKLOG`` are due."""
BACKLOG = 6
PRACTICE = 0.5
LEFT_ALONE = 3
"""How many problems are never tried, as there always are."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A try of the last week, which is told and not left to chance: every chart should have a shape."""

    new: bool
    grade: Grade


_LAST_WEEK = {
    DAYS - 6: (Planned(True, Grade.BUGS),),
    DAYS - 5: (Planned(True, Grade.SOLID),),
    DAYS - 3: (Planned(True, Grade.NO_CLUE),),
    DAYS - 2: (Planned(False, Grade.BUGS),),
    DAYS - 1: (Planned(False, Grade.SLOW), Planned(True, Grade.SLOW)),
}
TAKEN = sum(not one.new for week in _LAST_WEEK.values() for one in week)
FRESH = sum(one.new for week in _LAST_WEEK.values() for one in week)


class DemoFailed(HexloopError):
    """There is nothing to make three months from."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program with what the judge said of it."""

    source: str
    judged: judging.Judged


@dataclass(frozen=True, slots=True)
class Exercise:
    """A problem with programs that fail and programs that pass."""

    row: Problem
    content: PackProblem
    failing: tuple[Program, ...]
    passing: tuple[Program, ...]


def fill(*, seed: int, now: datetime, tell: Callable[[str], None]) -> None:
    """Live the 91 days before ``now`` in the database, which must hold nothing of the user yet.

    ``tell`` gets a sentence for each part. Raises ``DemoFailed`` when no problem can be judged here.
    """
    user = people.local_user()
    rng = Random(seed)  # noqa: S311 -- a history that can be made again, no secret
    chosen = _chosen(rng)
    tell(f"Judging {sum(len(found) for found in chosen.values())} programs of {len(chosen)} problems")
    exercises = _judged(chosen)
    if not exercises:
        raise DemoFailed("No problem can be judged on this machine. Run hexloop doctor: it says why.")
    tell(f"Living {DAYS} days")
    with transaction.atomic():
        clock = accounts.study_clock(accounts.preferences(user))
        # Chance of their own: what is asked in the morning must not change which problems are chosen.
        mornings = Mornings(user, Random(seed + 1), clock, DAYS)  # noqa: S311 -- as above
        evenings = Evenings(user, Random(seed + 2), clock)  # noqa: S311 -- as above
        _Person(user, exercises, rng, clock, mornings=mornings, evenings=evenings).live(now)
        read_along(user=user, today=clock.day_of(now), clock=clock)
        # Before the stories, which name them.
        write_projects(user=user, today=clock.day_of(now), clock=clock)
        tell_stories(user=user, today=clock.day_of(now), clock=clock)
        design_systems(user=user, today=clock.day_of(now), clock=clock)
        apply_around(user=user, today=clock.day_of(now), clock=clock)
        # After the loops, from which one of them is made.
        rehearse(user=user, today=clock.day_of(now), clock=clock, random=Random(seed + 3))  # noqa: S311 -- as above
        plan_weeks(user=user, today=clock.day_of(now), clock=clock)


def _chosen(rng: Random) -> dict[str, list[Submission]]:
    """The problems of the demo in the order they are begun, each with the programs it may use."""
    images = {image.name for image in judging.shared_judge().probe().images if image.available}
    here = {slug: problem for slug, (_, problem) in pack_problems().items() if problem.task.image in images}
    in_lists = [slug for one in lists() for slug in one.problems if slug in here]
    order = list(dict.fromkeys([*in_lists, *here]))[:MOST_PROBLEMS]
    # Nobody works through a list from top to bottom for three months: neighbours change places.
    places = {slug: place + rng.uniform(-6, 6) for place, slug in enumerate(order)}
    return {slug: _submissions(here[slug], rng) for slug in sorted(order, key=places.__getitem__)}


def _submissions(problem: PackProblem, rng: Random) -> list[Submission]:
    passing = [one for one in problem.submissions if one.expected == "accepted"]
    quick = [one for one in problem.submissions if one.expected in {"wrong_answer", "run_time_error"}]
    slow = [one for one in problem.submissions if one.expected == "time_limit_exceeded"]
    failing = rng.sample(quick, min(FAILURES_A_PROBLEM, len(quick)))
    # A timeout takes seconds to judge: a few make the history true, many make the demo late.
    return passing + failing + (slow[:1] if rng.random() < 0.15 else [])


def _judged(chosen: Mapping[str, Sequence[Submission]]) -> list[Exercise]:
    rows = Problem.objects.in_bulk(list(chosen), field_name="slug")
    contents = pack_problems()

    def judge(slug: str) -> Exercise:
        content = contents[slug][1]
        programs = [_program(content, one) for one in chosen[slug]]
        return Exercise(
            rows[slug],
            content,
            failing=tuple(one for one in programs if not one.judged.result.verdict.passed),
            passing=tuple(one for one in programs if one.judged.result.verdict.passed),
        )

    with ThreadPoolExecutor() as pool:
        return [exercise for exercise in pool.map(judge, chosen) if exercise.passing]


def _program(content: PackProblem, submission: Submission) -> Program:
    source = submission.path.read_text("utf-8")
    return Program(source, judging.judge_submission(content, source))


_PACE = {Grade.BUGS: (0.8, 1.6), Grade.SLOW: (0.9, 1.5), Grade.SOLID: (0.35, 0.7)}
"""Time needed as a share of what a prepared person needs."""


class _Person:
    """Somebody who answers questions in the mornings, works in the daytime and gets better in the evenings."""

    def __init__(
        self,
        user: User,
        exercises: Sequence[Exercise],
        rng: Random,
        clock: StudyClock,
        *,
        mornings: Mornings,
        evenings: Evenings,
    ) -> None:
        self._user = user
        self._by_slug = {exercise.row.slug: exercise for exercise in exercises}
        self._waiting = list(exercises)
        self._rng = rng
        self._clock = clock
        self._mornings = mornings
        self._evenings = evenings
        self._tries = dict.fromkeys(self._by_slug, 0)
        self._lost: list[str] = []
        self._insights = tomllib.loads(INSIGHTS.read_text("utf-8"))

    def live(self, now: datetime) -> None:
        """One evening after the other, up to yesterday."""
        today = self._clock.day_of(now)
        for number in range(DAYS):
            day = today - timedelta(days=DAYS - number)
            if number not in _HOLIDAY:
                self._mornings.practise(number, day)
            if number >= DAYS - 6:
                self._planned_evening(number, day)
            elif not self._is_off(number, day):
                self._evening(number, day)
            if number not in _HOLIDAY:
                self._evenings.read(number, day)

    def _is_off(self, number: int, day: date) -> bool:
        return self._rng.random() < _CHANCE_OF_A_DAY_OFF[day.weekday()] or number in _HOLIDAY

    def _begins(self, day: date) -> datetime:
        return datetime.combine(day, EVENING, self._clock.zone) + timedelta(minutes=self._rng.uniform(-20, 45))

    def _evening(self, number: int, day: date) -> None:
        at = self._begins(day)
        ends = at + timedelta(minutes=MINUTES_A_SUNDAY if day.weekday() == 6 else MINUTES_A_WEEKDAY)
        if self._lost:
            at = self._try(self._by_slug[self._lost.pop()], at, Grade.SLOW)
        waiting = self._waiting_problems(day)
        for thing in waiting[: max(0, len(waiting) - BACKLOG)] if number in _BUSY else waiting:
            if at >= ends:
                return
            at = self._try(self._by_slug[thing.key], at, self._outcome(thing.key, number))
        while at < ends and self._may_begin(number):
            at = self._begin(at, number)
        if at < ends and number in _BUSY:
            self._try_cold(at, day, day + timedelta(days=DAYS - number))
        elif at < ends and any(self._tries.values()) and self._rng.random() < PRACTICE:
            # Before its day: nobody who wants to practise is stopped by a schedule.
            slug = self._rng.choice([slug for slug, tries in self._tries.items() if tries])
            self._try(self._by_slug[slug], at, self._outcome(slug, number))

    def _waiting_problems(self, day: date) -> list[review.DueThing]:
        return [thing for thing in review.due(self._user, day) if thing.kind == coding.KIND]

    def _try_cold(self, at: datetime, day: date, today: date) -> None:
        """Try what seems safest, find that it is gone, and do it again the next time: so it is due soon."""
        coming = [thing for thing in review.upcoming(self._user, day, days=1000) if thing.kind == coding.KIND]
        late = [thing for thing in coming if thing.due_on > today]
        if late and len(self._waiting_problems(day)) + len(coming) - len(late) < BACKLOG + TAKEN:
            self._lost.append(late[-1].key)
            self._try(self._by_slug[late[-1].key], at, Grade.NO_CLUE)

    def _planned_evening(self, number: int, day: date) -> None:
        at = self._begins(day)
        for planned in _LAST_WEEK.get(number, ()):
            waiting = self._waiting_problems(day)
            if planned.new and self._waiting:
                at = self._try(self._waiting.pop(0), at, planned.grade)
            elif waiting:
                at = self._try(self._by_slug[waiting[0].key], at, planned.grade)

    def _begin(self, at: datetime, number: int) -> datetime:
        exercise = self._waiting.pop(0)
        return self._try(exercise, at, self._outcome(exercise.row.slug, number))

    def _may_begin(self, number: int) -> bool:
        old = max(1, len(self._by_slug) - FRESH - LEFT_ALONE)
        begun = len(self._by_slug) - len(self._waiting)
        return begun < min(old, old * (number + 4) / (DAYS * NEW_UNTIL))

    def _outcome(self, slug: str, number: int) -> Grade:
        """How it goes: luck, three months of practice, and having done it before."""
        luck = self._rng.random() + 0.25 * number / DAYS + 0.15 * min(self._tries[slug], 3)
        return Grade.NO_CLUE if luck < 0.15 else Grade.BUGS if luck < 0.6 else Grade.SLOW if luck < 1.1 else Grade.SOLID

    def _try(self, exercise: Exercise, at: datetime, outcome: Grade) -> datetime:
        """One try from the blank editor to the grade; the answer is when it was over."""
        services.open_problem(user=self._user, problem=exercise.row, at=at)
        self._tries[exercise.row.slug] += 1
        return self._give_up(exercise, at) if outcome is Grade.NO_CLUE else self._solve(exercise, at, outcome)

    def _give_up(self, exercise: Exercise, at: datetime) -> datetime:
        for minute in (6, 11, 15):
            services.reveal_hint(user=self._user, problem=exercise.row, at=at + timedelta(minutes=minute))
        at += timedelta(minutes=exercise.content.minutes)
        services.give_up(user=self._user, problem=exercise.row, at=at, seconds=60 * exercise.content.minutes)
        at += timedelta(minutes=12)
        self._write_insight(exercise, at)
        return at

    def _solve(self, exercise: Exercise, at: datetime, outcome: Grade) -> datetime:
        failures = self._rng.choice((1, 1, 2)) if outcome is Grade.BUGS else 0
        needed = timedelta(minutes=exercise.content.minutes * self._rng.uniform(*_PACE[outcome]))
        failed = self._rng.sample(exercise.failing, min(failures, len(exercise.failing)))
        if failures == 2:
            services.reveal_hint(user=self._user, problem=exercise.row, at=at + needed / 2)
        programs = [*failed, self._rng.choice(exercise.passing)]
        for place, program in enumerate(programs, start=1):
            spent = needed * (0.7 + 0.3 * place / len(programs)) + timedelta(minutes=4 * (place - 1))
            attempt = self._submit(exercise, program, at + spent, spent)
        graded_at = attempt.at + timedelta(seconds=self._rng.uniform(8, 40))
        services.grade_attempt(user=self._user, attempt=attempt, grade=outcome, at=graded_at)
        self._write_insight(exercise, attempt.at + timedelta(minutes=1))
        return attempt.at + timedelta(minutes=4)

    def _submit(self, exercise: Exercise, program: Program, at: datetime, spent: timedelta) -> Attempt:
        return services.record_attempt(
            user=self._user,
            problem=exercise.row,
            source=program.source,
            judged=program.judged,
            seconds=int(spent.total_seconds()),
            at=at,
        )

    def _write_insight(self, exercise: Exercise, at: datetime) -> None:
        """The first try leaves one line more often than not; the second nearly always."""
        if self._rng.random() > 0.6 + 0.3 * self._tries[exercise.row.slug]:
            return
        own = self._insights["problems"].get(exercise.row.slug)
        text = own or self._rng.choice(self._insights["any"]).format(pattern=exercise.row.pattern)
        services.write_insight(user=self._user, problem=exercise.row, text=text, at=at)
