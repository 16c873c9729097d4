"""Every write of the coding app."""

from hexloop.apps.coding.services.attempts import (
    NotGradable,
    NotJudged,
    grade_attempt,
    readable_cases,
    record_attempt,
    run_samples,
    submit,
    undo_grade,
)
from hexloop.apps.coding.services.elsewhere import ElsewhereAttempt, keep_attempts, match_reviews
from hexloop.apps.coding.services.growth import NotMeasurable, record_growth
from hexloop.apps.coding.services.own_cases import (
    MOST_OWN_CASES,
    CannotKeep,
    TooManyCases,
    add_own_case,
    change_own_case,
    keep_case,
    remove_own_case,
)
from hexloop.apps.coding.services.own_lists import (
    MOST_NAMED,
    CannotList,
    delete_own_list,
    fill_own_list,
    list_problem,
    make_own_list,
    move_in_list,
    rename_own_list,
)
from hexloop.apps.coding.services.progress import (
    DraftConflict,
    give_up,
    open_problem,
    put_into_editor,
    reveal_change_hint,
    reveal_hint,
    save_draft,
    write_insight,
)
from hexloop.apps.coding.services.sync import sync_packs

__all__ = [
    "MOST_NAMED",
    "MOST_OWN_CASES",
    "CannotKeep",
    "CannotList",
    "DraftConflict",
    "ElsewhereAttempt",
    "NotGradable",
    "NotJudged",
    "NotMeasurable",
    "TooManyCases",
    "add_own_case",
    "change_own_case",
    "delete_own_list",
    "fill_own_list",
    "give_up",
    "grade_attempt",
    "keep_attempts",
    "keep_case",
    "list_problem",
    "make_own_list",
    "match_reviews",
    "move_in_list",
    "open_problem",
    "put_into_editor",
    "readable_cases",
    "record_attempt",
    "record_growth",
    "remove_own_case",
    "rename_own_list",
    "reveal_change_hint",
    "reveal_hint",
    "run_samples",
    "save_draft",
    "submit",
    "sync_packs",
    "undo_grade",
    "write_insight",
]
