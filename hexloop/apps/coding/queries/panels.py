"""The panel below the editor: what a run or an attempt came to, and what follows from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.coding.models import Attempt, Part, Problem, Progress
from hexloop.apps.coding.packs import change_of
from hexloop.apps.coding.queries.growth import GrowthPart, growth_part
from hexloop.apps.coding.queries.tries import gave_up, is_over
from hexloop.apps.coding.queries.visible import KIND, Now, is_since, last_graded_at
from hexloop.apps.coding.queries.workspace import Link, case_title, judged_elsewhere, level_of
from hexloop.apps.coding.showing import CaseView, case_word, storable
from hexloop.apps.coding.suggestion import suggested_grade
from hexloop.apps.review import kinds
from hexloop.apps.review import queries as review
from hexloop.apps.review.building import day_queue
from hexloop.core.judge.verdict import Result, Verdict
from hexloop.core.memory.grades import Grade
from hexloop.core.memory.wording import due_text


@dataclass(frozen=True, slots=True)
class Square:
    """A case in the grid; the field names are those of the design system."""

    index: int
    state: str
    ms: float
    word: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class GradeButton:
    """One of the four. ``interval`` is when it would bring the problem back ("in 8 d"), empty once graded."""

    value: int
    title: str
    interval: str
    chosen: bool = False
    suggested: bool = False

    @property
    def key(self) -> str:
        """The key that presses it."""
        return str(self.value)


@dataclass(frozen=True, slots=True)
class SquareGroup:
    """Cases that belong together; ``title`` is empty when there is one group only."""

    title: str
    name: str
    squares: list[Square]

    @property
    def count(self) -> str:
        """``44 of 44``: how many of the group passed."""
        return f"{sum(square.state == 'passed' for square in self.squares)} of {len(self.squares)}"


@dataclass(frozen=True, slots=True)
class AttemptPanel:
    """An attempt's verdict. ``graded`` is the sentence on when the problem comes back; ``buttons`` is
    empty when a later grade finished the try. ``part`` is the name of the second part, empty for the first; of its
    squares the first ``carried`` are the first brief's. ``again`` says that the try was graded after the first brief
    already: then it may be graded once more, and need not."""

    id: int
    url: str
    grade_url: str
    title: str
    ok: bool
    detail: str
    message: str
    squares: list[Square]
    failing: CaseView | None
    failing_title: str
    buttons: list[GradeButton]
    graded: str
    insight: str
    insight_url: str
    next: Link | None
    growth: GrowthPart | None = None
    keep_url: str = ""
    part: str = ""
    carried: int = 0
    again: bool = False

    @property
    def groups(self) -> list[SquareGroup]:
        """The squares; those of a change request in two groups."""
        if not self.squares:
            return []
        if not self.carried:
            return [SquareGroup("", "Test cases", self.squares)]
        titled = ((Part.FIRST.label, self.squares[: self.carried]), (Part.CHANGE.label, self.squares[self.carried :]))
        return [SquareGroup(title, f"Test cases of the {title.lower()}", squares) for title, squares in titled]


@dataclass(frozen=True, slots=True)
class RunPanel:
    """A run on samples and own cases: nothing of it is kept."""

    title: str
    ok: bool
    detail: str
    message: str
    cases: list[RunCase]


@dataclass(frozen=True, slots=True)
class RunCase:
    """One case of a run with what people call it."""

    title: str
    view: CaseView
    open: bool


@dataclass(frozen=True, slots=True)
class GivenUpPanel:
    """A try that was given up: graded No clue without submitting anything."""

    graded: str
    url: str
    insight: str
    insight_url: str
    next: Link | None


def attempt_panel(user: User, attempt: Attempt, now: Now, *, reason: str = "") -> AttemptPanel:
    """The panel of ``attempt``, which carries ``problem`` and ``review``. ``reason`` is the sentence
    that a grade just given came with; later the date alone is said."""
    level = level_of(attempt)
    failing = CaseView.from_json(attempt.failing) if attempt.failing else None
    slug = attempt.problem.slug
    return AttemptPanel(
        id=attempt.pk,
        url=reverse("attempt", args=[attempt.pk]),
        grade_url=reverse("attempt_grade", args=[attempt.pk]),
        title=Verdict(attempt.verdict).title,
        ok=Verdict(attempt.verdict).passed,
        detail=judged_elsewhere(attempt)
        or _detail(bool(attempt.cases), attempt.passed, attempt.total, attempt.cpu_ms, attempt.wall_ms),
        message="" if failing or Verdict(attempt.verdict).passed else attempt.message,
        squares=squares(attempt),
        failing=failing,
        failing_title=case_title(attempt, failing.index) if failing else "",
        buttons=_buttons(user, attempt, level, now),
        graded=reason or (_graded_text(user, slug, level, now) if level else ""),
        insight=_insight(user, attempt.problem),
        insight_url=reverse("problem_insight", args=[slug]),
        next=next_due(user, slug, now) if level else None,
        growth=None if attempt.elsewhere else growth_part(attempt),
        keep_url=reverse("case_keep", args=[attempt.pk, failing.index]) if failing else "",
        part=Part.CHANGE.label if attempt.part == Part.CHANGE else "",
        carried=attempt.carried,
        again=not level and _graded_before(user, attempt),
    )


def _graded_before(user: User, attempt: Attempt) -> bool:
    """Whether a change request's attempt goes on from a first brief whose grade still stands."""
    if attempt.part == Part.FIRST:
        return False
    firsts = accounts.owned(Attempt, user).filter(problem=attempt.problem, part=Part.FIRST, at__lt=attempt.at)
    before = firsts.select_related("review").order_by("-at", "-pk").first()
    return before is not None and level_of(before) > 0


def squares(attempt: Attempt) -> list[Square]:
    """A square a case; those after a fatal one did not run."""
    shown = [
        Square(
            index,
            "passed" if case["v"] == Verdict.ACCEPTED.value else "failed",
            case["w"],
            f"{case_word(case['v'])}, {ms_text(case['w'])}",
            reverse("case_detail", args=[attempt.pk, index]),
        )
        for index, case in enumerate(attempt.cases)
    ]
    return shown + [
        Square(index, "not run", 0.0, "Not run", reverse("case_detail", args=[attempt.pk, index]))
        for index in range(len(shown), attempt.total)
    ]


def run_panel(result: Result, views: Sequence[CaseView], *, samples: int) -> RunPanel:
    """The panel of a run whose first ``samples`` cases are the examples, the others a person's own.
    The first case that failed lies open, all others are folded."""
    first = next((view.index for view in views if not view.passed), None)
    cases = [RunCase(_run_title(view.index, samples), view, view.index == first) for view in views]
    return RunPanel(
        title="Examples pass" if result.verdict.passed else result.verdict.title,
        ok=result.verdict.passed,
        detail=_detail(bool(result.cases), result.passed, result.total, result.cpu_ms, result.wall_ms),
        message="" if first is not None or result.verdict.passed else storable(result.message),
        cases=cases,
    )


def given_up_panel(user: User, problem: Problem, now: Now, *, reason: str = "") -> GivenUpPanel | None:
    """The panel of a try given up today, or ``None``."""
    if gave_up(user, problem, now.at) is None:
        return None
    return GivenUpPanel(
        graded=reason or _graded_text(user, problem.slug, Grade.NO_CLUE, now),
        url=reverse("problem_give_up", args=[problem.slug]),
        insight=_insight(user, problem),
        insight_url=reverse("problem_insight", args=[problem.slug]),
        next=next_due(user, problem.slug, now),
    )


def next_due(user: User, slug: str, now: Now) -> Link | None:
    """The way back into the review session, named by what is asked there next."""
    entries = (entry for entry in day_queue(user, at=now.at).entries if (entry.kind, entry.key) != (KIND, slug))
    following = next(entries, None)
    if following is None:
        return None
    return Link(kinds.things(user, [following])[following.kind, following.key].title, reverse("review_next"))


def ms_text(ms: float) -> str:
    """``0.4 ms``, ``21 ms``, ``1.2 s``."""
    if ms >= 1_000:
        return f"{ms / 1_000:.1f} s"
    return f"{ms:.0f} ms" if ms >= 1 else f"{ms:.1f} ms"


def _detail(ran: bool, passed: int, total: int, cpu_ms: float, wall_ms: float) -> str:
    """``48 of 48 · 21 ms · verdict in 34 ms``; of code that never ran only the last is said."""
    counts = f"{passed} of {total} · {ms_text(cpu_ms)} · " if ran else ""
    return f"{counts}verdict in {ms_text(wall_ms)}"


def _run_title(index: int, samples: int) -> str:
    return f"Example {index + 1}" if index < samples else f"My case {index - samples + 1}"


def _buttons(user: User, attempt: Attempt, level: int, now: Now) -> list[GradeButton]:
    if attempt.elsewhere:
        return []
    if level:
        return [GradeButton(grade.value, grade.title, "", chosen=grade.value == level) for grade in Grade]
    if is_over(user, attempt):
        return []
    suggested = suggestion_for(user, attempt)
    previews = review.previews(user, KIND, attempt.problem.slug, at=now.at)
    return [
        GradeButton(then.grade.value, then.title, f"in {then.interval}", suggested=then.grade is suggested)
        for then in previews
    ]


def suggestion_for(user: User, attempt: Attempt) -> Grade:
    """The word that fits this attempt, seen in its try."""
    here = accounts.owned(Attempt, user).filter(problem=attempt.problem, elsewhere="")
    failed = here.filter(part=attempt.part, at__lt=attempt.at)
    graded_at = last_graded_at(user, attempt.problem)
    before = failed.exclude(verdict=Verdict.ACCEPTED.value).values_list("at", flat=True)
    return suggested_grade(
        verdict=Verdict(attempt.verdict),
        failed_before=sum(is_since(at, graded_at) for at in before),
        hints=attempt.hints_seen,
        seconds=attempt.seconds,
        minutes=_minutes(attempt),
    )


def _minutes(attempt: Attempt) -> int:
    """What a prepared person needs; the clock of a change request goes on from the first brief."""
    change = change_of(attempt.problem.slug) if attempt.part == Part.CHANGE else None
    return attempt.problem.minutes + (change.minutes if change else 0)


def _graded_text(user: User, slug: str, level: int, now: Now) -> str:
    due_on = review.due_dates(user, KIND, [slug]).get(slug)
    word = Grade(level).title
    return f"{word}: due {due_text(due_on, now.today)}." if due_on else f"{word}."


def _insight(user: User, problem: Problem) -> str:
    written = accounts.owned(Progress, user).filter(problem=problem)
    return written.values_list("insight", flat=True).first() or ""
