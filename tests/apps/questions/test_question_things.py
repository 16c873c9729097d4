from make import NOW, days_before, grade_thing

from hexloop.apps.questions import queries, services
from hexloop.apps.questions.models import Question
from hexloop.apps.questions.services import OwnText
from hexloop.apps.review import kinds
from hexloop.apps.review.building import day_queue
from hexloop.apps.review.services import handling
from hexloop.core.content.questions.one_line import CardForm
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round

KIND = kinds.KINDS["question"]


def grade(user, key, grade=Grade.BUGS, **more):
    return grade_thing(user, key, grade, kind="question", round=Round.BREADTH, topic="metrics", **more)


DRIFT = OwnText("What is **drift**?", "A change")


def own(user, text=DRIFT):
    return services.add_own(user=user, text=text, at=NOW)


def test_questions_are_things_with_a_page(user, questions):
    grade(user, "what-is-auc")
    mine = own(user, OwnText("a ::: b", "c", CardForm.REVERSED, topic="metrics"))

    things = KIND.resolve(user, ["what-is-auc", "platt-scaling", mine.key, f"{mine.key}#r", "gone", "own-999"])

    assert {key: (thing.title, thing.url, thing.detail, thing.round) for key, thing in things.items()} == {
        "what-is-auc": (
            "What would you say about what is auc when p < 0.1?",
            "/questions/what-is-auc/",
            "Bugs last time · Metrics",
            "breadth",
        ),
        "platt-scaling": (
            "What would you say about platt scaling when p < 0.1?",
            "/questions/platt-scaling/",
            "Calibration",
            "domain",
        ),
        mine.key: ("a ::: b", f"/questions/own/{mine.pk}/", "Your own · Metrics", "breadth"),
        f"{mine.key}#r": ("c", f"/questions/own/{mine.pk}/?part=r", "Your own · Metrics", "breadth"),
    }


def test_things_cost_one_query_a_sort(user, questions, django_assert_num_queries):
    mine = own(user)

    with django_assert_num_queries(1):
        KIND.resolve(user, ["what-is-auc", "platt-scaling", "why-momentum"])
    with django_assert_num_queries(2):
        KIND.resolve(user, ["what-is-auc", mine.key])
    with django_assert_num_queries(0):
        KIND.resolve(user, [])


def test_own_question_of_another_is_nothing(user, stranger, questions):
    theirs = own(stranger)

    assert KIND.resolve(user, [theirs.key]) == {}
    assert KIND.face(user, theirs.key) is None


def test_question_that_left_its_pack_stays_for_who_has_a_card(user, stranger, questions):
    grade(user, "what-is-auc")
    Question.objects.update(listed=False)

    assert list(KIND.resolve(user, ["what-is-auc", "why-momentum"])) == ["what-is-auc"]
    assert KIND.resolve(stranger, ["what-is-auc"]) == {}


def test_there_is_to_practise_what_is_listed_and_each_card_of_ones_own(
    user, stranger, questions, django_assert_num_queries
):
    own(user, OwnText("a", "b", CardForm.REVERSED, round=Round.DESIGN))
    own(stranger)
    grade(user, "what-is-auc")

    with django_assert_num_queries(1):
        counts = KIND.totals(user)

    assert counts == {"breadth": 3, "domain": 1, "behavior": 1, "project": 1, "design": 2}


def test_topics_have_titles_and_pages(questions):
    assert KIND.topic_titles({"metrics", "gone"}) == {"metrics": "Metrics"}
    assert KIND.topic_url("metrics") == "/questions/?topic=metrics"


def test_fresh_are_those_without_a_card_in_their_order(user, questions, django_assert_num_queries):
    grade(user, "why-momentum")
    handling.suspend(user=user, names=[("question", "platt-scaling")], at=NOW)

    with django_assert_num_queries(1):
        fresh = KIND.fresh(user, "", "", 3)

    assert [(one.key, one.topic) for one in fresh] == [
        ("recall-of-rare", "metrics"),
        ("disagreed-with-manager", "conflict"),
        ("hardest-decision", "prompts"),
    ]
    assert [one.key for one in KIND.fresh(user, "behavior", "", 9)] == ["disagreed-with-manager"]
    assert [one.key for one in KIND.fresh(user, "", "metrics", 9)] == ["recall-of-rare", "what-is-auc"]
    assert KIND.fresh(user, "design", "", 9) == []


def test_fresh_questions_join_the_queue_of_the_day(user, questions):
    grade(user, "why-momentum", at=days_before(30))

    queue = day_queue(user, at=NOW)

    assert [entry.key for entry in queue.entries if not entry.new] == ["why-momentum"]
    assert [entry.key for entry in queue.entries if entry.new][:2] == ["recall-of-rare", "platt-scaling"]


def test_face_shows_question_answer_and_points(user, questions):
    services.write_note(user=user, key="what-is-auc", text="My *note*", at=NOW)

    face = KIND.face(user, "what-is-auc")

    assert (
        face.front == '<p>What would you say about what is auc when <span class="math inline">p &lt; 0.1</span>?</p>\n'
    )
    assert '<div class="math block">x = 1</div>' in face.back
    assert "<p><strong>Often said, and wrong.</strong> It never matters: it does.</p>" in face.back
    assert "<p><strong>Asked next.</strong> And what would change what is auc?</p>" in face.back
    assert face.points == ("Rare positives make precision fall", "Thresholds move along the curve", "Costs decide")
    assert (face.note, face.seconds, face.edit_url) == (
        "<p>My <em>note</em></p>\n",
        0,
        "/questions/what-is-auc/#note",
    )


def test_behavior_and_project_questions_are_told_against_a_clock(user, questions):
    assert KIND.face(user, "disagreed-with-manager").seconds == 120
    assert KIND.face(user, "hardest-decision").seconds == 180
    assert "Weak." in KIND.face(user, "hardest-decision").back


def test_face_of_ones_own_question_and_of_none(user, questions):
    mine = own(user, OwnText("{{c1::x}} y", "z", CardForm.CLOZE))

    face = KIND.face(user, f"{mine.key}#c1")

    assert (face.front, face.edit_url) == ("<p><strong>[…]</strong> y</p>\n", f"/questions/own/{mine.pk}/#edit")
    assert KIND.face(user, "gone") is None


def test_page_of_a_question_of_either_sort():
    assert queries.question_url("what-is-auc") == "/questions/what-is-auc/"
    assert queries.question_url("own-5#c2") == "/questions/own/5/?part=c2"
