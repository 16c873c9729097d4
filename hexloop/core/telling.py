"""How long a story takes to tell, how its time should fall on its four parts, and what a listener would miss in it.

Minutes are worked out at 150 words a minute, an unhurried pace at which people talk in a meeting. Reading aloud with a
clock says more; the figure is there to see which story is twice too long.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

WORDS_A_MINUTE = 150
TARGET_SECONDS = 120
LONGEST_SECONDS = 150

_WORD = re.compile(r"[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af]|[^\W_]+(?:['’.,\-/][^\W_]+)*")
_DIGIT = re.compile(r"\d")
_WE = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
_I = re.compile(r"\b(?:I|I['’](?:d|ve|m|ll)|my|My|me)\b")


class Part(StrEnum):
    """The four parts of a story, in the order in which they are told."""

    SITUATION = "situation"
    TASK = "task"
    ACTION = "action"
    RESULT = "result"

    @property
    def title(self) -> str:  # type: ignore[override]  # a label, not str.title
        """``Situation``."""
        return self.value.capitalize()


SHARES = {Part.SITUATION: 20, Part.TASK: 10, Part.ACTION: 50, Part.RESULT: 20}
"""Which share of the time each part should take, in percent: half of it is what you did."""


@dataclass(frozen=True, slots=True)
class Length:
    """How long a text is: words, and seconds when it is told."""

    words: int

    @property
    def seconds(self) -> int:
        """Seconds at ``WORDS_A_MINUTE``."""
        return round(self.words * 60 / WORDS_A_MINUTE)

    @property
    def clock(self) -> str:
        """``1:48``."""
        return clock(self.seconds)


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a part ends on the clock: ``until`` seconds from the start."""

    part: Part
    begins: int
    until: int
    share: int

    @property
    def clock(self) -> str:
        """``0:24``."""
        return clock(self.until)


def clock(seconds: int) -> str:
    """``2:05``."""
    minutes, rest = divmod(max(0, seconds), 60)
    return f"{minutes}:{rest:02d}"


@lru_cache(maxsize=1024)
def length(text: str) -> Length:
    """How long a text is. Each character of a script without spaces counts as a word."""
    return Length(len(_WORD.findall(text)))


def marks(seconds: int = TARGET_SECONDS) -> tuple[Mark, ...]:
    """When each part should be over when the whole takes ``seconds``."""
    found, share = [], 0
    for part, size in SHARES.items():
        begins, share = share, share + size
        found.append(Mark(part, round(seconds * begins / 100), round(seconds * share / 100), size))
    return tuple(found)


def missing(parts: Mapping[Part, str]) -> tuple[Part, ...]:
    """The parts in which nothing stands yet."""
    return tuple(part for part in Part if not parts.get(part, "").strip())


def hints(parts: Mapping[Part, str], *, number: bool) -> tuple[str, ...]:
    """What a listener would miss, in sentences; nothing for a story that is ready. ``number`` says that the number of
    the result is noted apart from the text."""
    return _hints(tuple(parts.get(part, "") for part in Part), number)


@lru_cache(maxsize=512)
def _hints(texts: tuple[str, ...], number: bool) -> tuple[str, ...]:
    """The same of the four texts in order. A list of stories reads them all each time it is shown."""
    parts = dict(zip(Part, texts, strict=True))
    said = []
    gone = missing(parts)
    if gone:
        said.append(f"Not written yet: {', '.join(part.value for part in gone)}.")
    if Part.RESULT not in gone and not number and not _DIGIT.search(parts[Part.RESULT]):
        said.append("The result has no number. What changed, from what to what, and how was it measured?")
    lengths = {part: length(parts[part]).words for part in Part}
    whole = Length(sum(lengths.values()))
    if whole.seconds > LONGEST_SECONDS:
        said.append(f"Told, it takes about {whole.clock}. Two minutes are plenty: cut the situation first.")
    if not {Part.ACTION, Part.SITUATION} & set(gone) and lengths[Part.ACTION] < lengths[Part.SITUATION]:
        said.append("The situation is longer than the action. What you did is the part they hire for.")
    action = parts[Part.ACTION]
    if _WE.search(action) and not _I.search(action):
        said.append('The action says "we" and never "I". Say which part was yours.')
    return tuple(said)
