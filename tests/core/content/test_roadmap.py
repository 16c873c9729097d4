import pytest
from make_pack import write_pack

from hexloop.core.content.problem import Topic
from hexloop.core.content.reader import read_pack
from hexloop.core.content.roadmap import arrows, circle, places, stages


def topic(name, *needs, parent=""):
    return Topic(name, name.title(), "structure", parent, needs)


WAY = [
    topic("arrays"),
    topic("stacks", "arrays"),
    topic("trees", "stacks", "arrays"),
    topic("tries", parent="trees"),
    topic("heaps", "trees", "arrays"),
    topic("bits", "arrays"),
]


def ids(rows):
    return [[one.id for one in row] for row in rows]


def test_topic_stands_one_stage_below_the_last_of_what_it_needs():
    found = stages(WAY)

    assert ids(found) == [["arrays"], ["stacks", "bits"], ["trees"], ["tries", "heaps"]]


def test_within_a_stage_topics_stand_near_what_they_need():
    way = [topic("a"), topic("b"), topic("of-b", "b"), topic("of-both", "a", "b"), topic("of-a", "a")]

    assert ids(stages(way)) == [["a", "b"], ["of-a", "of-both", "of-b"]]


def test_arrow_that_a_longer_way_says_already_is_left_out():
    found = arrows(WAY)

    assert ("arrays", "trees") not in found
    assert sorted(found) == [
        ("arrays", "bits"),
        ("arrays", "stacks"),
        ("stacks", "trees"),
        ("trees", "heaps"),
        ("trees", "tries"),
    ]


def test_order_of_study_never_puts_a_topic_before_what_it_needs():
    order = places(WAY)

    assert sorted(order.values()) == list(range(len(WAY)))
    assert all(order[need] < order[one.id] for one in WAY for need in one.needs)


def test_no_topics_make_no_stage():
    assert (stages([]), arrows([]), places([])) == ([], [], {})


def test_need_of_another_pack_is_left_out():
    assert ids(stages([topic("a", "elsewhere")])) == [["a"]]


def test_circle_is_told_as_a_ring():
    ring = circle([topic("a", "b"), topic("b", "c"), topic("c", "a"), topic("d")])

    assert ring[0] == ring[-1]
    assert set(ring) == {"a", "b", "c"}


@pytest.mark.parametrize(
    ("needs", "message"),
    [
        ('needs = ["array"]', '"more" needs "array", which no topic has as its id: did you mean "arrays"?'),
        ('needs = ["more"]', "These topics need each other in a ring: more → more. Take one of the needs out."),
    ],
)
def test_wrong_need_is_an_error_of_topics_toml(tmp_path, needs, message):
    folder = write_pack(tmp_path)
    with (folder / "topics.toml").open("a") as file:
        file.write(f'[[topic]]\nid = "more"\ntitle = "More"\ngroup = "structure"\n{needs}\n')

    [error] = read_pack(folder).errors

    assert (error.path, error.message) == ("topics.toml", message)
