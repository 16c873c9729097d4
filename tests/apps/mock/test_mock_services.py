from datetime import timedelta
from random import Random

import pytest
from make import NOW, grade_thing
from make_loop import make_company, make_loop
from make_mocks import finish, make_mock, start
from make_stories import make_story, tell

from hexloop.apps.accounts.queries import owned
from hexloop.apps.coding import services as coding
from hexloop.apps.coding.models import Attempt, Problem, Progress
from hexloop.apps.companies import services as companies
from hexloop.apps.companies.models import Tag
from hexloop.apps.design.models import Prompt
from hexloop.apps.mock import queries, services
from hexloop.apps.mock.models import Mark, Mock, MockItem, State
from hexloop.apps.projects import services as projects
from hexloop.apps.questions.models import Answer
from hexloop.apps.review.models import Card, Review
from hexloop.apps.search.models import Entry
from hexloop.apps.stories.models import Telling
from hexloop.core.interviews.mock_plans import PlannedRound
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round

RIGHT = "class Solution:\n    def addUp(self, nums):\n        return sum(nums)\n"
WRONG = "class Solution:\n    def addUp(self, nums):\n        return 0\n"


def later(**time):
    return NOW + timedelta(**time)


def keys(row):
    return [item.key for item in row.items.order_by("position")]


def states(mock):
    return [row.state for row in mock.rounds.order_by("position")]


def item_of(mock, position=1, place=1):
    return MockItem.objects.select_related("round").get(round__mock=mock, round__position=position, position=place)


# Setting up


@pytest.mark.parametrize(
    ("rounds", "words"),
    [
        ([], "Choose one round at least."),
        ([PlannedRound(Round.CODING, 0)], "Round 1 takes from 1 to 180 minutes."),
        ([PlannedRound(Round.CODING, 45), PlannedRound(Round.DESIGN, 181)], "Round 2 takes from 1 to 180 minutes."),
        ([PlannedRound(Round.CODING, 45, 121)], "The break after round 1 takes from 0 to 120 minutes."),
        ([PlannedRound(Round.CODING, 45)] * 11, "A mock has 10 rounds at most. Make two of it."),
    ],
)
def test_what_makes_no_mock_is_refused_and_nothing_is_kept(user, rounds, words):
    with pytest.raises(services.CannotSetUp, match=words):
        services.make_mock(user=user, rounds=rounds, at=NOW)

    assert Mock.objects.count() == 0


def test_a_mock_of_a_companys_loop_carries_its_name_and_its_nda(user):
    loop = make_loop(user, rounds=["coding"], under_nda=True)

    mock = make_mock(user, "coding", loop=loop)

    assert (mock.title, mock.company, mock.under_nda) == ("Acme mock", loop.company, True)
    assert [row.under_nda for row in mock.rounds.all()] == [True]


def test_the_last_round_has_no_break(user):
    mock = make_mock(user, "coding", "breadth")

    assert [row.break_minutes for row in mock.rounds.order_by("position")] == [10, 0]


# Drawing


def test_material_is_drawn_when_a_round_starts_and_not_before(user):
    mock = make_mock(user, "breadth")

    assert keys(mock.rounds.get()) == []
    assert len(keys(start(user, mock))) == 2


def test_a_drawn_problem_counts_as_seen(user):
    mock = make_mock(user, "coding")

    start(user, mock)

    assert item_of(mock).key == "add-up"
    assert Progress.objects.get(owner=user).problem.slug == "add-up"


def test_yesterdays_practice_counts(user):
    coding.open_problem(user=user, problem=Problem.objects.get(slug="add-up"), at=later(days=-1))

    start(user, mock := make_mock(user, "coding"))

    item = item_of(mock)
    assert (item.key, item.seen_before) == ("add-up", True)
    assert item.because == "All of this kind was seen before: this one the longest ago"


def test_what_somebody_else_did_does_not_count(user, stranger):
    coding.open_problem(user=stranger, problem=Problem.objects.get(slug="add-up"), at=NOW)

    start(user, mock := make_mock(user, "coding"))

    assert item_of(mock).seen_before is False


def test_what_an_earlier_mock_has_asked_comes_after_what_it_drew_and_never_asked(user):
    first, second = make_mock(user, "behavior"), make_mock(user, "behavior", at=later(days=1))
    services.end_round(user=user, round=start(user, first), at=NOW)

    start(user, second, at=later(days=1))

    asked = keys(first.rounds.get())[0]
    assert {item.key: item.seen_before for item in second.rounds.get().items.all()} == {
        key: key == asked for key in ("disagreed-with-manager", "conflict-with-peer")
    }


def test_what_the_company_was_tagged_with_is_asked_first(user):
    company = make_company(user)
    companies.tag(company=company, kind="question", key="why-momentum", at=NOW)
    mock = make_mock(user, "breadth", loop=make_loop(user, company))

    start(user, mock)

    assert [item.because for item in mock.rounds.get().items.filter(key="why-momentum")] == ["Acme asks it"]


def test_a_question_with_a_rehearsed_story_comes_after_one_without(user):
    story = make_story(user, questions=["disagreed-with-manager"])
    tell(user, story, key="disagreed-with-manager")
    mock = make_mock(user, "behavior")
    row = mock.rounds.get()
    row.minutes = 9
    row.save()

    start(user, mock)

    assert keys(row) == ["conflict-with-peer"]


def test_a_behavior_question_says_why_it_was_drawn(user):
    make_story(user, questions=["disagreed-with-manager"])
    mock = make_mock(user, "behavior")

    start(user, mock)

    assert {item.key: item.because for item in mock.rounds.get().items.all()} == {
        "disagreed-with-manager": "Your story for it was never told",
        "conflict-with-peer": "You have no story for it yet",
    }


def test_a_design_round_opens_the_studio_and_its_end_ends_the_attempt(user):
    prompt = Prompt.objects.create(owner=user, title="Rank jobs", prompt="Rank them.", made_at=NOW, edited_at=NOW)
    mock = make_mock(user, "design")

    row = start(user, mock)
    attempt = item_of(mock).design_attempt
    services.end_round(user=user, round=row, at=later(minutes=44))

    attempt.refresh_from_db()
    assert (item_of(mock).key, attempt.case_key, attempt.minutes) == (prompt.key, prompt.key, 45)
    assert (attempt.started_at, attempt.ended_at) == (NOW, later(minutes=44))


def test_a_graded_case_comes_back(user):
    prompt = Prompt.objects.create(owner=user, title="Rank jobs", prompt="Rank them.", made_at=NOW, edited_at=NOW)
    mock = finish(user, make_mock(user, "design"))

    services.grade_item(user=user, item=item_of(mock), grade=Grade.BUGS, at=later(hours=1))

    assert Card.objects.get(owner=user, kind="case", key=prompt.key).last_grade == Grade.BUGS


def test_a_case_under_nda_stays_out_of_the_index_and_of_exports(user):
    Prompt.objects.create(
        owner=user, title="Secret ranking", prompt="Rank.", made_at=NOW, edited_at=NOW, under_nda=True
    )

    mock = finish(user, make_mock(user, "design"))

    assert item_of(mock).under_nda is True
    assert "Secret ranking" not in Entry.objects.get(kind="mock", key=mock.key).text


def test_a_project_is_told_and_asked_about(user):
    project = projects.make_project(user=user, texts={"title": "Empty searches", "impact": "3 %"}, at=NOW)
    mock = make_mock(user, "project")

    start(user, mock)

    assert [(item.kind, item.key) for item in mock.rounds.get().items.order_by("position")] == [
        ("project", project.key),
        ("question", "hardest-decision"),
    ]


def test_a_round_without_anything_to_ask_says_what_to_do_and_does_not_begin(user):
    mock = make_mock(user, "coding")
    Problem.objects.all().delete()

    with pytest.raises(services.NothingToAsk, match="There is no problem to draw"):
        start(user, mock)

    assert states(mock) == [State.PLANNED]


# The clock


def test_a_round_ends_by_itself_and_the_break_follows(user):
    mock = make_mock(user, "coding", "breadth")
    start(user, mock)

    rounds = services.let_time_pass(user=user, mock=mock, at=later(minutes=45))

    assert [row.state for row in rounds] == [State.BREAK, State.PLANNED]
    assert (rounds[0].counted_seconds, rounds[0].ended_at) == (40 * 60, later(minutes=40))
    assert queries.seconds_of_break(rounds[0], later(minutes=45)) == 5 * 60


def test_a_laptop_that_slept_for_two_days_finds_the_mock_at_the_next_round(user):
    mock = make_mock(user, "coding", "breadth")
    start(user, mock)

    services.let_time_pass(user=user, mock=mock, at=later(days=2))
    rounds = services.let_time_pass(user=user, mock=mock, at=later(days=2))

    assert [row.state for row in rounds] == [State.DONE, State.PLANNED]
    assert mock.ended_at is None


def test_a_clock_set_back_costs_no_time_and_gives_none(user):
    mock = make_mock(user, "coding")
    start(user, mock)
    services.let_time_pass(user=user, mock=mock, at=later(minutes=10))

    services.let_time_pass(user=user, mock=mock, at=later(hours=-5))
    row = services.let_time_pass(user=user, mock=mock, at=later(hours=-5, minutes=5))[0]

    assert (row.state, row.counted_seconds) == (State.RUNNING, 15 * 60)


def test_the_last_round_that_ends_ends_the_mock(user):
    mock = make_mock(user, "coding")
    start(user, mock)

    services.let_time_pass(user=user, mock=mock, at=later(hours=3))

    assert (mock.ended_at, states(mock)) == (later(minutes=40), [State.DONE])


def test_starting_twice_draws_once(user):
    mock = make_mock(user, "breadth")
    first = keys(start(user, mock))

    again = keys(start(user, mock, at=later(minutes=1), seed=9))

    assert again == first
    assert mock.rounds.get().started_at == NOW


def test_two_rounds_do_not_run_at_once(user):
    mock = make_mock(user, "coding", "breadth")
    start(user, mock)

    with pytest.raises(services.NotNow, match="Another round is running"):
        start(user, mock, 2)


def test_a_round_that_is_over_does_not_begin_again(user):
    mock = finish(user, make_mock(user, "coding"))

    with pytest.raises(services.NotNow, match="This round is over"):
        start(user, mock)


def test_going_on_ends_the_break(user):
    mock = make_mock(user, "coding", "breadth")
    row = start(user, mock)
    services.end_round(user=user, round=row, at=later(minutes=9))

    start(user, mock, 2, at=later(minutes=10))

    assert states(mock) == [State.DONE, State.RUNNING]


def test_ending_twice_keeps_the_first_end(user):
    mock = make_mock(user, "coding", "breadth")
    row = start(user, mock)
    services.end_round(user=user, round=row, at=later(minutes=9))

    services.end_round(user=user, round=row, at=later(minutes=12))

    row.refresh_from_db()
    assert (row.ended_at, row.counted_seconds) == (later(minutes=9), 9 * 60)


def test_skipping_leaves_a_round_out_and_the_last_one_ends_the_mock(user):
    mock = make_mock(user, "coding", "breadth")
    services.end_round(user=user, round=start(user, mock), at=later(minutes=9))

    services.skip_round(user=user, round=mock.rounds.get(position=2), at=later(minutes=12))

    mock.refresh_from_db()
    assert (states(mock), mock.ended_at) == ([State.DONE, State.SKIPPED], later(minutes=9))


def test_ending_the_mock_early_skips_what_is_to_come(user):
    mock = make_mock(user)
    start(user, mock)

    services.end_mock(user=user, mock=mock, at=later(minutes=5))

    mock.refresh_from_db()
    assert (states(mock), mock.ended_at) == ([State.DONE, State.SKIPPED, State.SKIPPED], later(minutes=5))


# Texts


def test_a_text_is_kept_with_its_revision(user):
    mock = make_mock(user, "breadth")
    start(user, mock)

    one = services.save_text(user=user, item=item_of(mock), text="A", revision=0, at=NOW)
    two = services.save_text(user=user, item=item_of(mock), text="AB", revision=one.revision, at=NOW)

    assert (two.text, two.revision) == ("AB", 2)


def test_two_tabs_that_disagree_are_told(user):
    mock = make_mock(user, "breadth")
    start(user, mock)
    services.save_text(user=user, item=item_of(mock), text="theirs", revision=0, at=NOW)

    with pytest.raises(services.TextChanged) as told:
        services.save_text(user=user, item=item_of(mock), text="mine", revision=0, at=NOW)

    assert (told.value.source, told.value.revision) == ("theirs", 1)
    assert item_of(mock).text == "theirs"


def test_a_text_on_its_way_when_the_time_was_over_is_not_lost(user):
    mock = make_mock(user, "breadth")
    start(user, mock)
    services.save_text(user=user, item=item_of(mock), text="AUC is", revision=0, at=NOW)
    services.let_time_pass(user=user, mock=mock, at=later(minutes=7))

    services.save_text(user=user, item=item_of(mock), text="AUC is a rank.", revision=1, at=later(minutes=10))

    assert Answer.objects.get(key=item_of(mock).key).text == "AUC is a rank."


def test_a_round_that_is_long_over_takes_no_more_text(user):
    mock = make_mock(user, "breadth")
    start(user, mock)

    services.let_time_pass(user=user, mock=mock, at=later(minutes=7))

    with pytest.raises(services.NotNow, match="nothing is added"):
        services.save_text(user=user, item=item_of(mock), text="late", revision=0, at=later(minutes=12))


def test_notes_to_the_interviewer_are_kept_likewise(user):
    row = start(user, make_mock(user, "coding"))
    services.save_notes(user=user, round=row, text="I assume ints.", revision=0, at=NOW)

    with pytest.raises(services.TextChanged):
        services.save_notes(user=user, round=row, text="Other", revision=0, at=NOW)

    row.refresh_from_db()
    assert (row.notes, row.notes_revision) == ("I assume ints.", 1)


def test_an_editor_that_nobody_touched_keeps_no_code(user):
    mock = make_mock(user, "coding")
    start(user, mock)
    item = item_of(mock)

    services.save_last_text(user=user, item=item, text=services.starter_of(item), revision=0, at=NOW)

    assert item_of(mock).revision == 0


# Code


def test_a_submission_is_an_attempt_like_any_other(user):
    mock = make_mock(user, "coding")
    start(user, mock)
    services.let_time_pass(user=user, mock=mock, at=later(minutes=12))

    attempt = services.submit_code(user=user, item=item_of(mock), source=RIGHT, at=later(minutes=12))

    assert (attempt.verdict, attempt.seconds, attempt.hints_seen) == ("AC", 12 * 60, 0)
    assert list(item_of(mock).attempts.all()) == [attempt]
    assert list(Mark.objects.values_list("kind", "words")) == [("submit", "Accepted: 23 of 23 cases")]


def test_a_run_keeps_nothing_but_its_mark(user):
    mock = make_mock(user, "coding")
    start(user, mock)

    judged = services.run_code(user=user, item=item_of(mock), source=WRONG, at=NOW)

    assert judged.result.passed < judged.result.total
    assert Attempt.objects.count() == 0
    assert Mark.objects.get().kind == "run"


def test_nothing_is_judged_once_the_time_is_over(user):
    mock = make_mock(user, "coding")
    start(user, mock)
    services.let_time_pass(user=user, mock=mock, at=later(hours=1))

    with pytest.raises(services.NotNow, match="Your code is kept"):
        services.submit_code(user=user, item=item_of(mock), source=RIGHT, at=later(hours=1))

    assert Attempt.objects.count() == 0


# Questions


def test_the_next_question_is_shown_when_the_one_before_is_left(user):
    mock = make_mock(user, "breadth")
    row = start(user, mock)

    following = services.next_item(user=user, item=item_of(mock), at=later(minutes=2))

    assert [item.shown_at for item in row.items.order_by("position")] == [NOW, later(minutes=2)]
    assert (following.position, item_of(mock).spent_seconds) == (2, 120)
    assert services.next_item(user=user, item=following, at=later(minutes=3)) is None


def test_written_answers_become_tries_when_the_round_ends(user):
    mock = make_mock(user, "breadth")
    row = start(user, mock)
    services.save_text(user=user, item=item_of(mock), text="It is a rank.", revision=0, at=NOW)

    services.end_round(user=user, round=row, at=later(minutes=2))

    answer = Answer.objects.get(owner=user)
    assert (answer.key, answer.text, answer.seconds, answer.review) == (item_of(mock).key, "It is a rank.", 120, None)
    assert item_of(mock).answer == answer


# Grades


def test_a_graded_question_comes_back_and_its_answer_has_the_grade(user):
    mock = make_mock(user, "breadth")
    row = start(user, mock)
    services.save_text(user=user, item=item_of(mock), text="It is a rank.", revision=0, at=NOW)
    services.end_round(user=user, round=row, at=later(minutes=2))

    services.grade_item(user=user, item=item_of(mock), grade=Grade.BUGS, ticked=[0], at=later(minutes=5))

    item, answer = item_of(mock), Answer.objects.get(owner=user)
    card = Card.objects.get(owner=user, kind="question", key=item.key)
    assert (card.last_grade, card.due_on > NOW.date()) == (Grade.BUGS, True)
    assert (answer.review, answer.said, item.went, item.ticked) == (item.review, [0], 2, [0])


def test_a_second_grade_takes_the_place_of_the_first(user):
    mock = finish(user, make_mock(user, "breadth"))
    services.grade_item(user=user, item=item_of(mock), grade=Grade.NO_CLUE, at=later(minutes=5))

    services.grade_item(user=user, item=item_of(mock), grade=Grade.SOLID, at=later(minutes=6))

    assert Review.objects.filter(owner=user, undone_at=None).count() == 1
    assert Card.objects.get(owner=user, kind="question").last_grade == Grade.SOLID
    assert Answer.objects.get(owner=user).review == item_of(mock).review


def test_a_problem_is_graded_by_its_attempt(user):
    mock = make_mock(user, "coding")
    row = start(user, mock)
    attempt = services.submit_code(user=user, item=item_of(mock), source=RIGHT, at=later(minutes=12))
    services.end_round(user=user, round=row, at=later(minutes=13))

    services.grade_item(user=user, item=item_of(mock), grade=Grade.SLOW, at=later(minutes=15))

    attempt.refresh_from_db()
    assert (attempt.review, attempt.review.grade) == (item_of(mock).review, Grade.SLOW)


def test_a_problem_without_a_submission_is_graded_all_the_same(user):
    mock = finish(user, make_mock(user, "coding"))

    services.grade_item(user=user, item=item_of(mock), grade=Grade.NO_CLUE, at=later(minutes=5))

    assert Card.objects.get(owner=user, kind="problem", key="add-up").last_grade == Grade.NO_CLUE


def test_a_grade_that_was_given_elsewhere_since_stands(user):
    mock = finish(user, make_mock(user, "breadth"))
    services.grade_item(user=user, item=item_of(mock), grade=Grade.BUGS, at=later(minutes=5))
    grade_thing(user, item_of(mock).key, Grade.SOLID, kind="question", round=Round.BREADTH, at=later(days=1))

    with pytest.raises(services.NotNow):
        services.grade_item(user=user, item=item_of(mock), grade=Grade.NO_CLUE, at=later(days=2))

    assert Card.objects.get(owner=user, kind="question").last_grade == Grade.SOLID


def test_nothing_is_graded_while_its_round_runs(user):
    mock = make_mock(user, "breadth")
    start(user, mock)

    with pytest.raises(services.NotNow, match="still runs"):
        services.grade_item(user=user, item=item_of(mock), grade=Grade.SOLID, at=NOW)


def test_a_told_story_is_a_telling_once_however_often_it_is_said(user):
    story, other = make_story(user), make_story(user, "Other")
    mock = finish(user, make_mock(user, "behavior"))

    services.keep_telling(user=user, item=item_of(mock), story=other, scores={"delivery": 2}, seconds=0, at=NOW)
    services.keep_telling(user=user, item=item_of(mock), story=story, scores={"delivery": 3}, seconds=0, at=NOW)

    told = Telling.objects.get(removed_at=None)
    assert (told.story, told.key, told.delivery, told.seconds) == (story, item_of(mock).key, 3, 60)


def test_no_company_is_tagged_by_a_mock(user):
    mock = finish(user, make_mock(user, "breadth", loop=make_loop(user)))

    services.grade_item(user=user, item=item_of(mock), grade=Grade.SOLID, at=later(minutes=5))

    assert Tag.objects.count() == 0


# The debrief


def test_a_debrief_keeps_what_its_rubric_knows(user):
    mock = finish(user, make_mock(user, "coding"))
    row = mock.rounds.get()

    given = {"code": "3", "nonsense": "4", "testing": "9"}
    services.write_debrief(user=user, round=row, how_it_went=2, scores=given, words=" Test first. ")

    row.refresh_from_db()
    assert (row.how_it_went, row.scores, row.words) == (2, {"code": 3}, "Test first.")


def test_a_round_that_runs_has_no_debrief_yet(user):
    row = start(user, make_mock(user, "coding"))

    with pytest.raises(services.NotNow):
        services.write_debrief(user=user, round=row, how_it_went=3, scores={}, words="")


def test_the_debrief_says_what_to_do_next(user):
    mock = finish(user, make_mock(user))
    services.grade_item(user=user, item=item_of(mock, 1), grade=Grade.BUGS, at=later(hours=1))
    services.grade_item(user=user, item=item_of(mock, 2), grade=Grade.NO_CLUE, at=later(hours=1))

    steps = queries.debrief(user, mock, later(hours=1)).steps

    assert [(step.round, step.action) for step in steps] == [
        ("breadth", "Practise it"),
        ("coding", "Solve again"),
        ("behavior", "Write a story"),
    ]


# Deleting, finding


def test_a_deleted_mock_can_be_brought_back_and_what_was_practised_stays(user):
    mock = finish(user, make_mock(user, "breadth"))
    services.grade_item(user=user, item=item_of(mock), grade=Grade.SOLID, at=later(minutes=5))

    services.remove_mock(user=user, mock=mock, at=later(minutes=9))
    gone = list(queries.visible_mocks(user))
    services.restore_mock(user=user, mock=mock)

    assert (gone, list(queries.visible_mocks(user))) == ([], [mock])
    assert Card.objects.filter(owner=user).count() == 1


def test_a_mock_deleted_long_ago_goes_for_good(user):
    old, new = make_mock(user, "coding"), make_mock(user, "coding")
    services.remove_mock(user=user, mock=old, at=NOW)

    services.remove_mock(user=user, mock=new, at=later(days=2))

    assert list(owned(Mock, user)) == [new]


def test_the_search_finds_what_was_asked_and_written(user):
    mock = make_mock(user, "breadth")
    start(user, mock)
    services.save_text(user=user, item=item_of(mock), text="zebra crossing", revision=0, at=NOW)

    services.end_mock(user=user, mock=mock, at=later(minutes=1))

    assert "zebra crossing" in Entry.objects.get(kind="mock", key=mock.key).text


def test_chance_is_an_argument(user):
    drawn = set()
    for seed in range(12):
        mock = make_mock(user, "breadth")
        services.start_round(user=user, round=mock.rounds.get(), at=NOW, random=Random(seed))
        drawn.add(tuple(keys(mock.rounds.get())))
        mock.delete()

    assert len(drawn) > 1
