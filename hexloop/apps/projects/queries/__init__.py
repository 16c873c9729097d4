"""Every read of projects."""

from __future__ import annotations

from hexloop.apps.projects.queries.shown import (
    bank_questions,
    counter_rows,
    decision_rows,
    field_changes,
    project_page,
    project_rows,
    sections,
    told_rows,
    version_rows,
)
from hexloop.apps.projects.queries.things import (
    counter_count,
    counter_face,
    counter_items,
    counter_things,
    project_count,
    project_face,
    project_items,
    project_listing,
    project_things,
)
from hexloop.apps.projects.queries.visible import (
    find_project,
    project_url,
    visible_counters,
    visible_decisions,
    visible_projects,
)

__all__ = [
    "bank_questions",
    "counter_count",
    "counter_face",
    "counter_items",
    "counter_rows",
    "counter_things",
    "decision_rows",
    "field_changes",
    "find_project",
    "project_count",
    "project_face",
    "project_items",
    "project_listing",
    "project_page",
    "project_rows",
    "project_things",
    "project_url",
    "sections",
    "told_rows",
    "version_rows",
    "visible_counters",
    "visible_decisions",
    "visible_projects",
]
