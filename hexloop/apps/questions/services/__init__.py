"""Every write of the questions app. Cards and grades go through ``review.services``."""

from hexloop.apps.questions.services.answering import (
    GradedAnswer,
    grade_answer,
    guess_points,
    keep_answer,
    write_note,
)
from hexloop.apps.questions.services.drills import (
    DrillMoved,
    NothingToDrill,
    answer_drill,
    leave_drill,
    pass_over,
    start_drill,
    take_back_answer,
)
from hexloop.apps.questions.services.own import (
    CannotKeepQuestion,
    Imported,
    ImportedText,
    OwnText,
    add_own,
    edit_own,
    import_own,
    put_under_nda,
    remove_own,
)
from hexloop.apps.questions.services.sync import sync_questions

__all__ = [
    "CannotKeepQuestion",
    "DrillMoved",
    "GradedAnswer",
    "Imported",
    "ImportedText",
    "NothingToDrill",
    "OwnText",
    "add_own",
    "answer_drill",
    "edit_own",
    "grade_answer",
    "guess_points",
    "import_own",
    "keep_answer",
    "leave_drill",
    "pass_over",
    "put_under_nda",
    "remove_own",
    "start_drill",
    "sync_questions",
    "take_back_answer",
    "write_note",
]
