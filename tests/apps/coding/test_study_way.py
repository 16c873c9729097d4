import pytest
from make import grade_thing, make_problem

from hexloop.apps.coding import queries
from hexloop.apps.coding.models import Problem, ProblemTopic
from hexloop.core.memory.grades import Grade


@pytest.fixture
def bank(db, settings):
    """Two problems of arrays, one of stacks that needs trees too, one of trees."""
    settings.PACKS = [settings.PACKAGE / "packs" / "core"]
    rows = {
        "rotate": (["arrays"], 1, 20),
        "sum": (["arrays"], 1, 10),
        "brackets": (["stacks"], 1, 15),
        "walk": (["stacks", "trees"], 1, 5),
    }
    for slug, (topics, rank, minutes) in rows.items():
        row = make_problem(slug, title=slug.title(), difficulty_rank=rank, minutes=minutes)
        for place, one in enumerate(topics):
            ProblemTopic.objects.create(problem=row, topic=one, place=place)


def steps(user):
    return {step.id: step for stage in queries.roadmap(user).stages for step in stage}


def test_nothing_tried_begins_at_the_first_topic_with_a_problem(user, bank):
    found = queries.roadmap(user)

    assert (found.here.id, found.here.next.title, found.here.next.minutes) == ("arrays", "Sum", 10)
    assert steps(user)["arrays"].state == "open"
    assert (steps(user)["stacks"].state, steps(user)["stacks"].after) == ("later", ("Arrays",))
    assert [step.id for step in steps(user).values() if step.first] == ["arrays"]


def test_half_of_the_problems_gone_well_make_a_topic_done_and_open_the_next(user, bank):
    grade_thing(user, "sum", Grade.SOLID)
    grade_thing(user, "rotate", Grade.BUGS)

    found = steps(user)

    assert (found["arrays"].state, found["arrays"].well, found["arrays"].total, found["arrays"].percent) == (
        "done",
        1,
        2,
        50,
    )
    assert found["stacks"].state == "open"


def test_bugs_do_not_make_a_topic_done(user, bank):
    grade_thing(user, "sum", Grade.BUGS)
    grade_thing(user, "rotate", Grade.BUGS)

    assert steps(user)["arrays"].state == "open"
    assert steps(user)["arrays"].next is None


def test_problem_counts_for_the_last_topic_it_needs_only(user, bank):
    found = steps(user)

    assert (found["stacks"].total, found["stacks"].next.title) == (1, "Brackets")
    assert (found["trees"].total, found["trees"].next.title) == (1, "Walk")


def test_topic_without_a_problem_of_its_own_has_all_that_touch_it(user, bank):
    ProblemTopic.objects.create(problem=Problem.objects.get(slug="walk"), topic="strings", place=2)

    assert steps(user)["strings"].next.title == "Walk"


def test_what_somebody_else_knows_moves_nothing(user, stranger, bank):
    grade_thing(stranger, "sum", Grade.SOLID)

    assert steps(user)["arrays"].well == 0


def test_arrows_lead_from_stage_to_stage(user, bank):
    found = queries.roadmap(user)

    assert found.height == 112 * len(found.stages)
    assert not any(arrow.open for arrow in found.arrows)
    assert any(arrow.far for arrow in found.arrows)


def test_page_costs_two_queries_for_the_map(user, bank, django_assert_num_queries):
    with django_assert_num_queries(2):
        queries.roadmap(user)


def test_page_names_where_to_go_on(signed_in, bank):
    page = signed_in.get("/coding/roadmap/").content.decode()

    assert "Go on with" in page
    assert 'href="/coding/problems/sum/"' in page
    assert "after Arrays" in page
