"""The text of a page that comes from Notion: links as they are written here, properties as a table on top."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from hexloop.apps.notes.text import name_of
from hexloop.core.formats.notion.records import Link, Property, Type, with_links
from hexloop.lib.markdown import to_words

MOST_PART = 480_000
"""How many bytes a page may have before it goes on in a second one."""

Write = Callable[[Link], str]
_SIGNS = re.compile(r"([\\`*_\[\]<>|$#~{}=^])")
_BLANK = re.compile(r"\s+")
_FENCE = re.compile(r"\s{0,3}(```+|~~~+)")
_ADDRESS = re.compile(r"https?://[^\s<>|\\`\[\]()\"']+")
_NO_TAG = re.compile(r"[^\w/]+")


def body_text(body: str, links: Sequence[Link], write: Write) -> str:
    """A body with its links as they are written here. A bar in a link would end the cell of a table."""
    if not links:
        return body

    def in_cell(link: Link) -> str:
        return write(link).replace("|", "\\|")

    return "\n".join(
        with_links(line, links, in_cell if line.lstrip().startswith("|") else write) for line in body.split("\n")
    )


def wiki_link(title: str, words: str = "") -> str:
    """``[[Title]]``, with other words where they say something else."""
    shown = " ".join(re.sub(r"[\[\]|\n]", " ", to_words(words)).split())[:200] if words else ""
    if not shown or name_of(shown) == name_of(title):
        return f"[[{title}]]"
    return f"[[{title}|{shown}]]"


def file_link(words: str, url: str, *, drawn: bool) -> str:
    """A picture, or a link to a file. ``words`` are plain."""
    shown = plain(words)
    return f"{'!' if drawn else ''}[{shown}]({url})"


def plain(text: str) -> str:
    """A text on one line whose signs mean nothing."""
    return _SIGNS.sub(r"\\\1", _BLANK.sub(" ", text.replace("\0", "")).strip())


def cell_text(cell: Property, write: Write) -> str:
    """What a cell says, on one line, safe in a table."""
    if cell.type in {Type.RELATION, Type.FILES} and isinstance(cell.value, tuple) and cell.value:
        written = (write(link) if isinstance(link, Link) else plain(str(link)) for link in cell.value)
        return ", ".join(one.replace("|", "\\|") for one in written)
    text = cell.text.strip()
    if _ADDRESS.fullmatch(text):
        return f"<{text}>"
    return " · ".join(plain(line) for line in text.splitlines() if line.strip())


def property_table(cells: Iterable[Property], write: Write) -> str:
    """The filled cells of a row as a table of two columns; empty where there are none."""
    rows = [(plain(cell.name), cell_text(cell, write)) for cell in cells if cell.text.strip()]
    if not rows:
        return ""
    lines = ["| Property | Value |", "| --- | --- |", *(f"| {name} | {value} |" for name, value in rows)]
    return "\n".join(lines)


def table_row(cells: Iterable[str]) -> str:
    """A row of a table whose cells are safe already."""
    return f"| {' | '.join(cell or ' ' for cell in cells)} |"


def tag_line(names: Iterable[str]) -> str:
    """Tags as a page says them: ``#two-pointers``. What cannot be one is left out."""
    words = (_NO_TAG.sub("-", name.casefold()).strip("-/_0123456789") for name in names)
    return " ".join(f"#{word[:60]}" for word in dict.fromkeys(words) if word)


def parts_of(text: str, most: int = MOST_PART) -> list[str]:
    """A text in parts of at most ``most`` bytes, cut before a heading or at an empty line, never inside of code."""
    if len(text.encode()) <= most:
        return [text]
    parts: list[list[str]] = [[]]
    size, place, fence = 0, 0, ""
    for line in _short_lines(text, most // 2):
        weight = len(line.encode()) + 1
        current = parts[-1]
        if size + weight > most:
            # ``place`` is the last good place to cut; without one the line itself is.
            cut = place or len(current)
            parts.append(current[cut:])
            del current[cut:]
            size, place = sum(len(one.encode()) + 1 for one in parts[-1]), 0
        if found := _FENCE.match(line):
            fence = "" if fence and found[1].startswith(fence) else fence or found[1]
        if not fence and (not line.strip() or line.startswith("#")) and size > most // 2:
            place = len(parts[-1])
        parts[-1].append(line)
        size += weight
    return ["\n".join(part).strip("\n") for part in parts if any(line.strip() for line in part)]


def _short_lines(text: str, most: int) -> Iterable[str]:
    for line in text.split("\n"):
        while len(line) > most // 4:
            yield line[: most // 4]
            line = line[most // 4 :]  # noqa: PLW2901 -- what is left of it
        yield line
