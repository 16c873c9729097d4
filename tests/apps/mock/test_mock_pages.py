import json
from datetime import timedelta

import pytest
from make import NOW
from make_loop import make_company, make_loop
from make_mocks import finish, make_mock, start
from make_stories import make_story
from pages import main_text, row_titles

from hexloop.apps.calendar import sources
from hexloop.apps.coding.models import Attempt
from hexloop.apps.mock import services
from hexloop.apps.mock.models import Mock, MockItem, MockRound, State
from hexloop.apps.review.models import Card
from hexloop.apps.stories.models import Telling
from hexloop.core.memory.grades import Grade

HTMX = {"HX-Request": "true"}
RIGHT = "class Solution:\n    def addUp(self, nums):\n        return sum(nums)\n"
ROWS = {"sort": ["coding:dsa", "breadth"], "minutes": ["45", "20"], "rest": ["10", "5"]}
ROUND = "/mock/{pk}/rounds/1/"
PAGES = ["/mock/{pk}/", ROUND, ROUND + "state/", "/mock/{pk}/debrief/"]
POSTS = [
    "/mock/{pk}/end/",
    "/mock/{pk}/remove/",
    "/mock/{pk}/restore/",
    ROUND + "start/",
    ROUND + "end/",
    ROUND + "skip/",
    ROUND + "notes/",
    ROUND + "items/1/text/",
    ROUND + "items/1/next/",
    ROUND + "items/1/run/",
    ROUND + "items/1/submit/",
    "/mock/{pk}/debrief/rounds/1/",
    "/mock/{pk}/debrief/rounds/1/items/1/grade/",
    "/mock/{pk}/debrief/rounds/1/items/1/told/",
]


def later(**time):
    return NOW + timedelta(**time)


def round_url(mock, position=1, rest=""):
    return f"/mock/{mock.pk}/rounds/{position}/{rest}"


def rows(**change):
    return {**ROWS, "name": ["", ""], "entails": ["", ""], "do": "start"} | change


# Who may see it


@pytest.mark.parametrize("path", PAGES)
def test_somebody_elses_mock_is_not_there(signed_in, stranger, path):
    mock = make_mock(stranger, "coding", "breadth")
    start(stranger, mock)

    assert signed_in.get(path.format(pk=mock.pk)).status_code == 404


@pytest.mark.parametrize("path", POSTS)
def test_nothing_can_be_done_to_somebody_elses_mock(signed_in, stranger, path):
    mock = make_mock(stranger, "coding", "breadth")
    start(stranger, mock)
    before = list(Mock.objects.values()), list(MockRound.objects.values()), list(MockItem.objects.values())

    answer = signed_in.post(path.format(pk=mock.pk), {"source": "x", "revision": "0", "grade": "4", "story": "x"})

    assert answer.status_code == 404
    assert before == (list(Mock.objects.values()), list(MockRound.objects.values()), list(MockItem.objects.values()))


def test_a_team_mates_list_is_their_own(signed_in, user, stranger):
    make_mock(user, "coding", title="Mine")
    make_mock(stranger, "coding", title="Theirs")

    assert row_titles(signed_in.get("/mock/")) == ["Mine"]


def test_a_loop_of_somebody_else_cannot_be_chosen(signed_in, stranger):
    loop = make_loop(stranger, rounds=["coding"])

    assert signed_in.get(f"/mock/new/?loop={loop.pk}").status_code == 404


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_round_or_question_that_is_not_there_is_404(signed_in, user, method):
    mock = make_mock(user, "breadth")
    start(user, mock)

    ask = getattr(signed_in, method)
    rest = "start/" if method == "post" else ""
    places = [round_url(mock, 2, rest), f"/mock/999999/rounds/1/{rest}", f"/mock/{'9' * 30}/rounds/1/{rest}"]

    assert [ask(place).status_code for place in places] == [404, 404, 404]
    assert signed_in.post(round_url(mock, 1, "items/2/text/"), {"source": "x"}).status_code == 404  # not shown yet


# Setting up


def test_setting_up_shows_the_whole_on_a_time_line(signed_in):
    page = signed_in.post("/mock/new/", rows(do="look"), headers=HTMX)

    assert "1 h 15 min, until 19:45" in page.text
    assert [part in page.text for part in ("18:30", "19:15", "19:25")] == [True, True, True]


def test_a_round_is_added_moved_and_taken_out(signed_in):
    added = signed_in.post("/mock/new/", rows(do="add"), headers=HTMX).text
    moved = signed_in.post("/mock/new/", rows(do="up-2"), headers=HTMX).text
    fewer = signed_in.post("/mock/new/", rows(do="remove-1"), headers=HTMX).text

    assert [text.count('name="minutes"') for text in (added, moved, fewer)] == [3, 2, 1]
    assert moved.index('value="20"') < moved.index('value="45"')


def test_a_set_up_mock_waits_for_its_start(signed_in, user):
    page = signed_in.post("/mock/new/", rows(title="Sunday"), follow=True)

    mock = Mock.objects.get(owner=user)
    assert (mock.title, mock.started_at) == ("Sunday", None)
    assert [(row.kind, row.flavor, row.minutes, row.break_minutes) for row in mock.rounds.order_by("position")] == [
        ("coding", "dsa", 45, 10),
        ("breadth", "", 20, 0),
    ]
    assert "1 h 15 min in all: until 19:45 if you start now." in main_text(page)


def test_setting_up_by_htmx_goes_to_the_mock(signed_in):
    answer = signed_in.post("/mock/new/", rows(), headers=HTMX)

    assert answer.headers["HX-Redirect"] == f"/mock/{Mock.objects.get().pk}/"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"minutes": ["0", "20"]}, "A round takes a minute at least."),
        ({"minutes": ["x", "20"]}, "Write the minutes as a number."),
        ({"minutes": ["181", "20"]}, "A round takes 180 minutes at most."),
        ({"rest": ["-1", ""]}, "A break takes no time or more."),
        ({"sort": ["juggling", "breadth"]}, "Choose a kind of round."),
        ({"sort": [], "minutes": [], "rest": [], "name": [], "entails": []}, "Choose one round at least."),
        ({"name": ["\0", ""]}, "NUL character"),
    ],
)
def test_rounds_that_do_not_fit_are_refused_with_what_was_typed(signed_in, change, words):
    page = signed_in.post("/mock/new/", rows(**change))

    assert page.status_code == 422
    assert words in main_text(page)
    assert Mock.objects.count() == 0


def test_a_companys_loop_offers_the_rounds_that_lie_ahead(signed_in, user):
    loop = make_loop(user, rounds=["recruiter", "coding", "design"])

    page = signed_in.get(f"/mock/new/?loop={loop.pk}")

    assert page.text.count('name="minutes"') == 2
    assert "Left out, since nothing practises them: Recruiter call." in main_text(page)
    assert "Acme: Senior MLE, search ranking" in main_text(page)


@pytest.mark.parametrize("plan", ["phone", "ml-onsite", "nonsense", ""])
def test_typical_loops_are_offered(signed_in, plan):
    page = signed_in.get(f"/mock/new/?plan={plan}")

    assert "Phone screen" in main_text(page)
    assert page.status_code == 200


# The list


@pytest.mark.parametrize("count", [1, 3])
def test_list_of_mocks_costs_the_same_however_many_there_are(signed_in, user, count, django_assert_num_queries):
    for _ in range(count):
        finish(user, make_mock(user, "breadth"))

    with django_assert_num_queries(8):
        page = signed_in.get("/mock/")

    assert len(row_titles(page)) == count


def test_the_running_mock_stands_first_and_what_waits_is_counted(signed_in, user):
    start(user, make_mock(user, "breadth", title="Running"))
    finish(user, make_mock(user, "breadth", at=later(hours=1), title="Over"))

    page = signed_in.get("/mock/")

    assert row_titles(page) == ["Running", "Over"]
    assert "Running: round 1 of 1" in main_text(page)
    assert "1 to debrief" in main_text(page)


# A round


def test_a_round_to_come_shows_nothing_of_its_material(signed_in, user):
    mock = make_mock(user, "coding")

    page = signed_in.get(round_url(mock))

    assert "cannot be stopped" in main_text(page)
    assert "Add up" not in page.text


def test_a_coding_round_shows_the_problem_and_no_help(signed_in, user):
    mock = make_mock(user, "coding")

    page = signed_in.post(round_url(mock, rest="start/"), follow=True)

    assert "Add up" in main_text(page)
    assert "class Solution" in page.text
    forbidden = ("One pass", "Hints", "hint/", "Editorial", "Essentials", "Easy", "O(n)", "Arrays")
    assert [word for word in forbidden if word in page.text] == []
    assert '"completion": false' in page.text


def test_the_verdict_says_no_more_than_an_interviewer_would(signed_in, user):
    mock = make_mock(user, "coding")
    start(user, mock)

    page = signed_in.post(
        round_url(mock, rest="items/1/submit/"), {"source": RIGHT.replace("nums)\n", "nums[:1])\n")}, headers=HTMX
    )

    assert "Wrong answer" in page.text
    assert "expected" not in page.text.lower()
    assert Attempt.objects.get(owner=user).verdict == "WA"


def test_a_run_shows_the_examples(signed_in, user):
    mock = make_mock(user, "coding")
    start(user, mock)

    page = signed_in.post(round_url(mock, rest="items/1/run/"), {"source": RIGHT}, headers=HTMX)

    assert "Examples pass" in page.text
    assert Attempt.objects.count() == 0


def test_code_that_is_too_long_is_refused(signed_in, user):
    mock = make_mock(user, "coding")
    start(user, mock)

    page = signed_in.post(round_url(mock, rest="items/1/submit/"), {"source": "x" * 70_000}, headers=HTMX)

    assert (page.status_code, "The judge takes 64 kB" in page.text) == (422, True)


def test_a_question_round_shows_no_answer_before_the_end(signed_in, user):
    mock = make_mock(user, "breadth")

    page = signed_in.post(round_url(mock, rest="start/"), follow=True)

    assert "Question 1 of 2" in main_text(page)
    assert "One would say of" not in page.text


def test_going_on_keeps_the_answer_and_the_last_one_ends_the_round(signed_in, user):
    mock = make_mock(user, "breadth")
    start(user, mock)

    second = signed_in.post(round_url(mock, rest="items/1/next/"), {"source": "A rank.", "revision": "0"}, follow=True)
    last = signed_in.post(round_url(mock, rest="items/2/next/"), {"source": "", "revision": "0"})

    assert "Question 2 of 2" in main_text(second)
    assert last.headers["Location"] == round_url(mock)
    assert [item.text for item in MockItem.objects.order_by("position")] == ["A rank.", ""]
    assert MockRound.objects.get().state == State.DONE


def test_ending_a_round_keeps_what_stands_in_the_box(signed_in, user):
    mock = make_mock(user, "breadth", "behavior")
    start(user, mock)

    page = signed_in.post(round_url(mock, rest="end/"), {"source": "A rank.", "revision": "0"}, follow=True)

    assert MockItem.objects.get(round__position=1, position=1).text == "A rank."
    assert "Break" in main_text(page)


def test_two_tabs_get_both_texts(signed_in, user):
    mock = make_mock(user, "breadth")
    start(user, mock)
    text = round_url(mock, rest="items/1/text/")
    signed_in.post(text, {"source": "theirs", "revision": "0"})

    saved = signed_in.post(text, {"source": "mine", "revision": "0"})
    page = signed_in.post(round_url(mock, rest="items/1/next/"), {"source": "mine", "revision": "0"})

    assert saved.status_code == 409
    assert {name: saved.json()[name] for name in ("source", "revision")} == {"source": "theirs", "revision": 1}
    assert (page.status_code, "theirs" in main_text(page), "mine" in page.text) == (409, True, True)
    assert MockItem.objects.get(position=1).text == "theirs"


@pytest.mark.parametrize(
    ("source", "kept"),
    [("<script>alert(1)</script>", True), ("é\u2028日本", True), ("\0", False), ("x" * 20_001, False)],
)
def test_hostile_texts_are_kept_as_text_or_refused(signed_in, user, source, kept):
    mock = make_mock(user, "breadth")
    start(user, mock)

    answer = signed_in.post(round_url(mock, rest="items/1/text/"), {"source": source, "revision": "0"})

    assert answer.status_code == (200 if kept else 422)
    services.end_mock(user=user, mock=mock, at=NOW)
    assert "<script>alert" not in signed_in.get(f"/mock/{mock.pk}/debrief/").text


def test_the_state_says_how_much_is_left(signed_in, user, sunday_evening):
    mock = make_mock(user, "breadth", "behavior")
    start(user, mock)

    sunday_evening.move_to(later(minutes=2))
    running = signed_in.get(round_url(mock, rest="state/")).json()
    sunday_evening.move_to(later(minutes=7))
    over = signed_in.get(round_url(mock, rest="state/")).json()

    assert (running["state"], running["left"]) == ("running", 240)
    assert over == {"state": "break", "left": 240, "room": None}


def test_a_round_whose_time_is_over_takes_no_submission(signed_in, user, sunday_evening):
    mock = make_mock(user, "coding", "breadth")
    start(user, mock)
    sunday_evening.move_to(later(hours=1))

    answer = signed_in.post(round_url(mock, rest="items/1/submit/"), {"source": RIGHT}, headers=HTMX)

    assert answer.headers["HX-Redirect"] == round_url(mock)
    assert Attempt.objects.count() == 0


def test_after_the_break_the_next_round_waits(signed_in, user, sunday_evening):
    mock = make_mock(user, "breadth", "behavior")
    start(user, mock)
    sunday_evening.move_to(later(hours=9))

    page = signed_in.get(round_url(mock))

    assert "The break is over. The round begins when you start it." in main_text(page)


def test_skipping_and_ending_early_say_what_happens_first(signed_in, user):
    mock = make_mock(user, "breadth", "behavior")
    start(user, mock)

    page = main_text(signed_in.get(f"/mock/{mock.pk}/"))

    assert "Nothing is drawn for it, and the debrief leaves it out." in page
    assert "those to come are skipped, and the debrief opens" in page


def test_a_round_is_skipped(signed_in, user):
    mock = make_mock(user, "breadth", "behavior")

    page = signed_in.post(round_url(mock, 2, "skip/"), follow=True)

    assert "Skipped" in main_text(page)


def test_a_round_without_material_says_so(signed_in, user):
    mock = make_mock(user, "design")

    page = signed_in.post(round_url(mock, rest="start/"), follow=True)

    assert "There is no design case to draw." in page.text
    assert "Start round 1" in main_text(page)


# The debrief


def test_there_is_no_debrief_before_the_end(signed_in, user):
    mock = make_mock(user, "breadth")
    start(user, mock)

    answer = signed_in.get(f"/mock/{mock.pk}/debrief/")

    assert answer.headers["Location"] == f"/mock/{mock.pk}/"


@pytest.mark.parametrize("count", [1, 3])
def test_debrief_costs_the_same_however_much_was_asked(signed_in, user, count, django_assert_num_queries):
    mock = finish(user, make_mock(user, *["breadth"] * count))
    for item in MockItem.objects.exclude(shown_at=None):
        services.grade_item(user=user, item=item, grade=Grade.SLOW, at=later(minutes=item.pk))

    with django_assert_num_queries(17):
        page = signed_in.get(f"/mock/{mock.pk}/debrief/")

    assert page.text.count('class="card stack mock-item"') == count


def test_the_debrief_shows_the_answer_and_keeps_a_grade(signed_in, user):
    mock = finish(user, make_mock(user, "breadth"))

    page = signed_in.get(f"/mock/{mock.pk}/debrief/")
    graded = signed_in.post(
        f"/mock/{mock.pk}/debrief/rounds/1/items/1/grade/", {"grade": "1", "said": ["0"]}, headers=HTMX
    )

    assert "One would say of" in main_text(page)
    assert "No clue: again tomorrow." in graded.text
    assert "Practise it" in graded.text
    assert Card.objects.get(owner=user).last_grade == 1


@pytest.mark.parametrize("grade", ["", "5", "x"])
def test_a_grade_that_is_none_is_refused(signed_in, user, grade):
    mock = finish(user, make_mock(user, "breadth"))

    page = signed_in.post(f"/mock/{mock.pk}/debrief/rounds/1/items/1/grade/", {"grade": grade})

    assert (page.status_code, Card.objects.count()) == (422, 0)
    assert "Choose one of No clue, Bugs, Slow and Solid." in main_text(page)


def test_how_the_round_went_is_kept(signed_in, user):
    mock = finish(user, make_mock(user, "coding"))

    url = f"/mock/{mock.pk}/debrief/rounds/1/"
    page = signed_in.post(url, {"how_it_went": "2", "code": "3", "words": "<b>Test</b> first."}, follow=True)

    row = MockRound.objects.get()
    assert (row.how_it_went, row.scores, row.words) == (2, {"code": 3}, "<b>Test</b> first.")
    assert "<b>Test" not in page.text
    assert "mixed" in main_text(signed_in.get("/mock/")).lower()


def test_a_telling_is_kept_with_its_story(signed_in, user):
    story = make_story(user)
    mock = finish(user, make_mock(user, "behavior"))

    url = f"/mock/{mock.pk}/debrief/rounds/1/items/1/told/"
    signed_in.post(url, {"story": story.slug, "delivery": "3"})
    missing = signed_in.post(url, {"story": "nobody"})

    assert [(one.story, one.delivery) for one in Telling.objects.all()] == [(story, 3)]
    assert missing.status_code == 404


def test_a_deleted_mock_comes_back(signed_in, user):
    mock = make_mock(user, "coding")

    page = signed_in.post(f"/mock/{mock.pk}/remove/", follow=True)
    gone = signed_in.get(f"/mock/{mock.pk}/")
    signed_in.post(f"/mock/{mock.pk}/restore/")

    assert "is deleted" in page.text
    assert (gone.status_code, signed_in.get(f"/mock/{mock.pk}/").status_code) == (404, 200)


# The day


def test_a_day_shows_its_mock(user):
    mock = finish(user, make_mock(user, "coding", "breadth", title="Sunday"))

    events = [
        event for source, event in sources.events(user, later(hours=-1), later(hours=5)) if source.name == "mocks"
    ]
    learned = sources.LEARNED["mock rounds"]

    assert [(one.title, one.starts_at, one.ends_at, one.movable) for one in events] == [
        ("Mock: Sunday", NOW, later(minutes=3), False)
    ]
    assert learned.counts(user, NOW.date(), NOW.date()) == {NOW.date(): 2}
    assert [one.round for one in learned.learned(user, NOW.date())] == ["coding", "breadth"]
    assert mock.key == events[0].key


def test_a_company_that_goes_leaves_the_mock(signed_in, user):
    company = make_company(user)
    mock = make_mock(user, "coding", loop=make_loop(user, company))

    company.delete()

    assert signed_in.get(f"/mock/{mock.pk}/").status_code == 200


def test_scripts_get_the_clock_as_json(signed_in, user):
    mock = make_mock(user, "breadth")
    start(user, mock)

    page = signed_in.get(round_url(mock)).text

    begin = page.index('<script id="mock-clock" type="application/json">')
    props = json.loads(page[page.index(">", begin) + 1 : page.index("</script>", begin)])
    assert (props["left"], props["whole"], props["state"]) == (360, 360, "running")
