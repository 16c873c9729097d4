"""A first draft of slides from what was written of a project: to be cut by the person, not to be shown as it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

MOST_POINTS = 5
"""How many points fit on a slide that is looked at while somebody talks."""
MOST_WORDS = 16

_FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
_MARK = re.compile(r"^\s*(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9„“\"'(])")


@dataclass(frozen=True, slots=True)
class Chosen:
    """A decision: what was chosen, what was not and why (name, why not), and the reason."""

    choice: str
    reason: str
    others: tuple[tuple[str, str], ...] = ()
    would_change: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """What was written of a project. ``sections`` are title and Markdown."""

    title: str
    subtitle: str
    one_line: str
    sections: Sequence[tuple[str, str]]
    decisions: Sequence[Chosen] = ()


def draft_slides(written: Written) -> str:
    """Marp Markdown: a title, a slide for each section that has a text (decisions after the second), each with its
    whole text as speaker notes."""
    slides = [_title(written)]
    for place, (title, text) in enumerate(written.sections):
        if text.strip():
            slides.append(_section(title, text))
        if place == 1:
            slides += [_decision(one) for one in written.decisions]
    if len(slides) == 1:
        slides.append("## What was the problem?\n\n- Who had it\n- What it cost\n- What was there before")
    return "---\nmarp: true\npaginate: true\n---\n\n" + "\n\n---\n\n".join(slides) + "\n"


def _title(written: Written) -> str:
    lines = [f"# {_one_line(written.title)}"]
    lines += [_one_line(text) for text in (written.one_line, written.subtitle) if text.strip()]
    return "\n\n".join(lines)


def _section(title: str, text: str) -> str:
    return "\n\n".join([f"## {title}", *_shown(text), _notes(text)])


def _decision(chosen: Chosen) -> str:
    lines = [f"## Decision: {_one_line(chosen.choice)}"]
    points = [f"- **Not** {_one_line(name)}{f': {_one_line(why)}' if why else ''}" for name, why in chosen.others]
    if points:
        lines.append("\n".join(points[:MOST_POINTS]))
    lines.append(f"**Why:** {_short(chosen.reason)}" if chosen.reason.strip() else "**Why:** …")
    changes = f"What would change it: {chosen.would_change}" if chosen.would_change.strip() else ""
    notes = "\n\n".join(text for text in (chosen.reason, changes) if text.strip())
    return "\n\n".join([*lines, *([_notes(notes)] if notes else [])])


def _shown(text: str) -> list[str]:
    """The points of a text: its list items, or else its first sentences; pictures, tables and formulas that
    stand alone stay whole."""
    blocks = [block.strip() for block in re.split(r"\n\s*\n", text)]
    whole = [block for block in blocks if block.startswith(("![", "$$", "|"))]
    points = _points(text)
    listed = "\n".join(f"- {point}" for point in points[:MOST_POINTS])
    return [*([listed] if listed else []), *whole]


def _points(text: str) -> list[str]:
    items, sentences, inside = [], [], False
    for line in text.splitlines():
        if _FENCE.match(line):
            inside = not inside
        elif inside or not line.strip() or re.match(r"^\s*(?:!\[|\$\$|\||#|-{3,}\s*$)", line):
            continue
        elif _MARK.match(line):
            items.append(_short(_MARK.sub("", line)))
        else:
            sentences.append(line.strip())
    return items or [_short(one) for one in _SENTENCE.split(" ".join(sentences)) if one.strip()]


def _short(text: str) -> str:
    words = _one_line(text).split()
    return " ".join(words) if len(words) <= MOST_WORDS else " ".join(words[:MOST_WORDS]) + " …"


def _notes(text: str) -> str:
    # A comment ends at the first "-->", and a line of dashes would be a new slide for other readers.
    safe = re.sub(r"^(\s*)-{3,}\s*$", r"\1***", text.replace("-->", "→").replace("<!--", ""), flags=re.MULTILINE)
    return f"<!--\n{safe.strip()}\n-->"


def _one_line(text: str) -> str:
    return " ".join(text.split())
