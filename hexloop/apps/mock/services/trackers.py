"""What was done in a mock is written where practice writes it: answers, tellings, grades and cards."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.coding import services as coding
from hexloop.apps.coding.models import Attempt
from hexloop.apps.coding.queries import visible_problems
from hexloop.apps.design.services import cards as studio
from hexloop.apps.mock.models import HandIn, MockItem, MockRound, State
from hexloop.apps.mock.queries.material import CASE, PROBLEM, QUESTION
from hexloop.apps.mock.services.errors import NotNow
from hexloop.apps.questions import queries as questions
from hexloop.apps.questions import services as answering
from hexloop.apps.questions.models import Mode
from hexloop.apps.review import services as review
from hexloop.apps.review.models import Review
from hexloop.apps.stories import services as stories
from hexloop.apps.stories.models import Story
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round

GONE = "This is not there any more: its pack may be missing. It cannot be graded."


def keep_answers(*, user: User, round: MockRound, at: datetime) -> None:  # noqa: A002
    """Keep the written answers of a round that ended as tries at their questions, with the points that they seem to
    make; they wait for their grades in the debrief."""
    for item in round.items.filter(kind=QUESTION, answer=None).exclude(text=""):
        asked = questions.asked_question(user, item.key)
        if asked is None or not item.text.strip():
            continue
        item.answer = answering.keep_answer(
            user=user, asked=asked, text=item.text, seconds=item.spent_seconds, mode=Mode.WRITTEN, at=at
        )
        item.ticked = item.answer.said
        item.save(update_fields=["answer", "ticked"])


@transaction.atomic
def grade_item(
    *, user: User, item: MockItem, grade: Grade, at: datetime, ticked: Collection[int] = ()
) -> review.Graded:
    """Say how one thing of a mock went, as practice does: its card moves, and the try is graded. Said again, the old
    grade is replaced. Raises ``NotNow`` while its round runs, when the thing is gone, or was graded elsewhere since."""
    item = accounts.owned(MockItem, user).select_for_update(of=("self",)).select_related("round").get(pk=item.pk)
    if item.round.state in {State.RUNNING, State.PLANNED}:
        raise NotNow("The round still runs. Grade it in the debrief.")
    if item.hand_in == HandIn.WAITING:
        raise NotNow("The code that you left is still being judged. Grade it once its verdict is there.")
    try:
        graded = _grade(user, item, grade, ticked, at)
    except (review.NotTheLatest, coding.NotGradable, studio.CannotGrade) as error:
        raise NotNow(str(error)) from error
    item.review, item.went, item.ticked = graded.review, grade.value, sorted(set(ticked))
    item.save(update_fields=["review", "went", "ticked", "answer"])
    return graded


@transaction.atomic
def keep_telling(
    *, user: User, item: MockItem, story: Story, scores: Mapping[str, int], seconds: int, at: datetime
) -> MockItem:
    """A story was told for a question of a mock: it is a telling like any other. Raises ``CannotKeepStory``."""
    item = accounts.owned(MockItem, user).select_related("round").get(pk=item.pk)
    if item.telling:
        stories.remove_telling(telling=item.telling, at=at)
    told = stories.Told(seconds=seconds or item.spent_seconds, scores=scores, key=item.key, note=item.text[:5_000])
    item.telling = stories.keep_telling(user=user, story=story, told=told, at=item.left_at or at)
    item.save(update_fields=["telling"])
    return item


def last_attempt(item: MockItem) -> Attempt | None:
    """The judged try that a grade belongs to: the last one."""
    return item.attempts.select_related("problem", "review").order_by("-at", "-pk").first()


def _grade(user: User, item: MockItem, grade: Grade, ticked: Collection[int], at: datetime) -> review.Graded:
    if item.kind == PROBLEM:
        attempt = last_attempt(item)
        if attempt:
            return coding.grade_attempt(user=user, attempt=attempt, grade=grade, at=at)
    if item.kind == CASE:
        return studio.grade_case(user=user, case_key=item.key, grade=grade, at=at)
    given: Review | None = item.review
    if given is not None and given.undone_at is None:
        graded = review.regrade(user=user, review=given, grade=grade, at=at)
        if item.answer:
            item.answer.review, item.answer.said = graded.review, sorted(set(ticked))
            item.answer.save(update_fields=["review", "said"])
        return graded
    if item.kind == QUESTION:
        return _grade_answer(user, item, grade, ticked, at)
    if item.kind == PROBLEM and not visible_problems(user).filter(slug=item.key).exists():
        raise NotNow(GONE)
    return review.grade(
        user=user,
        kind=item.kind,
        key=item.key,
        round=Round(item.round.kind),
        topic=item.topic,
        grade=grade,
        at=at,
        seconds=item.spent_seconds,
    )


def _grade_answer(user: User, item: MockItem, grade: Grade, ticked: Collection[int], at: datetime) -> review.Graded:
    asked = questions.asked_question(user, item.key)
    if asked is None:
        raise NotNow(GONE)
    done = answering.grade_answer(
        user=user,
        asked=asked,
        grade=grade,
        said=ticked,
        seconds=item.spent_seconds,
        mode=Mode.WRITTEN if item.text.strip() else Mode.REVIEW,
        at=at,
        written=item.answer,
    )
    item.answer = done.answer
    return done.graded
