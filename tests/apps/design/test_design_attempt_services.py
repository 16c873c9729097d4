from datetime import timedelta

import pytest
from make import NOW
from make_design import ended_attempt, let_pass, make_attempt, make_prompt

from hexloop.apps.design.models import MOST_NOTES, Attempt, Estimate, Score, StageWork
from hexloop.apps.design.services import attempts as services
from hexloop.apps.design.services.attempts import CannotAttempt
from hexloop.apps.design.services.estimates import put_estimate
from hexloop.apps.design.services.notes import CannotKeepNotes, NotesChanged, save_notes
from hexloop.apps.design.services.scores import CannotScore, keep_review, score_attempt, tick_heard
from hexloop.core.design.calculator import BadInputs
from hexloop.core.design.stages import Stage


def after(seconds):
    return NOW + timedelta(seconds=seconds)


def spent(attempt):
    return {work.stage: work.seconds for work in attempt.stages.all() if work.seconds}


def planned(attempt):
    return [work.planned_minutes for work in attempt.stages.all()]


def notes(attempt, stage=Stage.CLARIFY):
    return attempt.stages.get(stage=stage).notes


def save(attempt, text, revision=1, stage=Stage.CLARIFY, at=NOW):
    return save_notes(attempt=attempt, stage=stage, text=text, revision=revision, at=at)


def test_attempt_copies_its_case_and_has_eight_stages(user):
    prompt = make_prompt(user, under_nda=True)

    attempt = make_attempt(user, prompt.key)
    prompt.delete()

    attempt.refresh_from_db()
    assert (attempt.title, attempt.prompt) == ("Rank the market", "Design the **ranking** of a market.")
    assert attempt.under_nda
    assert [work.stage for work in attempt.stages.all()] == [stage.value for stage in Stage]
    assert planned(attempt) == [5, 5, 5, 7, 6, 8, 5, 4]
    assert attempt.running


@pytest.mark.parametrize(("preset", "minutes", "whole"), [("even", 60, 60), ("model", 45, 45), ("engineering", 30, 30)])
def test_preset_is_scaled_to_the_length(user, preset, minutes, whole):
    attempt = make_attempt(user, preset=preset, minutes=minutes)

    assert sum(planned(attempt)) == whole == attempt.minutes


@pytest.mark.parametrize(
    ("case_key", "preset", "minutes"),
    [("own-99", "even", 45), ("nothing", "even", 45), ("", "odd", 45), ("", "even", 14), ("", "even", 181)],
)
def test_attempt_that_cannot_be_is_refused(user, case_key, preset, minutes):
    key = case_key or make_prompt(user).key

    with pytest.raises(CannotAttempt):
        services.start_attempt(user=user, case_key=key, preset=preset, minutes=minutes, at=NOW)

    assert Attempt.objects.count() == 0


def test_prompt_of_somebody_else_is_no_case(user, stranger):
    with pytest.raises(CannotAttempt):
        services.prepare_attempt(user=user, case_key=make_prompt(stranger).key, at=NOW)


def test_prepared_attempt_is_taken_up_again_until_it_is_started(user):
    key = make_prompt(user).key

    first = services.prepare_attempt(user=user, case_key=key, at=NOW)
    again = services.prepare_attempt(user=user, case_key=key, minutes=60, preset="model", at=after(60))
    services.run_clock(attempt=again, at=after(90))
    other = services.prepare_attempt(user=user, case_key=key, at=after(120))

    assert first.pk == again.pk != other.pk
    assert sum(planned(again)) == 60


def test_clock_counts_what_passes_between_signs(user):
    attempt = make_attempt(user)

    later = let_pass(attempt, 130)
    services.move_to(attempt=attempt, stage=Stage.DATA, at=later)
    services.end_attempt(attempt=attempt, at=later + timedelta(seconds=20))

    assert spent(attempt) == {"clarify": 130, "data": 20}


def test_two_windows_do_not_count_twice(user):
    attempt = make_attempt(user)
    other = Attempt.objects.get(pk=attempt.pk)

    for gone in (10, 20, 30):
        services.sign_of_life(attempt=attempt, at=after(gone))
        services.sign_of_life(attempt=other, at=after(gone + 5))

    assert spent(attempt) == {"clarify": 35}


def test_time_away_does_not_count(user):
    attempt = make_attempt(user)

    let_pass(attempt, 30)
    services.sign_of_life(attempt=attempt, at=after(3_600))
    services.sign_of_life(attempt=attempt, at=after(3_610))

    assert spent(attempt) == {"clarify": 40}


def test_clock_that_jumps_back_counts_nothing_and_goes_on(user):
    attempt = make_attempt(user)

    let_pass(attempt, 30)
    services.sign_of_life(attempt=attempt, at=after(-7_200))
    services.sign_of_life(attempt=attempt, at=after(-7_190))

    assert spent(attempt) == {"clarify": 40}


def test_pause_counts_up_to_itself_and_nothing_until_it_goes_on(user):
    attempt = make_attempt(user)

    services.pause_clock(attempt=attempt, at=after(20))
    services.sign_of_life(attempt=attempt, at=after(40))
    paused = services.move_to(attempt=attempt, stage=Stage.DATA, at=after(45))
    going = services.run_clock(attempt=attempt, at=after(50))
    services.sign_of_life(attempt=attempt, at=after(60))

    assert spent(attempt) == {"clarify": 20, "data": 10}
    assert (paused.running, going.running) == (False, True)
    assert going.started_at == NOW


def test_minutes_of_stages_change_the_whole(user):
    attempt = make_attempt(user)

    changed = services.set_minutes(attempt=attempt, minutes={"clarify": 0, "model": 20})

    assert planned(changed) == [0, 5, 5, 7, 6, 20, 5, 4]
    assert changed.minutes == 52


@pytest.mark.parametrize("minutes", [{"clarify": 121}, {"clarify": -1}, dict.fromkeys(Stage, 0)], ids=str)
def test_minutes_that_cannot_be_are_refused(user, minutes):
    attempt = make_attempt(user)

    with pytest.raises(CannotAttempt):
        services.set_minutes(attempt=attempt, minutes=minutes)

    assert sum(planned(attempt)) == 45


def test_preset_stays_once_the_clock_was_started(user):
    attempt = make_attempt(user)

    with pytest.raises(CannotAttempt, match="preset stays"):
        services.plan_attempt(attempt=attempt, minutes=60, preset="model")


def test_preset_changes_before_the_start(user):
    attempt = services.prepare_attempt(user=user, case_key=make_prompt(user).key, at=NOW)

    services.plan_attempt(attempt=attempt, minutes=60, preset="model")

    assert sum(planned(attempt)) == 60


def test_ended_attempt_stays_as_it_is(user):
    attempt = ended_attempt(user)

    again = services.end_attempt(attempt=attempt, at=after(9_000))

    assert again.ended_at == attempt.ended_at
    for change in (
        lambda: services.run_clock(attempt=attempt, at=NOW),
        lambda: services.move_to(attempt=attempt, stage=Stage.DATA, at=NOW),
        lambda: services.set_minutes(attempt=attempt, minutes={"data": 9}),
    ):
        with pytest.raises(CannotAttempt, match="has ended"):
            change()


def test_notes_have_a_revision_with_each_change(user):
    attempt = make_attempt(user)

    first = save(attempt, "- One\r\n")
    same = save(attempt, "- One\n", revision=1)
    second = save(attempt, "- Two", revision=2)

    assert (first.revision, same.revision, second.revision) == (2, 2, 3)
    assert notes(attempt) == "- Two"


def test_notes_never_overwrite_those_of_another_window(user):
    attempt = make_attempt(user)
    save(attempt, "Theirs")

    with pytest.raises(NotesChanged) as refused:
        save(attempt, "Mine", revision=1)

    assert refused.value.work.notes == notes(attempt) == "Theirs"


def test_notes_of_other_stages_do_not_meet(user):
    attempt = make_attempt(user)

    save(attempt, "Users")
    save(attempt, "Labels", stage=Stage.DATA)

    assert (notes(attempt), notes(attempt, Stage.DATA)) == ("Users", "Labels")


def test_who_writes_is_there(user):
    attempt = make_attempt(user)

    save(attempt, "Users", at=after(12))

    assert spent(attempt) == {"clarify": 12}


def test_late_notes_are_kept_after_the_end_and_count_no_time(user):
    attempt = ended_attempt(user)

    save(attempt, "From a window that was late", at=after(130))

    assert notes(attempt) == "From a window that was late"
    assert spent(attempt) == {"clarify": 90, "objective": 30}


def test_notes_that_are_too_long_are_refused(user):
    attempt = make_attempt(user)

    with pytest.raises(CannotKeepNotes, match="Shorten"):
        save(attempt, "a" * (MOST_NOTES + 1))


def test_estimate_goes_to_the_end_of_the_notes_and_is_kept(user):
    attempt = make_attempt(user)
    save(attempt, "Before.", stage=Stage.SERVING)

    put_estimate(
        attempt=attempt, stage=Stage.SERVING, calculator="qps", given={"users": "86.4 M", "actions": "1"}, at=NOW
    )

    text = notes(attempt, Stage.SERVING)
    assert text.startswith("Before.\n\n**Requests a second** (Users a day: 86.4 M;")
    assert "- Mean: **1,000 requests/s**" in text
    kept = Estimate.objects.get()
    assert (kept.calculator, kept.stage, kept.inputs) == ("qps", "serving", {"users": "86.4 M", "actions": "1"})
    with pytest.raises(NotesChanged):
        save(attempt, "Before. And more.", revision=2, stage=Stage.SERVING)


def test_estimate_with_a_bad_input_leaves_nothing(user):
    attempt = make_attempt(user)

    with pytest.raises(BadInputs):
        put_estimate(attempt=attempt, stage=Stage.DATA, calculator="qps", given={"users": "many"}, at=NOW)

    assert (Estimate.objects.count(), notes(attempt, Stage.DATA)) == (0, "")


def test_scores_are_replaced_by_who_gave_them(user):
    attempt = ended_attempt(user)

    score_attempt(attempt=attempt, points={"data": 1}, words={}, at=NOW)
    score_attempt(attempt=attempt, by="k1", name=" Ada ", points={"data": 4}, words={"data": "Clear.\r\n"}, at=NOW)
    score_attempt(attempt=attempt, points={"model": 2}, words={"model": "No baseline."}, at=NOW)

    rows = Score.objects.order_by("by").values_list("by", "name", "stage", "points", "words")
    assert list(rows) == [("k1", "Ada", "data", 4, "Clear."), ("self", "", "model", 2, "No baseline.")]


@pytest.mark.parametrize(
    ("points", "words", "sentence"),
    [
        ({"data": 5}, {}, "1, 2, 3 or 4"),
        ({"data": 0}, {}, "1, 2, 3 or 4"),
        ({}, {"data": "No score."}, "Choose 1 to 4"),
        ({"data": 2}, {"data": "a" * 2_001}, "Shorten"),
    ],
)
def test_scores_that_cannot_be_are_refused_and_the_old_ones_stay(user, points, words, sentence):
    attempt = ended_attempt(user, points={"clarify": 3})

    with pytest.raises(CannotScore, match=sentence):
        score_attempt(attempt=attempt, points=points, words=words, at=NOW)

    assert list(Score.objects.values_list("stage", "points")) == [("clarify", 3)]


def test_nothing_is_scored_or_ticked_before_the_end(user):
    attempt = make_attempt(user)

    with pytest.raises(CannotScore):
        score_attempt(attempt=attempt, points={"data": 2}, words={}, at=NOW)
    with pytest.raises(CannotScore):
        tick_heard(attempt=attempt, heard={"data": ["Labels"]})


def test_what_was_heard_is_kept_with_the_scores_or_not_at_all(user):
    attempt = ended_attempt(user)

    keep_review(attempt=attempt, points={"data": 2}, words={}, heard={"data": ["Labels\0"]}, at=NOW)
    with pytest.raises(CannotScore):
        keep_review(attempt=attempt, points={"data": 9}, words={}, heard={"data": []}, at=NOW)

    assert StageWork.objects.get(attempt=attempt, stage="data").heard == ["Labels"]


def test_deleted_attempt_comes_back_for_a_day(user):
    attempt = make_attempt(user)

    services.remove_attempt(attempt=attempt, at=after(10))
    back = services.restore_attempt(attempt=attempt)
    services.remove_attempt(attempt=attempt, at=after(20))
    services.remove_attempt(attempt=make_attempt(user, at=after(30)), at=after(20) + services.KEPT_FOR * 2)

    assert (back.removed_at, back.running) == (None, False)
    assert not Attempt.objects.filter(pk=attempt.pk).exists()


def test_attempts_of_an_import_get_the_shape_that_pages_read(user, stranger):
    attempt, other = ended_attempt(user), ended_attempt(stranger)
    StageWork.objects.filter(stage="data").delete()
    StageWork.objects.filter(stage="model").update(heard={"no": "list"})
    StageWork.objects.filter(stage="clarify").update(heard=["Said", 3])
    Estimate.objects.create(attempt=attempt, stage="data", calculator="qps", inputs=[1], text="…", at=NOW)

    services.mend_attempts(user=user)

    assert [work.stage for work in attempt.stages.all()] == [stage.value for stage in Stage]
    assert list(attempt.stages.exclude(heard=[]).values_list("stage", "heard")) == [("clarify", ["Said"])]
    assert Estimate.objects.get().inputs == {}
    assert other.stages.count() == 7
