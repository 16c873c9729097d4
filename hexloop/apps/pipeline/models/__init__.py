"""Tables of loops: one application each, with its rounds and what belongs to it."""

from __future__ import annotations

from hexloop.apps.pipeline.models.about import Contact, FileUse, LoopFile, Offer
from hexloop.apps.pipeline.models.debriefs import AskedItem, Debrief
from hexloop.apps.pipeline.models.loops import Loop, Priority, StatusChange
from hexloop.apps.pipeline.models.rounds import LoopTemplate, Round

__all__ = [
    "AskedItem",
    "Contact",
    "Debrief",
    "FileUse",
    "Loop",
    "LoopFile",
    "LoopTemplate",
    "Offer",
    "Priority",
    "Round",
    "StatusChange",
]
