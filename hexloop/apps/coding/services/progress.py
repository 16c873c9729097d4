"""What a person keeps on a problem: opened, draft, hints, giving up, the insight."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.coding import queries
from hexloop.apps.coding.models import Attempt, Draft, Problem, Progress
from hexloop.apps.coding.packs import pack_problem
from hexloop.apps.review import services as review
from hexloop.apps.search import services as search
from hexloop.core.content.problem import PackProblem
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round
from hexloop.lib.errors import HexloopError


class DraftConflict(HexloopError):
    """The draft was changed elsewhere: ``source`` and ``revision`` are what stands there now."""

    def __init__(self, *, source: str, revision: int) -> None:
        super().__init__("This draft was changed in another tab or on another device. Choose which text to go on with.")
        self.source = source
        self.revision = revision


def open_problem(*, user: User, problem: Problem, at: datetime) -> Progress:
    """The user's progress on the problem; the first time it is made and remembers when. Opening again
    writes nothing."""
    progress, _ = Progress.objects.get_or_create(owner=user, problem=problem, defaults={"first_opened_at": at})
    progress.problem = problem  # known already: saves a query
    return progress


def locked_progress(user: User, problem: Problem, at: datetime) -> Progress:
    """The progress row, held until the transaction ends: writes on one problem go one after the other."""
    open_problem(user=user, problem=problem, at=at)
    return accounts.owned(Progress, user).select_for_update().get(problem=problem)


@transaction.atomic
def save_draft(*, user: User, problem: Problem, source: str, revision: int, seconds: int, at: datetime) -> Draft:
    """Keep what stands in the editor. ``revision`` is the one that the editor started from, 0 for none.

    Raises ``DraftConflict`` when a newer text is there; nothing is written then. The same text again
    is no conflict and keeps its moment: a late save must not turn a finished try into a new one.
    """
    locked_progress(user, problem, at)
    draft = accounts.owned(Draft, user).filter(problem=problem).first()
    if draft is None:
        draft = Draft(owner=user, problem=problem, revision=0)
    elif draft.source == source:
        Draft.objects.filter(pk=draft.pk).update(seconds=seconds)
        return draft
    elif draft.revision != revision:
        raise DraftConflict(source=draft.source, revision=draft.revision)
    draft.source, draft.seconds, draft.saved_at = source, seconds, _written_at(user, problem, source, at)
    draft.revision += 1
    draft.save()
    return draft


@transaction.atomic
def put_into_editor(*, user: User, attempt: Attempt, at: datetime) -> Draft:
    """Go on from an earlier attempt: it becomes the draft. The attempt stays as it is."""
    locked_progress(user, attempt.problem, at)
    draft = accounts.owned(Draft, user).filter(problem=attempt.problem).first()
    draft = draft or Draft(owner=user, problem=attempt.problem, revision=0)
    draft.source, draft.saved_at, draft.revision = attempt.source, at, draft.revision + 1
    draft.save()
    return draft


@transaction.atomic
def reveal_change_hint(*, user: User, problem: Problem, change: PackProblem, at: datetime) -> Progress:
    """Show one more hint of the change request. As with the others a new try starts with none."""
    progress = locked_progress(user, problem, at)
    seen = queries.standing(user, progress, queries.now_of(user, at)).change_hints_seen
    progress.change_hints_seen = min(seen + 1, len(change.hints))
    progress.change_hints_at = at
    progress.save(update_fields=["change_hints_seen", "change_hints_at"])
    return progress


@transaction.atomic
def reveal_hint(*, user: User, problem: Problem, at: datetime) -> Progress:
    """Show one more hint. A new try starts with none; after the last one nothing changes."""
    progress = locked_progress(user, problem, at)
    seen = queries.standing(user, progress, queries.now_of(user, at)).hints_seen
    progress.hints_seen = min(seen + 1, len(pack_problem(problem.slug).hints))
    progress.hints_at = at
    progress.save(update_fields=["hints_seen", "hints_at"])
    return progress


@transaction.atomic
def give_up(*, user: User, problem: Problem, at: datetime, seconds: int = 0) -> review.Graded | None:
    """Open the editorial for good and count the try as No clue.

    Pressed twice it counts once: ``None`` says that the last grade was this one already.
    """
    progress = locked_progress(user, problem, at)
    if progress.unlocked_at is None:
        progress.unlocked_at = at
        progress.save(update_fields=["unlocked_at"])
    if queries.gave_up(user, problem, at) is not None:
        return None
    return review.grade(
        user=user,
        kind=queries.KIND,
        key=problem.slug,
        round=Round.CODING,
        topic=queries.main_topic(problem),
        grade=Grade.NO_CLUE,
        at=at,
        seconds=seconds,
    )


@transaction.atomic
def write_insight(*, user: User, problem: Problem, text: str, at: datetime) -> Progress:
    """Keep one or two sentences on the problem; an empty text takes them away."""
    progress = locked_progress(user, problem, at)
    if progress.insight != text:
        progress.insight, progress.insight_at = text, at if text else None
        progress.save(update_fields=["insight", "insight_at"])
        search.refresh(user=user, kind=queries.KIND, keys=[problem.slug])
    return progress


def _written_at(user: User, problem: Problem, source: str, at: datetime) -> datetime:
    """The moment of the last attempt when it holds this very text, which the editor hands over late."""
    last = accounts.owned(Attempt, user).filter(problem=problem, elsewhere="").order_by("-at").first()
    return last.at if last and last.source == source else at
