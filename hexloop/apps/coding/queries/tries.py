"""Tries: which one is going on, what it has used up, what it can be graded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.coding.models import Attempt, Draft, Problem, ProblemTopic, Progress
from hexloop.apps.coding.queries.change import ChangeStanding, change_standing
from hexloop.apps.coding.queries.visible import KIND, Now, is_since, last_graded_at, now_of
from hexloop.apps.review.models import Review
from hexloop.core.memory.grades import Grade


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a person stands with a problem. A try ends with a grade at ``graded_at``: ``last`` is the last attempt
    of all, ``current`` the last of the try that is going on. ``change`` is the change request, when it was shown:
    it goes on with the try of the first brief, so ``graded_at`` may then be empty all the same."""

    progress: Progress
    graded_at: datetime | None
    last: Attempt | None
    attempts: int
    change: ChangeStanding | None = None

    @property
    def current(self) -> Attempt | None:
        """The last attempt since the last grade."""
        return self.last if self.last and is_since(self.last.at, self.graded_at) else None

    @property
    def hints_seen(self) -> int:
        """How many hints this try has used."""
        return hints_seen(self.progress, self.graded_at)

    @property
    def change_hints_seen(self) -> int:
        """How many hints of the change request this try has used."""
        progress = self.progress
        return progress.change_hints_seen if is_since(progress.change_hints_at, self.graded_at) else 0

    @property
    def unlocked(self) -> bool:
        """Whether the editorial may be read."""
        return self.progress.unlocked_at is not None


def standing(user: User, progress: Progress, now: Now) -> Standing:
    """The user's standing with the problem of ``progress``: three queries, a few more where there is a change
    request."""
    problem = progress.problem
    attempts = accounts.owned(Attempt, user).filter(problem=problem)
    last = attempts.filter(elsewhere="").select_related("review").order_by("-at", "-pk").first()
    graded_at = last_graded_at(user, problem)
    change = change_standing(user, problem, graded_at, now)
    return Standing(progress, change.began_at if change else graded_at, last, attempts.count(), change)


def hints_seen(progress: Progress, graded_at: datetime | None) -> int:
    """The hints revealed in the try that is going on; those of a finished try are hidden again."""
    return progress.hints_seen if is_since(progress.hints_at, graded_at) else 0


def is_over(user: User, attempt: Attempt) -> bool:
    """Whether the attempt's try was finished by another grade, so that it cannot be graded any more."""
    if attempt.review and attempt.review.undone_at is None:
        return False
    return not is_since(attempt.at, last_graded_at(user, attempt.problem))


def gave_up(user: User, problem: Problem, at: datetime) -> Review | None:
    """The grade of a try given up on this study day with nothing submitted since, if that is how it stands."""
    reviews = accounts.owned(Review, user).filter(card_kind=KIND, card_key=problem.slug, undone_at=None)
    last = reviews.order_by("-at", "-pk").first()
    if last is None or last.grade != Grade.NO_CLUE:
        return None
    attempts = accounts.owned(Attempt, user).filter(problem=problem, elsewhere="")
    if attempts.filter(review=last).exists() or attempts.filter(at__gt=last.at).exists():
        return None
    now = now_of(user, at)
    return last if now.day_of(last.at) == now.today else None


def main_topic(problem: Problem) -> str:
    """The id of the topic that the problem counts for; empty when it has none."""
    return ProblemTopic.objects.filter(problem=problem).order_by("place").values_list("topic", flat=True).first() or ""


@dataclass(frozen=True, slots=True)
class EditorState:
    """What stands in the editor. ``revision`` is that of the draft, to be named when it is saved."""

    source: str
    revision: int
    seconds: int


def editor_state(user: User, standing: Standing, starter: str) -> EditorState:
    """The later of draft and attempt in the try that is going on, else the starter: a new try begins blank."""
    draft = accounts.owned(Draft, user).filter(problem=standing.progress.problem).first()
    revision = draft.revision if draft else 0
    current = standing.current
    if draft and not is_since(draft.saved_at, standing.graded_at):
        draft = None
    seconds = max(draft.seconds if draft else 0, current.seconds if current else 0)
    if current and (draft is None or draft.saved_at <= current.at):
        return EditorState(current.source, revision, seconds)
    return EditorState(draft.source, revision, seconds) if draft else EditorState(starter, revision, 0)
