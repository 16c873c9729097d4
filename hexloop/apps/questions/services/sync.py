"""The index rows of the bank: what lists filter and search by, without a copy of any answer."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db import transaction

from hexloop.apps.questions.models import Question
from hexloop.apps.questions.packs import Bank, bank
from hexloop.core.content.questions.question import Level
from hexloop.core.content.questions.question import Question as PackQuestion
from hexloop.lib.markdown import to_words

_RANKS = {Level.EASY: 1, Level.MEDIUM: 2, Level.HARD: 3}
_MOST_TITLE = 1000


class _Row(NamedTuple):
    title: str
    area: str
    topic: str
    round: str
    level: str
    level_rank: int
    pack: str
    place: int
    listed: bool


def sync_questions() -> bool:
    """Make the index rows say what the packs say; called when the server starts.

    Quick when nothing changed: one read and no write. A question that left its pack stays, unlisted. One
    transaction. Returns whether anything was written.
    """
    there = _present()
    found = bank()
    rows = {slug: _row(found, question, place) for place, (slug, question) in enumerate(found.questions.items())}
    rows |= {slug: row._replace(listed=False) for slug, row in there.items() if slug not in rows}
    changed = {slug: row for slug, row in rows.items() if there.get(slug) != row}
    if not changed:
        return False
    with transaction.atomic():
        Question.objects.bulk_create(
            [Question(slug=slug, **row._asdict()) for slug, row in changed.items()],
            update_conflicts=True,
            unique_fields=["slug"],
            update_fields=list(_Row._fields),
        )
    return True


def _present() -> dict[str, _Row]:
    rows: Any = Question.objects.values_list("slug", *_Row._fields)
    return {slug: _Row(*rest) for slug, *rest in rows}


def _row(found: Bank, question: PackQuestion, place: int) -> _Row:
    return _Row(
        title=to_words(question.question)[:_MOST_TITLE],
        area=question.topic.area.value,
        topic=question.topic.id,
        round=question.topic.area.round.value,
        level=question.level.value,
        level_rank=_RANKS[question.level],
        pack=found.packs[question.id],
        place=place,
        listed=True,
    )
