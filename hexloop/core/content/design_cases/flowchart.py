"""The boxes and arrows of a case as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html)."""

from __future__ import annotations

from collections.abc import Sequence

from hexloop.core.content.design_cases.case import Arrow


def flowchart(arrows: Sequence[Arrow]) -> str:
    """The text of a diagram from top to bottom; each box is named once, in the order in which it comes first."""
    boxes = list(dict.fromkeys(box for arrow in arrows for box in (arrow.source, arrow.target)))
    numbers = {box: number for number, box in enumerate(boxes)}
    lines = [f"  b{number}[{_quoted(box)}]" for box, number in numbers.items()]
    for arrow in arrows:
        label = f"|{_quoted(arrow.label)}|" if arrow.label else ""
        lines.append(f"  b{numbers[arrow.source]} -->{label} b{numbers[arrow.target]}")
    return "\n".join(["flowchart TD", *lines])


def _quoted(text: str) -> str:
    """A text in quotes. Mermaid writes signs of its own as ``#name;``, so that sign goes first."""
    return '"' + text.replace("#", "#35;").replace('"', "#quot;").replace("`", "#96;") + '"'
