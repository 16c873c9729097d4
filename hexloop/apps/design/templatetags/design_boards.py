"""The board of an attempt, for pages that show it beside something else."""

from __future__ import annotations

from django import template

from hexloop.apps.design.models import Attempt
from hexloop.apps.design.queries import boards, comparing

register = template.Library()


@register.simple_tag
def board_shown(attempt: Attempt) -> boards.BoardShown:
    """Whether something is drawn, and where its picture is. One query."""
    return boards.board_shown(attempt)


@register.simple_tag
def compare_url(attempt: Attempt) -> str:
    """The page that puts an attempt beside another one at the same case; empty where there is none. One query."""
    return comparing.compare_url(attempt)
