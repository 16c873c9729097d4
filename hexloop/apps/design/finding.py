"""Cases as the one index holds them."""

from __future__ import annotations

from hexloop.apps.design.cards import KIND
from hexloop.apps.design.queries import things
from hexloop.apps.search.sources import Source

SOURCE = Source(KIND, "Design case", "Design cases", own=things.case_items, common=things.common_items)
