"""Every write on papers."""

from hexloop.apps.papers.services.adding import Added, How, add, add_by_hand, checked, set_reference, take
from hexloop.apps.papers.services.keeping import CannotKeepPaper
from hexloop.apps.papers.services.many import add_all
from hexloop.apps.papers.services.merging import merge
from hexloop.apps.papers.services.reading import (
    describe,
    keep_notes,
    make_card,
    notes_page,
    rate,
    remove_paper,
    set_asked,
    set_status,
    write_tldr,
)

__all__ = [
    "Added",
    "CannotKeepPaper",
    "How",
    "add",
    "add_all",
    "add_by_hand",
    "checked",
    "describe",
    "keep_notes",
    "make_card",
    "merge",
    "notes_page",
    "rate",
    "remove_paper",
    "set_asked",
    "set_reference",
    "set_status",
    "take",
    "write_tldr",
]
