"""The mock interviews of the demo: two evenings, the second better than the first, one with a friend listening.

What is asked is drawn as it is for everybody; what is answered are the key points of the bank, more of them the better
it went, and the programs that travel with the problems.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import zip_longest
from random import Random

from hexloop.apps.accounts.models import User
from hexloop.apps.coding.packs import pack_problem
from hexloop.apps.coding.services import NotJudged
from hexloop.apps.design.models import Attempt
from hexloop.apps.design.packs import pack_cases
from hexloop.apps.design.services import attempts
from hexloop.apps.design.services.notes import save_notes
from hexloop.apps.design.services.scores import keep_review
from hexloop.apps.mock import services
from hexloop.apps.mock.models import Mock, MockItem, MockRound
from hexloop.apps.mock.queries.material import PROBLEM, QUESTION
from hexloop.apps.mock.services.interviewing import save_note
from hexloop.apps.pipeline.queries import visible_loops
from hexloop.apps.questions.packs import bank
from hexloop.apps.stories.queries import uses
from hexloop.apps.stories.queries.visible import visible_stories
from hexloop.core.design.stages import Preset, Stage, planned_minutes
from hexloop.core.interviews.mock_plans import DSA, PlannedRound
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.study_day import StudyClock
from hexloop.core.rounds import Round

EVENING = time(18, 40)
MINUTE = timedelta(minutes=1)
MINUTES_A_QUESTION = 3
_STUDIO = {Stage.CLARIFY: 3, Stage.OBJECTIVE: 3, Stage.DIAGRAM: 2, Stage.DATA: 2, Stage.MODEL: 3, Stage.SERVING: 2}


@dataclass(frozen=True, slots=True)
class Evening:
    """One mock: its rounds, how each thing in turn went, and what was written down of each round afterwards.

    ``went`` are grades that are taken in turn; ``words`` by the place of a round are its score and a sentence.
    """

    days_ago: int
    title: str
    rounds: tuple[PlannedRound, ...]
    went: tuple[Grade, ...]
    words: Mapping[int, tuple[int, str]]
    notes: Mapping[int, str] = field(default_factory=dict)
    company: str = ""


EVENINGS = (
    Evening(
        19,
        "First mock, alone",
        (
            PlannedRound(Round.CODING, 45, 5, flavor=DSA),
            PlannedRound(Round.BREADTH, 15, 5),
            PlannedRound(Round.BEHAVIOR, 18),
        ),
        (Grade.SLOW, Grade.BUGS, Grade.BUGS, Grade.NO_CLUE, Grade.SLOW, Grade.BUGS),
        {
            1: (2, "Wrote for ten minutes before I had an example on paper. The second problem got what was left."),
            2: (2, "Definitions came, reasons did not. I talk around what I do not know instead of saying so."),
            3: (3, "Both stories were over three minutes. The results were there."),
        },
        {1: "I assume that the input fits in memory and that there are no duplicates unless you say so."},
    ),
    Evening(
        6,
        "",
        (
            PlannedRound(Round.DESIGN, 45, 10),
            PlannedRound(Round.DOMAIN, 20, 5),
            PlannedRound(Round.PROJECT, 24),
        ),
        (Grade.SLOW, Grade.SOLID, Grade.BUGS, Grade.SLOW, Grade.SLOW, Grade.SOLID),
        {
            1: (3, "In time for once, because I stopped drawing after eight minutes. Monitoring was one sentence."),
            2: (3, "Short answers. Where I stopped knowing I said so, and it cost nothing."),
            3: (3, "The alternatives held. The number needs its baseline."),
        },
        {3: "The figure is from the A/B test of six weeks, not from the dashboard."},
        company="Acme",
    ),
)


def rehearse(*, user: User, today: date, clock: StudyClock, random: Random) -> None:
    """Hold the mocks on their evenings. A round for which the packs hold nothing is skipped."""
    for evening in EVENINGS:
        at = datetime.combine(today - timedelta(days=evening.days_ago), EVENING, clock.zone)
        _Rehearsal(user, evening, random).hold(at)


class _Rehearsal:
    """One evening as it happens."""

    def __init__(self, user: User, evening: Evening, random: Random) -> None:
        self.user, self.evening, self.random = user, evening, random
        self.graded = 0

    def hold(self, at: datetime) -> Mock:
        """Every round in its time, then the debrief."""
        evening = self.evening
        loop = visible_loops(self.user).filter(company__name=evening.company).first() if evening.company else None
        mock = services.make_mock(user=self.user, rounds=evening.rounds, at=at, title=evening.title, loop=loop)
        for row in mock.rounds.order_by("position"):
            at = self._round(row, at)
        for row in mock.rounds.order_by("position"):
            at = self._debrief(row, at)
        return mock

    def _round(self, row: MockRound, at: datetime) -> datetime:
        """A round from its start to its end and the break after it; when the next one begins."""
        try:
            row = services.start_round(user=self.user, round=row, at=at, random=self.random)
        except services.NothingToAsk:
            services.skip_round(user=self.user, round=row, at=at)
            return at
        if note := self.evening.notes.get(row.position):
            services.save_notes(user=self.user, round=row, text=note, revision=0, at=at)
        at = self._work(row, at)
        services.end_round(user=self.user, round=row, at=at)
        return at + timedelta(minutes=row.break_minutes)

    def _work(self, row: MockRound, at: datetime) -> datetime:
        items = list(row.items.select_related("round", "design_attempt").order_by("position"))
        if row.kind == Round.CODING:
            for item, following in zip_longest(items, items[1:]):
                at = self._solve(item, at, row.minutes / len(items))
                if following:
                    services.next_item(user=self.user, item=item, at=at)
            return at
        if items[0].design_attempt:
            return self._design(items[0].design_attempt, row, at)
        for place, item in enumerate(items):
            at += timedelta(minutes=row.minutes / len(items) - 0.5)
            services.let_time_pass(user=self.user, mock=row.mock, at=at)
            text = self._said(item, self.evening.went[(self.graded + place) % len(self.evening.went)])
            services.save_text(user=self.user, item=item, text=text, revision=0, at=at)
            services.next_item(user=self.user, item=item, at=at)
        return at

    def _solve(self, item: MockItem, at: datetime, minutes: float) -> datetime:
        """A program that is wrong, then one that is right, as far as they can be judged here; nearly all the minutes
        that there are."""
        submissions = pack_problem(item.key).submissions
        for expected, share in (("wrong_answer", 0.55), ("accepted", 0.3)):
            at += timedelta(minutes=round(share * minutes))
            services.let_time_pass(user=self.user, mock=item.round.mock, at=at)
            item.round.refresh_from_db()
            found = next((one for one in submissions if one.expected == expected), None)
            if found is None:
                continue
            source = found.path.read_text("utf-8")
            item = services.save_text(user=self.user, item=item, text=source, revision=item.revision, at=at)
            try:
                services.submit_code(user=self.user, item=item, source=source, at=at)
            except NotJudged:
                continue
        return at + timedelta(minutes=1)

    def _design(self, attempt: Attempt, row: MockRound, at: datetime) -> datetime:
        """From stage to stage by the clock. The questions are written down, the rest is talked through."""
        case = pack_cases().get(attempt.case_key)
        for stage, minutes in planned_minutes(Preset.EVEN, row.minutes - 2).items():
            attempts.move_to(attempt=attempt, stage=stage, at=at)
            for _ in range(minutes):
                at += MINUTE
                attempts.sign_of_life(attempt=attempt, at=at)
            if case and stage is Stage.CLARIFY:
                asked = "\n".join(f"- {one.ask}" for one in case.clarify[:3])
                save_notes(attempt=attempt, stage=stage, text=asked, revision=1, at=at)
        return at

    def _said(self, item: MockItem, grade: Grade) -> str:
        """So many key points of a question as the grade has; of what is told only a line of notes."""
        question = bank().questions.get(item.key) if item.kind == QUESTION else None
        if question is None or question.topic.area.round in {Round.BEHAVIOR, Round.PROJECT}:
            return "Told it from memory. Forgot to say what I would do differently."
        said = question.key_points[: _points(len(question.key_points), grade)]
        return " ".join(f"{point.rstrip('.')}." for point in said) or "I do not know this one."

    def _debrief(self, row: MockRound, at: datetime) -> datetime:
        if row.started_at is None:
            return at
        for item in row.items.exclude(shown_at=None).select_related("design_attempt").order_by("position"):
            at += timedelta(minutes=1)
            self._grade(row, item, at)
        if row.position in self.evening.words:
            went, words = self.evening.words[row.position]
            services.write_debrief(user=self.user, round=row, how_it_went=went, scores={}, words=words)
        if row.kind == Round.PROJECT:
            self._friend(row, at)
        return at

    def _grade(self, row: MockRound, item: MockItem, at: datetime) -> None:
        grade = self.evening.went[self.graded % len(self.evening.went)]
        self.graded += 1
        question = bank().questions.get(item.key) if item.kind == QUESTION else None
        ticked = range(_points(len(question.key_points), grade)) if question else ()
        if item.design_attempt:
            case = pack_cases().get(item.design_attempt.case_key)
            keep_review(
                attempt=item.design_attempt,
                points={stage.value: points for stage, points in _STUDIO.items()},
                words={},
                heard={stage.value: case.part(stage).listens[:points] for stage, points in _STUDIO.items()}
                if case
                else {},
                at=at,
            )
        if item.kind == PROBLEM and not item.attempts.exists():
            return
        services.grade_item(user=self.user, item=item, grade=grade, ticked=ticked, at=at)
        if row.kind == Round.BEHAVIOR:
            self._tell(item, at)

    def _tell(self, item: MockItem, at: datetime) -> None:
        """The story that fits, else any that is finished."""
        fitting = [one.slug for one in uses(self.user, [item.key])[item.key]]
        told = visible_stories(self.user).exclude(result="")
        story = told.filter(slug__in=fitting).order_by("pk").first() or told.order_by("pk").first()
        if story:
            services.keep_telling(user=self.user, item=item, story=story, scores={"delivery": 2}, seconds=194, at=at)

    def _friend(self, row: MockRound, at: datetime) -> None:
        """Somebody listened to the last round of the second evening."""
        save_note(
            mock_round=row,
            text="Went deep without being pushed. Look up where the 6 weeks come from.",
            words="You led me through it. Say the baseline before the gain.",
            scores={"whole": 3, "role": 4, "choices": 3, "impact": 2, "depth": 3},
            shared=True,
            revision=0,
            at=at,
        )


def _points(many: int, grade: Grade) -> int:
    """How many of a question's points somebody said whose answer got this grade."""
    shares: Sequence[float] = (0.0, 0.4, 0.75, 1.0)
    return round(many * shares[grade - 1])
