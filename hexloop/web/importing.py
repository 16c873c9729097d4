"""What the pages Import and Export show, and what their forms say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any

from django.http import QueryDict

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.files.models import Import, Source, Stage
from hexloop.apps.files.queries import visible_imports
from hexloop.core.formats.guessing import COLUMNS, TopicName
from hexloop.core.rounds import Round
from hexloop.importers.bringing import progress_of
from hexloop.importers.places import topics

LATEST = 20
COLUMN_TITLES = {
    "question": "Question",
    "answer": "Answer",
    "extra": "Extra",
    "tags": "Tags",
    "deck": "Deck",
    "topic": "Topic",
    "round": "Round",
    "guid": "Id (known again by it)",
    "form": "Form",
    "markup": "Markup",
    "edited": "Edited at",
}
ENCODINGS = {"utf-8": "UTF-8", "utf-8-sig": "UTF-8", "utf-16": "UTF-16", "cp1252": "Windows-1252"}
SIGNS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One import of the list."""

    name: str
    url: str
    stage: str
    detail: str
    when: str


@dataclass(frozen=True, slots=True)
class DeckRow:
    """A deck of a package with where it belongs. ``number`` names its fields; ``fault`` says what is wrong with what
    was sent."""

    number: int
    name: str
    notes: int
    cards: int
    reviews: int
    round: str
    topic: str
    fault: str = ""


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """What a column of a table can be, and which one is: ``place`` is its number or empty."""

    name: str
    title: str
    place: str
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Underway:
    """How far an import is."""

    stage: str
    done: str
    percent: int


def import_rows(user: User) -> list[ImportRow]:
    """The latest imports of this person."""
    zone = accounts.preferences(user).zone
    latest = visible_imports(user=user).defer("report", "choices")[:LATEST]
    return [
        ImportRow(
            name=brought.name,
            url=f"/import/{brought.pk}/",
            stage=Stage(brought.stage).label,
            detail=brought.text or held_text(brought),
            when=moment_text(brought.made_at, zone),
        )
        for brought in latest
    ]


def deck_rows(
    brought: Import, sent: Mapping[str, str] | None = None, faults: Mapping[int, str] | None = None
) -> list[DeckRow]:
    """The decks of a package; what was ``sent`` stands in place of the guesses."""
    titles = {topic.id: topic.title for topic in topics()}
    rows = []
    for number, (deck, counts) in enumerate(sorted(brought.holds["decks"].items())):
        round_key, topic = brought.choices["decks"].get(deck, [Round.BREADTH.value, ""])
        shown = titles.get(topic, topic)
        if sent is not None:
            round_key, shown = sent.get(f"round-{number}", round_key), sent.get(f"topic-{number}", shown)
        fault = (faults or {}).get(number, "")
        rows.append(DeckRow(number, deck, **counts, round=round_key, topic=shown, fault=fault))
    return rows


def deck_choices(brought: Import, sent: QueryDict) -> tuple[dict[str, Any], dict[int, str]]:
    """What was chosen by deck, and what is wrong with it by the number of the deck."""
    known = topics()
    chosen: dict[str, list[str]] = {}
    faults: dict[int, str] = {}
    for number, deck in enumerate(sorted(brought.holds["decks"])):
        round_key = sent.get(f"round-{number}", "")
        topic = topic_id(sent.get(f"topic-{number}", ""), known)
        if round_key not in set(Round):
            faults[number] = "Choose a round."
        elif topic is None:
            faults[number] = "No topic is called that. Choose one of the list, or leave it empty."
        else:
            chosen[deck] = [round_key, topic]
    return {"decks": chosen}, faults


def column_rows(brought: Import, sent: QueryDict | None = None, fault: str = "") -> list[ColumnRow]:
    """What the columns of a table are, guessed or as was ``sent``."""
    guesses = brought.choices["columns"]
    return [
        ColumnRow(
            name,
            COLUMN_TITLES[name],
            str(guesses.get(name, "")) if sent is None else sent.get(f"column-{name}", ""),
            fault if name == "question" else "",
        )
        for name in COLUMNS
    ]


def column_choices(brought: Import, sent: QueryDict) -> tuple[dict[str, Any], dict[str, str]]:
    """What was chosen for a table, and what is wrong with it by field."""
    width = len(brought.holds["headings"])
    columns = {}
    for name in COLUMNS:
        place = sent.get(f"column-{name}", "")
        if place.isascii() and place.isdigit() and len(place) < 6 and int(place) < width:
            columns[name] = int(place)
    faults = {}
    if "question" not in columns:
        faults["question"] = "Choose the column that holds the question."
    topic = topic_id(sent.get("topic", ""), topics())
    if topic is None:
        faults["topic"] = "No topic is called that. Choose one of the list, or leave it empty."
    if sent.get("round", "") not in set(Round):
        faults["round"] = "Choose a round."
    return {"columns": columns, "place": [sent.get("round", ""), topic or ""]}, faults


def topic_id(written: str, known: list[TopicName]) -> str | None:
    """The id of a topic by its title or id; empty for none, ``None`` for one that is not there."""
    wanted = written.strip().casefold()
    if not wanted:
        return ""
    return next((topic.id for topic in known if wanted in {topic.id, topic.title.casefold()}), None)


def table_text(brought: Import) -> str:
    """What was found out about a table."""
    holds = brought.holds
    rows = f"{holds['rows']:,} {'row' if holds['rows'] == 1 else 'rows'}"
    return f"{rows}, {ENCODINGS.get(holds['encoding'], holds['encoding'])}, cells parted by {SIGNS[holds['sign']]}."


def underway(brought: Import) -> Underway | None:
    """How far an import is that this process works on."""
    progress = progress_of(brought)
    if progress is None:
        return None
    done = f"{progress.done:,} of {progress.total:,}" if progress.total else ""
    return Underway(progress.stage, done, progress.percent)


def moment_text(at: datetime, zone: tzinfo) -> str:
    """``26 Nov 2026, 03:15`` in a person's zone."""
    local = at.astimezone(zone)
    return f"{local.day} {local:%b %Y, %H:%M}"


def held_text(brought: Import) -> str:
    """What was found in a file, in a sentence."""
    holds = brought.holds
    if brought.source == Source.CSV:
        return table_text(brought)
    if brought.source == Source.ANKI:
        return f"{holds['notes']:,} notes, {holds['cards']:,} cards, {holds['reviews']:,} reviews."
    return str(holds.get("text", ""))
