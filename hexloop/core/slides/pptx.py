"""Slides as a ``.pptx`` file: titles, lists, text, code, tables and notes, set plainly, to be dressed elsewhere.

Formulas are written as they were typed. Pictures come by their bytes from whoever calls. Pages are 16:9.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from markdown_it.token import Token

from hexloop.core.slides.deck import Deck, Slide
from hexloop.lib.html import OWN_FILE
from hexloop.lib.markdown import new_markdown

Picture = Callable[[str], bytes | None]
"""The bytes of an own file by its hash; ``None`` when it is not there or no picture."""

MOST_LEVEL = 4
MOST_ROWS = 20
MOST_COLUMNS = 8

_NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in one style."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False


@dataclass(slots=True)
class Paragraph:
    """A line of the body. ``level`` is -1 outside lists; ``number`` counts in a numbered list (0: a bullet)."""

    runs: list[Run]
    level: int = -1
    number: int = 0
    code: bool = False


@dataclass(slots=True)
class Content:
    """What a slide holds, in the order of kinds in which it is set."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    tables: list[list[list[str]]] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    title: str = ""


def to_pptx(deck: Deck, *, picture: Picture = lambda _: None) -> bytes:
    """The file. A deck without a slide gives a file without one."""
    from pptx import Presentation  # noqa: PLC0415 -- slow import
    from pptx.util import Inches  # noqa: PLC0415 -- slow import

    made = Presentation()
    made.slide_width, made.slide_height = Inches(13.333), Inches(7.5)
    for place, slide in enumerate(deck.slides):
        _add(made, slide, picture, is_first=place == 0)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def content_of(slide: Slide) -> Content:
    """Read the Markdown of a slide. Its first heading is the title."""
    return _Reader().read(new_markdown().parse(slide.body))


def _add(made: Any, slide: Slide, picture: Picture, *, is_first: bool) -> None:
    from pptx.util import Inches, Pt  # noqa: PLC0415 -- slow import

    content = content_of(slide)
    page = made.slides.add_slide(made.slide_layouts[6])
    pictures = [raw for name in content.pictures if (raw := picture(name))]
    top = Inches(0.5)
    if content.title:
        box = page.shapes.add_textbox(Inches(0.8), Inches(2.4) if is_first else top, Inches(11.7), Inches(1.1))
        box.name = "Title"
        box.text_frame.word_wrap = True
        _write(box.text_frame.paragraphs[0], [Run(_plain(content.title), bold=True)], Pt(44 if is_first else 32))
    top = Inches(3.9) if is_first and content.title else Inches(1.7)
    width = Inches(6.4) if pictures and content.paragraphs else Inches(11.7)
    if content.paragraphs:
        box = page.shapes.add_textbox(Inches(0.8), top, width, Inches(7.0) - top)
        box.text_frame.word_wrap = True
        _fill(box.text_frame, content.paragraphs)
    for rows in content.tables[:1]:
        below = Inches(4.2) if content.paragraphs else top
        _table(page, rows, below)
    for raw in pictures[:1]:
        _picture(page, raw, Inches(7.6) if content.paragraphs else Inches(0.8), top)
    if slide.notes:
        page.notes_slide.notes_text_frame.text = _plain(slide.notes)


def _fill(frame: Any, paragraphs: Sequence[Paragraph]) -> None:
    from pptx.util import Inches, Pt  # noqa: PLC0415 -- slow import

    size = Pt(24 if len(paragraphs) <= 7 else 18 if len(paragraphs) <= 12 else 14)
    for place, each in enumerate(paragraphs):
        target = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        mark = f"{each.number}. " if each.number else "• " if each.level >= 0 else ""
        runs = [Run(mark), *each.runs] if mark else each.runs
        _write(target, runs, Pt(14) if each.code else size)
        target.level = max(0, each.level)
        if each.level > 0:
            target._p.get_or_add_pPr().set("marL", str(int(Inches(0.4)) * each.level))
        target.space_after = Pt(0 if each.code else 8)


def _write(target: Any, runs: Sequence[Run], size: Any) -> None:
    for each in runs:
        run = target.add_run()
        run.text = _plain(each.text)
        run.font.size, run.font.bold, run.font.italic = size, each.bold or None, each.italic or None
        if each.code:
            run.font.name = "Consolas"


def _table(page: Any, rows: list[list[str]], top: Any) -> None:
    from pptx.util import Inches, Pt  # noqa: PLC0415 -- slow import

    rows = [row[:MOST_COLUMNS] for row in rows[:MOST_ROWS]]
    columns = max(len(row) for row in rows)
    shape = page.shapes.add_table(len(rows), columns, Inches(0.8), top, Inches(11.7), Inches(0.45) * len(rows))
    for y, row in enumerate(rows):
        for x, text in enumerate(row):
            cell = shape.table.cell(y, x)
            cell.text = _plain(text)
            for paragraph in cell.text_frame.paragraphs:
                paragraph.font.size = Pt(16)


def _picture(page: Any, raw: bytes, left: Any, top: Any) -> None:
    from pptx.util import Inches  # noqa: PLC0415 -- slow import

    try:
        shape = page.shapes.add_picture(io.BytesIO(raw), left, top)
    except (OSError, ValueError):  # a picture of a sort that such a file cannot hold: WebP, AVIF
        return
    most_wide, most_high = Inches(12.5) - left, Inches(7.1) - top
    share = min(1.0, most_wide / shape.width, most_high / shape.height)
    shape.width, shape.height = int(shape.width * share), int(shape.height * share)


def _plain(text: str) -> str:
    """Without what XML cannot hold."""
    return _NOT_XML.sub("", text)


class _Reader:
    """Walks over the tokens of one slide."""

    def __init__(self) -> None:
        self.content = Content()
        self.lists: list[int] = []
        self.rows: list[list[str]] = []
        self.heading = False

    def read(self, tokens: Sequence[Token]) -> Content:
        """What the tokens hold."""
        for token in tokens:
            step = getattr(self, f"on_{token.type}", None)
            if step:
                step(token)
        return self.content

    def on_bullet_list_open(self, _: Token) -> None:
        self.lists.append(0)

    def on_ordered_list_open(self, token: Token) -> None:
        self.lists.append(int(token.attrGet("start") or 1))

    def on_bullet_list_close(self, _: Token) -> None:
        self.lists.pop()

    on_ordered_list_close = on_bullet_list_close

    def on_list_item_open(self, _: Token) -> None:
        number = self.lists[-1]
        self.content.paragraphs.append(Paragraph([], min(len(self.lists) - 1, MOST_LEVEL), number))
        self.lists[-1] = number + 1 if number else 0

    def on_heading_open(self, _: Token) -> None:
        self.heading = True

    def on_heading_close(self, _: Token) -> None:
        self.heading = False

    def on_tr_open(self, _: Token) -> None:
        self.rows.append([])

    def on_table_close(self, _: Token) -> None:
        self.content.tables.append(self.rows)
        self.rows = []

    def on_fence(self, token: Token) -> None:
        lines = token.content.rstrip("\n").split("\n")
        self.content.paragraphs += [Paragraph([Run(line, code=True)], code=True) for line in lines]

    on_code_block = on_fence
    on_math_block = on_fence

    def on_inline(self, token: Token) -> None:
        runs = list(_runs(token.children or [], self.content))
        words = "".join(run.text for run in runs)
        paragraphs = self.content.paragraphs
        if self.rows:
            self.rows[-1].append(words)
        elif self.heading and not self.content.title:
            self.content.title = words
        elif self.heading:
            paragraphs.append(Paragraph([Run(run.text, bold=True, code=run.code) for run in runs]))
        elif self.lists and paragraphs and not paragraphs[-1].runs:
            paragraphs[-1].runs = runs
        elif words.strip():
            paragraphs.append(Paragraph(runs, min(len(self.lists) - 1, MOST_LEVEL)))


def _runs(tokens: Sequence[Token], content: Content) -> Iterator[Run]:
    bold = italic = 0
    for token in tokens:
        if token.type in {"strong_open", "strong_close"}:
            bold += token.nesting
        elif token.type in {"em_open", "em_close"}:
            italic += token.nesting
        elif token.type == "image":
            own = OWN_FILE.fullmatch(str(token.attrGet("src") or ""))
            if own:
                content.pictures.append(own[1])
            else:
                yield Run(token.content)
        elif token.type in {"softbreak", "hardbreak"}:
            yield Run(" ")
        elif token.content:
            code = token.type == "code_inline" or token.type.startswith("math")
            yield Run(token.content, bool(bold), bool(italic), code)
