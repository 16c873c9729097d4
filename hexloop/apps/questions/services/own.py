"""A person's own questions: typed, edited, imported, and the cards that they have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.questions.models import Answer, Markup, Note, OwnQuestion
from hexloop.apps.questions.own import KIND, card_keys, card_title, part_of, tags_of
from hexloop.apps.review import services as review
from hexloop.apps.review.services import NewCard
from hexloop.apps.search import services as search
from hexloop.core.content.questions.cloze import gap_numbers
from hexloop.core.content.questions.one_line import CardForm
from hexloop.core.rounds import Round
from hexloop.lib.errors import HexloopError

BATCH = 500
MOST_CHARACTERS = {"question": 20_000, "answer": 50_000, "extra": 50_000}


class CannotKeepQuestion(HexloopError):
    """The text of an own question is none."""


@dataclass(frozen=True, slots=True)
class OwnText:
    """All that an own question says. ``tags`` are words; an empty ``deck`` becomes ``round::topic`` on its cards."""

    question: str
    answer: str = ""
    form: CardForm = CardForm.PLAIN
    round: Round = Round.BREADTH
    topic: str = ""
    deck: str = ""
    tags: tuple[str, ...] = ()
    extra: str = ""
    markup: Markup = Markup.MD
    under_nda: bool = False


@dataclass(frozen=True, slots=True)
class ImportedText:
    """A note as an import brings it: ``guid`` names it where it came from, ``edited_at`` is when it was last changed
    there."""

    guid: str
    text: OwnText
    edited_at: datetime


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did. ``ids`` are the ids of all its questions by guid, the untouched ones too."""

    added: int
    changed: int
    same: int
    ids: Mapping[str, int]


@transaction.atomic
def add_own(*, user: User, text: OwnText, at: datetime, source: str = "") -> OwnQuestion:
    """Keep a question of this person's own and put its cards at the end of the new ones. ``source`` says where it is
    from, where it was not just typed.

    Raises ``CannotKeepQuestion`` for a text without a question, too long, or with the form of gaps and no gap.
    """
    _check(text)
    question = _row(user, text, made_at=at, edited_at=at, source=source)
    question.save()
    review.put(user=user, cards=_cards([question]), at=at)
    search.refresh(user=user, kind=KIND, keys=[question.key])
    return question


@transaction.atomic
def edit_own(*, user: User, question: OwnQuestion, text: OwnText, at: datetime) -> OwnQuestion:
    """Change what an own question says. Its cards keep their memory; those of a new gap or direction come in as new,
    those whose gap or direction is gone leave the collection. Put under NDA, what was answered and noted is too.
    Raises ``CannotKeepQuestion``."""
    _check(text)
    before = set(card_keys(question))
    _write(question, text, edited_at=at)
    question.save()
    gone = before - set(card_keys(question))
    review.remove(user=user, kind=KIND, keys=sorted(gone))
    review.put(user=user, cards=_cards([question]), at=at)
    review.describe(user=user, cards=_cards([question]), at=at)
    accounts.owned(Answer, user).filter(_about(question)).update(under_nda=text.under_nda)
    accounts.owned(Note, user).filter(_about(question)).update(under_nda=text.under_nda)
    search.refresh(user=user, kind=KIND, keys=[question.key])
    return question


@transaction.atomic
def put_under_nda(*, user: User, question: OwnQuestion, at: datetime) -> OwnQuestion:
    """Put an own question under NDA with its cards, answers and note."""
    return edit_own(user=user, question=question, text=replace(_says(question), under_nda=True), at=at)


@transaction.atomic
def remove_own(*, user: User, question: OwnQuestion) -> None:
    """Take an own question, its cards and its note away. Its answers and reviews stay in the history."""
    accounts.owned(Note, user).filter(_about(question)).delete()
    review.remove(user=user, kind=KIND, keys=card_keys(question))
    accounts.owned(OwnQuestion, user).filter(pk=question.pk).delete()
    search.drop(owner=user, kind=KIND, keys=[question.key])


@transaction.atomic
def import_own(*, user: User, notes: Sequence[ImportedText], source: str, at: datetime) -> Imported:
    """Keep all these notes, at best ``source`` of ``"apkg"`` or ``"csv"``; the same notes again change nothing.

    A note that is here already is changed when it was edited there after it was edited here. Cards come in as new, in
    the order of the notes, and are not touched otherwise. Two notes of one guid: the last one counts. Texts that
    ``add_own`` would refuse raise ``CannotKeepQuestion`` and nothing is kept.
    """
    wanted = {note.guid: note for note in notes}
    for note in wanted.values():
        _check(note.text)
    known = _known(user, wanted)
    fresh = [
        _row(user, note.text, made_at=at, edited_at=note.edited_at, guid=guid, source=source)
        for guid, note in wanted.items()
        if guid not in known
    ]
    OwnQuestion.objects.bulk_create(fresh, BATCH)
    changed = _change_known(user, wanted, known, at)
    review.put(user=user, cards=_cards([*fresh, *changed]), at=at)
    search.refresh(user=user, kind=KIND, keys=[question.key for question in (*fresh, *changed)])
    ids = {question.guid: question.pk for question in (*known.values(), *fresh)}
    return Imported(len(fresh), len(changed), len(known) - len(changed), {guid: ids[guid] for guid in wanted})


def _known(user: User, guids: Iterable[str]) -> dict[str, OwnQuestion]:
    """The questions with these guids; in portions, because SQLite takes a bounded number of values."""
    wanted = [guid for guid in guids if guid]
    found: dict[str, OwnQuestion] = {}
    for start in range(0, len(wanted), BATCH):
        rows = accounts.owned(OwnQuestion, user).filter(guid__in=wanted[start : start + BATCH])
        found |= {row.guid: row for row in rows}
    return found


def _change_known(
    user: User, wanted: Mapping[str, ImportedText], known: Mapping[str, OwnQuestion], at: datetime
) -> list[OwnQuestion]:
    changed, gone = [], []
    for guid, question in known.items():
        note = wanted[guid]
        if note.edited_at <= question.edited_at or _says(question) == _settled(note.text):
            continue
        before = set(card_keys(question))
        _write(question, note.text, edited_at=note.edited_at)
        gone += sorted(before - set(card_keys(question)))
        changed.append(question)
    OwnQuestion.objects.bulk_update(changed, [*_TEXT_FIELDS, "edited_at"], BATCH)
    for start in range(0, len(gone), BATCH):
        review.remove(user=user, kind=KIND, keys=gone[start : start + BATCH])
    review.describe(user=user, cards=_cards(changed), at=at)
    return changed


def _about(question: OwnQuestion) -> Q:
    """Rows whose ``key`` is the question's or that of one of its parts."""
    return Q(key=question.key) | Q(key__startswith=f"{question.key}#")


_TEXT_FIELDS = ("question", "answer", "extra", "markup", "form", "round", "topic", "deck", "tags", "under_nda")


def _row(
    user: User, text: OwnText, *, made_at: datetime, edited_at: datetime, guid: str = "", source: str = ""
) -> OwnQuestion:
    question = OwnQuestion(owner=user, made_at=made_at, guid=guid, source=source)
    _write(question, text, edited_at=edited_at)
    return question


def _write(question: OwnQuestion, text: OwnText, *, edited_at: datetime) -> None:
    for name in _TEXT_FIELDS:
        setattr(question, name, getattr(text, name))
    question.tags = tags_of(text.tags)
    question.edited_at = edited_at


def _says(question: OwnQuestion) -> OwnText:
    """What a stored question says, as it would be written now."""
    return OwnText(
        question=question.question,
        answer=question.answer,
        form=CardForm(question.form),
        round=Round(question.round),
        topic=question.topic,
        deck=question.deck,
        tags=tuple(question.tags.split()),
        extra=question.extra,
        markup=Markup(question.markup),
        under_nda=question.under_nda,
    )


def _settled(text: OwnText) -> OwnText:
    return replace(text, tags=tuple(tags_of(text.tags).split()))


def _check(text: OwnText) -> None:
    if not text.question.strip():
        raise CannotKeepQuestion("Write the question first.")
    for name, most in MOST_CHARACTERS.items():
        if len(getattr(text, name)) > most:
            raise CannotKeepQuestion(f"The {name} has more than {most:_} characters. Cut it.".replace("_", " "))
    if text.form is CardForm.CLOZE and not gap_numbers(text.question):
        raise CannotKeepQuestion("Nothing is left out: put {{two braces}} around what should be asked.")


def _cards(questions: Iterable[OwnQuestion]) -> list[NewCard]:
    return [
        NewCard(
            kind=KIND,
            key=key,
            round=Round(question.round),
            title=card_title(question, part_of(key)),
            topic=question.topic,
            deck=question.deck,
            tags=tuple(question.tags.split()),
            under_nda=question.under_nda,
        )
        for question in questions
        for key in card_keys(question)
    ]
