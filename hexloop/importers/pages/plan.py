"""Which title every page gets and where everything leads, settled before the first text is written, so that a link can
name a page that comes later."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from hexloop.apps.accounts.models import User
from hexloop.apps.notes.models import MOST_TITLE
from hexloop.apps.notes.queries import own_pages
from hexloop.apps.notes.text import name_of
from hexloop.core.formats.notion.records import Index, PageEntry
from hexloop.importers.pages.hands import Known, short_key

_SIGNS = str.maketrans({"[": "(", "]": ")", "|": "/", "\0": " "})


@dataclass
class Plan:
    """Titles by the id of pages and tables, and addresses of what rows became. ``taken`` are all names of pages,
    ``orphan`` stands behind a title that is taken where nothing is above the page."""

    taken: set[str]
    known_titles: Mapping[str, str]
    orphan: str
    titles: dict[str, str] = field(default_factory=dict)
    urls: dict[str, str] = field(default_factory=dict)

    def claim(self, key: str, title: str, parent: str = "") -> str:
        """The title that the page of this source key has or gets: its own, with its parent's behind it where it is
        taken, then with a number."""
        known = self.known_titles.get(short_key(key))
        if known:
            return known
        clean = clean_title(title)
        found = next(one for one in _candidates(clean, clean_title(parent or self.orphan)) if self._free(one))
        self.taken.add(name_of(found))
        return found

    def _free(self, title: str) -> bool:
        return name_of(title) not in self.taken


def make_plan(*, user: User, index: Index, known: Mapping[str, Known], orphan: str) -> Plan:
    """Titles for every page and table of an export; those that came in before keep the title they have here."""
    pages = dict(own_pages(user).values_list("slug", "title"))
    known_titles = {key: pages[one.key] for key, one in known.items() if one.kind == "page" and one.key in pages}
    plan = Plan({name_of(title) for title in pages.values()}, known_titles, orphan)
    databases = {database.id: database for database in index.databases}
    titles = {page.id: page.title for page in index.pages} | {one.id: one.title for one in index.databases}
    for database in index.databases:
        plan.titles[database.id] = plan.claim(table_key(database.id), database.title, titles.get(database.parent, ""))
    for page in index.pages:
        if page.id not in databases:
            plan.titles[page.id] = plan.claim(page_key(page.id), page.title, titles.get(page.parent) or _folder(page))
    return plan


def _folder(page: PageEntry) -> str:
    return page.folders[-1] if page.folders else ""


def page_key(page_id: str) -> str:
    """By what a page is known again."""
    return f"page:{page_id}"


def table_key(database_id: str, part: int = 1) -> str:
    """By what the page with a whole table is known again."""
    return f"table:{database_id}" if part == 1 else f"table:{database_id}/{part}"


def clean_title(title: str) -> str:
    """A title that links can name."""
    return " ".join(title.translate(_SIGNS).split())[:MOST_TITLE].rstrip() or "Untitled"


def _candidates(title: str, parent: str) -> Iterable[str]:
    yield title
    behind = f" ({parent[:80].rstrip()})"
    yield title[: MOST_TITLE - len(behind)] + behind
    for number in itertools.count(2):
        behind = f" ({parent[:80].rstrip()} {number})"
        yield title[: MOST_TITLE - len(behind)] + behind
