"""Tables that stay pages: one for each row that has a page, and one with the whole table."""

from __future__ import annotations

from collections.abc import Sequence

from hexloop.apps.notes.queries import page_url
from hexloop.core.formats.notion.records import Database
from hexloop.importers.pages.hands import Hands
from hexloop.importers.pages.target import Carried, Field, Filled, Target
from hexloop.importers.report import Outcome

KIND = "page"


class Pages(Target):
    """Rows stay what they are in Notion. They are carried with all other pages."""

    name = "pages"
    title = "Plain pages"
    note = "Each row stays a page, with its properties as a table on top."
    fields = (
        Field("tags", "Tags", frozenset({"tags", "tag", "labels", "label", "topics", "keywords"}), many=True),
        Field("companies", "Companies", frozenset({"company", "companies", "asked by", "employer"})),
    )

    def guess(self, database: Database) -> float:
        """What is taken when nothing else is likely."""
        return 0.0

    def url(self, key: str) -> str:
        """The address of a page."""
        return page_url(key)

    def carry(self, rows: Sequence[Filled], hands: Hands) -> list[Carried]:
        """They become nothing besides."""
        return [Carried(Outcome.IMPORTED) for _ in rows]
