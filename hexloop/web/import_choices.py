"""What each source asks before it is imported: one line a source in ``FORMS``.

A source without a line asks nothing: its page says what the file holds and has a button.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict

from hexloop.apps.files.models import Import, Source
from hexloop.importers.leetcode import GUESSED, REVIEWS, TRIED
from hexloop.importers.places import topics
from hexloop.web import import_notion, import_table
from hexloop.web import importing as showing


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was chosen. With ``faulty`` nothing is imported, and ``context`` says on the page what is wrong."""

    choices: Mapping[str, Any]
    context: Mapping[str, object] = field(default_factory=dict)
    faulty: bool = False


@dataclass(frozen=True, slots=True)
class ChoiceForm:
    """The page of a source: its template, what it shows, and what is read from what was sent."""

    template: str
    context: Callable[[Import], Mapping[str, object]]
    read: Callable[[Import, QueryDict], Chosen]


def form_of(source: str) -> ChoiceForm:
    """The page of a source."""
    return FORMS.get(Source(source), PLAIN)


def _decks(brought: Import) -> Mapping[str, object]:
    return _places() | {"decks": showing.deck_rows(brought), "types": brought.holds["types"].items()}


def _read_decks(brought: Import, sent: QueryDict) -> Chosen:
    choices, faults = showing.deck_choices(brought, sent)
    if not faults:
        return Chosen(choices)
    return Chosen(choices, {"decks": showing.deck_rows(brought, sent, faults)}, faulty=True)


def _read_columns(brought: Import, sent: QueryDict) -> Chosen:
    choices, wrong = import_table.read(brought, sent)
    return Chosen(choices, wrong, faulty=bool(wrong))


def _tables(brought: Import) -> Mapping[str, object]:
    return {"tables": import_notion.asked(brought).tables, "targets": import_notion.TARGET_CHOICES}


def _read_tables(brought: Import, sent: QueryDict) -> Chosen:
    asked = import_notion.asked(brought, sent)
    return Chosen(asked.choices, {"tables": asked.tables}, faulty=asked.faulty)


def _places() -> dict[str, object]:
    return {"rounds": import_table.ROUNDS, "topics": topics()}


def _counts_as(brought: Import) -> Mapping[str, object]:
    return {"as": brought.choices.get("as", REVIEWS), "guessed": GUESSED}


def _read_counts_as(brought: Import, sent: QueryDict) -> Chosen:
    chosen = sent.get("as", "")
    return Chosen({"as": chosen if chosen in {REVIEWS, TRIED} else REVIEWS})


def _nothing_to_show(brought: Import) -> Mapping[str, object]:
    return {}


def _nothing_to_choose(brought: Import, sent: QueryDict) -> Chosen:
    return Chosen(brought.choices)


PLAIN = ChoiceForm("web/import_plain.html", _nothing_to_show, _nothing_to_choose)
FORMS = {
    Source.ANKI: ChoiceForm("web/import_decks.html", _decks, _read_decks),
    Source.NOTION: ChoiceForm("web/import_notion.html", _tables, _read_tables),
    Source.LEETCODE: ChoiceForm("web/import_leetcode.html", _counts_as, _read_counts_as),
    Source.CSV: ChoiceForm("web/import_table.html", import_table.context, _read_columns),
}
