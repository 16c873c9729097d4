"""Gaps in a text: ``{{c1::text::hint}}``, as Anki writes them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

MOST_GAPS = 500
"""The highest number a gap may have; what has a higher one is left as text."""
DEEPEST = 8
"""How many gaps may stand inside each other."""

_TOKEN = re.compile(r"\{\{c(\d+(?:,\d+)*)::|[{}]")
_UNNUMBERED = re.compile(r"\{\{(?!c\d+(?:,\d+)*::)(.+?)\}\}(?!\})", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap with its numbers; ``parts`` are texts and the gaps inside it."""

    numbers: tuple[int, ...]
    parts: tuple[str | Gap, ...]
    hint: str = ""


def gap_numbers(text: str) -> tuple[int, ...]:
    """The numbers of the gaps in ``text``, in order, each once: one card each. Empty when it has none."""
    return tuple(sorted({number for gap in _gaps(parse(text)) for number in gap.numbers}))


def numbered(text: str) -> str:
    """``text`` with every ``{{word}}`` turned into the gap of the next free number."""
    last = max(gap_numbers(text), default=0)

    def number(found: re.Match[str]) -> str:
        nonlocal last
        last += 1
        return f"{{{{c{last}::{found[1]}}}}}"

    return _UNNUMBERED.sub(number, text)


def plain(text: str) -> str:
    """``text`` as it reads with every gap filled in."""
    return _written(parse(text), lambda _, filled: filled)


def shown(text: str, number: int, *, asked: Callable[[str], str], found: Callable[[str], str]) -> tuple[str, str]:
    """``text`` as it is asked for gap ``number``, and as it is answered.

    ``asked`` writes a gap from its hint (which may be empty), ``found`` one from what belongs into it. Other gaps are
    filled in.
    """
    parts = parse(text)

    def ask(gap: Gap, filled: str) -> str:
        return asked(gap.hint) if number in gap.numbers else filled

    def answer(gap: Gap, filled: str) -> str:
        return found(filled) if number in gap.numbers else filled

    return _written(parts, ask), _written(parts, answer)


def parse(text: str) -> tuple[str | Gap, ...]:
    """The text in pieces. Braces inside a gap are counted, so that ``{{c1::\\frac{a}{b}}}`` is one gap; where they do
    not match, a gap ends at the first ``}}`` after it. A gap without an end is text."""
    parts = _Parser(text, counts_braces=True).parts()
    return parts if parts is not None else _Parser(text, counts_braces=False).parts() or (text,)


class _Open:
    def __init__(self, numbers: tuple[int, ...], start: str) -> None:
        self.numbers, self.start, self.depth = numbers, start, 0
        self.parts: list[str | Gap] = []


class _Parser:
    """One pass over the text with a stack of the gaps that are open."""

    def __init__(self, text: str, *, counts_braces: bool) -> None:
        self._text, self._counts = text, counts_braces
        self._stack = [_Open((), "")]

    def parts(self) -> tuple[str | Gap, ...] | None:
        """The pieces; ``None`` when braces are counted and do not match."""
        place = 0
        while found := _TOKEN.search(self._text, place):
            self._say(self._text[place : found.start()])
            place = self._take(found)
        self._say(self._text[place:])
        if len(self._stack) > 1 and self._counts:
            return None
        while len(self._stack) > 1:
            unclosed = self._stack.pop()
            self._stack[-1].parts += [unclosed.start, *unclosed.parts]
        return tuple(_joined(self._stack[0].parts))

    def _take(self, found: re.Match[str]) -> int:
        """Deal with one token; where to go on reading."""
        top = self._stack[-1]
        numbers = _numbers(found[1])
        if numbers and len(self._stack) <= DEEPEST:
            self._stack.append(_Open(numbers, found[0]))
            return found.end()
        inside = len(self._stack) > 1
        if inside and found[0] == "}" and top.depth == 0 and self._text.startswith("}}", found.start()):
            self._stack.pop()
            self._stack[-1].parts.append(_gap(top))
            return found.start() + 2
        if inside and self._counts:
            top.depth = max(0, top.depth + found[0].count("{") - found[0].count("}"))
        self._say(found[0])
        return found.end()

    def _say(self, text: str) -> None:
        if text:
            self._stack[-1].parts.append(text)


def _numbers(written: str | None) -> tuple[int, ...]:
    """The numbers of a gap; empty when one of them is none."""
    numbers = [int(number) for number in written.split(",") if len(number) < 4] if written else []
    fits = written is not None and len(numbers) == written.count(",") + 1
    return tuple(numbers) if fits and all(1 <= number <= MOST_GAPS for number in numbers) else ()


def _gap(opened: _Open) -> Gap:
    parts, hint = _joined(opened.parts), ""
    if parts and isinstance(parts[-1], str) and "::" in parts[-1]:
        last, _, hint = parts[-1].partition("::")
        parts = [*parts[:-1], last]
    return Gap(opened.numbers, tuple(part for part in parts if part), hint)


def _joined(parts: list[str | Gap]) -> list[str | Gap]:
    """The same with neighbouring texts made one."""
    joined: list[str | Gap] = []
    for part in parts:
        if joined and isinstance(part, str) and isinstance(joined[-1], str):
            joined[-1] += part
        else:
            joined.append(part)
    return joined


def _gaps(parts: tuple[str | Gap, ...]) -> Iterator[Gap]:
    for part in parts:
        if isinstance(part, Gap):
            yield part
            yield from _gaps(part.parts)


def _written(parts: tuple[str | Gap, ...], write: Callable[[Gap, str], str]) -> str:
    return "".join(write(part, _written(part.parts, write)) if isinstance(part, Gap) else part for part in parts)
