"""The list of cases and the page of one: what is shown, what is kept back, who may see it."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from make import NOW, days_before, make_user
from make_design import ended_attempt, make_attempt, make_prompt
from pages import main_text, row_titles, section_text, toast_texts

from hexloop.apps.companies import services as companies
from hexloop.apps.design.models import AnswerShown, Attempt
from hexloop.apps.design.services.cards import grade_case, put_card
from hexloop.apps.design.services.prompts import archive_prompt
from hexloop.apps.review.models import Card, Review
from hexloop.core.memory.grades import Grade

pytestmark = pytest.mark.usefixtures("two_cases")
HTMX = {"HX-Request": "true"}
CASE = "/design/first-case/"
POINTS = {"clarify": 3, "objective": 3, "data": 2}


@pytest.fixture(autouse=True)
def sunday_evening():
    """Sunday, 22 November 2026, at 18:30."""
    with time_machine.travel(NOW, tick=False):
        yield


def test_cases_stand_by_area_with_ones_own_prompts_first(signed_in, user):
    make_prompt(user)

    page = signed_in.get("/design/")

    assert row_titles(page) == ["Rank the market", "Rank a shop", "Bid for ads"]
    assert "3 cases" in main_text(page)
    assert section_text(page, "shelf-search") == "Search · 1 Rank a shop Medium"
    assert section_text(page, "shelf-ads") == "Ads · 1 Bid for ads Hard · More ML"
    assert section_text(page, "shelf-own") == "Your own prompts · 1 Rank the market"


def test_row_says_how_often_how_well_when_last_and_when_next(signed_in, user):
    ended_attempt(user, "first-case", days_before(9), points=POINTS)
    ended_attempt(user, "first-case", days_before(2), points={"data": 4})
    grade_case(user=user, case_key="first-case", grade=Grade.SLOW, at=NOW)
    make_attempt(user, "other-case")

    page = signed_in.get("/design/")

    first = section_text(page, "shelf-search")
    assert first.startswith("Search · 1 of 1 done Rank a shop Medium · 2 attempts Best: 4.0 of 4 Last attempt: 20 Nov")
    attempt = Attempt.objects.get(case_key="other-case")
    assert f'href="/design/attempts/{attempt.pk}/"' in page.text
    assert "3 cases" not in main_text(page)
    assert "2 cases · 1 done" in main_text(page)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?q=rank+shop", ["Rank a shop"]),
        ("?q=market", ["Rank the market"]),
        ("?area=ads", ["Bid for ads"]),
        ("?area=own", ["Rank the market"]),
        ("?level=hard", ["Bid for ads"]),
        ("?leaning=model", ["Bid for ads"]),
        ("?state=done", ["Rank a shop"]),
        ("?state=todo", ["Rank the market", "Bid for ads"]),
        ("?state=due", []),
        ("?state=archived", ["Old one"]),
        ("?company=acme", ["Bid for ads"]),
        ("?area=nonsense&level=%00&q=%00", ["Rank the market", "Rank a shop", "Bid for ads"]),
        ("?q=nothing-like-it", []),
    ],
)
def test_filters_narrow_the_list(signed_in, user, query, found):
    make_prompt(user)
    archive_prompt(prompt=make_prompt(user, "Old one"), archived=True, at=NOW)
    ended_attempt(user, "first-case", days_before(1))
    company = companies.name_company(user=user, name="Acme", at=NOW)
    companies.tag(company=company, kind="case", key="other-case", at=NOW)

    assert row_titles(signed_in.get(f"/design/{query}")) == found


def test_what_is_due_is_found(signed_in, user):
    ended_attempt(user, "first-case", days_before(30))
    grade_case(user=user, case_key="first-case", grade=Grade.BUGS, at=days_before(30))

    page = signed_in.get("/design/?state=due")

    assert row_titles(page) == ["Rank a shop"]
    assert "overdue" in main_text(page)


def test_filtering_as_one_types_answers_with_the_rows_and_a_short_address(signed_in):
    answer = signed_in.get("/design/?q=rank&area=", headers=HTMX)

    assert (row_titles(answer), "<main" in answer.text) == (["Rank a shop"], False)
    assert answer.headers["HX-Push-Url"] == "/design/?q=rank"


def test_without_cases_the_list_says_what_to_do(signed_in, settings):
    settings.PACKS = []

    assert "There are no cases yet" in main_text(signed_in.get("/design/"))


@pytest.mark.parametrize("count", [1, 3])
def test_list_cost_does_not_grow(signed_in, user, count, django_assert_num_queries):
    for number in range(count):
        prompt = make_prompt(user, f"Prompt {number}")
        ended_attempt(user, prompt.key, days_before(number + 1), points=POINTS)
        make_attempt(user, prompt.key)

    # Session and person; companies; preferences, attempts, cards, prompts; the frame's two.
    with django_assert_num_queries(9):
        page = signed_in.get("/design/?area=own")

    assert len(row_titles(page)) == count


@pytest.mark.parametrize("count", [1, 3])
def test_page_cost_does_not_grow(signed_in, user, count, django_assert_num_queries):
    for number in range(count):
        ended_attempt(user, "first-case", days_before(number + 1), points=POINTS)
    grade_case(user=user, case_key="first-case", grade=Grade.SOLID, at=NOW)

    with django_assert_num_queries(16):
        page = signed_in.get(CASE)

    assert section_text(page, "attempts-title").count("2.7 of 4") == count


def test_answer_is_kept_back_until_an_attempt_has_ended(signed_in, user):
    make_attempt(user, "first-case")

    page = signed_in.get(CASE)

    for kept_back in ("says why it is so", "word word word", "Sort by clicks", "What if it is late?", "Feature store"):
        assert kept_back not in page.text
    assert "Show the answer without an attempt" in main_text(page)


def test_answer_is_shown_after_an_attempt(signed_in, user):
    ended_attempt(user, "first-case")

    text = main_text(signed_in.get(CASE))

    assert "says why it is so" in text
    assert "Gateway" in text
    assert "4,000 queries/s" in text
    assert "2 M users × 20 = 40 M requests" in text
    assert "Sort by clicks and be done." in text
    assert "You opened it without an attempt" not in text


def test_board_of_the_answer_is_a_diagram_and_the_same_in_words(signed_in, user):
    ended_attempt(user, "first-case")

    text = main_text(signed_in.get(CASE))

    assert 'b0 -->|"4,000 queries/s"| b1' in text
    assert "The same in words App Gateway 4,000 queries/s Gateway Ranker" in text


def test_answer_can_be_shown_without_an_attempt_and_stays_so(signed_in, user):
    answer = signed_in.post(f"{CASE}answer/")
    signed_in.post(f"{CASE}answer/")

    assert (answer.status_code, answer.url) == (302, f"{CASE}#answer")
    text = main_text(signed_in.get(CASE))
    assert "You opened it without an attempt." in text
    assert "says why it is so" in text
    assert "answer shown without an attempt" in text
    assert AnswerShown.objects.get().owner == user


def test_page_shows_prompt_questions_to_ask_reading_and_companies(signed_in, user):
    company = companies.name_company(user=user, name="Acme", at=NOW)
    companies.tag(company=company, kind="case", key="first-case", at=NOW)

    page = signed_in.get(CASE)

    assert "Design the first-case of a shop" in section_text(page, "prompt-title")
    assert "How many people use it?" in section_text(page, "clarify-title")
    assert "Paper one Ng 2016" in section_text(page, "papers-title")
    assert 'href="/papers/list/paper-one/"' in page.text
    assert "Bid for ads" in section_text(page, "related-title")
    assert ">Acme<" in page.text
    assert "Start 45 min" in main_text(page)


def test_start_prepares_an_attempt_at_the_case(signed_in, user):
    signed_in.post("/design/attempts/new/", {"case": "first-case", "preset": "model", "minutes": "60"})

    attempt = Attempt.objects.get()
    assert (attempt.owner, attempt.case_key, attempt.preset, attempt.minutes) == (user, "first-case", "model", 60)


def test_time_line_tells_when_it_was_learned(signed_in, user):
    ended_attempt(user, "first-case", days_before(4), points=POINTS)
    grade_case(user=user, case_key="first-case", grade=Grade.SLOW, at=days_before(4) + timedelta(hours=1))
    signed_in.post(f"{CASE}answer/")

    text = section_text(signed_in.get(CASE), "learned-title")

    assert text == (
        "When I learned it 22 Nov answer shown without an attempt "
        "18 Nov worked on for 2:00, 2.7 of 4 on average, graded slow"
    )


def test_case_that_left_its_pack_keeps_its_attempts(signed_in, user, settings):
    ended_attempt(user, "first-case", points=POINTS)
    put_card(user=user, case_key="first-case", at=NOW)
    settings.PACKS = []

    page = signed_in.get(CASE)

    assert "No pack on this machine holds this case any more." in main_text(page)
    assert section_text(page, "attempts-title").count("2.7 of 4") == 1
    assert "Start 45 min" not in main_text(page)
    assert signed_in.get("/design/other-case/").status_code == 404


def test_card_is_made_by_hand_or_by_the_first_attempt(signed_in, user):
    signed_in.post(f"{CASE}card/")
    ended_attempt(user, "other-case")

    rows = Card.objects.filter(owner=user, kind="case").order_by("key").values_list("key", "round", "topic", "title")
    assert list(rows) == [
        ("first-case", "design", "design-search", "Rank a shop"),
        ("other-case", "design", "design-ads", "Bid for ads"),
    ]


def test_rubric_suggests_the_grade_and_the_person_decides(signed_in, user):
    ended_attempt(user, "first-case", points=POINTS)

    page = signed_in.get(CASE)
    assert "Your scores come to 2.7 of 4, which fits the marked word. You decide." in main_text(page)
    assert 'suggested" name="grade" value="3"' in page.text
    answer = signed_in.post(f"{CASE}grade/", {"grade": "4"}, headers=HTMX)

    assert "Solid: again on" in answer.text
    given = Review.objects.get()
    assert (given.card_key, given.grade, given.seconds) == ("first-case", Grade.SOLID, 120)


def test_grade_can_be_changed_and_taken_back(signed_in, user):
    ended_attempt(user, "first-case", days_before(1))
    signed_in.post(f"{CASE}grade/", {"grade": "4"})
    signed_in.post(f"{CASE}grade/", {"grade": "2"})

    assert list(Review.objects.filter(undone_at=None).values_list("grade", flat=True)) == [2]
    signed_in.post(f"{CASE}grade/", {"undo": "1"})
    assert not Review.objects.filter(undone_at=None).exists()
    assert Card.objects.get().reviews == 0


@pytest.mark.parametrize("fields", [{}, {"grade": "5"}, {"grade": "x"}])
def test_no_grade_is_refused_in_words(signed_in, user, fields):
    ended_attempt(user, "first-case")

    answer = signed_in.post(f"{CASE}grade/", fields, headers=HTMX)

    assert (answer.status_code, "Choose one of No clue, Bugs, Slow and Solid." in answer.text) == (422, True)


def test_nothing_is_graded_before_an_attempt(signed_in, user):
    answer = signed_in.post(f"{CASE}grade/", {"grade": "4"}, headers=HTMX)

    assert answer.status_code == 422
    assert "Work on the case first" in answer.text
    assert not Review.objects.exists()


def test_without_scripts_a_grade_leads_back(signed_in, user):
    ended_attempt(user, "first-case")

    answer = signed_in.post(f"{CASE}grade/", {"grade": "3", "next": "/design/attempts/"}, follow=True)

    assert answer.redirect_chain[-1][0] == "/design/attempts/"
    assert toast_texts(answer)[0].startswith("Slow: again on")


@pytest.mark.parametrize("rest", ["", "edit"])
def test_prompt_of_another_person_is_not_there(client, user, stranger, rest):
    prompt = make_prompt(user)
    mate = make_user("mate")
    path = f"/design/prompts/{prompt.pk}/edit/" if rest else f"/design/{prompt.key}/"
    for person, status in ((user, 200), (mate, 404), (stranger, 404)):
        client.force_login(person)
        assert client.get(path).status_code == status


@pytest.mark.parametrize("rest", ["answer/", "card/", "grade/"])
def test_nobody_writes_on_the_prompt_of_another(client, user, stranger, rest):
    prompt = make_prompt(user)
    ended_attempt(user, prompt.key)
    client.force_login(stranger)

    assert client.post(f"/design/{prompt.key}/{rest}", {"grade": "4"}).status_code == 404
    assert not Review.objects.exists()
    assert not Card.objects.filter(owner=stranger).exists()


def test_others_attempts_answers_and_grades_are_not_mine(client, user, stranger):
    ended_attempt(user, "first-case", points=POINTS)
    grade_case(user=user, case_key="first-case", grade=Grade.SOLID, at=NOW)
    client.force_login(user)
    client.post("/design/other-case/answer/")
    client.force_login(stranger)

    page = client.get(CASE)

    assert "says why it is so" not in page.text
    assert "None yet." in section_text(page, "attempts-title")
    assert "says why it is so" not in client.get("/design/other-case/").text
    assert "1 done" not in main_text(client.get("/design/"))


@pytest.mark.parametrize(
    "path", ["/design/no-such-case/", "/design/own-0/", "/design/own-99999999999999999999/", "/design/own-007/"]
)
def test_what_is_not_there_is_a_404(signed_in, path):
    assert signed_in.get(path).status_code == 404


def test_texts_of_a_case_are_cleaned(signed_in, user, tmp_path, settings):
    prompt = make_prompt(
        user, "<script>alert(1)</script>", prompt="<img src=x onerror=alert(1)> [a](javascript:alert(1))"
    )

    page = signed_in.get(f"/design/{prompt.key}/")

    assert "<script>alert" not in page.text
    assert "<img" not in page.text
    assert 'href="javascript:' not in page.text
