"""A page of the export "Markdown & CSV": its title, the lines of its properties, and its text as pages here have it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from hexloop.core.formats.notion.callouts import callout
from hexloop.core.formats.notion.places import Linker
from hexloop.core.formats.notion.spans import attributes, mended

DEEPEST = 12
"""Callouts and toggles in one another; what is deeper is text."""
WIDTH = 4
"""Notion indents by four spaces."""

_TITLE = re.compile(r"# +(.*)")
_PROPERTY = re.compile(r"[^:\n]{1,200}: ")
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?:\s|$)")
_TODO = re.compile(r"([-*+]) \[([ xX])\]\s+")
_FENCE = re.compile(r"(`{3,}|~{3,})")
_OTHER = re.compile(r"#{1,6} |>|\||---+$|<(?:aside|details)\b")
_ICON = re.compile(r"<img\b([^<>]{0,4000})>\s*")
_PICTURE = re.compile(r"!\[([^\[\]]{1,2000})\]\(\S{1,4000}\)")
MOST_FORMULA = 500
"""Lines of a formula: behind so many, ``$$`` is text."""
_EMOJI = re.compile(
    r"([\u2190-\u21ff\u2300-\u27bf\u2900-\u297f\u2b00-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
    r"[\ufe0f\u20e3\u200d\U0001f3fb-\U0001f3ff\u2640\u2642\u2600-\u27bf\U0001f000-\U0001faff]{0,12})(?:\s+|$)"
)
_SUMMARY = re.compile(r"\s*<summary\b[^>]{0,500}>(.{0,2000}?)</summary>\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Written:
    """A page as it stands in its file: the lines of its properties, and the lines of its text."""

    title: str
    properties: tuple[tuple[str, str], ...]
    lines: tuple[str, ...]


def read_page(text: str, names: Collection[str]) -> Written:
    """Take a page apart. ``names`` are those of the properties it may have: the headings of its table. Any other line
    is text, however it looks."""
    lines = text.split("\n")
    place = _skip_blank(lines, 0)
    found = _TITLE.fullmatch(lines[place].rstrip()) if place < len(lines) else None
    title = found[1].strip() if found else ""
    start = _skip_blank(lines, place + 1) if found else place
    properties, end = _properties(lines, start, names)
    return Written(title, tuple(properties), tuple(lines[end:]))


def body_of(lines: Iterable[str], linker: Linker) -> str:
    """The text of a page as Markdown of pages here, with its links noted in ``linker``."""
    return "\n".join(_tidied(_Blocks(linker).convert(list(lines), 0)))


def _skip_blank(lines: list[str], place: int) -> int:
    while place < len(lines) and not lines[place].strip():
        place += 1
    return place


def _properties(lines: list[str], start: int, names: Collection[str]) -> tuple[list[tuple[str, str]], int]:
    """The properties, and where they end: they are the first paragraph. A line without a known name goes on with the
    property before it, unless it looks like text that follows."""
    end = start
    while end < len(lines) and lines[end].strip():
        end += 1
    keys = [_key(line, names) for line in lines[start:end]]
    if not any(keys) or not keys[0]:
        return [], start
    last = max(place for place, key in enumerate(keys) if key)
    stop = last + 1
    while stop < len(keys) and not any(one.match(lines[start + stop]) for one in (_PROPERTY, _OTHER, _ITEM)):
        stop += 1
    found: list[tuple[str, str]] = []
    for key, line in zip(keys[:stop], lines[start : start + stop], strict=True):
        if key:
            found.append((key, line[len(key) + 1 :].strip()))
        else:
            found[-1] = (found[-1][0], f"{found[-1][1]}\n{line.strip()}")
    return found, start + stop


def _key(line: str, names: Collection[str]) -> str:
    """The property that a line names. Names may hold a colon themselves, so the longest one counts."""
    place = line.find(":")
    found = ""
    while place != -1 and place <= 200:
        if line[:place] in names:
            found = line[:place]
        place = line.find(":", place + 1)
    return found


class _Blocks:
    """Line by line, with how deep the line stands and in how many lists."""

    def __init__(self, linker: Linker) -> None:
        self._linker = linker

    def convert(self, lines: list[str], depth: int) -> list[str]:
        out: list[str] = []
        lists: list[bool] = []
        place = 0
        flowing = False
        caption = ""
        while place < len(lines):
            line = lines[place].expandtabs(WIDTH).rstrip() if "\t" in lines[place] else lines[place].rstrip()
            bare = line.lstrip(" ")
            if not bare or bare == caption:
                # Below a picture, Notion writes its caption once more.
                out.append("")
                place, flowing, caption = place + 1, False, "" if bare else caption
                continue
            picture = _PICTURE.fullmatch(bare)
            caption = picture[1].strip() if picture else ""
            level = min((len(line) - len(bare)) // WIDTH, len(lists))
            item = bool(_ITEM.match(bare))
            if flowing and not item and not _OTHER.match(bare) and not _FENCE.match(bare):
                out.append(_indent(lists[:level]) + self._mend(bare))
                place += 1
                continue
            indent = _indent(lists[:level])
            lists = [*lists[:level], item]
            whole, after = self._whole(lines, place, level, depth)
            out += [indent + one if one else "" for one in whole or [self._line(bare)]]
            flowing = not whole
            place = after if whole else place + 1
        return out

    def _whole(self, lines: list[str], place: int, level: int, depth: int) -> tuple[list[str], int]:
        """A block of several lines that begins here, and where it ends; empty where none does."""
        bare = lines[place].strip()
        if _FENCE.match(bare):
            return _fenced(lines, place)
        if bare == "$$" or (bare.startswith("$$") and not bare.endswith("$$")):
            return _formula(lines, place)
        if bare.startswith(("<aside>", "<aside ")) and depth < DEEPEST:
            inner, after = _enclosed(lines, place, "aside", level)
            return self._callout(inner, depth), after
        if bare.startswith(("<details>", "<details ")) and depth < DEEPEST:
            inner, after = _enclosed(lines, place, "details", level)
            return self._toggle(inner, depth), after
        if bare.startswith(">"):
            return self._quote(lines, place)
        return [], place

    def _line(self, bare: str) -> str:
        todo = _TODO.match(bare)
        if todo:
            return f"{todo[1]} [{todo[2].lower()}] {self._mend(bare[todo.end() :])}"
        return self._mend(bare)

    def _mend(self, text: str) -> str:
        return mended(text, self._linker)

    def _callout(self, inner: list[str], depth: int) -> list[str]:
        place = _skip_blank(inner, 0)
        if place == len(inner):
            return callout("", [])
        icon, first = "", inner[place].strip()
        if found := _ICON.match(first):
            icon = attributes(found[1]).get("src", "")
            first = first[found.end() :]
            if not icon.startswith("http"):
                first = f"{self._linker.written('', icon, picture=True)} {first}".rstrip()
                icon = "/"
        elif found := _EMOJI.match(first):
            icon, first = found[1], first[found.end() :]
        return callout(icon, _tidied(self.convert([first, *inner[place + 1 :]], depth + 1)))

    def _toggle(self, inner: list[str], depth: int) -> list[str]:
        text = "\n".join(inner)
        found = _SUMMARY.match(text)
        title = " ".join(found[1].split()) if found else "Toggle"
        body = _tidied(self.convert((text[found.end() :] if found else text).split("\n"), depth + 1))
        head = self._mend(title.replace("**", ""))
        return [
            f"- **{head}**" if head else "-",
            *(f"{' ' * WIDTH}{line}" if line else "" for line in (["", *body] if body else [])),
        ]

    def _quote(self, lines: list[str], place: int) -> tuple[list[str], int]:
        """A quote with the lines that only continue it; Notion leaves an empty one at its end."""
        inner: list[str] = []
        while place < len(lines) and lines[place].lstrip().startswith(">"):
            inner.append(lines[place].lstrip()[1:].removeprefix(" ").rstrip())
            place += 1
        while inner and not inner[-1]:
            inner.pop()
        return [f"> {self._line(line)}".rstrip() for line in inner] or [">"], place


def _indent(lists: Iterable[bool]) -> str:
    """Only what stands in a list is indented: elsewhere four spaces would make it code."""
    return " " * (WIDTH * sum(lists))


def _fenced(lines: list[str], place: int) -> tuple[list[str], int]:
    opened = lines[place]
    indent = len(opened) - len(opened.lstrip())
    found = _FENCE.match(opened.strip())
    sign = found[1] if found else "```"
    body = [opened.strip()]
    place += 1
    while place < len(lines):
        line = lines[place]
        own = line[: len(line) - len(line.lstrip(" \t"))].expandtabs(WIDTH)
        line = own[min(indent, len(own)) :] + line.lstrip(" \t") if indent else line
        place += 1
        body.append(line.rstrip("\r"))
        if line.strip().startswith(sign) and not line.strip().strip(sign[0]):
            body[-1] = line.strip()
            return body, place
    return [*body, sign], place


def _formula(lines: list[str], place: int) -> tuple[list[str], int]:
    """A formula from ``$$`` to ``$$``. Without an end it is text."""
    body = [lines[place].strip()]
    for after in range(place + 1, min(len(lines), place + MOST_FORMULA)):
        line = lines[after].strip()
        if line:
            body.append(line)
        if line.endswith("$$"):
            return body, after + 1
    return [], place


def _enclosed(lines: list[str], place: int, tag: str, level: int) -> tuple[list[str], int]:
    """The lines between a tag and its end, as far left as the tag stands."""
    opened, closed = f"<{tag}", f"</{tag}>"
    first = lines[place].strip()
    inner = [first[first.find(">") + 1 :]]
    open_tags = 1
    while True:
        open_tags += inner[-1].count(opened) - inner[-1].count(closed)
        if open_tags <= 0:
            inner[-1] = inner[-1][: inner[-1].rfind(closed)]
            return inner, place + 1
        place += 1
        if place == len(lines):
            return inner, place
        inner.append(_further_left(lines[place].expandtabs(WIDTH) if level else lines[place], level * WIDTH))


def _further_left(line: str, most: int) -> str:
    indent = len(line) - len(line.lstrip(" "))
    return line[min(indent, most) :]


def _tidied(lines: list[str]) -> list[str]:
    """Without empty lines at both ends, and one at most in between, except in code."""
    out: list[str] = []
    code = ""
    for line in lines:
        found = _FENCE.match(line.lstrip("> "))
        if found:
            code = "" if code and found[1].startswith(code) else code or found[1]
        if line or code or (out and out[-1]):
            out.append(line)
    while out and not out[-1]:
        out.pop()
    return out
