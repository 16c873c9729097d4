"""Tables of questions (CSV) in and out."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.questions.models import Markup, OwnQuestion
from hexloop.apps.questions.services import ImportedText, OwnText, import_own
from hexloop.apps.questions.services.own import MOST_CHARACTERS
from hexloop.apps.review import kinds
from hexloop.apps.review.models import Card
from hexloop.core.content.questions.cloze import gap_numbers, numbered
from hexloop.core.content.questions.one_line import CardForm
from hexloop.core.formats.guessing import Place, TopicName
from hexloop.core.formats.tables import Row, Table, write_table
from hexloop.core.rounds import Round
from hexloop.importers.naming import kept_private, name_own, under_nda
from hexloop.importers.places import topics
from hexloop.importers.progress import Progress
from hexloop.importers.report import Line, Outcome, Report
from hexloop.lib.errors import HexloopError
from hexloop.lib.markdown import to_words

QUESTION_COLUMNS = (
    *("question", "answer", "extra", "tags", "deck", "topic", "round", "form", "markup", "guid", "edited"),
)
CARD_COLUMNS = (
    *(
        "kind",
        "key",
        "title",
        "round",
        "topic",
        "deck",
        "tags",
        "due",
        "last_review",
        "last_grade",
        "reviews",
        "lapses",
    ),
    *("stability", "difficulty", "suspended", "marked", "flag", "leech"),
)
MOST_GUID = 190
EVERY = 500
_TAG_SIGNS = re.compile(r"[,;\s]+")


class NoQuestionColumn(HexloopError):
    """Nobody said which column holds the question."""


class _Skipped(Exception):
    """Why a row is left out."""


def import_table(
    *,
    user: User,
    table: Table,
    columns: Mapping[str, int],
    place: Place,
    at: datetime,
    progress: Progress | None = None,
    dry_run: bool = False,
) -> Report:
    """Take the rows in as questions of this person's own. ``columns`` says which column is the question, the answer
    and so on; ``place`` is for rows that name no round or topic.

    A row is known again by its guid, else by the words of its question: the same table again changes nothing, a
    changed answer brings its text. Rows without a question and with an unknown round are left out, each with its number
    and reason. Raises ``NoQuestionColumn`` and ``Cancelled``.
    """
    if "question" not in columns:
        raise NoQuestionColumn("Choose the column that holds the question.")
    progress = progress or Progress()
    progress.begin("Reading rows", len(table.rows))
    report = Report()
    reading = _Reading(columns, place, topics(), at)
    notes: dict[str, tuple[Row, ImportedText]] = {}
    for count, row in enumerate(table.rows):
        if count % EVERY == 0:
            progress.reach(count)
        try:
            note = reading.note(row)
            _refuse_twice(notes, note.guid)
        except _Skipped as why:
            report.lines.append(Line(f"Row {row.number}", "", Outcome.SKIPPED, f"Row {row.number}: {why}"))
        else:
            notes[note.guid] = row, note
    progress.begin("Keeping questions", len(notes))
    with transaction.atomic():
        _keep(user, notes, report, at)
        if dry_run:
            transaction.set_rollback(True)
    return report


def _refuse_twice(notes: Mapping[str, tuple[Row, ImportedText]], guid: str) -> None:
    if guid in notes:
        raise _Skipped(f"the same question stands in row {notes[guid][0].number}.")


def _keep(user: User, notes: Mapping[str, tuple[Row, ImportedText]], report: Report, at: datetime) -> None:
    before = _edited(user, list(notes))
    private = under_nda(user=user, guids=list(notes))
    import_own(user=user, notes=[kept_private(note, private) for _, note in notes.values()], source="csv", at=at)
    after = _edited(user, list(before))
    report.cards = accounts.owned(Card, user).filter(made_at=at).count()
    for guid, (_, note) in notes.items():
        outcome = Outcome.IMPORTED
        if guid in before:
            outcome = Outcome.UNCHANGED if before[guid] == after.get(guid) else Outcome.UPDATED
        report.lines.append(Line(_title(note), note.text.deck, outcome))


@dataclass(frozen=True, slots=True)
class _Reading:
    """Rows as questions."""

    columns: Mapping[str, int]
    place: Place
    topics: list[TopicName]
    at: datetime

    def note(self, row: Row) -> ImportedText:
        """One row. Raises ``_Skipped``."""
        question, markup = self._cell(row, "question"), self._markup(row)
        if not question:
            raise _Skipped("it has no question.")
        form = self._form(row, question)
        if form is CardForm.CLOZE and not gap_numbers(question):
            question = numbered(question)
        text = OwnText(
            question=question,
            answer=self._cell(row, "answer"),
            extra=self._cell(row, "extra"),
            form=form,
            round=self._round(row),
            topic=self._topic(row),
            deck=self._cell(row, "deck")[:200],
            tags=tuple(tag for tag in _TAG_SIGNS.split(self._cell(row, "tags")) if tag),
            markup=markup,
        )
        for name, most in MOST_CHARACTERS.items():
            if len(getattr(text, name)) > most:
                raise _Skipped(f"its {name} has more than {most:,} characters.")
        if form is CardForm.CLOZE and not gap_numbers(question):
            raise _Skipped("it should have gaps and has none: write {{c1::what is asked}}.")
        return ImportedText(self._guid(row, question), text, self._edited(row))

    def _cell(self, row: Row, name: str) -> str:
        place = self.columns.get(name, -1)
        return row.cells[place].strip() if 0 <= place < len(row.cells) else ""

    def _markup(self, row: Row) -> Markup:
        written = self._cell(row, "markup").casefold()
        return Markup.HTML if written == Markup.HTML.value else Markup.MD

    def _form(self, row: Row, question: str) -> CardForm:
        written = self._cell(row, "form").casefold()
        if written in set(CardForm):
            return CardForm(written)
        return CardForm.CLOZE if gap_numbers(question) else CardForm.PLAIN

    def _round(self, row: Row) -> Round:
        written = self._cell(row, "round").casefold()
        if not written:
            return self.place.round
        found = next((one for one in Round if written in {one.value, one.title.casefold()}), None)
        if found is None:
            names = ", ".join(one.value for one in Round)
            raise _Skipped(f'"{written[:40]}" is no round. Write one of {names}.')
        return found

    def _topic(self, row: Row) -> str:
        written = self._cell(row, "topic").casefold()
        if not written:
            return self.place.topic
        for topic in self.topics:
            if written in {topic.id, topic.title.casefold()}:
                return topic.id
        return re.sub(r"[^a-z0-9]+", "-", written).strip("-")[:64]

    def _guid(self, row: Row, question: str) -> str:
        written = self._cell(row, "guid")
        if written and len(written) <= MOST_GUID:
            return written
        return f"csv:{hashlib.sha256(question.encode()).hexdigest()[:32]}"

    def _edited(self, row: Row) -> datetime:
        try:
            found = datetime.fromisoformat(self._cell(row, "edited"))
        except ValueError:
            return self.at
        return found if found.tzinfo else found.replace(tzinfo=UTC)


def questions_table(*, user: User, bom: bool = False) -> bytes:
    """This person's own questions, without those under NDA; importing the table again changes nothing. Questions that
    were written here get a name that they keep from then on."""
    name_own(user=user)
    return write_table(QUESTION_COLUMNS, _question_rows(user), bom=bom)


def cards_table(*, user: User, bom: bool = False) -> bytes:
    """Every card of this person with its dates and what it counts, without those under NDA."""
    return write_table(CARD_COLUMNS, _card_rows(user), bom=bom)


def _question_rows(user: User) -> Iterator[list[str]]:
    for question in accounts.owned(OwnQuestion, user).filter(under_nda=False).order_by("pk"):
        yield [
            question.question,
            question.answer,
            question.extra,
            question.tags.strip(),
            question.deck,
            question.topic,
            question.round,
            question.form,
            question.markup,
            question.guid,
            question.edited_at.isoformat(),
        ]


def _card_rows(user: User) -> Iterator[list[str]]:
    cards = list(accounts.owned(Card, user).filter(under_nda=False).order_by("round", "topic", "position", "pk"))
    named = kinds.things(user, cards)
    for card in cards:
        yield [
            card.kind,
            card.key,
            card.title or named[card.kind, card.key].title,
            card.round,
            card.topic,
            card.deck,
            card.tags.strip(),
            card.due_on.isoformat() if card.due_on else "",
            card.last_review_at.isoformat() if card.last_review_at else "",
            str(card.last_grade or ""),
            str(card.reviews),
            str(card.lapses),
            f"{card.stability:.4f}" if card.stability else "",
            f"{card.difficulty:.4f}" if card.difficulty else "",
            *("yes" if value else "" for value in (card.suspended, card.marked)),
            str(card.flag or ""),
            "yes" if card.leech else "",
        ]


def _edited(user: User, guids: list[str]) -> dict[str, datetime]:
    found: dict[str, datetime] = {}
    for start in range(0, len(guids), EVERY):
        rows = accounts.owned(OwnQuestion, user).filter(guid__in=guids[start : start + EVERY])
        found |= dict(rows.values_list("guid", "edited_at"))
    return found


def _title(note: ImportedText) -> str:
    return to_words(note.text.question[:2000])[:300]
