"""A package as what the apps take in: clean texts, cards with their state, and what is left out with its reason.

Nothing is written to the database here, so that the one transaction that follows is short.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from hexloop.apps.files.store import Arriving, Blob
from hexloop.apps.questions.models import Markup
from hexloop.apps.questions.own import KIND
from hexloop.apps.questions.services import ImportedText, OwnText
from hexloop.apps.questions.services.own import MOST_CHARACTERS
from hexloop.apps.review.models import ReviewKind
from hexloop.apps.review.services.importing import ImportedCard, ImportedMemory, ImportedReview
from hexloop.core.content.questions.cloze import gap_numbers, plain
from hexloop.core.content.questions.one_line import CardForm
from hexloop.core.formats.anki.fields import brought_in, media_names
from hexloop.core.formats.anki.media import normal
from hexloop.core.formats.anki.questions import Asked, questions_of
from hexloop.core.formats.anki.records import Answer, Card, Note, NoteType
from hexloop.core.formats.anki.records import Collection as AnkiCollection
from hexloop.core.formats.anki.schedule import Reader, State, each_card, moment
from hexloop.core.formats.guessing import Place
from hexloop.core.formats.recognition import OTHER
from hexloop.core.rounds import Round
from hexloop.importers.anki.reading import Package
from hexloop.importers.progress import Progress
from hexloop.importers.report import Line, Outcome
from hexloop.lib.rich_text import clean_html, html_words

STATES = {"marked", "leech"}
"""Tags that are no words of the person but states of cards."""

MOST_MEDIA = 64 * 1024 * 1024
MOST_FIELD = 200_000
"""What is longer is not even cleaned."""

EVERY = 200
_OCCLUSION = "{{c1::image-occlusion:"
OURS = re.compile(r"hexloop:([a-z]{1,32}):(.{1,200})", re.DOTALL)
"""The name of a note that an export made of a card whose thing is not in the file."""

_NO_DECK = "Default"


@dataclass(frozen=True, slots=True)
class Prepared:
    """A question ready to be kept. ``cards`` are keyed by their part (``""``, ``r``, ``c2``); ``thing`` is the kind and
    key of what is here already, then there is no text to keep."""

    title: str
    deck: str
    text: ImportedText
    cards: Mapping[str, ImportedCard]
    thing: tuple[str, str] | None = None


@dataclass(slots=True)
class Ready:
    """Everything of a package. ``left_out`` are the notes that are not taken, ``files`` the media by name, ``guids``
    the names of the notes that are taken."""

    questions: list[Prepared] = field(default_factory=list)
    left_out: list[Line] = field(default_factory=list)
    files: dict[str, Blob] = field(default_factory=dict)
    guids: set[str] = field(default_factory=set)


def deck_counts(collection: AnkiCollection) -> dict[str, dict[str, int]]:
    """How many notes, cards and reviews each deck holds, by its name."""
    deck_of = {card.id: _deck_name(collection, card) for card in collection.cards}
    cards = Counter(deck_of.values())
    notes = Counter(deck for deck, _ in {(deck_of[card.id], card.note_id) for card in collection.cards})
    reviews = Counter(deck_of[answer.card_id] for answer in collection.answers if answer.card_id in deck_of)
    return {deck: {"notes": notes[deck], "cards": cards[deck], "reviews": reviews[deck]} for deck in sorted(cards)}


def type_counts(collection: AnkiCollection) -> dict[str, int]:
    """How many notes each note type has, by its name."""
    found = Counter(_type_name(collection, note) for note in collection.notes)
    return dict(sorted(found.items()))


def prepare(
    package: Package, *, places: Mapping[str, Place], reader: Reader, arriving: Arriving, progress: Progress
) -> Ready:
    """Clean every note and work out the state of its cards; media that notes name are brought in.

    ``places`` says for each deck where it belongs. Raises ``BadFile`` and ``Cancelled``.
    """
    collection = package.collection
    ready = Ready(files=_media(package, arriving, progress))
    answers = each_card(collection.answers)
    cards: dict[int, list[Card]] = {}
    for card in collection.cards:
        cards.setdefault(card.note_id, []).append(card)
    progress.begin("Reading notes", len(collection.notes))
    for place, note in enumerate(_in_order(collection.notes, cards)):
        _Reading(collection, ready, places, reader, answers).take(note, cards.get(note.id, []))
        if place % EVERY == 0:
            progress.reach(place)
    return ready


@dataclass(frozen=True, slots=True)
class _Reading:
    """One note at a time."""

    collection: AnkiCollection
    ready: Ready
    places: Mapping[str, Place]
    reader: Reader
    answers: Callable[[int], list[Answer]]

    def take(self, note: Note, cards: Sequence[Card]) -> None:
        note_type = self.collection.types.get(note.type_id)
        deck = _deck_name(self.collection, cards[0]) if cards else _NO_DECK
        title = html_words(note.fields[0][:2000])[:300] if note.fields else ""
        if note_type is None or not cards:
            reason = "It has no cards." if note_type else "Its note type is not in the file."
            self.ready.left_out.append(Line(title, deck, Outcome.SKIPPED, reason))
            return
        asked = questions_of(note, note_type, {card.ord for card in cards})
        fault = self._fault_of(note, bool(asked))
        if fault:
            self.ready.left_out.append(Line(title, deck, Outcome.SKIPPED, fault))
            return
        self.ready.guids.add(note.guid)
        for one in asked:
            self._take_question(note, note_type, cards, one)

    def _fault_of(self, note: Note, asks: bool) -> str:
        """Why a note cannot be taken at all; empty when it can."""
        if not asks:
            return "Its cards have no template in the file."
        if note.guid in self.ready.guids:
            return "Another note of the file has the same guid."
        if any(len(text) > MOST_FIELD for text in note.fields):
            return f"One of its fields has more than {MOST_FIELD:,} characters."
        if any(_OCCLUSION in text for text in note.fields):
            return "It hides parts of a picture (image occlusion), which is not shown here."
        return ""

    def _take_question(self, note: Note, note_type: NoteType, cards: Sequence[Card], asked: Asked) -> None:
        own = [card for card in cards if card.ord in asked.parts]
        deck = _deck_name(self.collection, own[0] if own else cards[0])
        place = self.places.get(deck, Place(Round.BREADTH))
        text = OwnText(
            question=self._clean(asked.question),
            answer=self._clean(asked.answer),
            extra=self._clean(asked.extra),
            form=asked.form,
            round=place.round,
            topic=place.topic,
            deck=deck[:200],
            tags=tuple(tag for tag in note.tags if tag.casefold() not in STATES),
            markup=Markup.HTML,
        )
        title = html_words(plain(text.question[:2000]))[:300]
        found = OURS.fullmatch(note.guid)
        fault = "" if found else _fault(text)
        if fault:
            self.ready.left_out.append(
                Line(title or html_words(note.fields[0][:2000])[:300], deck, Outcome.SKIPPED, fault)
            )
            return
        tags = {tag.casefold() for tag in note.tags}
        self.ready.questions.append(
            Prepared(
                title=title,
                deck=deck,
                text=ImportedText(asked.guid, text, edited_at=moment(note.edited * 1000)),
                cards={asked.parts[card.ord]: self._card(card, tags) for card in own},
                thing=(found[1], found[2]) if found else None,
            )
        )

    def _clean(self, text: str) -> str:
        files = self.ready.files

        def address(name: str) -> str:
            blob = files.get(normal(name))
            return f"/files/{blob.sha256}/" if blob else ""

        return str(clean_html(brought_in(text, address))).strip()

    def _card(self, card: Card, tags: Collection[str]) -> ImportedCard:
        answers = self.answers(card.id)
        state = self.reader.state(card, answers)
        return ImportedCard(
            kind=KIND,
            key="",
            deck=_deck_name(self.collection, card),
            position=state.position,
            memory=_memory(state),
            suspended=state.suspended,
            buried_until=state.buried_on + timedelta(days=1) if state.buried_on else None,
            marked="marked" in tags,
            flag=state.flag,
            leech="leech" in tags,
            reviews=tuple(
                ImportedReview(past.at, past.grade, past.seconds, ReviewKind(past.kind), past.raw)
                for past in self.reader.history(answers)
            ),
        )


def _media(package: Package, arriving: Arriving, progress: Progress) -> dict[str, Blob]:
    """The pictures and sounds that notes name and the package has. Other files and too large ones are left out: the
    text says then what is missing."""
    wanted = {normal(name) for note in package.collection.notes for text in note.fields for name in media_names(text)}
    named = [(name, entry) for name, entry in package.media.items() if name in wanted]
    progress.begin("Unpacking pictures and sounds", len(named))
    found: dict[str, Blob] = {}
    for place, (name, entry) in enumerate(named):
        progress.reach(place)
        if package.archive.entries[entry].file_size > MOST_MEDIA:
            continue
        blob = arriving.take(package.archive.chunks(entry, zstd=package.packed))
        if blob.media_type != OTHER and blob.bytes <= MOST_MEDIA:
            found[name] = blob
    return found


def _in_order(notes: Sequence[Note], cards: Mapping[int, Sequence[Card]]) -> Iterator[Note]:
    """Notes in the order in which their new cards are begun."""
    first = {note: min(card.due if card.type == 0 else 0 for card in own) for note, own in cards.items() if own}
    yield from sorted(notes, key=lambda note: (first.get(note.id, 0), note.id))


def _memory(state: State) -> ImportedMemory | None:
    if state.due_on is None:
        return None
    assert state.stability is not None
    assert state.difficulty is not None
    assert state.last_review_at is not None
    assert state.last_grade is not None
    return ImportedMemory(
        state.stability,
        state.difficulty,
        state.due_on,
        state.last_review_at,
        state.last_grade,
        state.reviews,
        state.lapses,
    )


def _fault(text: OwnText) -> str:
    """Why a text cannot be a question; empty when it can."""
    if not text.question.strip():
        return "Its front is empty once scripts, styles and drawings are taken out."
    for name, most in MOST_CHARACTERS.items():
        if len(getattr(text, name)) > most:
            return f"Its {name} has more than {most:,} characters."
    if text.form is CardForm.CLOZE and not gap_numbers(text.question):
        return "It is a cloze note without a gap."
    return ""


def _deck_name(collection: AnkiCollection, card: Card) -> str:
    """The deck in which a card is at home: a filtered deck only borrows it."""
    deck = collection.decks.get(card.home or card.deck_id)
    return deck.name[:200] if deck and deck.name else _NO_DECK


def _type_name(collection: AnkiCollection, note: Note) -> str:
    found = collection.types.get(note.type_id)
    return found.name if found else "Unknown"
