"""Tables of mock interviews: the rounds of one, what was asked in them, and what an interviewer adds."""

from __future__ import annotations

from hexloop.apps.mock.models.mocks import HandIn, Mock, MockItem, MockRound, State
from hexloop.apps.mock.models.rooms import Invite, Mark, MarkKind, Note, Release, Released

__all__ = [
    "HandIn",
    "Invite",
    "Mark",
    "MarkKind",
    "Mock",
    "MockItem",
    "MockRound",
    "Note",
    "Release",
    "Released",
    "State",
]
