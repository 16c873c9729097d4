"""Everything that a table can become, in the order in which it is offered. A new target is one line here."""

from __future__ import annotations

from collections.abc import Mapping

from hexloop.importers.pages.target import Target
from hexloop.importers.pages.targets.companies import Companies
from hexloop.importers.pages.targets.pages import Pages
from hexloop.importers.pages.targets.papers import Papers
from hexloop.importers.pages.targets.problems import Problems
from hexloop.importers.pages.targets.questions import Questions

PAGES = Pages.name
TARGETS: Mapping[str, Target] = {one.name: one for one in (Problems(), Papers(), Questions(), Companies(), Pages())}
"""By name."""
