"""Every write of the questions app. Cards and grades go through ``review.services``."""

from hexloop.apps.questions.services.own import (
    CannotKeepQuestion,
    Imported,
    ImportedText,
    OwnText,
    add_own,
    edit_own,
    import_own,
    remove_own,
)

__all__ = [
    "CannotKeepQuestion",
    "Imported",
    "ImportedText",
    "OwnText",
    "add_own",
    "edit_own",
    "import_own",
    "remove_own",
]
