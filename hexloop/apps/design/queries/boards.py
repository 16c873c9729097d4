"""What the pages with a board show."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from django.contrib.staticfiles import finders
from django.db.models import BooleanField, ExpressionWrapper, Q
from django.urls import reverse

from hexloop.apps.design.models import Attempt, Board
from hexloop.core.boards.pictures import families, with_fonts


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version in the list."""

    id: int
    when: str
    at_end: bool
    has_picture: bool


@dataclass(frozen=True, slots=True)
class BoardShown:
    """The board of an attempt, without its drawing: pages show its picture, and scripts ask for the rest."""

    number: int
    drawn: bool
    has_picture: bool
    revision: int

    @property
    def picture_url(self) -> str:
        """Its picture; another revision has another address, so that no browser shows an old one."""
        return f"{reverse('design_board_svg', args=[self.number])}?r={self.revision}"


def board_of(attempt: Attempt) -> Board | None:
    """The board of an attempt; ``None`` before the first line was drawn. One query."""
    return Board.objects.filter(attempt=attempt).first()


def board_shown(attempt: Attempt) -> BoardShown:
    """One query, without the drawing itself."""
    row = Board.objects.filter(attempt=attempt).values_list("pictured", "revision").first()
    pictured, revision = row or (0, 0)
    return BoardShown(attempt.pk, row is not None, bool(pictured), revision)


def version_rows(attempt: Attempt, zone: ZoneInfo) -> Sequence[VersionRow]:
    """The latest first. One query, without the drawings."""
    ended = attempt.ended_at
    pictured = ExpressionWrapper(Q(svg__gt=""), output_field=BooleanField())
    rows = attempt.board_versions.order_by("-at", "-pk").annotate(pictured=pictured)
    found = list(rows.values_list("pk", "at", "pictured"))
    end = next((pk for pk, at, _ in found if ended is not None and at <= ended), None)
    return [VersionRow(pk, _when(at, zone), pk == end, shows) for pk, at, shows in found]


def picture_to_show(svg: str) -> str:
    """A cleaned picture with the fonts that it names."""
    fonts = {family: data for family in families(svg) if (data := _font(family.replace(" ", "")))}
    return with_fonts(svg, fonts)


@cache
def _font(name: str) -> str:
    """A font of the whiteboard as base64; empty where there is none of that name, or no bundle."""
    if name not in {"Cascadia", "ComicShanns", "Excalifont", "LilitaOne", "Nunito", "Virgil"}:
        return ""
    found = finders.find(f"dist/whiteboard/latin/{name}.woff2")
    return base64.b64encode(Path(found).read_bytes()).decode("ascii") if found else ""


def _when(at: datetime, zone: ZoneInfo) -> str:
    local = at.astimezone(zone)
    return f"{local.day} {local:%B %Y, %H:%M}"
