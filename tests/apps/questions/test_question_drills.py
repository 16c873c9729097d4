from collections import Counter
from datetime import timedelta
from itertools import pairwise
from random import Random

import pytest
from make import NOW, days_before, grade_thing, make_user
from pages import json_in, main_text, row_titles, section_text

from hexloop.apps.companies import services as companies
from hexloop.apps.questions import queries, services
from hexloop.apps.questions.drawing import NEVER_TRIED, Candidate, draw, interleave, weakness
from hexloop.apps.questions.models import Answer, Drill
from hexloop.apps.questions.services import OwnText
from hexloop.apps.review.models import Card, Review
from hexloop.apps.review.services import handling
from hexloop.core.content.questions.one_line import CardForm
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round

HTMX = {"HX-Request": "true"}


def grade(user, key, grade=Grade.BUGS, **more):
    return grade_thing(user, key, grade, kind="question", round=Round.BREADTH, topic="metrics", **more)


def test_what_was_not_known_is_weakest_and_what_is_known_least():
    marks = [
        weakness(0.9, Grade.NO_CLUE),
        weakness(None, None),
        weakness(0.4, Grade.SLOW),
        weakness(0.95, Grade.BUGS),
        weakness(0.95, Grade.SOLID),
    ]

    assert marks == [1.0, NEVER_TRIED, pytest.approx(0.6), 0.35, pytest.approx(0.05)]
    assert marks == sorted(marks, reverse=True)


def test_weak_questions_are_drawn_more_often():
    candidates = [Candidate(f"weak{n}", f"t{n}", 1.0) for n in range(5)]
    candidates += [Candidate(f"known{n}", f"u{n}", 0.05) for n in range(5)]

    drawn = Counter(key[:-1] for seed in range(200) for key in draw(candidates, 3, Random(seed)))

    assert drawn["weak"] > 20 * drawn["known"] > 0


def test_drawing_is_by_chance_and_never_the_same_question_twice():
    candidates = [Candidate(f"q{n}", "t", 0.5) for n in range(30)]

    first, second = draw(candidates, 10, Random(1)), draw(candidates, 10, Random(2))

    assert (len(set(first)), len(set(second)), first == second) == (10, 10, False)
    assert sorted(draw(candidates, 99, Random(1))) == sorted(each.key for each in candidates)


@pytest.mark.parametrize("sizes", [(5, 5), (4, 3, 2), (5, 2, 2), (1, 1, 6, 4)])
def test_no_topic_follows_itself_where_another_is_left(sizes):
    chosen = [Candidate(f"{topic}-{n}", str(topic), 0.5) for topic, size in enumerate(sizes) for n in range(size)]

    for seed in range(20):
        topics = [each.topic for each in interleave(chosen, Random(seed))]

        assert [pair for pair in pairwise(topics) if pair[0] == pair[1]] == []


def tag_question(user, key, name="Acme"):
    company = companies.name_company(user=user, name=name, at=NOW)
    companies.tag(company=company, kind="question", key=key, at=NOW)


def keys_of(user, areas=(), topics=()):
    return {each.key for each in queries.candidates(user, areas=areas, topics=topics, at=NOW)}


def test_choices_say_what_is_drawn_from(user, questions):
    mine = services.add_own(user=user, text=OwnText("a", "b"), at=NOW)
    services.add_own(user=make_user("other"), text=OwnText("theirs"), at=NOW)

    assert keys_of(user) == {"recall-of-rare", "what-is-auc", "why-momentum", "platt-scaling"}
    assert keys_of(user, ["behavior"]) == {"disagreed-with-manager"}
    assert keys_of(user, [], ["metrics"]) == {"recall-of-rare", "what-is-auc"}
    assert keys_of(user, ["breadth", "behavior"], ["optimizers"]) == {"why-momentum", "disagreed-with-manager"}
    assert keys_of(user, ["own"]) == {mine.key}


def test_candidates_know_how_weak_they_are_and_leave_out_what_is_set_aside(user, questions):
    grade(user, "what-is-auc", Grade.NO_CLUE)
    grade(user, "why-momentum", Grade.SOLID)
    grade(user, "platt-scaling", Grade.SLOW, at=days_before(40))
    handling.suspend(user=user, names=[("question", "recall-of-rare")], at=NOW)

    found = {each.key: each.weakness for each in queries.candidates(user, areas=[], topics=[], at=NOW)}

    assert found["what-is-auc"] == 1.0
    assert found["why-momentum"] < 0.01
    assert 0.1 < found["platt-scaling"] < 0.9
    assert "recall-of-rare" not in found


def test_company_cuts_a_drill_to_what_it_asks(signed_in, user, questions):
    mine = services.add_own(user=user, text=OwnText("a", "b", CardForm.REVERSED), at=NOW)
    for key in ("what-is-auc", mine.key):
        tag_question(user, key)

    drill, _ = start(signed_in, area=["breadth", "own"], company="acme", count="9")

    assert sorted(drill.keys) == sorted(["what-is-auc", mine.key, f"{mine.key}#r"])
    assert drill.text == "ML breadth · My own questions · asked by Acme"


def test_candidates_cost_few_queries(user, questions, django_assert_num_queries):
    grade(user, "what-is-auc")

    with django_assert_num_queries(4):
        queries.candidates(user, areas=["breadth"], topics=[], at=NOW)


def start(client, **more):
    answer = client.post("/questions/rapid/", {"count": "3", "seconds": "45", "area": ["breadth"]} | more)
    return Drill.objects.order_by("-pk").first(), answer


def answer_now(client, drill, **more):
    drill.refresh_from_db()
    data = {"key": drill.keys[drill.place], "grade": "3", "seconds": "20", "said": ["0", "1"]}
    return client.post(f"/questions/rapid/{drill.pk}/grade/", data | more, headers=HTMX)


def test_drill_begins_with_its_first_question_and_a_clock(signed_in, questions):
    drill, answer = start(signed_in)

    page = signed_in.get(answer.url)

    assert (len(drill.keys), drill.seconds_each, drill.text) == (3, 45, "ML breadth")
    assert "Question 1 of 3 · ML breadth" in main_text(page)
    assert json_in(page, "ask-clock") == {"seconds": 0, "limit": 45, "reveal": True, "stopped": False}
    assert f'name="key" value="{drill.keys[0]}"' in page.text
    assert "microphone=(self)" in page.headers["Permissions-Policy"]
    assert '<details class="ask-write" data-unfold>' in page.text


def test_grading_goes_on_and_ends_with_a_summary_by_topic(signed_in, user, questions):
    drill, _ = start(signed_in)

    second = answer_now(signed_in, drill)
    third = answer_now(signed_in, drill, grade="1", said=[], seconds="45")
    end = answer_now(signed_in, drill, grade="4", said=["0", "1", "2"], seconds="10")

    drill.refresh_from_db()
    assert "Question 2 of 3" in second.text
    assert "Slow: again" in second.text
    assert "Question 3 of 3" in third.text
    assert (drill.place, drill.ended_at is None) == (3, False)
    assert "3 answered · 5 of 9 points said · 1 min 15 s" in " ".join(end.text.split())
    assert [review.grade for review in Review.objects.order_by("pk")] == [3, 1, 4]
    assert set(Answer.objects.values_list("mode", "drill_id")) == {("rapid", drill.pk)}


def test_summary_sums_up_topics_and_offers_the_weakest(signed_in, user, questions):
    drill, _ = start(signed_in)
    said = {"recall-of-rare": ["0"], "what-is-auc": ["0", "1"], "why-momentum": []}
    for key in list(drill.keys):
        answer_now(signed_in, drill, said=said[key], grade="1" if key == "why-momentum" else "4")

    page = signed_in.get(f"/questions/rapid/{drill.pk}/")

    table = section_text(page, "by-topic-title")
    assert "Metrics 2 asked 3 of 6 points 2 solid 20 s" in table
    assert "Optimizers 1 asked 0 of 3 points No clue 20 s" in table
    assert "what was weakest: Optimizers · Metrics" in main_text(page)
    assert '<input type="hidden" name="topic" value="optimizers">' in page.text
    assert len(row_titles(page)) == 3


def test_drill_can_be_left_in_the_middle_and_gone_on_with(signed_in, questions):
    drill, _ = start(signed_in)
    answer_now(signed_in, drill)

    choices = signed_in.get("/questions/rapid/")
    page = signed_in.get(f"/questions/rapid/{drill.pk}/")

    assert "ML breadth 1 of 3 · " in section_text(choices, "drills-title")
    assert "Go on" in section_text(choices, "drills-title")
    assert "Question 2 of 3" in main_text(page)


def test_ended_drill_says_how_it_went_so_far(signed_in, questions):
    drill, _ = start(signed_in)
    answer_now(signed_in, drill)

    answer = signed_in.post(f"/questions/rapid/{drill.pk}/leave/")

    assert answer.url == f"/questions/rapid/{drill.pk}/"
    assert "Ended after 1 of 3" in main_text(signed_in.get(answer.url))


def test_drill_left_at_once_offers_another(signed_in, questions):
    drill, _ = start(signed_in)

    signed_in.post(f"/questions/rapid/{drill.pk}/leave/")

    assert "Nothing was answered in this drill" in main_text(signed_in.get(f"/questions/rapid/{drill.pk}/"))


def test_a_new_drill_leaves_the_old_one(signed_in, questions):
    first, _ = start(signed_in)
    start(signed_in)

    first.refresh_from_db()
    assert first.ended_at is not None
    assert Drill.objects.filter(ended_at=None).count() == 1


def test_answer_sent_twice_counts_once(signed_in, questions):
    drill, _ = start(signed_in)
    first = drill.keys[0]
    answer_now(signed_in, drill)

    again = answer_now(signed_in, drill, key=first)

    assert again.status_code == 409
    assert "The drill went on." in again.text
    assert (Review.objects.count(), Answer.objects.count()) == (1, 1)


def test_undo_asks_the_last_question_again(signed_in, questions):
    drill, _ = start(signed_in)
    answer_now(signed_in, drill)

    page = signed_in.post(f"/questions/rapid/{drill.pk}/back/", headers=HTMX)

    drill.refresh_from_db()
    assert (drill.place, Card.objects.count(), Answer.objects.count()) == (0, 0, 0)
    assert "Question 1 of 3" in page.text
    assert [review.undone_at is None for review in Review.objects.all()] == [False]


def test_undo_of_the_last_question_takes_the_drill_up_again(signed_in, questions):
    drill, _ = start(signed_in, count="1")
    answer_now(signed_in, drill)

    signed_in.post(f"/questions/rapid/{drill.pk}/back/")

    drill.refresh_from_db()
    assert (drill.place, drill.ended_at) == (0, None)


def test_undo_where_nothing_was_answered_says_so(signed_in, questions):
    drill, _ = start(signed_in)

    answer = signed_in.post(f"/questions/rapid/{drill.pk}/back/", headers=HTMX)

    assert answer.status_code == 409
    assert "Nothing of this drill is left to take back." in answer.text


def test_undo_is_refused_when_the_question_was_graded_elsewhere_since(signed_in, user, questions):
    drill, _ = start(signed_in)
    answer_now(signed_in, drill)
    grade(user, drill.keys[0], at=NOW + timedelta(days=9))

    answer = signed_in.post(f"/questions/rapid/{drill.pk}/back/", headers=HTMX)

    assert answer.status_code == 409
    assert Answer.objects.count() == 1


def test_written_answer_in_a_drill_waits_for_its_grade(signed_in, questions):
    drill, _ = start(signed_in)

    compared = signed_in.post(
        f"/questions/rapid/{drill.pk}/write/", {"text": "Costs decide", "seconds": "30"}, headers=HTMX
    )
    again = signed_in.get(f"/questions/rapid/{drill.pk}/")
    kept = Answer.objects.get()
    answer_now(signed_in, drill, said=["2"], answer=str(kept.pk))

    kept.refresh_from_db()
    assert "It is a guess made on this machine" in compared.text
    assert f'name="answer" value="{kept.pk}"' in again.text
    assert (kept.text, kept.said, kept.drill_id, kept.review.grade) == ("Costs decide", [2], drill.pk, 3)


def test_own_question_that_is_deleted_meanwhile_is_passed_over(signed_in, user, questions):
    mine = [services.add_own(user=user, text=OwnText(f"q{n}", "a"), at=NOW) for n in range(2)]
    drill, _ = start(signed_in, area=["own"], count="2")
    gone = next(each for each in mine if each.key == drill.keys[0])
    services.remove_own(user=user, question=gone)

    page = signed_in.get(f"/questions/rapid/{drill.pk}/")

    assert "Question 2 of 2" in main_text(page)


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        ({"count": "0"}, "A drill has at least one question."),
        ({"count": "x"}, "Say how many questions you want as a number, 1 to 50."),
        ({"seconds": "9999"}, "Give each question up to 600 seconds."),
        ({"area": ["own"]}, "No question is left by these choices. Choose more topics."),
    ],
)
def test_choices_that_do_not_work_are_said(signed_in, questions, choices, said):
    _, answer = start(signed_in, **choices)

    assert answer.status_code == 422
    assert said in main_text(answer)
    assert Drill.objects.count() == 0


def test_topics_of_the_query_string_are_chosen_beforehand(signed_in, questions):
    page = signed_in.get("/questions/rapid/?topic=metrics&count=5")

    assert 'name="topic" value="metrics" checked' in page.text
    assert 'name="area" value="breadth" checked' not in page.text
    assert 'value="5"' in page.text


def test_grade_without_a_word_changes_nothing(signed_in, questions):
    drill, _ = start(signed_in)

    answer = answer_now(signed_in, drill, grade="9")

    assert answer.status_code == 422
    assert Review.objects.count() == 0


def test_without_scripts_each_answer_leads_to_the_next_page(signed_in, questions):
    drill, _ = start(signed_in)

    answer = signed_in.post(f"/questions/rapid/{drill.pk}/grade/", {"key": drill.keys[0], "grade": "2"})

    assert (answer.status_code, answer.url) == (302, f"/questions/rapid/{drill.pk}/")


@pytest.mark.parametrize("who", ["team-mate", "stranger"])
def test_drill_of_another_is_not_found(client, user, questions, who):
    drill = services.start_drill(
        user=user, count=2, seconds_each=60, areas=["breadth"], topics=[], at=NOW, random=Random(1)
    )
    client.force_login(make_user(who))

    statuses = [client.get(f"/questions/rapid/{drill.pk}/").status_code]
    data = {"key": drill.keys[0], "grade": "3", "text": "x"}
    statuses += [
        client.post(f"/questions/rapid/{drill.pk}/{act}/", data).status_code
        for act in ("write", "grade", "back", "leave")
    ]

    assert statuses == [404] * 5
    assert "ML breadth" not in section_text(client.get("/questions/rapid/"), "drills-title")


@pytest.mark.parametrize("count", [1, 3])
def test_summary_cost_does_not_grow(signed_in, questions, count, django_assert_num_queries):
    drill, _ = start(signed_in, count=str(count))
    for _ in range(count):
        answer_now(signed_in, drill)

    with django_assert_num_queries(7):
        signed_in.get(f"/questions/rapid/{drill.pk}/")
