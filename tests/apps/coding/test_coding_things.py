import pytest
from make import NOW, days_before, grade_thing, make_problem
from make_coding import WRONG, make_attempt

from hexloop.apps.coding import queries, services
from hexloop.apps.coding.models import Problem, ProblemTopic
from hexloop.apps.review import kinds
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round


def test_problems_are_a_kind_of_the_coding_round():
    kind = kinds.KINDS["problem"]

    assert (kind.round, kind.topic_titles(["arrays", "lost"])) == (Round.CODING, {"arrays": "Arrays"})
    assert kind.topic_url("arrays") == "/coding/problems/?topic=arrays"


def test_thing_names_the_problem(user, problem):
    thing = queries.problem_things(user, ["add-up", "nowhere"])

    assert thing == {"add-up": kinds.Thing("Add up", "/coding/problems/add-up/", "One pass", "arrays")}


def test_detail_says_how_it_went_last_time(user, problem):
    def detail():
        return queries.problem_things(user, ["add-up"])["add-up"].detail

    attempt = make_attempt(user, problem, WRONG, at=days_before(3))
    assert detail() == f"Passed {attempt.passed} of 23 last time"

    services.grade_attempt(user=user, attempt=attempt, grade=Grade.BUGS, at=days_before(3))
    assert detail() == f"Bugs last time, passed {attempt.passed} of 23"

    make_attempt(user, problem, at=days_before(2))
    assert detail() == "Bugs last time, accepted"

    services.write_insight(user=user, problem=problem, text="Sum, not first.", at=NOW)
    assert detail() == "Bugs last time: Sum, not first."


def test_things_of_one_are_not_those_of_another(user, stranger, problem):
    grade_thing(stranger, "add-up", Grade.SOLID)
    services.write_insight(user=stranger, problem=problem, text="Theirs.", at=NOW)
    make_problem("theirs", owner=stranger)

    assert queries.problem_things(user, ["add-up", "theirs"]) == {
        "add-up": kinds.Thing("Add up", "/coding/problems/add-up/", "One pass", "arrays")
    }


@pytest.mark.parametrize("count", [1, 3])
def test_things_cost_one_query(user, count, django_assert_num_queries):
    keys = [make_problem(f"p{number}").slug for number in range(count)]

    with django_assert_num_queries(1):
        found = queries.problem_things(user, keys)

    assert len(found) == count


def test_count_is_what_can_be_practised(user, stranger, problem):
    make_problem("gone", listed=False)
    make_problem("theirs", owner=stranger)

    assert queries.problem_count(user) == 2


def test_main_topic_is_the_first(user, problem):
    ProblemTopic.objects.create(problem=problem, topic="sums", place=1)

    assert queries.main_topic(problem) == "arrays"
    assert queries.main_topic(Problem.objects.create(slug="x", difficulty_rank=1, minutes=1)) == ""
