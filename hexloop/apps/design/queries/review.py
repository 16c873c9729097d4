"""An attempt that has ended: its time, its notes beside what is listened for, its scores, what to do next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import prefetch_related_objects

from hexloop.apps.accounts.models import User
from hexloop.apps.design.models import BY_SELF, Attempt, Estimate, Score, StageWork
from hexloop.apps.design.queries.arrows import Drawn, drawn
from hexloop.apps.design.queries.cases import find_case
from hexloop.apps.design.queries.estimates import calculator_url
from hexloop.apps.design.queries.lists import points_text
from hexloop.apps.design.queries.session import ClockShown, StageRow, clock_of
from hexloop.apps.review import kinds
from hexloop.core.content.design_cases.case import CaseEstimate, DesignCase
from hexloop.core.design.rubric import WORDS, anchors, next_step, weakest
from hexloop.core.design.stages import Stage
from hexloop.lib.html import Html
from hexloop.lib.markdown import to_html, to_line


@dataclass(frozen=True, slots=True)
class Listen:
    """One thing an interviewer listens for; ``text`` names it in the form, ``words`` are drawn."""

    text: str
    words: Html
    heard: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """One number of the rubric with what it means."""

    points: int
    title: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class FriendScore:
    """What a friend said of one stage."""

    name: str
    points: int
    words: str


@dataclass(frozen=True, slots=True)
class Figure:
    """An estimate: what it is, what it comes to, and the calculator with its inputs."""

    title: str
    results: str
    says: Html | None
    url: str


@dataclass(frozen=True, slots=True)
class StageReview:
    """One stage afterwards."""

    row: StageRow
    notes: Html | None
    listens: tuple[Listen, ...]
    outline: Html | None
    board: Drawn | None
    figures: tuple[Figure, ...]
    own_figures: tuple[Figure, ...]
    choices: tuple[Choice, ...]
    words: str
    friends: tuple[FriendScore, ...]

    @property
    def heard(self) -> str:
        """``2 of 5 said``; nothing where there is nothing to say."""
        return f"{sum(one.heard for one in self.listens)} of {len(self.listens)} said" if self.listens else ""

    @property
    def points(self) -> int:
        """One's own score, 0 without."""
        return next((choice.points for choice in self.choices if choice.chosen), 0)


@dataclass(frozen=True, slots=True)
class Next:
    """What to do next: a stage that was weak and how to practise it."""

    stage: Stage
    points: str
    words: str


@dataclass(frozen=True, slots=True)
class ReviewShown:
    """The page of an attempt that has ended. ``own`` and ``friends`` are means as text."""

    clock: ClockShown
    stages: tuple[StageReview, ...]
    has_case: bool
    own: str
    friends: str
    friend_names: str
    scored: int
    next: tuple[Next, ...]
    reading: tuple[tuple[str, str], ...]


def review_shown(
    user: User,
    attempt: Attempt,
    at: datetime,
    *,
    typed: Mapping[str, tuple[int, str]] | None = None,
    ticked: Mapping[str, Sequence[str]] | None = None,
) -> ReviewShown:
    """The attempt afterwards. ``typed`` are points and words by stage and ``ticked`` what was heard, where a form comes
    back that was not kept."""
    prefetch_related_objects([attempt], "stages")
    case = _case(user, attempt)
    scores = list(attempt.scores.order_by("at", "pk"))
    own = {score.stage: score for score in scores if score.by == BY_SELF}
    said = typed or {stage: (score.points, score.words) for stage, score in own.items()}
    estimates = list(attempt.estimates.order_by("at", "pk"))
    clock = clock_of(attempt, at)
    works = {work.stage: work for work in attempt.stages.all()}
    friends = [score for score in scores if score.by != BY_SELF]
    stages = tuple(
        _stage(
            row,
            works[row.stage.value],
            case=case,
            said=said.get(row.stage.value, (0, "")),
            friends=friends,
            estimates=estimates,
            ticked=ticked,
        )
        for row in clock.stages
    )
    return ReviewShown(
        clock=clock,
        stages=stages,
        has_case=case is not None,
        own=points_text(_mean([score.points for score in own.values()])),
        friends=points_text(_mean([score.points for score in friends])),
        friend_names=", ".join(dict.fromkeys(score.name or "a friend" for score in friends)),
        scored=len(own),
        next=_next(scores),
        reading=_reading(user, case),
    )


def _case(user: User, attempt: Attempt) -> DesignCase | None:
    found = find_case(user, attempt.case_key)
    return found.case if found else None


def _stage(
    row: StageRow,
    work: StageWork,
    *,
    case: DesignCase | None,
    said: tuple[int, str],
    friends: Sequence[Score],
    estimates: Sequence[Estimate],
    ticked: Mapping[str, Sequence[str]] | None,
) -> StageReview:
    points, words = said
    part = case.part(row.stage) if case else None
    heard = work.heard if ticked is None else ticked.get(work.stage, ())
    return StageReview(
        row=row,
        notes=to_html(work.notes) if work.notes.strip() else None,
        listens=tuple(Listen(text, to_line(text), text in heard) for text in part.listens) if part else (),
        outline=to_html(part.outline) if part else None,
        board=drawn(part.board) if part else None,
        figures=tuple(_figure_of_case(one) for one in case.estimates_of(row.stage)) if case else (),
        own_figures=tuple(_own_figure(one) for one in estimates if one.stage == row.stage),
        choices=tuple(
            Choice(one.points, WORDS[one.points], one.words, one.points == points) for one in anchors(row.stage)
        ),
        words=words,
        friends=tuple(
            FriendScore(one.name or "A friend", one.points, one.words) for one in friends if one.stage == row.stage
        ),
    )


def _figure_of_case(estimate: CaseEstimate) -> Figure:
    worked = estimate.worked()
    results = ", ".join(f"{one.label}: {one.text}" for one in worked.results)
    return Figure(
        worked.calculator.title, results, to_line(estimate.says), calculator_url(estimate.calculator, estimate.inputs)
    )


def _own_figure(estimate: Estimate) -> Figure:
    title = estimate.text.split("**")[1] if estimate.text.count("**") > 1 else estimate.calculator
    inputs = estimate.inputs if isinstance(estimate.inputs, dict) else {}
    return Figure(title, "", None, calculator_url(estimate.calculator, inputs))


def _next(scores: Sequence[Score]) -> tuple[Next, ...]:
    """By all who scored: a stage that a friend found weak is one to work on."""
    given: dict[Stage, list[int]] = {}
    for score in scores:
        given.setdefault(Stage(score.stage), []).append(score.points)
    means = {stage: sum(points) / len(points) for stage, points in given.items()}
    return tuple(Next(stage, points_text(means[stage]), next_step(stage)) for stage in weakest(means))


def _reading(user: User, case: DesignCase | None) -> tuple[tuple[str, str], ...]:
    """Papers, questions and related cases with their pages."""
    if case is None:
        return ()
    named = [
        *(kinds.Named("paper", key) for key in case.papers),
        *(kinds.Named("question", key) for key in case.questions),
        *(kinds.Named("case", key) for key in case.related),
    ]
    found = kinds.things(user, named)
    things = [found[name.kind, name.key] for name in named]
    return tuple((thing.title, thing.url) for thing in things if thing.url)


def _mean(points: Sequence[float]) -> float | None:
    return sum(points) / len(points) if points else None
