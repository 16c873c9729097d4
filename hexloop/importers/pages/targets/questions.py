"""Rows of a table of questions and answers."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.questions.models import OwnQuestion
from hexloop.apps.questions.own import KIND
from hexloop.apps.questions.services import ImportedText, OwnText, import_own
from hexloop.apps.questions.services.own import MOST_CHARACTERS
from hexloop.core.content.questions.cloze import gap_numbers
from hexloop.core.content.questions.one_line import CardForm
from hexloop.core.rounds import Round
from hexloop.importers.pages.hands import Hands, digest
from hexloop.importers.pages.target import Carried, Field, Filled, Target
from hexloop.importers.pages.texts import tag_line
from hexloop.importers.pages.values import names
from hexloop.importers.places import topics
from hexloop.importers.report import Outcome

EDITED = "You edited it here, so it was left alone."


class Questions(Target):
    """A row becomes a question of one's own, with its card."""

    name = "questions"
    title = "Questions"
    note = "Each row becomes a question of your own with a card. Where there is no answer, the text of its page is it."
    fields = (
        Field("question", "Question", frozenset({"question", "questions", "front", "prompt", "name", "title", "term"})),
        Field("answer", "Answer", frozenset({"answer", "answers", "back", "response", "solution", "definition"})),
        Field("topic", "Topic", frozenset({"topic", "subject", "chapter", "category"})),
        Field("round", "Round", frozenset({"round", "area", "section", "interview round"})),
        Field("tags", "Tags", frozenset({"tags", "tag", "labels"}), many=True),
        Field("companies", "Companies", frozenset({"company", "companies", "asked by", "asked at"})),
    )
    title_words = frozenset({"questions", "question", "flashcards", "flashcard", "qa", "trivia"})
    telling = {"question": 0.15, "answer": 0.4, "topic": 0.05, "round": 0.05}
    needs_body = True

    def url(self, key: str) -> str:
        """The page of a question."""
        return reverse("own_question", args=[key.removeprefix("own-")])

    def carry(self, rows: Sequence[Filled], hands: Hands) -> list[Carried]:
        """All new and changed ones at once."""
        texts = [_text(row) for row in rows]
        faults = [_fault(text) for text in texts]
        guids = [f"{hands.source.value}:{row.row.id}"[:190] for row in rows]
        here = {one.guid: one for one in accounts.owned(OwnQuestion, hands.user).filter(guid__in=guids)}
        edited = {
            guid
            for row, guid in zip(rows, guids, strict=True)
            if guid in here and row.before and row.before.kept != digest(_told(here[guid]))
        }
        notes = [
            ImportedText(guid, text, hands.at)
            for guid, text, fault in zip(guids, texts, faults, strict=True)
            if not fault and guid not in edited
        ]
        import_own(user=hands.user, notes=notes, source=hands.source.value, at=hands.at)
        now = {one.guid: one for one in accounts.owned(OwnQuestion, hands.user).filter(guid__in=guids)}
        return [
            _carried(row, now.get(guid), fault, hands, edited=guid in edited)
            for row, guid, fault in zip(rows, guids, faults, strict=True)
        ]


def _text(row: Filled) -> OwnText:
    question, body = row.text("question") or row.row.title, row.body.strip()
    answer = row.text("answer") or body
    form = CardForm.CLOZE if gap_numbers(question) else CardForm.PLAIN
    return OwnText(
        question=question,
        answer=answer,
        extra=body if body != answer else "",
        form=form,
        round=_round(row.text("round")),
        topic=_topic(row.text("topic")),
        tags=tuple(
            tag.removeprefix("#") for cell in row.cells.get("tags", ()) for tag in tag_line(names(cell)).split()
        ),
    )


def _fault(text: OwnText) -> str:
    if not text.question.strip():
        return "It has no question, so it is kept as it stands."
    long = [name for name, most in MOST_CHARACTERS.items() if len(getattr(text, name)) > most]
    return f"Its {long[0]} is too long for a card, so it is kept as it stands." if long else ""


def _carried(row: Filled, question: OwnQuestion | None, fault: str, hands: Hands, *, edited: bool) -> Carried:
    if fault or question is None:
        return Carried(Outcome.IMPORTED, fault)
    unused = set()
    if row.text("topic") and not question.topic:
        unused.add("topic")
    company = row.cell("companies")
    if company and hands.tag(names(company), kind=KIND, key=question.key):
        unused.add("companies")
    outcome = Outcome.UNCHANGED if edited else Outcome.UPDATED if row.before else Outcome.IMPORTED
    told = _told(question) if not edited else ""
    return Carried(outcome, EDITED if edited else "", KIND, question.key, told, frozenset(unused))


def _told(question: OwnQuestion) -> str:
    return f"{question.question}\0{question.answer}\0{question.extra}"


def _round(words: str) -> Round:
    wanted = words.casefold().strip()
    return next((one for one in Round if wanted in {one.value, one.title.casefold()}), Round.BREADTH)


def _topic(words: str) -> str:
    wanted = words.casefold().strip()
    return next((one.id for one in topics() if wanted and wanted in {one.id, one.title.casefold()}), "")
