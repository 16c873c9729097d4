"""Two attempts at one case, side by side: boards, notes with what differs, time and scores."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from zoneinfo import ZoneInfo

from django.urls import reverse

from hexloop.apps.accounts.models import User
from hexloop.apps.design.models import BY_SELF, Attempt
from hexloop.apps.design.queries.boards import BoardShown, board_shown
from hexloop.apps.design.queries.lists import points_text
from hexloop.apps.design.queries.session import StageRow, clock_of
from hexloop.apps.design.queries.visible import visible_attempts
from hexloop.core.design.stages import Stage

MOST_CHOICES = 100
_EXACT_LINES = 2_000


@dataclass(frozen=True, slots=True)
class AttemptChoice:
    """An attempt that can be compared."""

    number: int
    label: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of notes; ``differs`` where the other side has another one, or none."""

    text: str
    differs: bool


@dataclass(frozen=True, slots=True)
class StageSide:
    """One stage of one attempt."""

    row: StageRow
    lines: tuple[Line, ...]
    own: str
    friends: str


@dataclass(frozen=True, slots=True)
class StagePair:
    """One stage of both. ``same`` when the notes are equal."""

    stage: Stage
    first: StageSide
    second: StageSide
    same: bool


@dataclass(frozen=True, slots=True)
class AttemptSide:
    """One of the two attempts."""

    number: int
    label: str
    time: StageRow
    own: str
    friends: str
    board: BoardShown


@dataclass(frozen=True, slots=True)
class Compared:
    """Both attempts and their stages."""

    first: AttemptSide
    second: AttemptSide
    stages: tuple[StagePair, ...]


def ended_attempts(user: User, key: str) -> list[Attempt]:
    """The attempts at a case that have ended, the latest first."""
    rows = visible_attempts(user).filter(case_key=key, ended_at__isnull=False)
    return list(rows.order_by("-ended_at", "-pk")[:MOST_CHOICES])


def compare_url(attempt: Attempt) -> str:
    """The page that puts an attempt beside the one before it, else the one after it; empty where there is no other. One
    query."""
    others = list(
        Attempt.objects.filter(
            owner_id=attempt.owner_id, case_key=attempt.case_key, removed_at=None, ended_at__isnull=False
        )
        .exclude(pk=attempt.pk)
        .order_by("ended_at", "pk")
        .values_list("pk", "ended_at")
    )
    if attempt.ended_at is None or not others:
        return ""
    before = [pk for pk, ended in others if ended is not None and ended <= attempt.ended_at]
    first, second = (before[-1], attempt.pk) if before else (attempt.pk, others[0][0])
    return f"{reverse('design_compare', args=[attempt.case_key])}?a={first}&b={second}"


def attempt_choices(attempts: Sequence[Attempt], zone: ZoneInfo) -> list[AttemptChoice]:
    """What stands in the lists to choose from."""
    return [AttemptChoice(one.pk, _label(one, zone)) for one in attempts]


def compared(first: Attempt, second: Attempt, at: datetime, zone: ZoneInfo) -> Compared:
    """Two attempts beside each other. Fewer than a dozen queries, however much was written."""
    (left, left_stages), (right, right_stages) = _side(first, at, zone), _side(second, at, zone)
    pairs = []
    for stage in Stage:
        one, other = left_stages[stage], right_stages[stage]
        lines, other_lines = side_by_side(one[1], other[1])
        pairs.append(
            StagePair(
                stage=stage,
                first=StageSide(one[0], lines, one[2], one[3]),
                second=StageSide(other[0], other_lines, other[2], other[3]),
                same=one[1].strip() == other[1].strip(),
            )
        )
    return Compared(left, right, tuple(pairs))


def side_by_side(one: str, other: str) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines of two texts, each with whether it differs from the other text. Empty lines are left out."""
    left, right = _lines(one), _lines(other)
    # Exact is better, and without bounds: thousands of equal lines would take minutes.
    matcher = SequenceMatcher(None, left, right, autojunk=len(left) + len(right) > _EXACT_LINES)
    same_left: set[int] = set()
    same_right: set[int] = set()
    for block in matcher.get_matching_blocks():
        same_left.update(range(block.a, block.a + block.size))
        same_right.update(range(block.b, block.b + block.size))
    return (
        tuple(Line(text, place not in same_left) for place, text in enumerate(left)),
        tuple(Line(text, place not in same_right) for place, text in enumerate(right)),
    )


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.split("\n") if line.strip()]


_Stages = dict[Stage, tuple[StageRow, str, str, str]]


def _side(attempt: Attempt, at: datetime, zone: ZoneInfo) -> tuple[AttemptSide, _Stages]:
    works = {work.stage: work for work in attempt.stages.all()}
    clock = clock_of(attempt, at)
    scores = list(attempt.scores.values_list("stage", "by", "points"))
    stages = {
        row.stage: (
            row,
            works[row.stage.value].notes,
            _mean([points for stage, by, points in scores if stage == row.stage and by == BY_SELF]),
            _mean([points for stage, by, points in scores if stage == row.stage and by != BY_SELF]),
        )
        for row in clock.stages
    }
    side = AttemptSide(
        number=attempt.pk,
        label=_label(attempt, zone),
        time=clock.whole,
        own=_mean([points for _, by, points in scores if by == BY_SELF]),
        friends=_mean([points for _, by, points in scores if by != BY_SELF]),
        board=board_shown(attempt),
    )
    return side, stages


def _mean(points: Sequence[int]) -> str:
    return points_text(sum(points) / len(points) if points else None)


def _label(attempt: Attempt, zone: ZoneInfo) -> str:
    local = (attempt.started_at or attempt.made_at).astimezone(zone)
    return f"{local.day} {local:%b %Y, %H:%M}"
