"""The shapes that a person adds to the library of the whiteboard."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.design.models import Shapes
from hexloop.core.boards.library import clean_library
from hexloop.core.boards.scenes import BadScene
from hexloop.lib.errors import HexloopError


class ShapesChanged(HexloopError):
    """Shapes were saved elsewhere since; ``shapes`` are as they stand now."""

    def __init__(self, shapes: Shapes) -> None:
        super().__init__("Shapes were added in another window since.")
        self.shapes = shapes


@dataclass(frozen=True, slots=True)
class Kept:
    """The shapes after a save, and what was taken out of what was sent."""

    shapes: Shapes
    words: tuple[str, ...]


def save_shapes(*, user: User, items: str, revision: int, at: datetime) -> Kept:
    """Keep all shapes of this person, which started from ``revision`` (0: none yet). Raises ``BadScene``, and
    ``ShapesChanged`` when ``revision`` is not the latest."""
    cleaned = clean_library(items)
    with transaction.atomic():
        Shapes.objects.get_or_create(owner=user, defaults={"edited_at": at})
        shapes = accounts.owned(Shapes, user).select_for_update().get()
        if shapes.items == cleaned.text:
            return Kept(shapes, cleaned.words)
        if shapes.revision != revision:
            raise ShapesChanged(shapes)
        shapes.items, shapes.revision, shapes.edited_at = cleaned.text, revision + 1, at
        shapes.save()
    return Kept(shapes, cleaned.words)


@transaction.atomic
def clean_shapes(*, user: User) -> None:
    """Clean the shapes of this person, which came in with an export. What are none become an empty library."""
    for shapes in accounts.owned(Shapes, user):
        try:
            shapes.items = clean_library(shapes.items).text
        except BadScene:
            shapes.items = "[]"
        shapes.save(update_fields=["items"])
