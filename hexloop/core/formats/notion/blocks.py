"""The text of a page of the HTML export, as Markdown of pages here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from hexloop.core.formats.notion.callouts import callout
from hexloop.core.formats.notion.elements import (
    MOST_DEPTH,
    Element,
    child_runs,
    classes,
    runs_of,
    tex_of,
    text_of,
    with_class,
    words_of,
)
from hexloop.core.formats.notion.places import Linker
from hexloop.core.formats.notion.styled import Run, at_start, escaped, joined

WIDTH = 4

_TOGGLE_LEVELS = (("1.875em", 1), ("1.5em", 2), ("1.25em", 3))
_LISTS = {"item", "numbered"}
_BLOCKS = {
    *("div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "figure", "pre", "table", "blockquote"),
    *("details", "summary", "hr", "nav", "aside", "section", "article", "header", "main", "footer", "figcaption"),
    *("iframe", "video", "audio", "embed", "object", "center", "form", "dl", "dt", "dd"),
}
_DROPPED = {"header", "nav", "script", "style", "head", "svg", "summary", "form"}
_LANGUAGE = re.compile(r"language-([\w+#.-]{1,30}(?: [\w+#.-]{1,20})?)")
_FENCES = re.compile(r"^ {0,3}(`{3,})", re.MULTILINE)

Table = Callable[[Element], str]
"""What stands in place of the table of a database: Markdown of a link to it, or nothing where there is no such one."""


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of a block. Items of lists in a row have no empty line between them."""

    kind: str
    lines: list[str]


def body_of(element: Element, linker: Linker, table: Table) -> str:
    """All blocks inside an element as Markdown, with its links noted in ``linker``."""
    return "\n".join(_stacked(_Reader(linker, table).inside(element, 0)))


class _Reader:
    def __init__(self, linker: Linker, table: Table) -> None:
        self._linker = linker
        self._table = table

    def inside(self, element: Element, depth: int, skip: Iterable[Element] = ()) -> list[Block]:
        """The blocks inside an element; text between them makes paragraphs."""
        if depth > MOST_DEPTH:
            return _paragraph([Run(escaped(words_of(element)))])
        blocks: list[Block] = []
        flow = [Run(escaped(element.text or ""))]
        left_out = set(skip)
        for child in element:
            if child in left_out:
                pass
            elif child.tag not in _BLOCKS and not _holds_blocks(child):
                flow += child_runs(child, self._linker, frozenset(), depth)
            else:
                blocks += [*_paragraph(flow), *self.block(child, depth + 1)]
                flow = []
            flow.append(Run(escaped(child.tail or "")))
        return [*blocks, *_paragraph(flow)]

    def block(self, element: Element, depth: int) -> list[Block]:
        """One block. What is only a layer around others (columns, synced blocks, indents) is flattened."""
        if element.tag in _DROPPED:
            return []
        if {"collection-content"} & classes(element):
            return self._collection(element)
        read = _READERS.get(str(element.tag))
        return read(self, element, depth) if read else self.inside(element, depth)

    def heading(self, element: Element, depth: int) -> list[Block]:
        words = self._line(element, depth)
        level = min(int(str(element.tag)[1]), 6)
        return [Block("heading", [f"{'#' * level} {words}"])] if words else []

    def paragraph(self, element: Element, depth: int) -> list[Block]:
        return self.inside(element, depth)

    def items(self, element: Element, depth: int) -> list[Block]:
        """A list, of whichever sort; Notion makes one for each item."""
        number = int(element.get("start") or 1) if (element.get("start") or "1").isdigit() else 1
        found: list[Block] = []
        for child in element:
            if child.tag != "li":
                found += self.block(child, depth + 1) if child.tag in _BLOCKS else []
            elif "toggle" in classes(element):
                found += self.inside(child, depth + 1)
            elif element.tag == "ol":
                found.append(self._item(child, f"{number}. ", depth + 1, "numbered"))
                number += 1
            else:
                found.append(self._item(child, f"- {_tick(child)}", depth + 1, "item"))
        return found

    def _item(self, element: Element, mark: str, depth: int, kind: str) -> Block:
        blocks = self.inside(element, depth, skip=list(_checkboxes(element)))
        head: list[str] = [mark.rstrip()]
        if blocks and blocks[0].kind == "text":
            first, *more = blocks.pop(0).lines
            head = [f"{mark}{first}", *more]
        rest = _stacked(blocks)
        close = not blocks or blocks[0].kind in _LISTS
        return Block(kind, head + ([] if close else [""]) + _indented(rest))

    def toggle(self, element: Element, depth: int) -> list[Block]:
        """A toggle: a heading with what is under it, or an item in bold with what is in it."""
        summary = next((child for child in element if child.tag == "summary"), None)
        words = self._line(summary, depth) if summary is not None else "Toggle"
        blocks = self.inside(element, depth)
        style = (summary.get("style") or "") if summary is not None else ""
        level = next((level for size, level in _TOGGLE_LEVELS if f"font-size:{size}" in style), 0)
        if level and words:
            return [Block("heading", [f"{'#' * level} {words}"]), *blocks]
        head = words if words.startswith("**") or not words else f"**{words}**"
        rest = _stacked(blocks)
        close = not blocks or blocks[0].kind in _LISTS
        return [Block("item", [f"- {head}".rstrip(), *([] if close else [""]), *_indented(rest)])]

    def quote(self, element: Element, depth: int) -> list[Block]:
        lines = _stacked(self.inside(element, depth))
        return [Block("quote", [f"> {line}".rstrip() for line in lines])] if lines else []

    def figure(self, element: Element, depth: int) -> list[Block]:
        """Callouts, formulas, pictures, files, bookmarks, links to pages."""
        named = classes(element)
        if "callout" in named:
            return self.callout(element, depth)
        if "equation" in named:
            tex = tex_of(element)
            return [Block("formula", ["$$", *(line for line in tex.split("\n") if line.strip()), "$$"])] if tex else []
        caption = next(iter(element.iter("figcaption")), None)
        said = self._line(caption, depth) if caption is not None else ""
        picture = next((found for found in element.iter("img") if not _decoration(found)), None)
        bookmark = next(with_class(element, "a", "bookmark"), None)
        if bookmark is None and "bookmark" in named:
            bookmark = next(iter(element.iter("a")), None)
        if bookmark is not None:
            return [*self._bookmark(bookmark), *_paragraph([Run(said)])]
        if picture is not None:
            address = picture.get("src") or ""
            return _paragraph([Run(self._linker.written(said, address, picture=True))])
        blocks = self.inside(element, depth, skip=[] if caption is None else [caption])
        source = next(iter(element.iter("source", "iframe", "embed")), None)
        if not blocks and source is not None:
            blocks = _paragraph([Run(self._linker.written("", source.get("src") or ""))])
        return [*blocks, *_paragraph([Run(said)])]

    def callout(self, element: Element, depth: int) -> list[Block]:
        icon, holder = "", None
        for child in element:
            found = next(iter([*with_class(child, "span", "icon"), *with_class(child, "img", "icon")]), None)
            if found is not None and holder is None and not words_of(child):
                holder = child
                icon = found.get("src") or text_of(found).strip()
        lines = _stacked(self.inside(element, depth, skip=[] if holder is None else [holder]))
        return [Block("callout", callout(icon, lines))]

    def media(self, element: Element, _depth: int) -> list[Block]:
        source = element.get("src") or next((one.get("src") for one in element.iter("source")), None) or ""
        return _paragraph([Run(self._linker.written("", source))])

    def code(self, element: Element, _depth: int) -> list[Block]:
        inner = next(iter(element.iter("code")), element)
        found = _LANGUAGE.search(f"{inner.get('class') or ''} {element.get('class') or ''}")
        for line_break in inner.iter("br"):
            line_break.text = "\n"
        text = text_of(inner)
        fence = "`" * max([3, *(len(run) + 1 for run in _FENCES.findall(text))])
        language = found[1].split()[0].lower() if found and "plain" not in found[1].lower() else ""
        return [Block("code", [f"{fence}{language}", *text.strip("\n").split("\n"), fence])]

    def table(self, element: Element, depth: int) -> list[Block]:
        """A table; its first row is the heading, as Markdown wants one."""
        rows = [
            [self._line(cell, depth).replace("\n", " ").replace("|", "\\|") for cell in row if cell.tag in {"td", "th"}]
            for row in _rows(element)
        ]
        rows = [row for row in rows if row]
        if not rows:
            return []
        width = max(len(row) for row in rows)
        lines = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in rows]
        return [Block("table", [lines[0], f"|{' --- |' * width}", *lines[1:]])]

    def rule(self, _element: Element, _depth: int) -> list[Block]:
        return [Block("rule", ["---"])]

    def _collection(self, element: Element) -> list[Block]:
        found = self._table(element)
        if found:
            return _paragraph([Run(found)])
        inner = element if element.tag == "table" else next(iter(element.iter("table")), None)
        return self.table(inner, 0) if inner is not None else []

    def _bookmark(self, element: Element) -> list[Block]:
        title = next((words_of(one) for one in with_class(element, "div", "bookmark-title")), "")
        return _paragraph([Run(self._linker.written(escaped(title), element.get("href") or ""))])

    def _line(self, element: Element, depth: int) -> str:
        return " ".join(joined(runs_of(element, self._linker, depth=depth)).split())


_READERS: dict[str, Callable[[_Reader, Element, int], list[Block]]] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _Reader.heading),
    **dict.fromkeys(("ul", "ol"), _Reader.items),
    **dict.fromkeys(("iframe", "video", "audio", "embed"), _Reader.media),
    "p": _Reader.paragraph,
    "details": _Reader.toggle,
    "blockquote": _Reader.quote,
    "figure": _Reader.figure,
    "aside": _Reader.callout,
    "pre": _Reader.code,
    "table": _Reader.table,
    "hr": _Reader.rule,
}


def _holds_blocks(element: Element) -> bool:
    """Whether an element that belongs into a line has blocks in it all the same."""
    if not isinstance(element.tag, str) or tex_of(element):
        return False
    return element.tag in {"span", "a", "font"} and any(child.tag in _BLOCKS for child in element)


def _rows(table: Element) -> Iterator[Element]:
    """The rows of a table, without those of tables in its cells."""
    for child in table:
        yield from [child] if child.tag == "tr" else child if child.tag in {"tbody", "thead", "tfoot"} else []


def _paragraph(flow: list[Run]) -> list[Block]:
    if all(not run.text or run.text.isspace() for run in flow):
        return []
    text = joined(flow)
    lines = [line.strip() for line in text.split("\n")]
    kept = [line for line in lines if line]
    # A line break within a paragraph is kept by a backslash.
    return [Block("text", [f"{at_start(line)}\\" for line in kept[:-1]] + [at_start(kept[-1])])]


def _stacked(blocks: list[Block]) -> list[str]:
    out: list[str] = []
    before = ""
    for block in blocks:
        if out and not (block.kind in _LISTS and block.kind == before):
            out.append("")
        out += block.lines
        before = block.kind
    return out


def _indented(lines: list[str]) -> list[str]:
    return [f"{' ' * WIDTH}{line}" if line else "" for line in lines]


def _checkboxes(element: Element) -> Iterable[Element]:
    return (child for child in element if "checkbox" in classes(child))


def _tick(element: Element) -> str:
    box = next(iter(_checkboxes(element)), None)
    return "" if box is None else "[x] " if "checkbox-on" in classes(box) else "[ ] "


def _decoration(picture: Element) -> bool:
    return bool(classes(picture) & {"icon", "bookmark-icon", "bookmark-image", "user-icon"})
