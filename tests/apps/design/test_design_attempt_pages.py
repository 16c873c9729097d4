import json
from datetime import timedelta

import pytest
import time_machine
from make import NOW, make_user
from make_design import ended_attempt, let_pass, make_attempt, make_prompt
from pages import json_in, main_text, row_titles, toast_texts

from hexloop.apps.design.models import Attempt, Estimate, Score
from hexloop.apps.design.packs import pack_cases
from hexloop.apps.design.services.attempts import end_attempt, prepare_attempt
from hexloop.apps.design.services.notes import save_notes
from hexloop.apps.design.services.scores import score_attempt
from hexloop.apps.notes.models import Page
from hexloop.core.design.rubric import anchors
from hexloop.core.design.stages import Stage

POSTS = {
    "plan/": {"preset": "model", "minutes": "60"},
    "minutes/": {stage.value: "9" for stage in Stage},
    "clock/": {"do": "end"},
    "sign/": {},
    "notes/": {"stage": "clarify", "source": "Taken", "revision": "1", "go": "data"},
    "draft/clarify/": {"source": "Taken", "revision": "1"},
    "estimates/": {"calculator": "qps", "stage": "clarify"},
    "scores/": {"points-data": "4"},
    "nda/": {"under_nda": "on"},
    "remove/": {},
    "restore/": {},
}


@pytest.fixture(autouse=True)
def sunday_evening():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture
def case():
    """The first case of the packs that has an estimate."""
    return next(one for one in pack_cases().values() if one.estimates)


def address(attempt, rest=""):
    return f"/design/attempts/{attempt.pk}/{rest}"


def said(page):
    """All that was sent: nothing may hide in data for scripts."""
    return page.content.decode()


def state(attempt):
    """Everything of an attempt."""
    attempt.refresh_from_db()
    works = list(attempt.stages.values_list("stage", "planned_minutes", "seconds", "notes", "heard"))
    return attempt.stage, attempt.running, attempt.ended, attempt.under_nda, attempt.removed_at, works


@pytest.mark.parametrize(("rest", "fields"), POSTS.items(), ids=POSTS)
@pytest.mark.parametrize("who", ["team-mate", "stranger"])
def test_attempt_of_somebody_else_is_not_there(client, user, who, rest, fields):
    attempt = make_attempt(user)
    before = state(attempt)
    client.force_login(make_user(who))

    answers = [client.get(address(attempt)).status_code, client.post(address(attempt, rest), fields).status_code]

    assert answers == [404, 404]
    assert state(attempt) == before
    assert Score.objects.count() == Estimate.objects.count() == 0


@pytest.mark.parametrize(("rest", "fields"), POSTS.items(), ids=POSTS)
def test_owner_may_do_all_of_it(signed_in, user, rest, fields):
    attempt = prepare_attempt(user=user, case_key=make_prompt(user).key, at=NOW) if rest == "plan/" else None
    attempt = attempt or (ended_attempt(user) if rest == "scores/" else make_attempt(user))

    answer = signed_in.post(address(attempt, rest), fields)

    assert answer.status_code in {200, 302}


@pytest.mark.parametrize("path", ["attempts/", "attempts/1/", "estimates/", "attempts/rubric/"])
def test_nobody_sees_a_page_without_signing_in(client, db, path):
    assert client.get(f"/design/{path}").status_code in {302, 403}


@pytest.mark.parametrize("path", ["attempts/9/", "attempts/99999999999999999999/", "attempts/9/draft/clarify/"])
def test_attempt_that_is_not_there_is_not_found(signed_in, path):
    assert signed_in.post(f"/design/{path}").status_code in {404, 405}
    assert signed_in.get(f"/design/{path}").status_code in {404, 405}


def test_case_is_prepared_and_the_clock_waits(signed_in, user):
    prompt = make_prompt(user)

    answer = signed_in.post("/design/attempts/new/", {"case": prompt.key, "minutes": "60", "preset": "model"})
    page = signed_in.get(answer.url)

    attempt = Attempt.objects.get()
    assert answer.url == address(attempt)
    assert attempt.started_at is None
    assert "Start the clock" in main_text(page)
    assert "eight stages, 60 minutes" in main_text(page)


@pytest.mark.parametrize(
    "fields",
    [
        {"case": "own-9", "minutes": "45", "preset": "even"},
        {"case": "", "minutes": "45", "preset": "even"},
        {"case": "own-1", "minutes": "50", "preset": "even"},
        {"case": "own-1", "minutes": "45", "preset": "odd"},
    ],
    ids=str,
)
def test_case_that_cannot_be_prepared_says_why(signed_in, user, fields):
    make_prompt(user)

    answer = signed_in.post("/design/attempts/new/", fields, follow=True)

    assert len(toast_texts(answer)) == 1
    assert Attempt.objects.count() == 0


def test_session_shows_the_prompt_the_stages_and_both_clocks(signed_in, user, sunday_evening):
    attempt = make_attempt(user)
    sunday_evening.move_to(let_pass(attempt, 330))

    page = signed_in.get(address(attempt))

    text = main_text(page)
    assert "Design the ranking of a market." in text
    assert "In all: 5:30 of 45:00" in text
    assert "Clarify: 5:30 of 5:00 30 s over" in text
    assert json_in(page, "attempt-clock")["seconds"]["clarify"] == 330
    assert json_in(page, "page-props")["draftUrl"] == address(attempt, "draft/clarify/")


def test_moving_on_keeps_the_notes_and_the_time(signed_in, user, sunday_evening):
    attempt = make_attempt(user)
    sunday_evening.shift(timedelta(seconds=40))

    fields = {"stage": "clarify", "source": "- Who?", "revision": "1", "go": "data"}
    page = signed_in.post(address(attempt, "notes/"), fields, follow=True)

    assert "4. Data and labels" in main_text(page)
    assert list(attempt.stages.filter(stage="clarify").values_list("notes", "seconds")) == [("- Who?", 40)]


def test_last_button_that_was_pressed_says_where_to(signed_in, user):
    attempt = make_attempt(user)

    fields = {"stage": "clarify", "source": "", "revision": "1", "go": ["", "model"]}
    signed_in.post(address(attempt, "notes/"), fields)

    assert Attempt.objects.get().stage == "model"


def test_both_texts_are_shown_when_two_windows_disagree(signed_in, user):
    attempt = make_attempt(user)
    save_notes(attempt=attempt, stage=Stage.CLARIFY, text="Theirs", revision=1, at=NOW)

    fields = {"stage": "clarify", "source": "Mine", "revision": "1", "go": "data"}
    page = signed_in.post(address(attempt, "notes/"), fields)
    kept = signed_in.post(address(attempt, "notes/"), fields | {"revision": "2", "go": ""})

    assert page.status_code == 409
    assert "Theirs" in said(page)
    assert "Mine" in said(page)
    assert Attempt.objects.get().stage == "clarify"
    assert kept.status_code == 302
    assert attempt.stages.get(stage="clarify").notes == "Mine"


@pytest.mark.parametrize("source", ["a" * 50_001, "a\0b"], ids=["too long", "NUL"])
def test_text_that_was_not_kept_stays_with_its_stage(signed_in, user, source):
    attempt = make_attempt(user)

    save_notes(attempt=attempt, stage=Stage.DATA, text="Theirs", revision=1, at=NOW)

    fields = {"stage": "data", "source": source, "revision": "1", "go": "model"}
    page = signed_in.post(address(attempt, "notes/"), fields)

    assert page.status_code == 422
    assert "4. Data and labels" in main_text(page)
    assert 'name="stage" value="data"' in said(page)
    assert 'name="revision" value="1"' in said(page)
    assert Attempt.objects.get().stage == "clarify"


def test_estimate_is_not_put_into_the_notes_of_somebody_else(signed_in, stranger):
    theirs = make_attempt(stranger)

    asked = signed_in.get(f"/design/estimates/?calculator=qps&attempt={theirs.pk}")

    assert asked.status_code == 404


def test_autosave_answers_with_the_revision_or_the_other_text(signed_in, user):
    attempt = make_attempt(user)
    draft = address(attempt, "draft/data/")

    saved = signed_in.post(draft, {"source": "One", "revision": "1"})
    other = signed_in.post(draft, {"source": "Two", "revision": "1"})

    assert json.loads(saved.content) == {"revision": 2}
    assert (other.status_code, json.loads(other.content)) == (409, {"source": "One", "revision": 2})


@pytest.mark.parametrize(
    ("rest", "fields"),
    [
        ("draft/nothing/", {"source": "a", "revision": "1"}),
        ("draft/data/", {"source": "a", "revision": "x"}),
        ("draft/data/", {"source": "a" * 50_001, "revision": "1"}),
        ("draft/data/", {"source": "a\0b", "revision": "1"}),
    ],
    ids=["no stage", "no number", "too long", "NUL"],
)
def test_autosave_refuses_what_is_no_note(signed_in, user, rest, fields):
    attempt = make_attempt(user)

    answer = signed_in.post(address(attempt, rest), fields)

    assert answer.status_code == 422
    assert json.loads(answer.content)["error"]


def test_sign_of_life_says_where_the_attempt_stands(signed_in, user, sunday_evening):
    attempt = make_attempt(user)
    sunday_evening.shift(timedelta(seconds=15))

    going = json.loads(signed_in.post(address(attempt, "sign/")).content)
    end_attempt(attempt=attempt, at=NOW + timedelta(seconds=20))
    ended = json.loads(signed_in.post(address(attempt, "sign/")).content)

    assert (going["running"], going["stage"], going["seconds"]["clarify"], going["ended"]) == (
        True,
        "clarify",
        15,
        False,
    )
    assert (ended["running"], ended["ended"], ended["seconds"]["clarify"]) == (False, True, 20)


def test_closed_tab_and_a_second_window_tell_the_same_time(signed_in, user, sunday_evening):
    attempt = make_attempt(user)
    sunday_evening.move_to(let_pass(attempt, 45))
    before = json_in(signed_in.get(address(attempt)), "attempt-clock")
    sunday_evening.shift(timedelta(hours=2))

    after = json_in(signed_in.get(address(attempt)), "attempt-clock")

    assert before["seconds"] == after["seconds"]


@pytest.mark.parametrize(
    ("rest", "fields", "sentence"),
    [
        ("minutes/", {"clarify": "many"}, "Clarify"),
        ("minutes/", dict.fromkeys(Stage, "0"), "Give at least one stage a minute."),
        ("plan/", {"preset": "odd", "minutes": "45"}, "Preset"),
        ("plan/", {"preset": "model", "minutes": "45"}, "the preset stays"),
        ("clock/", {"do": "explode"}, "Open the attempt again."),
    ],
)
def test_bad_form_says_what_to_do(signed_in, user, rest, fields, sentence):
    attempt = make_attempt(user)

    page = signed_in.post(address(attempt, rest), fields)

    assert page.status_code == 422
    assert sentence in main_text(page)


def test_nothing_of_the_answer_is_sent_before_the_end(signed_in, user, case):
    attempt = make_attempt(user, case.id)
    part = case.part(Stage.DATA)
    secret = part.listens[0].split("`")[0][:30]

    before = said(signed_in.get(address(attempt)))
    end_attempt(attempt=attempt, at=NOW)
    after = said(signed_in.get(address(attempt)))

    assert secret not in before
    assert secret in after
    assert "How a strong answer goes" not in before
    assert anchors(Stage.DATA)[3].words.split("(")[0] not in before


def test_review_shows_time_notes_figures_and_what_is_listened_for(signed_in, user, case):
    attempt = ended_attempt(user, case.id)
    save_notes(attempt=attempt, stage=Stage.CLARIFY, text="Who **asks**?", revision=1, at=NOW)

    page = signed_in.get(address(attempt))

    text = main_text(page)
    assert "2:00 of 45:00" in text
    assert "Who asks" in text
    assert f"0 of {len(case.part(Stage.CLARIFY).listens)} said" in text
    assert case.estimates[0].worked().results[0].text in text


def test_prompt_of_ones_own_has_a_review_without_an_outline(signed_in, user):
    attempt = ended_attempt(user)

    text = main_text(signed_in.get(address(attempt)))

    assert "How a strong answer goes" not in text
    assert "Your score for Data and labels" in text


def test_scores_and_ticks_are_kept(signed_in, user, case):
    attempt = ended_attempt(user, case.id)
    heard = case.part(Stage.DATA).listens[0]

    fields = {"points-data": "2", "words-data": "No split by time.", "heard-data": [heard]}
    page = signed_in.post(address(attempt, "scores/"), fields, follow=True)

    text = main_text(page)
    assert toast_texts(page) == ["The scores are kept."]
    assert "own score 2.0 of 4" in text
    assert f"1 of {len(case.part(Stage.DATA).listens)} said" in text
    assert "No split by time." in text
    assert list(Score.objects.values_list("by", "stage", "points")) == [("self", "data", 2)]


@pytest.mark.parametrize(
    "fields",
    [
        {"points-data": "5"},
        {"points-data": "x"},
        {"words-data": "No score."},
        {"points-data": "2", "words-data": "a" * 2_001},
    ],
    ids=["five", "no number", "words alone", "too long"],
)
def test_bad_scores_come_back_with_a_sentence(signed_in, user, fields):
    attempt = ended_attempt(user)

    page = signed_in.post(address(attempt, "scores/"), fields | {"words-model": ""})

    assert page.status_code == 422
    assert "Data and labels" in main_text(page)
    assert Score.objects.count() == 0


def test_what_was_typed_stays_in_a_form_that_was_not_kept(signed_in, user, case):
    attempt = ended_attempt(user, case.id)
    heard = case.part(Stage.DATA).listens[0]

    fields = {"points-clarify": "3", "words-model": "Words without a score", "heard-data": [heard]}
    page = signed_in.post(address(attempt, "scores/"), fields)

    assert "Words without a score" in said(page)
    assert "1 of " in main_text(page)


def test_friends_scores_stand_beside_ones_own(signed_in, user):
    attempt = ended_attempt(user, points={"data": 4, "model": 1})
    score_attempt(attempt=attempt, by="k1", name="Ada <b>", points={"data": 2}, words={"data": "Why?"}, at=NOW)

    page = signed_in.get(address(attempt))

    text = main_text(page)
    assert "own score 2.5 of 4 · Ada <b>: 2.0" in text
    assert "Ada <b>: 2 of 4 Why?" in text
    assert "Ada <b>" not in said(page)


def test_weakest_stages_come_with_something_to_practise(signed_in, user):
    attempt = ended_attempt(user, points={"data": 1, "model": 4})

    text = main_text(signed_in.get(address(attempt)))

    assert "What to do next Data and labels 1.0 of 4 Say for three cases" in text


@pytest.mark.parametrize(
    "payload", ["<script>alert(1)</script>", "[a](javascript:alert(1))", "<img src=x onerror=alert(1)>"]
)
def test_notes_are_drawn_by_the_one_cleaner(signed_in, user, payload):
    attempt = ended_attempt(user)
    save_notes(attempt=attempt, stage=Stage.CLARIFY, text=payload, revision=1, at=NOW)

    page = said(signed_in.get(address(attempt)))

    for bad in ("<script>alert", 'href="javascript:', "<img src=x"):
        assert bad not in page


def test_way_back_leads_to_a_page_of_this_program_only(signed_in, user):
    attempt = make_attempt(user)

    mock = main_text(signed_in.get(address(attempt, "?back=/mock/3/")))
    kept = said(signed_in.get(address(attempt)))
    for bad in ("https://example.com/", "//example.com/", "javascript:alert(1)"):
        signed_in.get(address(attempt), {"back": bad})

    assert "Mock interview" in mock
    assert 'href="/mock/3/"' in kept
    assert 'href="/mock/3/"' in said(signed_in.get(address(attempt)))


@pytest.mark.parametrize("count", [1, 3])
def test_cost_of_the_list_does_not_grow(signed_in, user, count, django_assert_max_num_queries):
    key = make_prompt(user).key
    for number in range(count):
        ended_attempt(user, key, NOW - timedelta(days=number), points={"data": 3, "model": 2})

    with django_assert_max_num_queries(10):
        page = signed_in.get("/design/attempts/")

    assert row_titles(page) == ["Rank the market"] * count


@pytest.mark.parametrize("count", [1, 3])
def test_cost_of_a_review_does_not_grow_with_other_attempts(signed_in, user, count, django_assert_max_num_queries):
    key = make_prompt(user).key
    attempts = [ended_attempt(user, key, NOW + timedelta(days=n), points={"data": 3}) for n in range(count)]

    with django_assert_max_num_queries(27):
        signed_in.get(address(attempts[-1]))


def test_list_says_how_far_each_is(signed_in, user):
    key = make_prompt(user, "Case").key
    ended_attempt(user, key, points={"data": 3, "model": 2})
    prepare_attempt(user=user, case_key=key, at=NOW + timedelta(hours=1))

    text = main_text(signed_in.get("/design/attempts/"))

    assert "not started 0:00 of 45:00 – –" in text
    assert "ended 2:00 of 45:00 2.5 –" in text


def test_trend_tells_own_and_friends_apart(signed_in, user):
    key = make_prompt(user).key
    for day, points in enumerate((1, 2, 4)):
        attempt = ended_attempt(user, key, NOW + timedelta(days=day), points={"data": points})
    score_attempt(attempt=attempt, by="k1", points={"data": 3}, words={}, at=NOW)

    page = signed_in.get("/design/attempts/")

    text = main_text(page)
    assert "Full line: your own scores, last 4.0. Broken line: friends', last 3.0." in text
    assert "Data and labels 4.0 friends 3.0" in text
    assert said(page).count('<circle class="trend-dot" cx') == 6


def test_review_shows_the_trend_at_its_case_alone(signed_in, user):
    ended_attempt(user, make_prompt(user, "Other").key, points={"data": 1})
    key = make_prompt(user).key
    ended_attempt(user, key, points={"data": 2})
    attempt = ended_attempt(user, key, points={"data": 3})

    page = signed_in.get(address(attempt))

    assert said(page).count('<circle class="trend-dot" cx') == 2


def test_empty_list_says_what_to_do(signed_in):
    assert "No attempts yet" in main_text(signed_in.get("/design/attempts/"))


def test_deleted_attempt_is_gone_and_comes_back(signed_in, user):
    attempt = make_attempt(user)

    page = signed_in.post(address(attempt, "remove/"), follow=True)
    gone = signed_in.get(address(attempt)).status_code
    signed_in.post(address(attempt, "restore/"))

    assert toast_texts(page) == ["The attempt is deleted. Undo"] or "deleted" in toast_texts(page)[0]
    assert gone == 404
    assert signed_in.get(address(attempt)).status_code == 200


def test_calculators_work_on_a_page_of_their_own(signed_in):
    page = signed_in.get("/design/estimates/", {"calculator": "qps", "users": "86.4 M", "actions": "1", "peak": "2"})

    text = main_text(page)
    assert "Mean 1,000 requests/s Peak 2,000 requests/s" in text
    assert "86.4 M requests ÷ 86,400 s" in text


def test_part_of_a_page_is_sent_to_htmx(signed_in, user):
    attempt = make_attempt(user)

    part = signed_in.get(f"/design/estimates/?calculator=latency&attempt={attempt.pk}", headers={"HX-Request": "true"})
    worked = signed_in.post(
        "/design/estimates/worked/",
        {
            "calculator": "latency",
            "budget": "100 ms",
            "stages-part": ["a", "b", ""],
            "stages-value": ["60 ms", "50 ms", ""],
        },
    )

    assert "<html" not in said(part)
    assert "Put into the notes on Clarify" in said(part)
    assert "−10 ms" in said(worked) or "-10 ms" in said(worked)


@pytest.mark.parametrize(
    ("inputs", "sentence"),
    [
        ({"users": "many"}, "Users a day: “many” is no number".replace("“", '"').replace("”", '"')),
        ({"users": "1e400"}, "Users a day: This number is too large"),
        ({"users": "-5"}, "Users a day: This must be at least 0"),
        ({"users": "5 GB"}, "Users a day:"),
        ({"peak": "NaN"}, "Peak over mean:"),
        ({"users": "9" * 5_000}, "Users a day: This is too long for a number"),
    ],
    ids=["words", "infinite", "negative", "wrong unit", "NaN", "long"],
)
def test_bad_input_gets_a_clear_sentence(signed_in, inputs, sentence):
    worked = signed_in.post("/design/estimates/worked/", {"calculator": "qps", **inputs})
    page = signed_in.get("/design/estimates/", {"calculator": "qps", **inputs})

    assert (worked.status_code, page.status_code) == (200, 200)
    assert sentence in main_text(page)


@pytest.mark.parametrize("query", ["calculator=nothing", "calculator=qps&attempt=99"])
def test_calculator_or_attempt_that_is_not_there(signed_in, query):
    assert signed_in.get(f"/design/estimates/?{query}").status_code == 404


def test_estimate_is_put_into_the_notes(signed_in, user):
    attempt = make_attempt(user)

    fields = {"calculator": "qps", "stage": "serving", "users": "86.4 M", "actions": "1", "peak": "2"}
    answer = signed_in.post(address(attempt, "estimates/"), fields)

    assert answer.url == address(attempt)
    assert "**1,000 requests/s**" in attempt.stages.get(stage="serving").notes
    assert Estimate.objects.get().inputs == {"users": "86.4 M", "actions": "1", "peak": "2"}


def test_estimate_that_cannot_be_worked_out_is_not_put_anywhere(signed_in, user):
    attempt = make_attempt(user)

    page = signed_in.post(address(attempt, "estimates/"), {"calculator": "qps", "stage": "serving", "users": "x"})

    assert page.status_code == 422
    assert "Nothing was put into the notes yet" in main_text(page)
    assert Estimate.objects.count() == 0


def test_estimate_of_a_case_opens_in_the_calculator(signed_in, user, case):
    attempt = ended_attempt(user, case.id)

    page = signed_in.get(address(attempt))
    link = next(part for part in said(page).split('href="') if part.startswith("/design/estimates/?calculator="))
    opened = signed_in.get(link.split('"')[0].replace("&amp;", "&"))

    assert opened.status_code == 200


def test_rfc_is_a_page_of_ones_own(signed_in, user):
    first = signed_in.post("/design/rfc/", {"about": "Two towers for search"})
    signed_in.post("/design/rfc/", {"about": "Two towers for search"})
    signed_in.post("/design/rfc/", {})

    titles = list(Page.objects.order_by("pk").values_list("title", "owner__username"))
    assert titles == [("RFC: Two towers for search", "me"), ("RFC: Two towers for search 2", "me"), ("RFC", "me")]
    assert "Latency and load" in said(signed_in.get(first.url))


def test_rubric_says_what_each_number_means(signed_in):
    text = main_text(signed_in.get("/design/attempts/rubric/"))

    assert all(" ".join(anchor.words.split()) in text for stage in Stage for anchor in anchors(stage))
