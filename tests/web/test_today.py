from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
import time_machine
from make import NOW, days_before, grade_thing, make_list_entry, make_problem, make_user
from make_blocks import MONDAY, SUNDAY, make_block
from make_loop import make_company, make_loop
from pages import json_in, main_text, row_titles, section_text

from hexloop.apps.calendar import services as calendar
from hexloop.apps.pipeline.services import RoundText
from hexloop.apps.review.models import Card
from hexloop.core.interviews.words import RoundKind
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round

pytestmark = pytest.mark.django_db

QUERIES = 22
FULL_QUERIES = 40


@pytest.fixture(autouse=True)
def sunday_evening():
    """All of these pages are opened on Sunday, 22 November 2026, at 18:30."""
    with time_machine.travel(NOW, tick=False):
        yield


def due_today(user, *keys, of=Round.BREADTH, topic="calibration"):
    for key in keys:
        card = grade_thing(user, key, kind="page", round=of, topic=topic, at=days_before(30)).card
        Card.objects.filter(pk=card.pk).update(due_on=date(2026, 11, 22))


def start_url(page):
    return page.context["today"].start.url


def test_who_never_graded_anything_is_led_to_a_first_problem(signed_in):
    make_problem("valid-anagram", title="Valid Anagram", difficulty_rank=1, number=242)
    make_problem("two-sum", title="Two Sum")
    make_list_entry("two-sum", place=0)

    page = signed_in.get("/")

    assert (
        "Nothing is due yet. Solve a first problem or answer a first question, and it comes back here in time."
        in main_text(page)
    )
    assert start_url(page) == "/coding/problems/two-sum/"
    due = section_text(page, "due-title")
    assert due.startswith("Due now Nothing is due Start with a first problem.")
    assert 'href="/coding/problems/?list=essentials"' in page.text
    assert "Or be asked new questions" in due
    assert "A topic shows up here once something in it was graded." in section_text(page, "weakest-title")
    assert "No graded tries since Monday." in section_text(page, "week-title")
    assert "Nothing is scheduled." in section_text(page, "coming-title")


def test_without_any_problem_today_says_so(signed_in):
    page = signed_in.get("/")

    assert "There are no problems here yet." in section_text(page, "due-title")
    assert start_url(page) == "/coding/problems/?list=essentials"


def test_due_things_stand_in_order_and_start_leads_into_the_session(signed_in, user, page_kind):
    due_today(user, "adam", "bm25")
    Card.objects.filter(key="bm25").update(due_on=date(2026, 11, 19))

    page = signed_in.get("/")

    assert row_titles(page) == ["Bm25", "Adam"]
    assert "Due now · 2" in section_text(page, "due-title")
    assert "Bm25 About bm25 Mastery: bugs 3 d overdue" in section_text(page, "due-title")
    assert start_url(page) == "/review/session/"
    assert json_in(page, "page-keys") == [
        {"keys": "s", "title": "Start", "selector": "[data-start]"},
        {"keys": "Enter", "title": "Start", "selector": "[data-start]"},
    ]
    assert page.text.count("data-start>") == 1


def test_coming_names_the_next_things_however_far_off(signed_in, user, page_kind):
    for key, due_on in (("adam", date(2026, 12, 3)), ("bm25", date(2027, 3, 1))):
        due_today(user, key)
        Card.objects.filter(key=key).update(due_on=due_on)

    page = signed_in.get("/")

    assert section_text(page, "coming-title").startswith("Coming Adam")
    assert [(row.title, row.url, row.due) for row in page.context["today"].ahead] == [
        ("Adam", "/pages/adam/", "on Thu 3 Dec"),
        ("Bm25", "/pages/bm25/", "on Mon 1 Mar 2027"),
    ]


def test_long_queue_shows_its_beginning_and_its_length(signed_in, user, page_kind):
    due_today(user, *(f"page-{n}" for n in range(11)))

    page = signed_in.get("/")

    assert len(row_titles(page)) == 8
    assert "All 11 in Review" in section_text(page, "due-title")


def test_sentence_counts_by_round_when_there_are_several(signed_in, user, page_kind):
    due_today(user, "adam", "bm25")
    due_today(user, "word-break", "two-sum", "3sum", of=Round.CODING, topic="arrays")
    grade_thing(user, "dropout", kind="page", round=Round.BREADTH, seconds=35 * 60)

    page = signed_in.get("/")

    assert "Sunday, 22 November 5 due: 3 coding and 2 breadth. 35 min done today." in main_text(page)


def test_up_to_date_says_when_the_next_one_comes(signed_in, user, page_kind):
    grade_thing(user, "adam", Grade.SOLID, kind="page", round=Round.BREADTH)
    make_problem("two-sum", title="Two Sum")

    page = signed_in.get("/")

    assert "Nothing is due. The next one comes back on Mon 30 Nov." in main_text(page)
    assert "You are up to date." in section_text(page, "due-title")
    assert start_url(page) == "/coding/problems/two-sum/"


def test_next_new_problem_is_the_first_ungraded_one_of_the_essentials(signed_in, user):
    for place, slug in enumerate(("two-sum", "valid-anagram")):
        make_problem(slug, difficulty_rank=3)
        make_list_entry(slug, place=place)
    make_problem("an-easy-one", difficulty_rank=1)
    make_problem("gone", listed=False)
    make_list_entry("gone", place=0)
    grade_thing(user, "two-sum", Grade.SOLID)

    assert start_url(signed_in.get("/")) == "/coding/problems/valid-anagram/"


def test_after_the_essentials_the_easiest_problem_comes_next(signed_in, user):
    make_problem("two-sum", difficulty_rank=1)
    make_list_entry("two-sum")
    make_problem("hard-one", difficulty_rank=3, number=10)
    make_problem("easy-one", difficulty_rank=1, number=20)
    grade_thing(user, "two-sum", Grade.SOLID)

    assert start_url(signed_in.get("/")) == "/coding/problems/easy-one/"


def test_readiness_shows_what_it_is_made_of(signed_in, user, page_kind):
    for key in ("adam", "bm25"):
        grade_thing(user, key, Grade.SOLID, kind="page", round=Round.BREADTH)
    grade_thing(user, "dropout", Grade.NO_CLUE, kind="page", round=Round.BREADTH)

    text = section_text(signed_in.get("/"), "readiness-title")

    # Two of ten known for sure, one tried and lost; two of three first tries went well, so three in eight of the other
    # seven are expected.
    assert "Breadth 46 (24 to 68): 3 of 10 tried, 67 % of those still there." in text
    assert "Design, Domain, Projects and Behavior: nothing to practise there yet." in text
    assert text.endswith("It is never a chance to pass.")


def test_round_without_a_try_is_a_guess_in_words_and_no_figure(signed_in, user, page_kind):
    page = signed_in.get("/")

    assert "Breadth 20 (0 to 46): a guess, none of 10 tried yet." in section_text(page, "readiness-title")
    assert page.context["today"].readiness.values["breadth"] is None
    assert page.context["today"].readiness.values["design"] is None


def test_weakest_topics_come_first_and_only_those_with_cards(signed_in, user, page_kind):
    grade_thing(user, "adam", Grade.NO_CLUE, kind="page", round=Round.BREADTH, topic="calibration")
    grade_thing(user, "bm25", Grade.SOLID, kind="page", round=Round.BREADTH, topic="calibration")
    grade_thing(user, "dropout", Grade.SOLID, kind="page", round=Round.BREADTH, topic="deep-nets")
    grade_thing(user, "no-topic", Grade.NO_CLUE, kind="page", round=Round.BREADTH, topic="")

    text = section_text(signed_in.get("/"), "weakest-title")

    assert text == (
        "Weakest topics Calibration 50% Deep nets 100% What you would still have of each topic’s graded things."
    )


def test_week_adds_up_the_minutes_of_graded_tries(signed_in, user, page_kind):
    grade_thing(user, "last-sunday", kind="page", at=NOW - timedelta(days=7), seconds=3_600)
    grade_thing(user, "adam", kind="page", round=Round.BREADTH, at=days_before(6), seconds=50 * 60)
    grade_thing(user, "two-sum", kind="page", round=Round.CODING, at=NOW, seconds=40)

    page = signed_in.get("/")

    text = section_text(page, "week-title")
    assert "Monday: Breadth 50 min" in text
    assert "Sunday: Coding 1 min" in text
    assert "51 min of graded tries since Monday." in text
    assert page.context["today"].week[1].minutes == {}


def test_coming_counts_the_next_seven_days(signed_in, user, page_kind):
    for days in (0, 1, 7, 8):
        card = grade_thing(user, f"in-{days}", kind="page", at=days_before(20)).card
        Card.objects.filter(pk=card.pk).update(due_on=date(2026, 11, 22) + timedelta(days=days))

    text = section_text(signed_in.get("/"), "coming-title")

    assert "Coming · 2 in 7 days" in text
    assert "Monday, 23 November: 1 reviews" in text
    assert "Sunday, 29 November: 1 reviews" in text


def test_day_is_the_persons_own(client):
    person = make_user("ada", time_zone="Pacific/Apia")
    client.force_login(person)

    assert client.get("/").context["today"].heading == "Monday, 23 November"


def test_card_whose_thing_is_gone_keeps_nobody_from_starting(signed_in, user, page_kind):
    due_today(user, "gone", "adam")
    Card.objects.filter(key="gone").update(due_on=date(2026, 11, 1))

    page = signed_in.get("/")

    assert row_titles(page) == ["gone", "Adam"]
    assert start_url(page) == "/review/session/"


def test_others_see_nothing_of_my_cards(client, user, stranger, page_kind):
    due_today(user, "adam")
    client.force_login(stranger)

    page = client.get("/")

    assert row_titles(page) == []
    assert "Nothing is due yet." in main_text(page)


@pytest.mark.parametrize("count", [1, 3])
def test_cost_does_not_grow_with_the_cards(signed_in, user, page_kind, count, django_assert_num_queries):
    due_today(user, *(f"page-{n}" for n in range(count)))
    for n in range(count):
        make_problem(f"problem-{n}")
        make_list_entry(f"problem-{n}", place=n)

    # Session and person; preferences, cards, due, counts, coming, ahead, new problem; first tries, debriefs; the blocks
    # of the week with what was done; interviews, debriefs that wait; the frame's two.
    with django_assert_num_queries(QUERIES):
        page = signed_in.get("/")

    assert row_titles(page) == [f"Page {n}" for n in range(count)]


@pytest.mark.parametrize("count", [1, 3])
def test_cost_does_not_grow_with_blocks_interviews_and_debriefs(signed_in, user, count, django_assert_num_queries):
    for n in range(count):
        make_block(user, SUNDAY, f"{19 + n}:00")
        company = make_company(user, f"Company {n}")
        rounds = [coding_round(NOW + timedelta(days=3 + n)), coding_round(NOW - timedelta(days=1 + n))]
        make_loop(user, company, rounds=rounds)

    with django_assert_num_queries(FULL_QUERIES):
        page = signed_in.get("/")

    today = page.context["today"]
    assert (len(today.blocks), len(today.interviews), len(today.debriefs)) == (count, count, count)


def coding_round(at):
    """A coding round that begins at ``at``."""
    return RoundText(RoundKind.CODING, starts_at=at, zone="UTC")


def test_blocks_of_the_day_say_what_is_in_them_and_start(signed_in, user):
    make_problem("two-sum")
    make_block(user, SUNDAY, "07:00")
    make_block(user, SUNDAY, "18:30", title="Evening problems")
    make_block(user, SUNDAY, "21:30", kind="free", title="Free until bed", round="")
    block = make_block(user, SUNDAY, "20:00", kind="reading", round="", minutes=90)
    make_block(user, MONDAY)
    grade_thing(user, "two-sum", at=days_before(30))
    Card.objects.update(due_on=SUNDAY)

    page = signed_in.get("/")

    text = section_text(page, "blocks-title")
    assert text.startswith("Blocks 07:00 Coding 60 min To a free time : Coding Not started.")
    assert "18:30 Evening problems 60 min Start : Evening problems Two Sum" in text
    assert "20:00 Reading 90 min" in text
    assert text.endswith("21:30 Free until bed")
    assert main_text(page).startswith("Sunday, 22 November 3 h 30 min planned.")
    assert f"/calendar/blocks/{block.pk}/2026-11-22/start/" in page.text


def test_a_block_that_was_missed_is_moved_to_a_free_time_from_here(signed_in, user):
    block = make_block(user, SUNDAY, "07:00")
    page = signed_in.get("/")
    [button] = re.findall(r'<button[^>]*form="block-start"[^>]*formaction="([^"]+)"', page.text)
    [back] = re.findall(r'<form id="block-start".*?name="next" value="([^"]*)"', page.text, re.DOTALL)

    answer = signed_in.post(button, {"next": back}, follow=True)

    block.refresh_from_db()
    assert answer.redirect_chain == [("/", 302)]
    assert "07:00 Coding" not in section_text(answer, "blocks-title")
    assert re.search(r"Coding is on \w+ at \d\d:\d\d now\.", answer.text)


def test_black_button_starts_the_next_block(signed_in, user, page_kind):
    due_today(user, "adam")
    block = make_block(user, SUNDAY, "19:00")

    page = signed_in.get("/")
    start = page.context["today"].start
    answer = signed_in.post(start.url)

    assert (start.label, start.posts) == ("Start next block", True)
    assert answer.url == f"/calendar/blocks/{block.pk}/2026-11-22/"
    assert page.text.count("data-start>") == 1
    again = signed_in.get("/").context["today"].start
    assert (again.label, again.url, again.posts) == ("Go on with the block", answer.url, False)


def test_when_the_blocks_are_done_the_black_button_is_the_review(signed_in, user, page_kind):
    due_today(user, "adam")
    block = make_block(user, SUNDAY, "18:00", minutes=15)
    sitting = calendar.start_block(user=user, block=block, on=SUNDAY, at=NOW - timedelta(minutes=29))
    calendar.finish_block(user=user, sitting=sitting, at=NOW - timedelta(minutes=1))
    make_block(user, SUNDAY, "17:00", minutes=30)

    page = signed_in.get("/")

    assert start_url(page) == "/review/session/"
    text = section_text(page, "blocks-title")
    assert "18:00 Coding 15 min Done in 28 min" in text
    assert "17:00 Coding 30 min To a free time : Coding Not started." in text
    assert "28 min done of 45 min planned." in section_text(page, "week-title")


def test_next_interviews_have_their_days_left_and_their_pack(signed_in, user):
    acme, globex, initech = (make_company(user, name) for name in ("Acme", "Globex", "Initech"))
    onsite = [coding_round(NOW + timedelta(days=9)), coding_round(NOW + timedelta(days=9, hours=1))]
    make_loop(user, acme, rounds=onsite)
    make_loop(user, globex, rounds=[replace(coding_round(NOW + timedelta(days=1)), name="ML coding")])
    make_loop(user, initech, rounds=["manager"])

    page = signed_in.get("/")

    text = section_text(page, "interviews-title")
    assert text == (
        "Next interviews Globex ML coding, 60 min Pack for Globex Mon 23 18:30, tomorrow "
        "Acme Onsite, 2 rounds Pack for Acme Tue 1 Dec 18:30, in 9 days "
        "Initech Hiring manager chat Pack for Initech scheduling"
    )
    assert "Globex ML coding tomorrow, Acme onsite in 9 days." in main_text(page)
    packs = [one.pack_url for one in page.context["today"].interviews]
    assert packs == [
        "/companies/globex/rounds/1/review-pack/",
        "/companies/acme/review-pack/?loop=1",
        "/companies/initech/rounds/1/review-pack/",
    ]
    assert {signed_in.get(url).status_code for url in packs} == {200}


def test_round_that_ended_asks_for_its_debrief(signed_in, user):
    make_loop(user, rounds=[coding_round(NOW - timedelta(hours=2))])

    page = signed_in.get("/")

    assert "Acme Coding ended 17:30." in main_text(page)
    assert 'href="/companies/acme/rounds/1/debrief/"' in page.text


def test_others_blocks_and_interviews_are_not_shown(client, user, stranger):
    make_block(user, SUNDAY, "19:00", title="Mine")
    make_loop(user, rounds=[coding_round(NOW + timedelta(days=1)), coding_round(NOW - timedelta(hours=2))])
    client.force_login(stranger)

    text = main_text(client.get("/"))

    assert "Mine" not in text
    assert "Acme" not in text
    assert "Nothing is planned today." in text
    assert "None is planned." in text
