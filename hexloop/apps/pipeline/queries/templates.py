"""Typical loops: a person's own, and those that come with the program until they are changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hexloop.apps.accounts.models import User
from hexloop.apps.pipeline.models import LoopTemplate
from hexloop.apps.pipeline.queries.visible import own_templates
from hexloop.core.interviews.starters import STARTERS, PlannedRound, from_values


@dataclass(frozen=True, slots=True)
class Template:
    """A typical loop. ``key`` names it in addresses and forms: an id, or the key of a starter."""

    key: str
    name: str
    rounds: tuple[PlannedRound, ...]
    row: LoopTemplate | None

    @property
    def sentence(self) -> str:
        """Its rounds by name."""
        return ", ".join(one.name or one.kind.title for one in self.rounds)


def templates(user: User) -> list[Template]:
    """Every typical loop, the starters first. One query."""
    rows = list(own_templates(user).order_by("name", "pk"))
    taken = {row.starter for row in rows if row.starter}
    starters = [Template(one.key, one.name, one.rounds, None) for one in STARTERS if one.key not in taken]
    return starters + [_template(row) for row in rows if row.removed_at is None]


def find_template(all_of_them: Sequence[Template], key: str) -> Template | None:
    """The template of this key."""
    return next((one for one in all_of_them if one.key == key), None)


def _template(row: LoopTemplate) -> Template:
    rounds = tuple(from_values(one) for one in row.rounds if isinstance(one, dict))
    return Template(str(row.pk), row.name, rounds, row)
