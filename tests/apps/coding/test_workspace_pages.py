import json
import re

import pytest
from django.db import OperationalError
from make import days_before, grade_thing, make_problem, make_user
from make_coding import RIGHT, WRONG, make_attempt

from hexloop.apps.coding import services
from hexloop.apps.coding.models import Attempt, Draft, OwnCase, Problem, Progress
from hexloop.apps.review.models import Review
from hexloop.core.memory.grades import Grade

HTMX = {"HX-Request": "true"}
URL = "/coding/problems/add-up/"
POSTS = ["run", "submit", "draft", "hint", "give-up", "insight", "cases"]


def text(page):
    return page.content.decode()


def props(page, name):
    start = text(page).index(">", text(page).index(f'id="{name}"')) + 1
    return json.loads(text(page)[start : text(page).index("</script>", start)])


def test_page_has_everything_of_the_problem(signed_in, problem, fake_judge):
    page = signed_in.get(URL)

    shown = text(page)
    assert '<h1 class="wide-name">Add up</h1>' in shown
    assert '<a href="/coding/problems/?topic=arrays">Arrays</a>' in shown
    assert "One pass" in shown
    assert 'Easy · LeetCode 900 · <a href="/lists/essentials/">Essentials</a>' in shown
    assert "<p>Add the numbers up.</p>" in shown
    assert "nums = [1,2]" in shown
    assert "0 ≤ len(nums) ≤ 100 · every number is a whole one · target O(n)" in shown
    assert "class Solution:\n    def addUp(self, nums: List[int]) -&gt; int:\n        pass\n</textarea>" in shown
    assert props(page, "editor-props") == {
        "draftUrl": "/coding/problems/add-up/draft/",
        "revision": 0,
        "label": "Your code in Python",
        "vim": False,
        "completion": True,
    }
    assert props(page, "timer-props") == {"seconds": 0, "minutes": 10}


def test_opening_remembers_it_and_warms_the_judge(signed_in, user, problem, fake_judge):
    signed_in.get(URL)

    assert Progress.objects.get().owner == user
    assert fake_judge.warmed == ["py"]


def test_operations_are_shown_one_a_line(signed_in, counter):
    shown = text(signed_in.get("/coding/problems/counter/"))

    assert "Counter(2)\nadd(3)  → 5\nadd(-9) → raises ValueError" in shown


def test_number_leads_to_the_problem(signed_in, problem):
    page = signed_in.get("/coding/problems/900/")

    assert (page.status_code, page.url) == (302, URL)
    assert signed_in.get("/coding/problems/901901/").status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_attempts_tab_cost_does_not_grow(signed_in, user, problem, count, django_assert_num_queries):
    for number in range(count):
        attempt = make_attempt(user, problem, at=days_before(10 - number))
        services.grade_attempt(user=user, attempt=attempt, grade=Grade.SOLID, at=days_before(10 - number))
    signed_in.get(URL)

    with django_assert_num_queries(10):
        page = signed_in.get(URL, {"tab": "attempts"}, headers=HTMX)

    assert text(page).count("data-editor-set") == count


def test_tab_is_a_link_and_htmx_gets_the_pane_alone(signed_in, problem):
    page = signed_in.get(URL, {"tab": "hints"})
    pane = signed_in.get(URL, {"tab": "hints"}, headers=HTMX)

    assert f'href="{URL}?tab=hints"' in text(page)
    assert "Show the first hint" in text(page)
    assert "Show the first hint" in text(pane)
    assert "<html" not in text(pane)


def test_unknown_tab_shows_the_problem(signed_in, problem):
    assert "Add the numbers up" in text(signed_in.get(URL, {"tab": "nonsense"}))


def test_hints_come_one_at_a_time(signed_in, problem):
    first = signed_in.post(f"{URL}hint/", headers=HTMX)

    assert "<p>Look.</p>" in text(first)
    assert "Return the sum" not in text(first)
    assert "Show the next hint" in text(first)
    signed_in.post(f"{URL}hint/")
    last = signed_in.post(f"{URL}hint/", headers=HTMX)
    assert "<p>Return the sum.</p>" in text(last)
    assert "These were all hints" in text(last)


def test_hint_without_htmx_leads_back_to_the_tab(signed_in, problem):
    answer = signed_in.post(f"{URL}hint/")

    assert (answer.status_code, answer.url) == (302, f"{URL}?tab=hints")


def test_editorial_is_locked_until_the_first_attempt(signed_in, user, problem):
    before = text(signed_in.get(URL, {"tab": "editorial"}))
    make_attempt(user, problem, WRONG)
    after = text(signed_in.get(URL, {"tab": "editorial"}))

    assert "Locked until your first attempt" in before
    assert "Why it works" not in before
    assert "<h2>Why it works</h2>" in after
    assert '<a href="/coding/problems/counter/">' not in after


def test_editorial_shows_the_accepted_programs_the_reference_first(signed_in, user, problem):
    make_attempt(user, problem)

    page = text(signed_in.get(URL, {"tab": "editorial"}))

    titles = re.findall(r"<summary>([^<]+)</summary><pre class=\"code\"", page)
    assert titles[0] == "Builtin"
    assert len(titles) == 2


def test_programs_stay_hidden_with_the_editorial(signed_in, problem):
    assert "Programs that are accepted" not in text(signed_in.get(URL, {"tab": "editorial"}))


def test_giving_up_asks_first_and_then_shows_the_editorial(signed_in, problem):
    asking = text(signed_in.get(URL, {"tab": "editorial"}))
    answer = signed_in.post(f"{URL}give-up/")
    after = text(signed_in.get(answer.url))

    assert "This counts as a try at No clue" in asking
    assert answer.url == f"{URL}?tab=editorial"
    assert "<h2>Why it works</h2>" in after
    assert "No clue: due tomorrow." in after
    assert Review.objects.get().grade == Grade.NO_CLUE


def test_giving_up_with_htmx_answers_with_the_panel_and_tells_the_left_pane(signed_in, problem):
    answer = signed_in.post(f"{URL}give-up/", {"seconds": "95"}, headers=HTMX)

    assert "No clue: again tomorrow." in text(answer)
    assert answer.headers["HX-Trigger"] == "hexloop:tried"
    assert Review.objects.get().seconds == 95


def test_giving_up_can_be_undone_and_then_only_no_clue_is_offered(signed_in, problem):
    signed_in.post(f"{URL}give-up/")

    answer = signed_in.post(f"{URL}give-up/", {"undo": "1"}, headers=HTMX)

    assert Review.objects.get().undone_at is not None
    assert "Grade it No clue" in text(answer)
    assert "data-grade" not in text(answer)


def test_undo_without_anything_given_up_does_nothing(signed_in, user, problem):
    grade_thing(user, "add-up", Grade.SOLID)

    signed_in.post(f"{URL}give-up/", {"undo": "1"})

    assert Review.objects.get().undone_at is None


def test_draft_is_kept_and_comes_back(signed_in, problem):
    answer = signed_in.post(f"{URL}draft/", {"source": "x = 1\r\ny = 2", "revision": "0", "seconds": "33"})

    assert (answer.status_code, answer.json()) == (200, {"revision": 1})
    assert Draft.objects.get().source == "x = 1\ny = 2"
    page = signed_in.get(URL)
    assert "x = 1\ny = 2</textarea>" in text(page)
    assert props(page, "editor-props")["revision"] == 1
    assert props(page, "timer-props")["seconds"] == 33


def test_stale_draft_answers_409_with_the_other_text(signed_in, problem):
    signed_in.post(f"{URL}draft/", {"source": "theirs", "revision": "0", "seconds": "1"})

    answer = signed_in.post(f"{URL}draft/", {"source": "mine", "revision": "0", "seconds": "1"})

    assert answer.status_code == 409
    assert (answer.json()["source"], answer.json()["revision"]) == ("theirs", 1)
    assert "Choose which text" in answer.json()["message"]
    assert Draft.objects.get().source == "theirs"


def test_leading_empty_line_survives_the_text_area(signed_in, problem):
    signed_in.post(f"{URL}draft/", {"source": "\nx", "revision": "0"})

    assert 'autocomplete="off">\n\nx</textarea>' in text(signed_in.get(URL))


def test_text_of_a_draft_cannot_leave_the_text_area(signed_in, problem):
    signed_in.post(f"{URL}draft/", {"source": "</textarea><script>alert(1)</script>", "revision": "0"})

    assert "<script>alert" not in text(signed_in.get(URL))


@pytest.mark.parametrize("path", ["run", "submit"])
@pytest.mark.parametrize("headers", [HTMX, {}])
def test_ten_megabytes_of_source_are_refused_kindly(signed_in, problem, fake_judge, path, headers):
    answer = signed_in.post(f"{URL}{path}/", {"source": "x" * 10_000_000}, headers=headers)

    assert answer.status_code == 422
    assert "This is 9.5 MB of source, and the judge takes 64 kB." in text(answer)
    assert "<html" in text(answer) or headers
    assert (fake_judge.runs, Attempt.objects.count()) == (0, 0)


def test_too_long_a_draft_is_refused_with_a_sentence(signed_in, problem):
    answer = signed_in.post(f"{URL}draft/", {"source": "x" * 65_537, "revision": "0"})

    assert answer.status_code == 422
    assert answer.json()["message"].startswith("This is 65 kB of source")
    assert not Draft.objects.exists()


@pytest.mark.parametrize(("path", "field"), [("draft", "source"), ("submit", "source"), ("insight", "insight")])
def test_nul_is_refused_with_what_to_do(signed_in, problem, path, field):
    answer = signed_in.post(f"{URL}{path}/", {field: "a\0b"})

    assert answer.status_code == 422
    assert "There is a NUL character in it. Take it out, then try again." in answer.content.decode()


@pytest.mark.parametrize(("sent", "kept"), [("-5", 0), ("99999999999999999999", 10_000_000)])
def test_clock_that_went_wrong_costs_no_draft(signed_in, problem, sent, kept):
    signed_in.post(f"{URL}draft/", {"source": "x", "revision": "0", "seconds": sent})

    assert Draft.objects.get().seconds == kept


def test_problem_can_be_read_when_the_disk_is_full(signed_in, problem, monkeypatch):
    def full(**_):
        raise OperationalError("database or disk is full")

    monkeypatch.setattr(services, "open_problem", full)

    answer = signed_in.get(URL)

    assert answer.status_code == 200
    assert problem.title in text(answer)


def test_own_cases_say_how_this_kind_of_call_is_typed(signed_in, problem, counter):
    call, sequence = text(signed_in.get(URL)), text(signed_in.get("/coding/problems/counter/"))

    assert "One argument a line, in JSON or Python." in call
    assert 'placeholder="[1, 2]"' in call
    assert "Two lines: the names of the calls, then a list of arguments for each." in sequence
    assert 'placeholder="[&quot;Counter&quot;' in sequence


def test_longest_source_is_taken(signed_in, problem):
    answer = signed_in.post(f"{URL}draft/", {"source": "x" * 65_536, "revision": "0"})

    assert answer.status_code == 200


def test_insight_is_hidden_until_an_attempt_of_this_try(signed_in, user, problem):
    signed_in.post(f"{URL}insight/", {"insight": "Sum *it*."})
    before = text(signed_in.get(URL))
    make_attempt(user, problem, WRONG)
    after = text(signed_in.get(URL))

    assert "Show my insight" in before
    assert "Your insight from today" not in before
    assert "Your insight from today" in after
    assert "<p>Sum <em>it</em>.</p>" in after


def test_insight_hides_again_in_a_new_try(signed_in, user, problem):
    services.write_insight(user=user, problem=problem, text="Sum it.", at=days_before(9))
    attempt = make_attempt(user, problem, at=days_before(9))
    services.grade_attempt(user=user, attempt=attempt, grade=Grade.SOLID, at=days_before(9))

    assert "Show my insight" in text(signed_in.get(URL))


def test_insight_answers_htmx_with_a_word(signed_in, problem):
    saved = signed_in.post(f"{URL}insight/", {"insight": " Sum it. "}, headers=HTMX)
    gone = signed_in.post(f"{URL}insight/", {"insight": ""}, headers=HTMX)

    assert text(saved).strip() == "Saved"
    assert text(gone).strip() == "Nothing kept"


def test_too_long_an_insight_is_refused_with_a_sentence(signed_in, problem):
    answer = signed_in.post(f"{URL}insight/", {"insight": "x" * 2_001}, headers=HTMX)

    assert answer.status_code == 422
    assert "up to 2 000 characters; this has 2001" in text(answer)


def test_own_case_is_added_changed_and_removed(signed_in, user, problem):
    added = signed_in.post(f"{URL}cases/", {"text": "[5, 6]", "expected": "11"}, headers=HTMX)
    case = OwnCase.objects.get()
    signed_in.post(f"{URL}cases/", {"case": case.pk, "text": "[7]", "expected": ""}, headers=HTMX)
    changed = OwnCase.objects.get()
    signed_in.post(f"{URL}cases/", {"case": case.pk, "remove": "1"}, headers=HTMX)

    assert "My cases (1)" in text(added)
    assert (changed.text, changed.expected, changed.owner) == ("[7]", "", user)
    assert not OwnCase.objects.exists()


@pytest.mark.parametrize("headers", [HTMX, {}])
def test_wrong_own_case_answers_422_and_keeps_what_was_typed(signed_in, problem, headers):
    answer = signed_in.post(f"{URL}cases/", {"text": "[5, oops]", "expected": "3"}, headers=headers)

    assert answer.status_code == 422
    assert "Line 1: [5, oops] is neither JSON nor a Python literal." in text(answer)
    assert "[5, oops]</textarea>" in text(answer)
    assert not OwnCase.objects.exists()


def test_wrong_change_shows_its_sentence_at_that_case(signed_in, user, problem):
    case = services.add_own_case(user=user, problem=problem, text="[5]", expected="", at=days_before(1))

    answer = signed_in.post(f"{URL}cases/", {"case": case.pk, "text": "five", "expected": ""}, headers=HTMX)

    assert answer.status_code == 422
    assert f'id="case-{case.pk}-error"' in text(answer)
    assert "five</textarea>" in text(answer)
    assert OwnCase.objects.get().text == "[5]"


def test_empty_own_case_asks_for_the_arguments(signed_in, problem):
    answer = signed_in.post(f"{URL}cases/", {"text": "  ", "expected": ""}, headers=HTMX)

    assert answer.status_code == 422
    assert "Write the arguments, one a line." in text(answer)


@pytest.mark.parametrize("number", ["0", "x", "99999999999999999999"])
def test_own_case_that_is_not_there_is_not_found(signed_in, problem, number):
    assert signed_in.post(f"{URL}cases/", {"case": number, "text": "[1]"}).status_code == 404


def test_own_case_of_somebody_else_is_not_found(signed_in, stranger, problem):
    case = services.add_own_case(user=stranger, problem=problem, text="[5]", expected="", at=days_before(1))

    changed = signed_in.post(f"{URL}cases/", {"case": case.pk, "text": "[6]"})
    removed = signed_in.post(f"{URL}cases/", {"case": case.pk, "remove": "1"})

    assert (changed.status_code, removed.status_code) == (404, 404)
    assert OwnCase.objects.get().text == "[5]"
    assert "[5]" not in text(signed_in.get(URL)).split("own-cases")[-1]


def test_problem_of_somebody_else_is_not_found(signed_in, stranger, problem):
    Problem.objects.filter(slug="add-up").update(owner=stranger)

    assert signed_in.get(URL).status_code == 404
    assert [signed_in.post(f"{URL}{name}/").status_code for name in POSTS] == [404] * len(POSTS)
    assert not Progress.objects.exists()


def test_drafts_and_progress_of_somebody_else_are_not_shown(signed_in, stranger, problem):
    services.save_draft(user=stranger, problem=problem, source="secret", revision=0, seconds=9, at=days_before(0))
    services.write_insight(user=stranger, problem=problem, text="secret", at=days_before(0))
    services.give_up(user=stranger, problem=problem, at=days_before(0))
    make_attempt(stranger, problem, "secret = 1")

    for tab in ("problem", "hints", "editorial", "attempts"):
        assert "secret" not in text(signed_in.get(URL, {"tab": tab}))


@pytest.mark.parametrize("name", POSTS)
def test_posting_is_needed_to_change_something(signed_in, problem, name):
    assert signed_in.get(f"{URL}{name}/").status_code == 405


def test_problem_that_left_its_pack_shows_its_attempts(signed_in, user, problem, settings):
    make_attempt(user, problem, RIGHT)
    settings.PACKS = []

    page = signed_in.get(URL)

    assert page.status_code == 200
    assert "No pack on this machine holds this problem any more" in text(page)
    assert "Accepted" in text(page)
    assert [signed_in.post(f"{URL}{name}/").status_code for name in POSTS] == [404] * len(POSTS)


def test_row_without_a_pack_and_without_attempts_is_not_broken(signed_in):
    make_problem("lost")

    assert signed_in.get("/coding/problems/lost/").status_code == 200


def test_preferences_reach_the_editor(client, db, problem):
    client.force_login(make_user("vimmer", editor_keys="vim", completion=False))

    found = props(client.get(URL), "editor-props")

    assert (found["vim"], found["completion"]) == (True, False)
