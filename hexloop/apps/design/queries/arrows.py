"""The diagram of a strong answer, drawn and in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hexloop.core.content.design_cases.case import Arrow
from hexloop.core.content.design_cases.flowchart import flowchart
from hexloop.lib.html import Html
from hexloop.lib.markdown import DIAGRAM, to_html


@dataclass(frozen=True, slots=True)
class Drawn:
    """Boxes and arrows: ``picture`` is drawn by the page's script, ``arrows`` say the same where there is none."""

    picture: Html
    arrows: tuple[Arrow, ...]


def drawn(arrows: Sequence[Arrow]) -> Drawn | None:
    """The diagram; ``None`` without arrows."""
    return Drawn(to_html(f"```{DIAGRAM}\n{flowchart(arrows)}\n```"), tuple(arrows)) if arrows else None
