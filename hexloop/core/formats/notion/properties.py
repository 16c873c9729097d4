"""The properties of pages and the tables of databases in the HTML export, where they have their types."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hexloop.core.formats.notion.elements import Element, classes, text_of, with_class, words_of
from hexloop.core.formats.notion.names import id_in
from hexloop.core.formats.notion.records import Property, Type, Value
from hexloop.core.formats.notion.values import DATES, LinkOf, value_of

_ROW = re.compile(r"property-row-(\w+)")
_NAMES = {
    "file": Type.FILES,
    "phone_number": Type.PHONE,
    "auto_increment_id": Type.UNIQUE_ID,
    "place": Type.TEXT,
} | {kind.value: kind for kind in Type}
_ICONS = {
    "typesTitle": Type.TITLE,
    "typesText": Type.TEXT,
    "typesNumber": Type.NUMBER,
    "typesSelect": Type.SELECT,
    "typesMultipleSelect": Type.MULTI_SELECT,
    "typesStatus": Type.STATUS,
    "typesDate": Type.DATE,
    "typesPerson": Type.PERSON,
    "typesFile": Type.FILES,
    "typesCheckbox": Type.CHECKBOX,
    "typesUrl": Type.URL,
    "typesEmail": Type.EMAIL,
    "typesPhoneNumber": Type.PHONE,
    "typesRelation": Type.RELATION,
    "typesFormula": Type.FORMULA,
    "typesRollup": Type.ROLLUP,
    "typesCreatedAt": Type.CREATED_TIME,
    "typesCreatedBy": Type.CREATED_BY,
    "typesUpdatedAt": Type.EDITED_TIME,
    "typesLastEditedTime": Type.EDITED_TIME,
    "typesUpdatedBy": Type.EDITED_BY,
    "typesLastEditedBy": Type.EDITED_BY,
    "typesAutoIncrementId": Type.UNIQUE_ID,
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A table of a database as a page shows it. ``kinds`` are the types of its columns, ``None`` where unknown;
    ``rows`` have their id and their cells."""

    id: str
    title: str
    names: tuple[str, ...]
    kinds: tuple[Type | None, ...]
    rows: tuple[tuple[str, tuple[Element, ...]], ...]


def properties_of(element: Element, link_of: LinkOf) -> Iterator[Property]:
    """The properties above the text of a page, those that are empty too."""
    for table in with_class(element, "table", "properties"):
        for row in table.iter("tr"):
            found = _ROW.search(row.get("class") or "")
            heading, cell = next(row.iter("th"), None), next(row.iter("td"), None)
            if heading is not None and cell is not None and words_of(heading):
                kind = _NAMES.get(found[1], Type.TEXT) if found else Type.TEXT
                yield cell_of(words_of(heading), kind, cell, link_of)


def cell_of(name: str, kind: Type, cell: Element, link_of: LinkOf) -> Property:
    """A property from the cell of a table."""
    if kind in {Type.MULTI_SELECT, Type.PERSON}:
        named = tuple(_members(cell, kind))
        return Property(name, kind, ", ".join(named), named or None)
    if kind in {Type.RELATION, Type.FILES}:
        links = tuple(link_of(words_of(one), one.get("href") or "") for one in cell.iter("a"))
        return Property(name, kind, ", ".join(link.words or link.href for link in links), links or None)
    ticked = _ticked(cell)
    if ticked is not None:
        return Property(name, kind, "Yes" if ticked else "No", ticked)
    text = _text(cell, kind)
    value: Value = value_of(kind, text, link_of)
    return Property(name, kind, text, value)


def shown_tables(element: Element) -> Iterator[tuple[Element, Shown]]:
    """The tables of databases on a page, each with its element: the outermost that belongs to it."""
    for table in with_class(element, "table", "collection-content"):
        above = table.getparent()
        outer = above if above is not None and "collection-content" in classes(above) else table
        yield outer, shown_of(outer, table)


def shown_of(outer: Element, table: Element) -> Shown:
    """A table as it is shown."""
    title = next(with_class(outer, "h4", "collection-title"), None)
    headings = list(table.iter("th"))
    rows = tuple(
        (id_in(row.get("id") or ""), tuple(cell for cell in row if cell.tag == "td"))
        for row in table.iter("tr")
        if any(cell.tag == "td" for cell in row)
    )
    return Shown(
        id=id_in(outer.get("id") or table.get("id") or ""),
        title=words_of(title) if title is not None else "",
        names=tuple(words_of(heading) for heading in headings),
        kinds=tuple(_icon(heading) for heading in headings),
        rows=rows,
    )


def _icon(heading: Element) -> Type | None:
    found = (_ICONS.get(name) for part in heading.iter("svg", "img") for name in classes(part))
    return next((kind for kind in found if kind), None)


def _members(cell: Element, kind: Type) -> Iterator[str]:
    name = "user" if kind is Type.PERSON else "selected-value"
    found = [words_of(one).removeprefix("@") for one in with_class(cell, "span", name)]
    return iter([one for one in found if one] or [part.strip() for part in words_of(cell).split(",") if part.strip()])


def _ticked(cell: Element) -> bool | None:
    box = next(with_class(cell, "div", "checkbox"), None)
    return None if box is None else "checkbox-on" in classes(box)


def _text(cell: Element, kind: Type) -> str:
    if kind in DATES:
        times = [text_of(one).strip().lstrip("@") for one in cell.iter("time")]
        return " → ".join(times) if times else text_of(cell).strip().lstrip("@")
    if kind in {Type.URL, Type.EMAIL, Type.PHONE}:
        link = next(cell.iter("a"), None)
        href = (link.get("href") or "").removeprefix("mailto:").removeprefix("tel:") if link is not None else ""
        return href or words_of(cell)
    if kind is Type.TEXT:
        for line_break in cell.iter("br"):
            line_break.text = "\n"
        return "\n".join(" ".join(line.split()) for line in text_of(cell).strip().split("\n"))
    return words_of(cell)
