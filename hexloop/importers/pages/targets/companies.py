"""Rows of a table of companies."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse

from hexloop.apps.companies import services
from hexloop.apps.companies.queries import visible_companies
from hexloop.apps.notes.models import Page
from hexloop.core.formats.notion.records import Database
from hexloop.importers.pages.hands import Hands
from hexloop.importers.pages.target import Carried, Field, Filled, Target, words_of
from hexloop.importers.report import Outcome

KIND = "company"
PAGE = "page"
_NAMES = frozenset({"company", "companies", "company name", "employer", "firm"})


class Companies(Target):
    """A row becomes a company. What else it says is kept on a page."""

    name = "companies"
    title = "Companies"
    note = "Each row becomes a company; everything else it says is kept on a page of that name."
    fields = (Field("name", "Name", _NAMES | {"name", "title"}),)
    title_words = frozenset({"company", "companies", "employers"})

    def guess(self, database: Database) -> float:
        """By the column that names the rows: where it is another one, rows are rounds or applications."""
        named = words_of(database.title_column)
        if named in _NAMES:
            return 0.6 if self.title_words & set(words_of(database.title).split()) else 0.5
        return 0.5 if named in {"name", ""} and words_of(database.title) in self.title_words else 0.0

    def url(self, key: str) -> str:
        """The page of a company."""
        return reverse("company", args=[key])

    def take_page(self, key: str, page: Page, hands: Hands) -> None:
        """The page shows up at its company."""
        company = visible_companies(hands.user).filter(slug=key).first()
        if company:
            hands.tag([company.name], kind=PAGE, key=page.slug)

    def carry(self, rows: Sequence[Filled], hands: Hands) -> list[Carried]:
        """The company of each name, made where it is not there."""
        return [_one(row, hands) for row in rows]


def _one(row: Filled, hands: Hands) -> Carried:
    try:
        company = hands.company(row.text("name") or row.row.title)
    except services.CannotTag as error:
        return Carried(Outcome.IMPORTED, f"{error} It is kept as it stands.")
    outcome = Outcome.UPDATED if row.before else Outcome.IMPORTED
    return Carried(outcome, kind=KIND, key=company.slug, told=company.name)
