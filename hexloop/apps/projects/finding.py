"""Projects and counter-questions as the one index holds them."""

from __future__ import annotations

from hexloop.apps.projects import queries
from hexloop.apps.projects.cards import COUNTER, KIND
from hexloop.apps.search.sources import Source

PROJECTS = Source(KIND, "Project", "Projects", own=queries.project_items)
COUNTERS = Source(COUNTER, "Counter-question", "Counter-questions", own=queries.counter_items)
