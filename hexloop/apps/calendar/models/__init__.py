"""The tables of the calendar."""

from hexloop.apps.calendar.models.blocks import (
    Block,
    BlockItem,
    BlockKind,
    Change,
    DayOff,
    GoalKind,
    Step,
)
from hexloop.apps.calendar.models.sittings import ItemState, Sitting, SittingItem

__all__ = [
    "Block",
    "BlockItem",
    "BlockKind",
    "Change",
    "DayOff",
    "GoalKind",
    "ItemState",
    "Sitting",
    "SittingItem",
    "Step",
]
