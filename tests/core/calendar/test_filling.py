import random

from hexloop.core.calendar.filling import Candidate, Place, Room, fill, fill_day, minutes_by_kind


def problem(key, minutes=30):
    return Candidate("problem", key, minutes)


def card(key, minutes=2):
    return Candidate("question", key, minutes)


def keys(found):
    return [each.key for each in found]


def test_what_was_chosen_stands_first_and_due_things_fill_what_is_left():
    found = fill([problem("mine")], [problem("a"), card("b"), card("c")], Room(60))

    assert keys(found) == ["mine", "a"]


def test_what_does_not_fit_leaves_its_place_to_what_does():
    found = fill([], [problem("a", 40), problem("b", 40), card("c")], Room(50))

    assert keys(found) == ["a", "c"]


def test_one_thing_goes_in_however_long_it_takes():
    assert keys(fill([], [problem("long", 90), card("c")], Room(30))) == ["long"]


def test_all_that_was_chosen_goes_in():
    assert keys(fill([problem("a"), problem("b"), problem("c")], [card("d")], Room(30))) == ["a", "b", "c"]


def test_a_goal_says_how_many_and_of_what():
    due = [card("x"), problem("a", 60), problem("b", 60), problem("c", 60)]

    assert keys(fill([], due, Room(60, "problems", 2))) == ["a", "b"]
    assert keys(fill([], due, Room(60, "cards", 5))) == ["x"]
    assert keys(fill([problem("mine")], due, Room(60, "problems", 2))) == ["mine", "a"]
    assert keys(fill([], due, Room(60, "papers", 1))) == []


def test_nothing_stands_twice():
    assert keys(fill([problem("a")], [problem("a"), card("b"), card("b")], Room(60))) == ["a", "b"]


def test_minutes_are_typical_until_enough_is_known():
    known = minutes_by_kind({"problem": [600, 600, 1200, 600, 6000], "question": [60] * 4})

    assert known["problem"] == 10
    assert known["question"] == 2.5
    assert known["paper"] == 40


def test_knowing_the_shortest_changes_nothing():
    rng = random.Random(3)
    for _ in range(200):
        due = [card(str(key), rng.choice([1, 2.5, 5, 30])) for key in range(rng.randint(1, 12))]
        room = Room(rng.randint(1, 60), rng.choice(["", "cards"]), rng.randint(0, 3))

        assert fill([], due, room, least=min(each.minutes for each in due)) == fill([], due, room)


def test_a_day_gives_each_thing_to_one_block():
    offers = ((card("a"), card("b"), card("c"), card("d")), (problem("p"), card("a")))
    places = (
        Place(Room(4), offer=0),
        Place(Room(4), chosen=(card("d"),), offer=0),
        Place(Room(60), offer=1),
        Place(Room(60)),
    )

    assert [keys(found) for found in fill_day(places, offers)] == [["a", "b"], ["d", "c"], ["p"], []]


def test_what_was_missed_keeps_nothing_from_later_blocks():
    offers = ((card("a"), card("b")),)
    places = (Place(Room(4), offer=0, keeps=False), Place(Room(4), offer=0))

    assert [keys(found) for found in fill_day(places, offers)] == [["a", "b"], ["a", "b"]]
