"""Cards of cases: put into the queue, graded; and the answers that were shown."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.design.cards import KIND, case_card, prompt_card
from hexloop.apps.design.models import AnswerShown, Prompt
from hexloop.apps.design.packs import pack_cases
from hexloop.apps.design.queries.cases import own_id
from hexloop.apps.design.queries.memory import graded_since, latest_ended, spent_seconds
from hexloop.apps.review import services as review
from hexloop.apps.review.models import Review
from hexloop.core.memory.grades import Grade
from hexloop.lib.errors import HexloopError


class CannotGrade(HexloopError):
    """This case cannot be graded; the text says what to do."""


@transaction.atomic
def put_card(*, user: User, case_key: str, at: datetime) -> bool:
    """Let a case come back in the queue; one that is there stays as it is. Whether there is such a case."""
    card = _card_of(user, case_key)
    if card is not None:
        review.put(user=user, cards=[card], at=at)
    return card is not None


@transaction.atomic
def show_answer(*, user: User, case_key: str, at: datetime) -> None:
    """Remember that the strong answer was shown without an attempt."""
    AnswerShown.objects.get_or_create(owner=user, case_key=case_key, defaults={"at": at})


@transaction.atomic
def grade_case(*, user: User, case_key: str, grade: Grade, at: datetime) -> review.Graded:
    """Say how the last attempt at a case went; it comes back when that says. Graded once more, the old grade is
    replaced. Raises ``CannotGrade``."""
    card, attempt = _card_of(user, case_key), latest_ended(user, case_key)
    if card is None:
        raise CannotGrade("This case is gone, so nothing can be scheduled. Its attempts stay.")
    if attempt is None:
        raise CannotGrade("Work on the case first: it is graded by how an attempt went.")
    given = graded_since(user, case_key, attempt)
    if given is not None:
        return _again(user, given, grade, at)
    review.put(user=user, cards=[card], at=at)
    return review.grade(
        user=user,
        kind=KIND,
        key=case_key,
        round=card.round,
        topic=card.topic,
        grade=grade,
        at=at,
        seconds=spent_seconds(attempt),
    )


@transaction.atomic
def take_grade_back(*, user: User, case_key: str, at: datetime) -> None:
    """Take back the grade of the last attempt; one that is not there is no fault. Raises ``CannotGrade``."""
    attempt = latest_ended(user, case_key)
    given = graded_since(user, case_key, attempt) if attempt else None
    if given is None:
        return
    try:
        review.undo_review(user=user, review=given, at=at)
    except review.NotTheLatest as error:
        raise CannotGrade(str(error)) from error


def _again(user: User, given: Review, grade: Grade, at: datetime) -> review.Graded:
    try:
        return review.regrade(user=user, review=given, grade=grade, at=at)
    except review.NotTheLatest as error:
        raise CannotGrade(str(error)) from error


def _card_of(user: User, case_key: str) -> review.NewCard | None:
    case = pack_cases().get(case_key)
    if case is not None:
        return case_card(case)
    number = own_id(case_key)
    prompt = accounts.owned(Prompt, user).filter(pk=number).first() if number else None
    return prompt_card(prompt) if prompt else None
