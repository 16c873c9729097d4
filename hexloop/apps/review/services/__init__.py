"""Every write on cards and reviews.

Three rules hold after each of them. A card's memory stands as the last review of its thing that is not undone
left it. Reviews are only added, or marked undone. Whatever a person did to a card can be taken back.
"""

from hexloop.apps.review.services.actions import NothingToRedo, NothingToUndo, NotTheLatest, redo, undo, undo_review
from hexloop.apps.review.services.choices import (
    BadDates,
    add_easy_dates,
    choose,
    remove_easy_dates,
)
from hexloop.apps.review.services.collection import (
    NewCard,
    bring_back,
    describe,
    name_cards,
    put,
    remove,
    take_out,
)
from hexloop.apps.review.services.cramming import (
    answer_cram,
    end_cram,
    redo_cram_answer,
    start_cram,
    undo_cram_answer,
)
from hexloop.apps.review.services.fitting import fit_weights, move_dates, reset_weights
from hexloop.apps.review.services.grading import AlreadyGraded, Graded, grade, regrade
from hexloop.apps.review.services.handling import (
    NothingChosen,
    bury,
    flag,
    forget,
    mark,
    set_due,
    suspend,
    unbury,
    unsuspend,
)
from hexloop.apps.review.services.moving import move

__all__ = [
    "AlreadyGraded",
    "BadDates",
    "Graded",
    "NewCard",
    "NotTheLatest",
    "NothingChosen",
    "NothingToRedo",
    "NothingToUndo",
    "add_easy_dates",
    "answer_cram",
    "bring_back",
    "bury",
    "choose",
    "describe",
    "end_cram",
    "fit_weights",
    "flag",
    "forget",
    "grade",
    "mark",
    "move",
    "move_dates",
    "name_cards",
    "put",
    "redo",
    "redo_cram_answer",
    "regrade",
    "remove",
    "remove_easy_dates",
    "reset_weights",
    "set_due",
    "start_cram",
    "suspend",
    "take_out",
    "unbury",
    "undo",
    "undo_cram_answer",
    "undo_review",
    "unsuspend",
]
