"""Styled text as Markdown: what looks like Markdown but is none gets a backslash, and marks stand where they hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

MARKS = {"bold": "**", "italic": "*", "strike": "~~", "mark": "=="}

_SIGNS = re.compile(r"[\\`*$]|(?<!\w)_|_(?!\w)|<(?=[A-Za-z/!?])|~(?=~)|=(?==)|&(?=#?\w{1,30};)")
_BRACKETS = re.compile(r"[\[\]]")
_START = re.compile(r"(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>|-{3,}\s*$|={3,}\s*$|\|)")
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_TODO = re.compile(r"\[(?=[ xX]\] )")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one style. ``text`` is Markdown already; ``\\n`` in it is a line break."""

    text: str
    styles: frozenset[str] = frozenset()


def escaped(text: str) -> str:
    """Plain text as Markdown."""
    text = _SIGNS.sub(r"\\\g<0>", text)
    return _BRACKETS.sub(r"\\\g<0>", text) if "](" in text or "[[" in text or "][" in text else text


def at_start(text: str) -> str:
    """A text at the start of a block: no sign that would make it another one."""
    if _START.match(text) or _TODO.match(text):
        return "\\" + text
    return _NUMBERED.sub(r"\1\\\2", text, count=1) if _NUMBERED.match(text) else text


def code(text: str) -> str:
    """A piece of code."""
    text = text.replace("\n", " ")
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    space = " " if text.startswith("`") or text.endswith("`") or not text.strip() else ""
    return f"{fence}{space}{text}{space}{fence}" if text else ""


def joined(runs: Sequence[Run]) -> str:
    """The text of runs in a row. Marks begin and end at words, never at spaces, and go on from run to run."""
    out: list[str] = []
    open_styles: list[str] = []
    merged = _merged(runs)
    if all(not run.styles for run in merged):
        return "".join(run.text for run in merged).strip()
    for run in merged:
        bare = run.text.strip()
        before = run.text[: len(run.text) - len(run.text.lstrip())]
        after = run.text[len(run.text.rstrip()) :] if bare else ""
        wanted = run.styles if bare else frozenset(open_styles)
        keep = next((at for at, style in enumerate(open_styles) if style not in wanted), len(open_styles))
        closing = "".join(MARKS[style] for style in reversed(open_styles[keep:]))
        _close(out, closing)
        del open_styles[keep:]
        opening = [style for style in MARKS if style in wanted and style not in open_styles]
        open_styles += opening
        out += [before, "".join(MARKS[style] for style in opening), bare, after]
    _close(out, "".join(MARKS[style] for style in reversed(open_styles)))
    return "".join(out).strip()


def _merged(runs: Sequence[Run]) -> list[Run]:
    found: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        if found and found[-1].styles == run.styles:
            found[-1] = Run(found[-1].text + run.text, run.styles)
        else:
            found.append(run)
    return found


def _close(out: list[str], marks: str) -> None:
    """Put marks that end behind the last word, before the spaces that follow it."""
    if marks:
        place = len(out)
        while place and not out[place - 1].strip():
            place -= 1
        out.insert(place, marks)
