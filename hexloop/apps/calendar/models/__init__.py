"""The tables of the calendar."""

from hexloop.apps.calendar.models.blocks import (
    Block,
    BlockItem,
    BlockKind,
    Change,
    DayOff,
    GoalKind,
    Step,
    block_name,
    rule_of,
)
from hexloop.apps.calendar.models.busy import BusyKind, BusySource, BusyTime
from hexloop.apps.calendar.models.feeds import Feed, FeedHolds
from hexloop.apps.calendar.models.remotes import Remote, RemoteItem
from hexloop.apps.calendar.models.sittings import ItemState, Sitting, SittingItem, seconds_spent

__all__ = [
    "Block",
    "BlockItem",
    "BlockKind",
    "BusyKind",
    "BusySource",
    "BusyTime",
    "Change",
    "DayOff",
    "Feed",
    "FeedHolds",
    "GoalKind",
    "ItemState",
    "Remote",
    "RemoteItem",
    "Sitting",
    "SittingItem",
    "Step",
    "block_name",
    "rule_of",
    "seconds_spent",
]
