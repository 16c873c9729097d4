"""Markdown with ``---`` between slides, as Marp reads it, taken apart.

The text may begin with front matter between two ``---`` lines; it is kept as it is and means nothing here, so that a
deck that comes from Marp goes back to it unchanged. What stands in ``<!-- … -->`` is what the speaker reads, unless it
is a directive of Marp (``<!-- _class: lead -->``). A ``---`` inside a block of code separates nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST_SLIDES = 300
"""More slides than this are one text that was pasted by mistake."""

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})(.*)$")
_RULE = re.compile(r"^ {0,3}-{3,}[ \t]*$")
_DIRECTIVES = {
    *("marp", "theme", "style", "headingDivider", "size", "math", "title", "author", "description", "keywords", "url"),
    *("image", "lang", "paginate", "header", "footer", "class", "color", "transition", "fit", "backgroundColor"),
    *("backgroundImage", "backgroundPosition", "backgroundRepeat", "backgroundSize"),
}
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*$")


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide: its Markdown without notes, its first heading in words of Markdown (or nothing), and what the speaker
    reads."""

    body: str
    title: str
    notes: str


@dataclass(frozen=True, slots=True)
class Deck:
    """Slides in their order. ``front`` is the front matter without its lines of dashes."""

    front: str
    slides: tuple[Slide, ...]


def read_deck(text: str) -> Deck:
    """Take a text apart. Every text is a deck; one without a line of dashes is one slide, an empty one none."""
    lines = text.replace("\r\n", "\n").split("\n")
    front, begin = _front_matter(lines)
    slides = [_slide("\n".join(block)) for block in _blocks(lines[begin:])]
    # A deck that begins or ends with dashes has no empty slide there.
    while slides and _is_empty(slides[0]):
        slides.pop(0)
    while slides and _is_empty(slides[-1]):
        slides.pop()
    return Deck(front, tuple(slides[:MOST_SLIDES]))


def _is_empty(slide: Slide) -> bool:
    return not slide.body and not slide.notes


def _front_matter(lines: list[str]) -> tuple[str, int]:
    """The front matter, and the line at which the slides begin."""
    first = next((place for place, line in enumerate(lines) if line.strip()), len(lines))
    if first == len(lines) or lines[first].strip() != "---":
        return "", 0
    for place in range(first + 1, len(lines)):
        line = lines[place]
        if line.strip() == "---":
            return "\n".join(lines[first + 1 : place]), place + 1
        # Front matter is "name: value", indented lists and comments; anything else is a slide.
        if line.strip() and not re.match(r"[ \t]|#|-[ \t]|[\w-]+[ \t]*:", line):
            return "", first + 1
    return "", first + 1


def _blocks(lines: list[str]) -> list[list[str]]:
    blocks: list[list[str]] = [[]]
    fence, comment = "", False
    for line in lines:
        if comment:
            comment = "-->" not in line
        elif fence:
            found = _FENCE.match(line)
            closes = found and found[1].startswith(fence) and not found[2].strip()
            fence = "" if closes else fence
        elif found := _FENCE.match(line):
            fence = found[1]
        elif _RULE.match(line):
            blocks.append([])
            continue
        else:
            comment = line.rfind("<!--") > line.rfind("-->")
        blocks[-1].append(line)
    return blocks


def _slide(text: str) -> Slide:
    """Notes apart from what is shown; in blocks of code a comment is code."""
    notes: list[str] = []
    shown = "".join(part if is_code else _without_comments(part, notes) for is_code, part in _code_apart(text))
    body = shown.strip("\n")
    title = next((found[1] for line in body.split("\n") if (found := _HEADING.match(line))), "")
    return Slide(body if body.strip() else "", title, "\n\n".join(notes))


def _without_comments(text: str, notes: list[str]) -> str:
    """The text without its comments; those that are no directives are added to ``notes``. One that does not end is
    text."""
    kept, at = [], 0
    while (begin := text.find("<!--", at)) >= 0 and (end := text.find("-->", begin + 4)) >= 0:
        words = text[begin + 4 : end].strip()
        if words and not _is_directive(words):
            notes.append(words)
        kept.append(text[at:begin])
        at = end + 3
    return "".join([*kept, text[at:]])


def _is_directive(words: str) -> bool:
    named = [line.partition(":") for line in words.splitlines() if line.strip()]
    return all(colon and name.strip().removeprefix("_") in _DIRECTIVES for name, colon, _ in named)


def _code_apart(text: str) -> list[tuple[bool, str]]:
    """The text in pieces: code blocks, and what stands between them."""
    pieces: list[tuple[bool, str]] = []
    fence = ""
    for line in text.splitlines(keepends=True):
        bare = line.rstrip("\n")
        found = _FENCE.match(bare)
        is_code = bool(fence) or bool(found)
        if fence:
            if found and found[1].startswith(fence) and not found[2].strip():
                fence = ""
        elif found:
            fence = found[1]
        if pieces and pieces[-1][0] == is_code:
            pieces[-1] = (is_code, pieces[-1][1] + line)
        else:
            pieces.append((is_code, line))
    return pieces
