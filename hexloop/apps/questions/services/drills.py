"""Rapid fire: a drill begun, answered, taken back, left."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from random import Random

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.questions import queries
from hexloop.apps.questions.drawing import draw
from hexloop.apps.questions.models import Answer, Drill, Mode
from hexloop.apps.questions.services.answering import GradedAnswer, grade_answer
from hexloop.apps.review import services as review
from hexloop.core.memory.grades import Grade
from hexloop.lib.errors import HexloopError


class NothingToDrill(HexloopError):
    """No question is left by what was chosen."""


class DrillMoved(HexloopError):
    """An answer to a question that the drill does not ask now: sent twice, or from an old page."""


@transaction.atomic
def start_drill(
    *,
    user: User,
    count: int,
    seconds_each: int,
    areas: Collection[str],
    topics: Collection[str],
    at: datetime,
    random: Random,
    company: str = "",
) -> Drill:
    """Draw ``count`` questions of these areas and topics, the weak ones first of all, and begin to ask them.

    A topic that is chosen cuts its area to the chosen ones, a company to those that it asks. A drill that goes on is
    left. Raises ``NothingToDrill``.
    """
    found = queries.candidates(user, areas=areas, topics=topics, company=company, at=at)
    if not found:
        raise NothingToDrill("No question is left by these choices. Choose more topics.")
    keys = draw(found, count, random)
    accounts.owned(Drill, user).filter(ended_at=None).update(ended_at=at)
    text = queries.drill_text(user, areas=areas, topics=topics, company=company)
    return Drill.objects.create(owner=user, text=text, keys=keys, seconds_each=seconds_each, made_at=at)


@transaction.atomic
def answer_drill(
    *,
    user: User,
    drill: Drill,
    asked: queries.Asked,
    grade: Grade,
    said: Iterable[int],
    seconds: int,
    at: datetime,
    written: Answer | None = None,
) -> GradedAnswer:
    """Grade the question that is asked now and go on to the next. Raises ``DrillMoved`` for any other question."""
    drill = _locked(user, drill)
    if drill.ended_at is not None or drill.place >= len(drill.keys) or drill.keys[drill.place] != asked.key:
        raise DrillMoved("That question was answered already. The drill went on.")
    done = grade_answer(
        user=user,
        asked=asked,
        grade=grade,
        said=said,
        seconds=seconds,
        mode=Mode.RAPID,
        at=at,
        written=written,
        drill=drill,
    )
    _move(drill, drill.place + 1, at)
    return done


@transaction.atomic
def pass_over(*, user: User, drill: Drill, at: datetime) -> None:
    """Go on without a question that is gone: deleted, or in a pack that is missing."""
    drill = _locked(user, drill)
    _move(drill, drill.place + 1, at)


@transaction.atomic
def take_back_answer(*, user: User, drill: Drill, at: datetime) -> None:
    """Undo the last grade of a drill and ask that question again. Raises ``review.NotTheLatest`` when the question was
    graded elsewhere since, and ``DrillMoved`` when there is nothing to take back."""
    drill = _locked(user, drill)
    answer = drill.answers.exclude(review=None).filter(review__undone_at=None).order_by("-at", "-pk").first()
    if answer is None or answer.review is None or answer.key not in drill.keys:
        raise DrillMoved("Nothing of this drill is left to take back.")
    review.undo_review(user=user, review=answer.review, at=at)
    place = drill.keys.index(answer.key)
    answer.delete()
    drill.place, drill.ended_at = place, None
    drill.save(update_fields=["place", "ended_at"])


@transaction.atomic
def leave_drill(*, user: User, drill: Drill, at: datetime) -> None:
    """End a drill before its last question; what was graded stays."""
    accounts.owned(Drill, user).filter(pk=drill.pk, ended_at=None).update(ended_at=at)


def _locked(user: User, drill: Drill) -> Drill:
    return accounts.owned(Drill, user).select_for_update().get(pk=drill.pk)


def _move(drill: Drill, place: int, at: datetime) -> None:
    drill.place = place
    if place >= len(drill.keys):
        drill.ended_at = at
    drill.save(update_fields=["place", "ended_at"])
