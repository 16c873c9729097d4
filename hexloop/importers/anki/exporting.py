"""Cards out of the collection into a package that Anki opens."""

from __future__ import annotations

import json
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.coding.models import Problem, Progress
from hexloop.apps.files import store
from hexloop.apps.files.queries import attachments_by_hash
from hexloop.apps.questions.models import Markup, OwnQuestion
from hexloop.apps.questions.own import KIND, card_keys, own_id, part_of
from hexloop.apps.questions.packs import bank
from hexloop.apps.review.models import Card, Review, ReviewKind
from hexloop.apps.review.scheduling import Scheduling, deck_of, scheduling_for
from hexloop.core.content.questions.one_line import CardForm
from hexloop.core.formats.anki.fields import own_files, taken_out
from hexloop.core.formats.anki.writing import (
    EASE,
    GAPS,
    INDEXES,
    KEY_POINTS,
    LAYOUT,
    PLAIN,
    REVERSED,
    OutAnswer,
    OutCard,
    OutNote,
    Setting,
    media_names,
    rows_of,
)
from hexloop.importers.anki.carrying import SOURCE
from hexloop.importers.naming import name_own
from hexloop.lib.durable import put_in_place
from hexloop.lib.errors import HexloopError
from hexloop.lib.markdown import to_html, to_line
from hexloop.lib.rich_text import clean_html

PROBLEM = "problem"
_META = b"\x08\x02"
"""The form of the package: an older one, with ``collection.anki21``."""

_TYPES = {ReviewKind.LEARN: 0, ReviewKind.REVIEW: 1, ReviewKind.RELEARN: 2, ReviewKind.CRAM: 3, ReviewKind.MANUAL: 4}


class NothingToExport(HexloopError):
    """There is no card to put into a package."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What goes into a package: own questions always, cards of packs and of problems when chosen."""

    packs: bool = False
    problems: bool = False


@dataclass(frozen=True, slots=True)
class Exported:
    """What a package holds."""

    notes: int
    cards: int
    reviews: int
    files: int


def export_package(*, user: User, target: Path, chosen: Chosen, at: datetime) -> Exported:
    """Write the package ``target``, which appears whole or not at all. What is under NDA never goes in.

    Raises ``NothingToExport`` and ``OSError``.
    """
    notes = notes_to_export(user=user, chosen=chosen, at=at)
    if not notes:
        raise NothingToExport(
            "There is nothing to export yet: only questions of your own go into a package unless you choose more. "
            "Write or import one, or take the questions of the packs in as well."
        )
    how = scheduling_for(user, at=at)
    setting = Setting(how.clock, at, float(how.preferences.retention), how.weights[20])
    files = _files_of(user, notes)
    named = [_with_names(note, files) for note in notes]
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".hexloop-export-") as scratch:
        folder = Path(scratch)
        _write_database(folder / "collection", rows_of(named, setting))
        _write_package(folder / "package", folder / "collection", files)
        put_in_place(folder / "package", target)
    cards = [card for note in notes for card in note.cards]
    return Exported(len(notes), len(cards), sum(len(card.history) for card in cards), len(files))


@transaction.atomic
def notes_to_export(*, user: User, chosen: Chosen, at: datetime) -> list[OutNote]:
    """Everything chosen as notes, in the order of the cards. Own questions get a name that they keep from then on, so
    that they are known again when they come back."""
    name_own(user=user)
    how = scheduling_for(user, at=at)
    cards = accounts.owned(Card, user).filter(under_nda=False, kind__in=[KIND, PROBLEM]).order_by("position", "pk")
    of_thing: dict[tuple[str, str], list[Card]] = {}
    for card in cards:
        of_thing.setdefault((card.kind, card.key.partition("#")[0]), []).append(card)
    history = _history(user)
    making = _Making(user, how, history)
    own = [note for note in making.own(of_thing) if note.cards]
    return (
        own
        + (making.of_packs(of_thing) if chosen.packs else [])
        + (making.of_problems(of_thing) if chosen.problems else [])
    )


@dataclass(frozen=True, slots=True)
class _Making:
    user: User
    how: Scheduling
    history: Mapping[tuple[str, str], Sequence[Review]]

    def own(self, cards: Mapping[tuple[str, str], Sequence[Card]]) -> Iterator[OutNote]:
        """The person's own questions."""
        for question in accounts.owned(OwnQuestion, self.user).filter(under_nda=False).order_by("pk"):
            draw = clean_html if question.markup == Markup.HTML else to_html
            texts = tuple(str(draw(text)) for text in (question.question, question.answer, question.extra))
            kind = {CardForm.PLAIN: PLAIN, CardForm.REVERSED: REVERSED, CardForm.CLOZE: GAPS}[CardForm(question.form)]
            keys = set(card_keys(question))
            rows = [card for card in cards.get((KIND, question.key), []) if card.key in keys]
            yield OutNote(
                guid=question.guid,
                kind=kind,
                texts=texts,
                tags=_tags(question.tags, rows),
                made_at=question.made_at,
                edited_at=question.edited_at,
                cards=tuple(self._card(card, _ord(part_of(card.key))) for card in rows),
            )

    def of_packs(self, cards: Mapping[tuple[str, str], Sequence[Card]]) -> list[OutNote]:
        """Questions of the packs that this person has cards for."""
        known = bank().questions
        return [
            self._note(
                rows[0],
                KEY_POINTS,
                (
                    str(to_html(known[key].question)),
                    str(to_html(known[key].answer)),
                    "<ul>" + "".join(f"<li>{to_html(point)}</li>" for point in known[key].key_points) + "</ul>",
                ),
            )
            for (kind, key), rows in cards.items()
            if kind == KIND and own_id(key) is None and key in known
        ]

    def of_problems(self, cards: Mapping[tuple[str, str], Sequence[Card]]) -> list[OutNote]:
        """Coding problems that this person has cards for, with what they noted as the insight."""
        named = {key: rows for (kind, key), rows in cards.items() if kind == PROBLEM}
        titles = dict(Problem.objects.filter(slug__in=named).values_list("slug", "title"))
        progress = accounts.owned(Progress, self.user).filter(problem__slug__in=named, under_nda=False)
        insights = dict(progress.values_list("problem__slug", "insight"))
        return [
            self._note(rows[0], PLAIN, (f"Solve: {to_line(titles[key])}", str(to_html(insights.get(key, ""))), ""))
            for key, rows in named.items()
            if key in titles
        ]

    def _note(self, card: Card, kind: Any, texts: tuple[str, ...]) -> OutNote:
        return OutNote(
            guid=f"hexloop:{card.kind}:{card.key}",
            kind=kind,
            texts=texts,
            tags=_tags(card.tags, [card]),
            made_at=card.made_at,
            edited_at=card.edited_at or card.made_at,
            cards=(self._card(card, 0),),
        )

    def _card(self, card: Card, place: int) -> OutCard:
        today = self.how.today
        buried = card.buried_until is not None and card.buried_until > today
        return OutCard(
            ord=place,
            deck=card.deck or deck_of(card.round, card.topic),
            made_at=card.made_at,
            edited_at=card.edited_at or card.last_review_at or card.made_at,
            position=card.position,
            due_on=card.due_on,
            reviewed_on=date.fromordinal(card.reviewed_day) if card.reviewed_day else None,
            last_review_at=card.last_review_at,
            stability=card.stability,
            difficulty=card.difficulty,
            reviews=card.reviews,
            lapses=card.lapses,
            suspended=card.suspended,
            buried_on=card.buried_until - timedelta(days=1) if buried and card.buried_until else None,
            flag=card.flag,
            history=tuple(_answer(review) for review in self.history.get((card.kind, card.key), [])),
        )


def _history(user: User) -> dict[tuple[str, str], list[Review]]:
    rows = accounts.owned(Review, user).filter(undone_at=None, card_kind__in=[KIND, PROBLEM]).order_by("at", "pk")
    found: dict[tuple[str, str], list[Review]] = {}
    for review in rows.iterator(chunk_size=2000):
        found.setdefault((review.card_kind, review.card_key), []).append(review)
    return found


def _answer(review: Review) -> OutAnswer:
    raw = review.after.get(SOURCE)
    if raw:
        return OutAnswer(review.at, raw["ease"], raw["ivl"], raw["last_ivl"], raw["factor"], raw["time"], raw["type"])
    kind = ReviewKind(review.review_kind)
    return OutAnswer(
        at=review.at,
        ease=0 if kind is ReviewKind.MANUAL else review.grade,
        interval=_interval(review.after),
        last_interval=_interval(review.before or {}),
        factor=0 if kind is ReviewKind.CRAM else EASE,
        took=review.seconds * 1000,
        type=_TYPES[kind],
    )


def _interval(kept: Mapping[str, Any]) -> int:
    """The interval that a card as it was kept had, in days."""
    due, reviewed = kept.get("due_on"), kept.get("reviewed_day")
    return max(1, date.fromisoformat(due).toordinal() - reviewed) if due and reviewed else 0


def _tags(words: str, cards: Iterable[Card]) -> tuple[str, ...]:
    rows = list(cards)
    states = [name for name in ("leech", "marked") if any(getattr(card, name) for card in rows)]
    return (*words.split(), *states)


def _ord(part: str) -> int:
    return int(part[1:]) - 1 if part.startswith("c") else int(part == "r")


def _files_of(user: User, notes: Sequence[OutNote]) -> dict[str, str]:
    """The files that the notes show or play, their names by hash; those that are not there are left out."""
    wanted = {sha256 for note in notes for text in note.texts for sha256 in own_files(text)}
    found = attachments_by_hash(user=user, hashes=wanted)
    there = [(sha256, row.name) for sha256, row in sorted(found.items()) if not row.under_nda]
    return media_names((sha256, name) for sha256, name in there if store.path_of(sha256).exists())


def _with_names(note: OutNote, files: Mapping[str, str]) -> OutNote:
    texts = tuple(taken_out(text, lambda sha256: files.get(sha256, sha256[:12])) for text in note.texts)
    return OutNote(note.guid, note.kind, texts, note.tags, note.made_at, note.edited_at, note.cards)


def _write_database(path: Path, rows: Mapping[str, Sequence[tuple[Any, ...]]]) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for table, columns in LAYOUT.items():
            connection.execute(f"CREATE TABLE {table} ({columns})")
            if rows[table]:
                marks = ", ".join("?" * len(rows[table][0]))
                connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows[table])  # noqa: S608 -- our names
        for name, columns in INDEXES.items():
            connection.execute(f"CREATE INDEX {name} ON {columns}")
        connection.commit()


def _write_package(path: Path, database: Path, files: Mapping[str, str]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("meta", _META)
        package.write(database, "collection.anki21")
        listed = {}
        for place, (sha256, name) in enumerate(files.items()):
            package.write(store.path_of(sha256), str(place), zipfile.ZIP_STORED)
            listed[str(place)] = name
        package.writestr("media", json.dumps(listed, ensure_ascii=False))
