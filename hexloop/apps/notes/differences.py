"""Two texts of a page, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

_CONTEXT = 2
_EXACT_LINES = 2_000


@dataclass(frozen=True, slots=True)
class Change:
    """A line of the differences. ``kind`` is ``same``, ``removed``, ``added`` or ``gap``, which stands for lines left
    out."""

    kind: str
    text: str = ""


def changes(old: str, new: str) -> list[Change]:
    """The lines that changed, with two around them; nothing when both texts are the same."""
    before, after = old.split("\n"), new.split("\n")
    if before == after:
        return []
    # Exact is better, and without bounds: thousands of equal lines would take minutes.
    matcher = SequenceMatcher(None, before, after, autojunk=len(before) + len(after) > _EXACT_LINES)
    found: list[Change] = []
    for group in matcher.get_grouped_opcodes(_CONTEXT):
        if found:
            found.append(Change("gap"))
        for tag, i, i_end, j, j_end in group:
            if tag == "equal":
                found += [Change("same", line) for line in before[i:i_end]]
                continue
            found += [Change("removed", line) for line in before[i:i_end]]
            found += [Change("added", line) for line in after[j:j_end]]
    return found
