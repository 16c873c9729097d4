"""What a table can become: each target is a class with the fields it knows, a guess, and how it carries."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from hexloop.apps.notes.models import Page
from hexloop.core.formats.notion.records import Column, Database, Property, Row, Type
from hexloop.importers.pages.hands import Hands, Known
from hexloop.importers.report import Outcome

_WORD = re.compile(r"[^\W_]+")
SURE = 0.5
"""A guess below this is none."""


@dataclass(frozen=True, slots=True)
class Field:
    """Something that a column can be. ``headings`` are what such a column is called, in small letters and without
    signs; ``types`` what it then holds, besides text (empty: anything). Several columns may be a field of ``many``."""

    name: str
    title: str
    headings: frozenset[str]
    many: bool = False
    types: frozenset[Type] = frozenset()

    def fits(self, column: Column) -> bool:
        """Whether a column is probably it."""
        held = not self.types or column.type in self.types or column.type in {Type.TEXT, Type.TITLE}
        return held and words_of(column.name) in self.headings


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a table becomes: the name of a target, and by heading the names of the fields that its columns are."""

    target: str
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Filled:
    """A row with its cells by field. ``body`` is the text of its page where the target asks for it, ``before`` what it
    became at an earlier import."""

    row: Row
    cells: Mapping[str, tuple[Property, ...]]
    body: str = ""
    before: Known | None = None

    def cell(self, name: str) -> Property | None:
        """The first filled cell of a field."""
        return next((cell for cell in self.cells.get(name, ()) if cell.text.strip()), None)

    def text(self, name: str) -> str:
        """What the first filled cell of a field says."""
        cell = self.cell(name)
        return cell.text.strip() if cell else ""


@dataclass(frozen=True, slots=True)
class Carried:
    """What became of a row. ``kind`` and ``key`` name it here, ``told`` is its text as it was kept, by which an edit is
    noticed. Without a key it is nothing of the target, so a page keeps it; ``unused`` are fields that could not be."""

    outcome: Outcome
    reason: str = ""
    kind: str = ""
    key: str = ""
    told: str = ""
    unused: frozenset[str] = frozenset()


class Target(ABC):
    """One thing that rows can become. ``note`` says on the page what happens to them."""

    name: ClassVar[str]
    title: ClassVar[str]
    note: ClassVar[str]
    fields: ClassVar[tuple[Field, ...]]
    title_words: ClassVar[frozenset[str]] = frozenset()
    telling: ClassVar[Mapping[str, float]] = {}
    needs_body: ClassVar[bool] = False

    def guess(self, database: Database) -> float:
        """How likely a table is meant for this, from 0 to 1: by its title and by the columns that tell."""
        named = self.columns(database.columns, database.title_column).values()
        titled = 0.35 if self.title_words & set(words_of(database.title).split()) else 0.0
        return min(1.0, titled + sum(self.telling.get(name, 0.0) for name in set(named)))

    def columns(self, columns: Iterable[Column], title_column: str) -> dict[str, str]:
        """Which column is which field, by its heading: the names of fields by headings."""
        found: dict[str, str] = {}
        for column in columns:
            for one in self.fields:
                if one.fits(column) and (one.many or one.name not in found.values()):
                    found[column.name] = one.name
                    break
        return found

    @abstractmethod
    def carry(self, rows: Sequence[Filled], hands: Hands) -> list[Carried]:
        """Let rows become what they are here, inside a transaction: what became of each, in their order."""

    def take_page(self, key: str, page: Page, hands: Hands) -> None:
        """The page of a row was kept beside its thing. Most things need not know."""
        del key, page, hands

    @abstractmethod
    def url(self, key: str) -> str:
        """Where the thing of this key is."""


def words_of(text: str) -> str:
    """A heading in small letters and without signs: ``TL;DR`` is ``tl dr``."""
    return " ".join(_WORD.findall(text.casefold()))
