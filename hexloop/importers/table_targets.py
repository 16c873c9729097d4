"""Everything that the rows of a table (CSV) can become besides questions. A new one is one line in ``TARGETS``."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from django.urls import reverse

from hexloop.apps.coding import queries as coding
from hexloop.apps.companies import services as companies
from hexloop.apps.companies.models import Source as TagSource
from hexloop.core.formats.notion.records import Database
from hexloop.core.formats.notion.values import number_of
from hexloop.importers.pages.hands import Hands, fingerprint
from hexloop.importers.pages.target import Carried, Field, Filled, Target
from hexloop.importers.pages.targets.companies import Companies
from hexloop.importers.pages.targets.papers import Papers
from hexloop.importers.pages.targets.problems import Problems, problem_of
from hexloop.importers.pages.values import names
from hexloop.importers.report import Outcome

QUESTIONS = "questions"
"""What a table is where nothing else is likely; it has a wizard and an importer of its own."""
NOT_THERE = "The bank has no such problem."
_FREQUENCY = frozenset({"frequency", "freq", "occurrence", "occurrences", "times asked", "frequency bar", "count"})


class Asked(Target):
    """A row says that a company asks a problem, and how often."""

    name = "asked"
    title = "What a company asks"
    note = (
        "Each row that names a problem of the bank tags it with the company, and keeps how often it is asked. The "
        "company stands in a column, or below for the whole table."
    )
    fields = (
        *(one for one in Problems.fields if one.name in {"problem", "number", "link", "companies"}),
        Field("frequency", "How often", _FREQUENCY),
        Field(
            "known",
            "Known here already",
            frozenset(
                {"difficulty", "acceptance", "acceptance rate", "topics", "topic", "tags"}
                | {"is premium", "premium", "status", "pattern"}
            ),
            many=True,
        ),
    )
    title_words = frozenset({"company", "companies", "asked"})
    telling = {"frequency": 0.75, "companies": 0.3, "link": 0.05, "number": 0.05, "known": 0.1}

    def guess(self, database: Database) -> float:
        """Only with a column that names problems."""
        named = set(self.columns(database.columns, database.title_column).values())
        return super().guess(database) if named & {"problem", "link", "number"} else 0.0

    def url(self, key: str) -> str:
        """The page of a problem."""
        return reverse("problem", args=[key])

    def carry(self, rows: Sequence[Filled], hands: Hands) -> list[Carried]:
        """Tag the problem of each row."""
        return [_one(row, hands) for row in rows]


def _one(row: Filled, hands: Hands) -> Carried:
    problem = problem_of(row, hands)
    if problem is None:
        return Carried(Outcome.SKIPPED, NOT_THERE)
    cell = row.cell("companies")
    frequency = _frequency(row.text("frequency"))
    refused = []
    for name in names(cell) if cell else []:
        try:
            company = hands.company(name)
            tag = companies.tag(company=company, kind=coding.KIND, key=problem.slug, at=hands.at, source=TagSource.LIST)
        except companies.CannotTag as error:
            refused.append(str(error))
            continue
        if frequency is not None and tag.frequency != frequency:
            companies.note_frequency(tag=tag, frequency=frequency)
    unused = frozenset({"frequency"} if row.text("frequency") and frequency is None else ())
    if cell is None or (refused and len(refused) == len(names(cell))):
        return Carried(Outcome.SKIPPED, " ".join(refused) or "It names no company.")
    outcome = Outcome.UPDATED if row.before else Outcome.IMPORTED
    return Carried(outcome, " ".join(refused), coding.KIND, problem.slug, unused=unused)


def _frequency(text: str) -> float | None:
    """A number, or the first of a list of them: ``71.4%``."""
    found = number_of(re.split(r"[;|/]", text, maxsplit=1)[0].strip().removesuffix("%").strip())
    return found if found is not None and 0 <= found < 1e9 else None


TARGETS: Mapping[str, Target] = {one.name: one for one in (Problems(), Asked(), Papers(), Companies())}
"""By name, in the order in which they are offered."""
HEADINGS = frozenset(heading for one in TARGETS.values() for field in one.fields for heading in field.headings) - {""}
"""What columns of such tables are called."""
ABOUT: Mapping[str, tuple[str, ...]] = {
    Problems.name: ("problem", "link", "number"),
    Asked.name: ("problem", "link", "number"),
    Papers.name: ("title", "link", "doi"),
    Companies.name: ("name",),
}
"""The fields that say what a row is about."""
_BESIDES = {Problems.name: "solved", Asked.name: "companies"}


def identity_of(target: Target, row: Filled, hands: Hands) -> str:
    """By what a row is known again when its table comes in once more; empty where nothing names its thing. A problem is
    the same however it is named, and a row of each day or company is one of its own."""
    said = [_plain(row.text(name)) for name in ABOUT[target.name]]
    problem = problem_of(row, hands) if target.name in _BESIDES else None
    about = [problem.slug] if problem else said
    besides = _plain(row.text(_BESIDES[target.name])) if target.name in _BESIDES else ""
    return f"{target.name}:{fingerprint(about, besides)}" if any(about) else ""


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
