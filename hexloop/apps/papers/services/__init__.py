"""Every write on papers."""

from hexloop.apps.papers.services.adding import Added, How, add, set_reference, take
from hexloop.apps.papers.services.keeping import CannotKeepPaper

__all__ = ["Added", "CannotKeepPaper", "How", "add", "set_reference", "take"]
