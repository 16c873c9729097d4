"""What other apps show beside a thing: the stories that answer a question, the projects behind it.

The app of the thing draws panels without knowing whose they are; each app registers its own when it is ready.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hexloop.apps.accounts.models import User


@dataclass(frozen=True, slots=True)
class Link:
    """A row of a panel, or one of its buttons. ``mark`` is a word that sets a row apart ("best")."""

    title: str
    url: str
    detail: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """A titled list beside a thing; ``nothing`` is said when it has no rows."""

    title: str
    rows: tuple[Link, ...]
    nothing: str = ""
    actions: tuple[Link, ...] = ()


PanelOf = Callable[[User, str, str], Panel | None]
"""``(user, key, round)`` to a panel, or ``None`` where the app has nothing to say of such a thing. One query."""

_PANELS: dict[str, list[PanelOf]] = {}


def register(kind: str, panel_of: PanelOf) -> None:
    """Show a panel beside the things of a kind."""
    _PANELS.setdefault(kind, []).append(panel_of)


def panels(user: User, kind: str, key: str, round_key: str) -> list[Panel]:
    """The panels beside a thing."""
    return [panel for panel_of in _PANELS.get(kind, []) if (panel := panel_of(user, key, round_key))]
