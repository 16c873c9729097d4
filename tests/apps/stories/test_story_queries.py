from datetime import timedelta

import pytest
from make import NOW, grade_thing
from make_stories import PARTS, make_story, tell

from hexloop.apps.companies import services as companies
from hexloop.apps.questions.models import OwnQuestion
from hexloop.apps.review import beside, kinds
from hexloop.apps.search import services as search
from hexloop.apps.stories import queries, services
from hexloop.apps.stories.queries.suggesting import guessed_questions
from hexloop.apps.stories.queries.visible import asked_questions, strength_of, with_answers
from hexloop.apps.stories.skills import SKILLS, read_skills
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round

KEY, OTHER, THIRD, FOURTH = "disagreed-with-manager", "conflict-with-peer", "only-one-against", "hard-feedback"


def again(user, story):
    return queries.find_story(user, story.slug)


def face(user, story):
    return kinds.KINDS["story"].face(user, story.key)


def test_questions_of_the_round_are_the_banks_and_ones_own(user, stranger):
    for owner in (user, stranger):
        OwnQuestion.objects.create(owner=owner, question=f"Why {owner}?", round="behavior", made_at=NOW, edited_at=NOW)
    OwnQuestion.objects.create(owner=user, question="Other", round="breadth", made_at=NOW, edited_at=NOW)

    listed = asked_questions(user)

    assert [(one.group_title, one.skills) for one in listed] == [("Conflict", ("conflict",))] * 4 + [("Your own", ())]
    assert listed[-1].title == "Why me?"


def test_card_asks_the_best_question_first_and_another_each_time(user):
    story = make_story(user, questions=[OTHER], best=[KEY])

    fronts = [str(face(user, story).front)]
    for day in (1, 2):
        grade_thing(
            user, story.key, Grade.SLOW, kind="story", round=Round.BEHAVIOR, topic="", at=NOW + timedelta(days=day)
        )
        fronts.append(str(face(user, story).front))

    assert ["disagreed" in front for front in fronts] == [True, False, True]
    assert "conflict with peer" in fronts[1]


def test_card_shows_four_parts_and_the_number_and_what_is_hostile_as_text(user):
    story = make_story(user, "<b>Flat</b>", task="<script>alert(1)</script>", metric="x<i>", metric_to="3")

    shown = face(user, story)

    assert [str(shown.back).count(f"<h3>{title}</h3>") for title in ("Situation", "Task", "Action", "Result")] == [
        1
    ] * 4
    assert "<script" not in shown.back
    assert "&lt;script&gt;" in shown.back
    assert "<strong>x&lt;i&gt;: 3</strong>" in shown.back
    assert "<b>" not in shown.front
    assert (shown.seconds, shown.edit_url) == (120, f"/stories/{story.slug}/edit/")


def test_card_of_what_is_deleted_or_somebody_elses_is_gone(user, stranger):
    mine, theirs = make_story(user), make_story(stranger)
    services.remove_story(user=user, story=mine, at=NOW)

    assert [face(user, mine), face(user, theirs), kinds.KINDS["story"].face(user, "nonsense")] == [None, None, None]
    assert kinds.KINDS["story"].resolve(user, [mine.key, theirs.key, "story-x"]) == {}


@pytest.mark.parametrize(
    ("change", "scores", "word"),
    [
        ({"task": ""}, [], "Unfinished"),
        ({"result": "Better."}, [4], "Needs work"),
        ({}, [], "Written"),
        ({}, [3], "Told"),
        ({}, [2, 4], "Strong"),
        ({}, [4, 2], "Told"),
    ],
)
def test_strength_is_what_is_written_and_how_the_last_telling_went(user, change, scores, word):
    story = make_story(user, **change)
    for day, score in enumerate(scores):
        tell(user, story, at=NOW + timedelta(days=day), action=score)

    assert strength_of(again(user, story)).title == word


def test_guess_needs_more_than_a_skill(user):
    story = make_story(user, skills=("conflict",))
    near = make_story(
        user, "Thresholds", action="I said rare positives make precision fall, and that thresholds move along a curve."
    )
    near = again(user, near)

    listed = asked_questions(user)

    assert guessed_questions(again(user, story), listed, without=()) == []
    assert {one.key for one in guessed_questions(near, listed, without=[KEY])} == {OTHER, THIRD, FOURTH}


def test_coverage_counts_questions_with_and_without_a_story(user, stranger):
    make_story(user, "One", questions=[OTHER], best=[KEY], skills=("conflict",))
    make_story(user, "Two")
    make_story(stranger, "Theirs", best=[THIRD])

    page = queries.coverage(user)

    theme = page.themes[0]
    assert (page.covered, page.total, page.gaps, page.percent) == (2, 4, 2, 50)
    assert [(line.key, line.cells) for line in theme.lines] == [
        (KEY, ["best", ""]),
        (OTHER, ["fits", ""]),
        (THIRD, ["", ""]),
        (FOURTH, ["", ""]),
    ]
    assert [column.title for column in page.unused] == ["Two"]
    assert [skill for skill, _ in page.skills] == [skill for skill in SKILLS if skill != "conflict"]


def test_unfinished_story_shows_no_skill(user):
    make_story(user, skills=("conflict",), result="")

    assert "conflict" in dict(queries.coverage(user).skills)


def test_story_is_over_used_from_three_questions_of_a_company(user):
    story = make_story(user, "Always", questions=[KEY, OTHER, THIRD])
    other = make_story(user, "Zeal", best=[THIRD])
    acme = companies.name_company(user=user, name="Acme", at=NOW)
    for key in (KEY, OTHER, THIRD):
        companies.tag(company=acme, kind="question", key=key, at=NOW)
    twice = queries.coverage(user).over_used
    services.set_best(user=user, story=other, key=THIRD, best=False, at=NOW)

    thrice = queries.coverage(user).over_used

    assert twice == []
    assert [(use.title, use.count, use.where) for use in thrice] == [("Always", 3, "Acme")]
    assert [use.title for use in queries.over_used(user, [KEY, OTHER, THIRD], "the loop")] == ["Always"]
    assert queries.over_used(user, [KEY, OTHER], "the loop") == []
    assert {key: [use.slug for use in found] for key, found in queries.uses(user, [KEY, FOURTH]).items()} == {
        KEY: [story.slug],
        FOURTH: [],
    }


def test_question_shows_its_stories_the_best_first(user, stranger):
    make_story(user, "Alpha", questions=[KEY])
    make_story(user, "Beta", best=[KEY])
    make_story(stranger, "Theirs", best=[KEY])

    panel = beside.panels(user, "question", KEY, "behavior")[0]

    assert [(row.title, row.mark) for row in panel.rows] == [("Beta", "best"), ("Alpha", "")]
    assert beside.panels(user, "question", "what-is-auc", "breadth") == []


def test_index_says_what_stories_say_after_every_write(user):
    story = make_story(user)
    services.save_story(
        user=user,
        story=story,
        text=services.StoryText("The flat night", **PARTS, angle="For Globex"),
        version=1,
        at=NOW,
    )
    gone = make_story(user, "Gone")
    services.remove_story(user=user, story=gone, at=NOW)

    assert [each for each in search.differences() if each.kind == "story"] == []


def test_own_skills_are_words_and_titles_of_the_list_are_its_own():
    assert read_skills(["ownership", "Customer focus", " Deep  Listening ", "ownership", "", "!!"]) == (
        "ownership",
        "customer",
        "deep-listening",
    )


def test_list_reads_all_in_a_handful_of_queries(user, django_assert_num_queries):
    for number in range(3):
        tell(user, make_story(user, f"Story {number}", best=[KEY]))

    with django_assert_num_queries(3):
        stories = list(with_answers(queries.visible_stories(user)))

    assert [len(story.tellings.all()) for story in stories] == [1, 1, 1]
