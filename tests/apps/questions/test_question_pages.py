import pytest
from make import NOW, grade_thing, make_user
from pages import json_in, main_text, row_titles, section_text, toast_texts

from hexloop.apps.questions import services
from hexloop.apps.questions.models import Answer, Note, OwnQuestion, Question
from hexloop.apps.questions.services import OwnText
from hexloop.apps.review.models import Card, Review
from hexloop.core.content.questions.one_line import CardForm
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round

HTMX = {"HX-Request": "true"}
AUC = "/questions/what-is-auc/"


def grade(user, key, grade=Grade.BUGS, **more):
    return grade_thing(user, key, grade, kind="question", round=Round.BREADTH, topic="metrics", **more)


def title(key):
    return f"What would you say about {key.replace('-', ' ')} when p < 0.1 ?"


def test_overview_shows_topics_by_area_with_how_far_one_has_come(signed_in, user, questions):
    grade(user, "what-is-auc")

    page = signed_in.get("/questions/")

    assert "Metrics 1 of 2 tried · 1 due Optimizers 0 of 1 tried" in main_text(page)
    assert section_text(page, "area-breadth").startswith("ML breadth · 3 questions · 1 tried · 1 due")
    assert [f'id="area-{area}"' in page.text for area in ("ranking", "behavior", "nlp")] == [True, True, False]


@pytest.mark.parametrize("count", [1, 3])
def test_overview_and_list_cost_does_not_grow(signed_in, user, questions, count, django_assert_num_queries):
    for key in ["what-is-auc", "why-momentum", "recall-of-rare"][:count]:
        grade(user, key)
    signed_in.get("/questions/")

    with django_assert_num_queries(7):
        signed_in.get("/questions/")
    with django_assert_num_queries(8):
        page = signed_in.get("/questions/?area=breadth")

    assert len(row_titles(page)) == 3


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("topic=metrics", ["recall-of-rare", "what-is-auc"]),
        ("area=ranking", ["platt-scaling"]),
        ("level=easy", ["what-is-auc"]),
        ("state=untried&area=breadth", ["recall-of-rare"]),
        ("state=weak", ["what-is-auc"]),
        ("state=solid", ["why-momentum"]),
        ("state=due", ["what-is-auc"]),
        ("q=momentum", ["why-momentum"]),
        ("q=OPTIMIZERS", ["why-momentum"]),
        ("topic=nonsense&level=worst&q=auc", ["what-is-auc"]),
    ],
)
def test_filters_of_the_query_string_cut_the_list(signed_in, user, questions, query, found):
    grade(user, "what-is-auc", Grade.NO_CLUE)
    grade(user, "why-momentum", Grade.SOLID, at=NOW.replace(year=NOW.year + 50))

    page = signed_in.get(f"/questions/?{query}")

    assert row_titles(page) == [title(key) for key in found]


def test_questions_are_tagged_with_companies_and_cut_to_them(signed_in, user, questions):
    signed_in.post("/companies/tags/", {"kind": "question", "key": "what-is-auc", "name": "Acme"})

    page = signed_in.get(AUC)
    found = signed_in.get("/questions/?company=acme")

    assert "Asked by Acme" in main_text(page)
    assert row_titles(found) == [title("what-is-auc")]
    assert 'href="/questions/rapid/?company=acme"' in found.text


def test_nothing_found_offers_the_way_back(signed_in, questions):
    page = signed_in.get("/questions/?q=nowhere")

    assert "No question passes these filters" in main_text(page)


def test_empty_bank_says_what_to_do(signed_in):
    assert "There are no questions yet" in main_text(signed_in.get("/questions/"))


def test_filtering_by_htmx_swaps_the_list_and_keeps_a_short_address(signed_in, questions):
    answer = signed_in.get("/questions/?topic=metrics&q=&level=", headers=HTMX)

    assert answer.headers["HX-Push-Url"] == "/questions/?topic=metrics"
    assert "<html" not in answer.text


def test_page_asks_and_hides_the_answer(signed_in, questions):
    page = signed_in.get("/questions/platt-scaling/")

    assert '<details class="ask-reveal">' in page.text
    assert "Rare positives make precision fall" in main_text(page)
    assert section_text(page, "papers-title") == "Papers behind it On Calibration Guo 2017"
    assert row_titles(page)[0] == title("what-is-auc")
    assert "1/2 = 0.5" in main_text(page)
    assert "microphone=(self)" in page.headers["Permissions-Policy"]
    assert [key["keys"] for key in json_in(page, "page-keys")][:3] == [" ", "Enter", "w"]


@pytest.mark.parametrize("key", ["nothing", "a%00b", "own-1%23c999", "own-99999999999999999999"])
def test_answer_to_what_is_not_there_is_not_found(signed_in, questions, key):
    statuses = [
        signed_in.post(f"/questions/{key}/{act}/", {"grade": "3", "text": "x"}).status_code
        for act in ("grade", "write", "note")
    ]

    assert statuses == [404] * 3


def test_behavior_question_is_told_against_a_clock(signed_in, questions):
    page = signed_in.get("/questions/disagreed-with-manager/")

    assert json_in(page, "ask-clock") == {"seconds": 0, "limit": 120, "stopped": False}
    assert "in about 2 minutes" in main_text(page)
    assert "How a strong answer goes" in main_text(page)


@pytest.mark.parametrize("path", ["/questions/nothing/", "/questions/own/99/", "/questions/own-99/"])
def test_what_is_not_there_is_not_found(signed_in, questions, path):
    assert signed_in.get(path).status_code == 404


def test_grading_keeps_the_ticks_and_schedules(signed_in, user, questions):
    answer = signed_in.post(
        f"{AUC}grade/", {"grade": "3", "said": ["0", "2", "99"], "seconds": "41", "seen": "0"}, headers=HTMX
    )

    kept = Answer.objects.get()
    assert (kept.key, kept.said, kept.points, kept.seconds, kept.mode) == ("what-is-auc", [0, 2], 3, 41, "review")
    assert (kept.review.grade, kept.topic) == (3, "metrics")
    card = Card.objects.get()
    assert (card.kind, card.key, card.round, card.topic, card.title) == (
        "question",
        "what-is-auc",
        "breadth",
        "metrics",
        "What would you say about what is auc when p < 0.1?",
    )
    assert "Slow: again" in answer.text
    assert "2 of 3 points · 41 s" in " ".join(answer.text.split())
    assert "Next new one of this topic" in answer.text


def test_grading_without_scripts_goes_back_to_the_page(signed_in, questions):
    answer = signed_in.post(f"{AUC}grade/", {"grade": "4"})

    assert (answer.status_code, answer.url) == (302, AUC)
    assert toast_texts(signed_in.get(AUC))[0].startswith("Solid: again")


@pytest.mark.parametrize(
    ("data", "status", "said"),
    [
        ({}, 422, "Choose one of No clue, Bugs, Slow and Solid."),
        ({"grade": "7"}, 422, "Choose one of No clue, Bugs, Slow and Solid."),
        ({"grade": "3", "seen": "5"}, 409, "That card was graded already, so this did nothing."),
    ],
)
def test_what_is_no_grade_changes_nothing(signed_in, questions, data, status, said):
    answer = signed_in.post(f"{AUC}grade/", data, headers=HTMX)

    assert answer.status_code == status
    assert said in answer.text
    assert '<details class="ask-write" data-unfold>' in answer.text
    assert (Review.objects.count(), Answer.objects.count()) == (0, 0)


def test_written_answer_that_is_not_taken_stays_open(signed_in, questions):
    answer = signed_in.post(f"{AUC}write/", {"text": ""}, headers=HTMX)

    assert answer.status_code == 422
    assert '<details class="ask-write" data-unfold open>' in answer.text


def test_written_answer_is_kept_and_its_points_are_guessed(signed_in, questions):
    text = "Because the rare positives make the precision fall, and *costs* decide in the end."

    answer = signed_in.post(f"{AUC}write/", {"text": text, "seconds": "90"}, headers=HTMX)

    kept = Answer.objects.get()
    assert (kept.text, kept.said, kept.guessed, kept.mode, kept.review) == (text, [0, 2], [0, 2], "written", None)
    assert "It is a guess made on this machine" in answer.text
    assert "<em>costs</em>" in answer.text
    assert answer.text.count(" checked") == 2


def test_written_answer_without_scripts_is_compared_on_the_page_and_kept_once(signed_in, user, stranger, questions):
    theirs = Answer.objects.create(owner=stranger, key="what-is-auc", text="theirs", mode="written", at=NOW)

    answer = signed_in.post(f"{AUC}write/", {"text": "Costs decide"})
    page = signed_in.get(answer.url)
    foreign = signed_in.get(f"{AUC}?answer={theirs.pk}")
    odd = [signed_in.get(f"{AUC}?answer={number}").status_code for number in ("x", "9" * 30, "-1")]

    kept = Answer.objects.get(owner=user)
    assert (answer.status_code, answer.url) == (302, f"{AUC}?answer={kept.pk}")
    assert f'name="answer" value="{kept.pk}"' in page.text
    assert "theirs" not in foreign.text
    assert odd == [200, 200, 200]


def test_corrected_ticks_of_a_written_answer_stand(signed_in, questions):
    signed_in.post(f"{AUC}write/", {"text": "Costs decide", "seconds": "9"})
    kept = Answer.objects.get()

    signed_in.post(f"{AUC}grade/", {"grade": "2", "said": ["1"], "answer": str(kept.pk)})
    page = signed_in.get(AUC)

    kept.refresh_from_db()
    assert (kept.said, kept.guessed, kept.review.grade, Answer.objects.count()) == ([1], [2], 2, 1)
    assert section_text(page, "answers-title").startswith("Your answers Written, ")
    assert "Costs decide" in section_text(page, "answers-title")


def test_empty_written_answer_is_refused_with_what_to_do(signed_in, questions):
    answer = signed_in.post(f"{AUC}write/", {"text": "  "}, headers=HTMX)

    assert answer.status_code == 422
    assert "Write your answer first, or show the model answer." in answer.text
    assert Answer.objects.count() == 0


def test_written_answer_is_shown_as_text(signed_in, questions):
    signed_in.post(f"{AUC}write/", {"text": "<script>alert(1)</script> [x](javascript:alert(1))"})

    page = signed_in.get(AUC)

    assert "<script>alert" not in page.text
    assert 'href="javascript' not in page.text


def test_answer_of_another_cannot_be_graded(signed_in, stranger, user, questions):
    theirs = Answer.objects.create(owner=stranger, key="what-is-auc", text="x", mode="written", at=NOW)

    signed_in.post(f"{AUC}grade/", {"grade": "2", "answer": str(theirs.pk)})

    theirs.refresh_from_db()
    assert (theirs.review, Answer.objects.filter(owner=user).count()) == (None, 1)


def test_undone_grade_is_gone_from_the_answer_too(signed_in, user, questions):
    signed_in.post(f"{AUC}grade/", {"grade": "3"})
    signed_in.post("/review/undo/", {"review": str(Review.objects.get().pk)})

    page = signed_in.get(AUC)

    assert "Not graded" in section_text(page, "answers-title")
    assert "never tried" in section_text(page, "memory-title")
    assert "undone" in section_text(page, "memory-title")


def test_note_is_kept_shown_and_taken_away(signed_in, user, stranger, questions):
    Note.objects.create(owner=stranger, key="what-is-auc", text="theirs", at=NOW)

    signed_in.post(f"{AUC}note/", {"text": "mine **bold**"})
    kept = signed_in.get(AUC)
    gone = signed_in.post(f"{AUC}note/", {"text": " "}, headers=HTMX)

    assert "mine bold" in section_text(kept, "note-title")
    assert "theirs" not in kept.text
    assert "Your note is gone." in gone.text
    assert list(Note.objects.values_list("text", flat=True)) == ["theirs"]


def add(client, line, **more):
    return client.post("/questions/own/add/", {"line": line, **more})


def test_line_becomes_a_question_and_a_card(signed_in, user, questions):
    answer = add(signed_in, "What is recall? :: $TP/(TP+FN)$", topic="calibration")

    mine = OwnQuestion.objects.get()
    assert (answer.status_code, answer.url) == (302, "/questions/own/")
    assert (mine.question, mine.answer, mine.form, mine.round, mine.topic) == (
        "What is recall?",
        "$TP/(TP+FN)$",
        "plain",
        "domain",
        "calibration",
    )
    assert Card.objects.get().key == mine.key


def test_line_goes_back_to_where_it_was_written_and_nowhere_else(signed_in, questions):
    assert add(signed_in, "a :: b", next="/review/").url == "/review/"
    assert add(signed_in, "a :: b", next="https://elsewhere.example/").url == "/questions/own/"


def test_line_from_the_palette_is_answered_by_a_toast(signed_in, questions):
    kept = signed_in.post("/questions/own/add/", {"line": "a :: b"}, headers=HTMX)
    refused = signed_in.post("/questions/own/add/", {"line": ":: b"}, headers=HTMX)

    assert (kept.status_code, toast_texts(kept)) == (
        200,
        ["Your question is kept. It is asked among the new ones."],
    )
    assert (refused.status_code, toast_texts(refused)) == (422, ["Write the question first."])
    assert OwnQuestion.objects.count() == 1


def test_broken_line_is_shown_again_with_what_to_do(signed_in, questions):
    answer = add(signed_in, " :: only an answer")

    assert answer.status_code == 422
    assert "Write the question first." in main_text(answer)
    assert 'value=" :: only an answer"' in answer.text


def test_own_page_asks_every_card_and_changes_the_text(signed_in, user, questions):
    add(signed_in, "{{TP}} over {{all}}")
    mine = OwnQuestion.objects.get()

    page = signed_in.get(f"/questions/own/{mine.pk}/?part=c2")
    form = {"question": "{{c1::TP}} over {{everything}}", "form": "cloze", "round": "breadth", "tags": "a b"}
    changed = signed_in.post(f"/questions/own/{mine.pk}/edit/", form)

    assert "Gap 1 Gap 2" in main_text(page)
    assert "TP over […]" in main_text(page)
    mine.refresh_from_db()
    assert changed.url == f"/questions/own/{mine.pk}/"
    assert (mine.question, mine.tags) == ("{{c1::TP}} over {{c2::everything}}", " a b ")
    assert set(Card.objects.values_list("tags", flat=True)) == {" a b "}


def test_own_part_that_is_not_there_is_not_found(signed_in, questions):
    add(signed_in, "a :: b")
    mine = OwnQuestion.objects.get()

    assert signed_in.get(f"/questions/own/{mine.pk}/?part=r").status_code == 404
    assert signed_in.post(f"/questions/{mine.key}%23r/grade/", {"grade": "3"}).status_code == 404


def test_gaps_without_a_gap_are_refused_on_the_page(signed_in, questions):
    add(signed_in, "a :: b")
    mine = OwnQuestion.objects.get()

    answer = signed_in.post(
        f"/questions/own/{mine.pk}/edit/", {"question": "no gap", "form": "cloze", "round": "breadth"}
    )

    assert answer.status_code == 422
    assert "Nothing is left out" in main_text(answer)
    assert "no gap</textarea>" in answer.text


def test_question_without_an_answer_is_kept_and_says_so(signed_in, questions):
    answer = signed_in.post("/questions/own/add/", {"line": "no separator"}, headers=HTMX)

    assert "It has no answer yet" in answer.text
    assert OwnQuestion.objects.get().question == "no separator"


def test_removing_is_asked_twice(signed_in, questions):
    add(signed_in, "a ::: b")

    page = signed_in.get(f"/questions/own/{OwnQuestion.objects.get().pk}/")

    assert "This cannot be taken back" in main_text(page)
    assert "Delete it for good" in main_text(page)


def test_removing_takes_question_and_cards(signed_in, questions):
    add(signed_in, "a ::: b")
    mine = OwnQuestion.objects.get()

    answer = signed_in.post(f"/questions/own/{mine.pk}/remove/")

    assert (answer.url, OwnQuestion.objects.count(), Card.objects.count()) == ("/questions/own/", 0, 0)


def test_own_card_is_graded_on_its_page(signed_in, questions):
    add(signed_in, "a ::: b")
    mine = OwnQuestion.objects.get()

    signed_in.post(f"/questions/{mine.key}%23r/grade/", {"grade": "3"})

    assert Review.objects.get().card_key == f"{mine.key}#r"


@pytest.mark.parametrize("who", ["owner", "team-mate", "stranger"])
def test_own_question_is_there_for_its_owner_only(client, user, questions, who):
    mine = services.add_own(user=user, text=OwnText("secret", "b", CardForm.REVERSED), at=NOW)
    client.force_login(user if who == "owner" else make_user(who))
    form = {"question": "x", "form": "plain", "round": "breadth", "text": "x", "grade": "3"}
    paths = [f"/questions/{mine.key}/{act}/" for act in ("write", "note", "grade")]
    paths += [f"/questions/own/{mine.pk}/{act}/" for act in ("edit", "remove")]

    statuses = [client.get(f"/questions/own/{mine.pk}/").status_code]
    statuses += [client.post(path, form).status_code for path in paths]

    assert statuses == ([200, 302, 302, 302, 302, 302] if who == "owner" else [404] * 6)
    assert "secret" not in client.get("/questions/own/").text


@pytest.mark.parametrize("count", [1, 3])
def test_own_list_cost_does_not_grow(signed_in, user, questions, count, django_assert_num_queries):
    for number in range(count):
        services.add_own(user=user, text=OwnText(f"q{number}", topic="metrics"), at=NOW)
    signed_in.get("/questions/own/")

    with django_assert_num_queries(7):
        page = signed_in.get("/questions/own/")

    assert sorted(row_titles(page)) == [f"q{number}" for number in range(count)]


def test_own_list_shows_the_weakest_card_and_finds_words(signed_in, user, questions):
    mine = services.add_own(user=user, text=OwnText("a", "hidden word", CardForm.REVERSED), at=NOW)
    services.add_own(user=user, text=OwnText("other"), at=NOW)
    grade(user, f"{mine.key}#r", Grade.NO_CLUE)
    grade(user, mine.key, Grade.SOLID)

    page = signed_in.get("/questions/own/?q=hidden")

    assert row_titles(page) == ["a"]
    assert "Mastery: no clue" in main_text(page)


def test_question_that_left_its_pack_is_listed_for_who_tried_it(signed_in, user, questions):
    grade(user, "what-is-auc")
    Question.objects.filter(slug="what-is-auc").update(listed=False)

    page = signed_in.get("/questions/?topic=metrics")

    assert "No longer in a pack" in main_text(page)
