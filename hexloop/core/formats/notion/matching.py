"""Which row of a table each of its pages is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping

from hexloop.core.formats.notion.databases import Table
from hexloop.core.formats.notion.names import key_of, squeezed
from hexloop.core.formats.notion.places import CUT
from hexloop.core.formats.notion.sorting import Node, key_of_node
from hexloop.core.formats.notion.values import iso_of

MOST_TWINS = 200
"""Rows of one title that are told apart by their cells; beyond, they are taken in their order."""
MOST_COMPARED = 1_000_000

Cells = Mapping[int, Mapping[str, str]]
Said = Callable[[Node], Mapping[str, str]]


def match_rows(table: Table, cells: Callable[[set[int]], Cells], said: Said) -> None:
    """Note in ``table`` which page belongs to which row: by title, among equal titles by what both say of their
    properties, and by the beginning of the title where names were cut.

    ``cells`` gives the texts of some rows, ``said`` those of a page.
    """
    rows: dict[str, list[int]] = defaultdict(list)
    pages: dict[str, list[Node]] = defaultdict(list)
    for number, title in enumerate(table.titles, start=1):
        if number not in table.row_pages:
            rows[_key(title)].append(number)
    for page in table.members:
        pages[_key(page.title)].append(page)
    for key, there in pages.items():
        numbers = rows.get(key, [])
        if len(there) == 1 and len(numbers) == 1:
            table.row_pages[numbers.pop()] = key_of_node(there.pop())
        elif numbers:
            _match_twins(table, numbers, there, cells, said)
    left = [(squeezed(key), number) for key, numbers in rows.items() for number in numbers]
    _match_cut(table, left, [page for there in pages.values() for page in there])


def _key(title: str) -> str:
    return key_of(iso_of(title.strip())) or "untitled"


def _match_twins(
    table: Table, numbers: list[int], pages: list[Node], cells: Callable[[set[int]], Cells], said: Said
) -> None:
    """Rows and pages of one title: those that agree most come together first."""
    if len(numbers) <= MOST_TWINS and len(pages) <= MOST_TWINS:
        known = cells(set(numbers))
        words = {page: said(page) for page in pages}
        scores = [
            (-_agreement(known[number], words[page]), row, at, number, page)
            for row, number in enumerate(numbers)
            for at, page in enumerate(pages)
        ]
        for _, _, _, number, page in sorted(scores, key=lambda one: one[:3]):
            if number in numbers and page in pages:
                table.row_pages[number] = key_of_node(page)
                numbers.remove(number)
                pages.remove(page)
    while numbers and pages:
        table.row_pages[numbers.pop(0)] = key_of_node(pages.pop(0))


def _agreement(cells: Mapping[str, str], said: Mapping[str, str]) -> int:
    return sum(1 if key_of(cells.get(name, "")) == key_of(text) else -1 for name, text in said.items())


def _match_cut(table: Table, rows: list[tuple[str, int]], pages: list[Node]) -> None:
    """What is left: titles of which a name has only the beginning."""
    if len(rows) * len(pages) > MOST_COMPARED:
        return
    for page in pages:
        letters = squeezed(page.named)
        alike = [at for at, (own, _) in enumerate(rows) if len(letters) >= CUT and own.startswith(letters)]
        if len(alike) == 1:
            table.row_pages[rows.pop(alike[0])[1]] = key_of_node(page)
