from datetime import timedelta

import pytest
from make import NOW, days_before, grade_thing
from make_coding import RIGHT, WRONG

from hexloop.apps.coding import queries, services
from hexloop.apps.coding.models import Attempt, Draft, Progress
from hexloop.apps.review.models import Card, Review
from hexloop.core.memory.grades import Grade

MINUTE = timedelta(minutes=1)


def save(user, problem, source, revision, *, at=NOW, seconds=0):
    return services.save_draft(user=user, problem=problem, source=source, revision=revision, seconds=seconds, at=at)


def editor(user, problem, starter="blank"):
    progress = services.open_problem(user=user, problem=problem, at=NOW)
    return queries.editor_state(user, queries.standing(user, progress, queries.now_of(user, NOW)), starter)


def hints(user, problem):
    progress = services.open_problem(user=user, problem=problem, at=NOW)
    return queries.standing(user, progress, queries.now_of(user, NOW)).hints_seen


def test_opening_remembers_the_first_time(user, problem):
    services.open_problem(user=user, problem=problem, at=days_before(3))

    progress = services.open_problem(user=user, problem=problem, at=NOW)

    assert progress.first_opened_at == days_before(3)
    assert Progress.objects.count() == 1


def test_opening_again_only_reads(user, problem, django_assert_num_queries):
    services.open_problem(user=user, problem=problem, at=NOW)

    with django_assert_num_queries(1):
        services.open_problem(user=user, problem=problem, at=NOW)


def test_draft_grows_a_revision_with_each_save(user, problem):
    first = save(user, problem, "a", 0, seconds=5)
    second = save(user, problem, "b", 1, seconds=9)

    assert (first.revision, second.revision) == (1, 2)
    kept = Draft.objects.get()
    assert (kept.source, kept.revision, kept.seconds, kept.owner) == ("b", 2, 9, user)


def test_stale_revision_changes_nothing_and_brings_the_other_text(user, problem):
    save(user, problem, "a", 0)
    save(user, problem, "theirs", 1)

    with pytest.raises(services.DraftConflict) as conflict:
        save(user, problem, "mine", 1)

    assert (conflict.value.source, conflict.value.revision) == ("theirs", 2)
    assert Draft.objects.get().source == "theirs"


def test_first_save_of_two_tabs_conflicts(user, problem):
    save(user, problem, "theirs", 0)

    with pytest.raises(services.DraftConflict):
        save(user, problem, "mine", 0)


def test_same_text_again_is_no_conflict(user, problem):
    save(user, problem, "a", 0)

    again = save(user, problem, "a", 0, at=NOW + MINUTE, seconds=60)

    assert (again.revision, again.saved_at) == (1, NOW)
    assert Draft.objects.get().seconds == 60


def test_drafts_of_two_people_do_not_meet(user, stranger, problem):
    save(user, problem, "mine", 0)
    save(stranger, problem, "theirs", 0)

    assert editor(user, problem).source == "mine"
    assert editor(stranger, problem).source == "theirs"


def test_editor_starts_blank(user, problem):
    state = editor(user, problem)

    assert (state.source, state.revision, state.seconds) == ("blank", 0, 0)


def test_editor_goes_on_with_the_draft(user, problem):
    save(user, problem, "half", 0, seconds=70)

    state = editor(user, problem)

    assert (state.source, state.revision, state.seconds) == ("half", 1, 70)


def test_editor_holds_the_attempt_that_is_newer_than_the_draft(user, problem):
    save(user, problem, "half", 0, seconds=70)
    services.submit(user=user, problem=problem, source=WRONG, seconds=90, at=NOW + MINUTE)

    state = editor(user, problem)

    assert (state.source, state.revision, state.seconds) == (WRONG, 1, 90)


def test_new_try_begins_blank_and_its_save_is_no_conflict(user, problem):
    save(user, problem, "solved", 0, at=days_before(8), seconds=300)
    grade_thing(user, "add-up", at=days_before(7))

    state = editor(user, problem)
    saved = save(user, problem, "new", state.revision)

    assert (state.source, state.revision, state.seconds) == ("blank", 1, 0)
    assert (saved.source, saved.revision) == ("new", 2)
    assert editor(user, problem).source == "new"


def test_undone_grade_brings_the_draft_back(user, problem):
    save(user, problem, "solved", 0, at=days_before(8))
    graded = grade_thing(user, "add-up", at=days_before(7))

    services.undo_grade(user=user, graded=graded.review, at=NOW)

    assert editor(user, problem).source == "solved"


def test_late_save_of_a_submitted_text_starts_no_new_try(user, problem):
    attempt = services.submit(user=user, problem=problem, source=RIGHT, seconds=5, at=NOW)
    services.grade_attempt(user=user, attempt=attempt, grade=Grade.SOLID, at=NOW + MINUTE)

    save(user, problem, RIGHT, 0, at=NOW + 2 * MINUTE)

    assert editor(user, problem).source == "blank"


def test_attempt_put_into_the_editor_is_the_draft_of_the_new_try(user, problem):
    attempt = services.submit(user=user, problem=problem, source=RIGHT, seconds=5, at=NOW)
    services.grade_attempt(user=user, attempt=attempt, grade=Grade.SOLID, at=NOW + MINUTE)

    services.put_into_editor(user=user, attempt=attempt, at=NOW + 2 * MINUTE)

    assert editor(user, problem).source == RIGHT
    assert Attempt.objects.count() == 1


def test_hints_come_one_at_a_time_and_end(user, problem):
    seen = [services.reveal_hint(user=user, problem=problem, at=NOW).hints_seen for _ in range(5)]

    assert seen == [1, 2, 3, 3, 3]


def test_hints_are_hidden_again_in_a_new_try(user, problem):
    services.reveal_hint(user=user, problem=problem, at=days_before(8))
    services.reveal_hint(user=user, problem=problem, at=days_before(8))
    grade_thing(user, "add-up", at=days_before(7))

    assert hints(user, problem) == 0
    assert services.reveal_hint(user=user, problem=problem, at=NOW).hints_seen == 1
    assert hints(user, problem) == 1


def test_giving_up_opens_the_editorial_and_grades_no_clue(user, problem):
    graded = services.give_up(user=user, problem=problem, at=NOW, seconds=40)

    assert graded.review.grade == Grade.NO_CLUE
    assert (graded.card.kind, graded.card.key, graded.card.round, graded.card.topic) == (
        "problem",
        "add-up",
        "coding",
        "arrays",
    )
    assert graded.review.seconds == 40
    assert Progress.objects.get().unlocked_at == NOW
    assert not Attempt.objects.exists()


def test_giving_up_twice_counts_once(user, problem):
    services.give_up(user=user, problem=problem, at=NOW)

    again = services.give_up(user=user, problem=problem, at=NOW + MINUTE)

    assert again is None
    assert Review.objects.count() == 1


def test_giving_up_on_another_day_counts_again(user, problem):
    services.give_up(user=user, problem=problem, at=days_before(2))

    services.give_up(user=user, problem=problem, at=NOW)

    assert Review.objects.count() == 2
    assert Progress.objects.get().unlocked_at == days_before(2)


def test_giving_up_after_an_undo_grades_again(user, problem):
    first = services.give_up(user=user, problem=problem, at=NOW)
    services.undo_grade(user=user, graded=first.review, at=NOW)

    second = services.give_up(user=user, problem=problem, at=NOW + MINUTE)

    assert second.review.grade == Grade.NO_CLUE
    assert Card.objects.get().reviews == 1


def test_giving_up_after_a_graded_attempt_is_a_new_try(user, problem):
    attempt = services.submit(user=user, problem=problem, source=WRONG, seconds=5, at=NOW)
    services.grade_attempt(user=user, attempt=attempt, grade=Grade.NO_CLUE, at=NOW + MINUTE)

    graded = services.give_up(user=user, problem=problem, at=NOW + 2 * MINUTE)

    assert graded is not None


def test_insight_is_kept_with_its_moment_and_can_be_taken_away(user, problem):
    services.write_insight(user=user, problem=problem, text="Sum it.", at=days_before(1))
    services.write_insight(user=user, problem=problem, text="Sum it.", at=NOW)
    kept = Progress.objects.get()

    services.write_insight(user=user, problem=problem, text="", at=NOW)

    assert (kept.insight, kept.insight_at) == ("Sum it.", days_before(1))
    gone = Progress.objects.get()
    assert (gone.insight, gone.insight_at) == ("", None)
