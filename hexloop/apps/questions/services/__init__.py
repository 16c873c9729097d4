"""Every write of the questions app. Cards and grades go through ``review.services``."""

from hexloop.apps.questions.services.answering import (
    GradedAnswer,
    grade_answer,
    guess_points,
    keep_answer,
    write_note,
)
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
from hexloop.apps.questions.services.sync import sync_questions

__all__ = [
    "CannotKeepQuestion",
    "GradedAnswer",
    "Imported",
    "ImportedText",
    "OwnText",
    "add_own",
    "edit_own",
    "grade_answer",
    "guess_points",
    "import_own",
    "keep_answer",
    "remove_own",
    "sync_questions",
    "write_note",
]
