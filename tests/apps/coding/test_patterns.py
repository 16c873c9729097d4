import pytest
from make import NOW, grade_thing, make_problem

from hexloop.apps.coding import queries
from hexloop.apps.coding.models import ProblemTopic
from hexloop.core.memory.grades import Grade


@pytest.fixture
def bank(db, settings):
    """Problems of arrays, of stacks, and one that needs both stacks and trees."""
    settings.PACKS = [settings.PACKAGE / "packs" / "core"]
    rows = {"sum": (["arrays"], 1), "hills": (["arrays"], 3), "walk": (["trees", "stacks"], 1), "call": (["stacks"], 2)}
    for slug, (topics, rank) in rows.items():
        row = make_problem(slug, title=slug.title(), difficulty_rank=rank)
        for place, one in enumerate(topics):
            ProblemTopic.objects.create(problem=row, topic=one, place=place)


def sections(user):
    return queries.pattern_sections(user, queries.now_of(user, NOW))


def test_each_problem_stands_once_under_the_last_topic_it_needs_the_easier_first(user, bank):
    found = [(section.id, [row.slug for row in section.rows]) for section in sections(user)]

    assert found == [("arrays", ["sum", "hills"]), ("stacks", ["call"]), ("trees", ["walk"])]


def test_first_section_with_a_problem_not_graded_is_where_to_go_on(user, bank):
    grade_thing(user, "sum", Grade.SOLID)
    grade_thing(user, "hills", Grade.BUGS)

    found = {section.id: section for section in sections(user)}

    assert [name for name, section in found.items() if section.here] == ["stacks"]
    assert found["arrays"].well == 1
    assert [(part.level, part.width) for part in found["arrays"].bar] == [(4, 50.0), (2, 50.0)]


def test_problem_without_a_topic_of_the_packs_is_left_out(user, bank):
    ProblemTopic.objects.create(problem=make_problem("odd"), topic="weaving", place=0)

    assert "odd" not in {row.slug for section in sections(user) for row in section.rows}


def test_sections_cost_two_queries(user, bank, django_assert_num_queries):
    now = queries.now_of(user, NOW)

    with django_assert_num_queries(2):
        queries.pattern_sections(user, now)


def test_page_opens_where_to_go_on(signed_in, bank):
    page = signed_in.get("/coding/patterns/").content.decode()

    assert '<details class="pattern" id="arrays" open>' in page
    assert '<details class="pattern" id="stacks">' in page
