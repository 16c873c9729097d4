import json
from datetime import timedelta

import pytest
from make import NOW, grade_thing
from make_stories import PARTS, make_story, tell
from pages import main_text, row_titles, section_text, toast_texts

from hexloop.apps.companies import services as companies
from hexloop.apps.questions.models import OwnQuestion
from hexloop.apps.review.models import Card
from hexloop.apps.stories import services
from hexloop.apps.stories.models import Fit, Story, StoryVersion, Telling
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round

KEY, OTHER, THIRD, FOURTH = "disagreed-with-manager", "conflict-with-peer", "only-one-against", "hard-feedback"
HTMX = {"HX-Request": "true"}
POSTS = {
    "edit/": {"title": "Taken", "version": "1"},
    "draft/": {"source": '{"title": "Taken"}', "revision": "1"},
    "questions/": {"question": KEY},
    "best/": {"key": KEY, "best": "1"},
    "tell/": {"time": "2:00"},
    "remove/": {},
    "restore/": {},
    "versions/1/restore/": {},
    "tellings/1/remove/": {},
    "tellings/1/restore/": {},
}


def fields(**change):
    return {"title": "The flat night", **PARTS, "version": "1"} | change


def titles(browser, query=""):
    return row_titles(browser.get(f"/stories/{query}"))


def test_weakest_story_stands_first(signed_in, user):
    tell(user, make_story(user, "Strong"), action=4)
    make_story(user, "Without a result", result="")
    make_story(user, "Written", questions=[KEY])
    make_story(user, "Lonely")

    page = signed_in.get("/stories/")

    assert row_titles(page) == ["Without a result", "Lonely", "Written", "Strong"]
    assert "4 stories · 1 strong · 2 written · 1 unfinished" in main_text(page)
    assert "Minutes are counted at 150 words a minute." in main_text(page)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?q=snapshot+flat", ["The flat night"]),
        ("?skill=conflict", ["Quarrel"]),
        ("?project=Search", ["Quarrel"]),
        (f"?question={KEY}", ["Quarrel"]),
        ("?strength=unfinished", ["Quarrel"]),
        ("?company=acme", ["The flat night"]),
        ("?strength=nonsense&skill=%00", ["Quarrel", "The flat night"]),
        ("?q=nothing-like-it", []),
    ],
)
def test_filters_narrow_the_list(signed_in, user, query, found):
    flat = make_story(user)
    make_story(user, "Quarrel", skills=("conflict",), project="Search", questions=[KEY], result="")
    company = companies.name_company(user=user, name="Acme", at=NOW)
    companies.tag(company=company, kind="story", key=flat.key, at=NOW)

    assert titles(signed_in, query) == found


def test_filtering_as_one_types_answers_with_the_rows_and_a_short_address(signed_in, user):
    make_story(user)

    answer = signed_in.get("/stories/?q=flat&skill=", headers=HTMX)

    assert answer.headers["HX-Push-Url"] == "/stories/?q=flat"
    assert "<html" not in answer.text


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(
    ("path", "most"),
    [("/stories/", 9), ("/stories/coverage/", 9), (f"/stories/for/{KEY}/", 8), ("/stories/story-0/", 17)],
)
def test_cost_does_not_grow_with_the_stories(signed_in, user, count, path, most, django_assert_max_num_queries):
    for number in range(count):
        story = make_story(user, f"Story {number}", questions=[OTHER, THIRD], best=[KEY])
        tell(user, story, key=KEY)
    signed_in.get(path)

    with django_assert_max_num_queries(most) as counted:
        page = signed_in.get(path)

    assert page.status_code == 200
    _COSTS.setdefault(path, len(counted))
    assert len(counted) == _COSTS[path]


_COSTS: dict[str, int] = {}


def test_new_story_answers_the_question_that_it_was_begun_for(signed_in, user):
    form = signed_in.get(f"/stories/new/?question={KEY}&skill=conflict")

    answer = signed_in.post("/stories/new/", fields(question=KEY, skills=["conflict"], own_skills="Deep listening"))

    assert "disagreed with manager" in main_text(form)
    assert 'value="conflict" checked' in form.text
    assert answer.headers["Location"] == "/stories/the-flat-night/"
    assert Story.objects.get().skill_ids == ("conflict", "deep-listening")
    assert Fit.objects.get().key == KEY


def test_what_is_refused_comes_back_with_its_texts(signed_in, user):
    answer = signed_in.post("/stories/new/", fields(title=" ", action="What I did.", skills=["data"]))

    assert answer.status_code == 422
    assert "Give the story a title first" in answer.text
    assert "What I did." in answer.text
    assert 'value="data" checked' in answer.text
    assert Story.objects.count() == 0


def test_page_says_what_a_listener_would_miss(signed_in, user):
    make_story(user, result="Better.", action="We did it all, and then we did more of it, for days.")

    text = main_text(signed_in.get("/stories/the-flat-night/"))

    assert "The result has no number." in text
    assert 'The action says "we" and never "I".' in text
    assert "Needs work" in text


def test_page_shows_when_it_was_learned(signed_in, user):
    story = make_story(user, at=NOW - timedelta(days=9))
    tell(user, story, seconds=131, at=NOW - timedelta(days=2))
    moment = NOW - timedelta(days=1)
    grade_thing(user, story.key, Grade.SLOW, kind="story", round=Round.BEHAVIOR, topic="", at=moment)

    said = section_text(signed_in.get("/stories/the-flat-night/"), "learned-title")

    assert said == "When I learned it 21 Nov reviewed (slow) 20 Nov told in 2:11 13 Nov written"


def test_texts_are_never_markup_of_their_own(signed_in, user):
    hostile = "<script>alert(1)</script>"
    story = make_story(user, hostile, task=hostile, angle=hostile, project=hostile, metric=hostile, metric_to="1")
    tell(user, story, note=f"{hostile} ![x](https://evil.example/x.png)")

    for path in ("", "edit/", "tell/", "versions/"):
        page = signed_in.get(f"/stories/{story.slug}/{path}")
        assert "<script>alert" not in page.text
        assert "<img" not in page.text
    for path in ("/stories/", "/stories/coverage/", f"/stories/for/{KEY}/"):
        assert "<script>alert" not in signed_in.get(path).text


def test_old_copy_shows_both_texts_and_saving_again_keeps_mine(signed_in, user):
    make_story(user)
    signed_in.post("/stories/the-flat-night/edit/", fields(action="I did it in the other tab."))

    refused = signed_in.post("/stories/the-flat-night/edit/", fields(action="I did it here."))
    again = fields(action="I did it here.", version="2", apart="1")
    kept = signed_in.post("/stories/the-flat-night/edit/", again)

    assert refused.status_code == 409
    assert "I did it in the other tab." in refused.text
    assert "I did it here." in refused.text
    assert 'name="version" value="2"' in refused.text
    assert 'name="apart" value="1"' in refused.text
    assert kept.status_code == 302
    assert Story.objects.get().action == "I did it here."
    said = [version.texts["action"] for version in StoryVersion.objects.order_by("at", "pk")]
    assert said == ["I did it in the other tab.", "I did it here."]


def draft(browser, revision, **change):
    source = json.dumps({"title": "The flat night", **PARTS, "skills": []} | change)
    return browser.post("/stories/the-flat-night/draft/", {"source": source, "revision": revision})


def test_draft_is_saved_and_an_old_one_gets_the_other_text(signed_in, user):
    make_story(user)

    saved = draft(signed_in, 1, task="First.", skills=["data"])
    late = draft(signed_in, 1, task="Second.")

    assert (saved.status_code, saved.json()) == (200, {"revision": 2})
    assert (late.status_code, late.json()["revision"]) == (409, 2)
    assert json.loads(late.json()["source"])["task"] == "First."
    assert Story.objects.get().skill_ids == ("data",)


@pytest.mark.parametrize(
    "source",
    [
        *("", "{", "[]", '"x"', '{"title": ""}', "[" * 100_000),
        *('{"skills": 3}', '{"skills": [3]}', '{"under_nda": "no"}', '{"title": {"a": 1}}', '{"title": "a\\u0000b"}'),
    ],
)
def test_draft_that_is_none_is_refused(signed_in, user, source):
    make_story(user)

    answer = signed_in.post("/stories/the-flat-night/draft/", {"source": source, "revision": 1})

    assert answer.status_code == 422
    assert list(Story.objects.values_list("title", "situation")) == [("The flat night", PARTS["situation"])]


def test_questions_are_ticked_added_and_made_the_best(signed_in, user):
    story = make_story(user, questions=[KEY])

    signed_in.post(f"/stories/{story.slug}/questions/", {"question": [OTHER, "no-such"], "add": "1"})
    added = sorted(Fit.objects.values_list("key", flat=True))
    signed_in.post(f"/stories/{story.slug}/questions/", {"question": [THIRD]})
    signed_in.post(f"/stories/{story.slug}/best/", {"key": THIRD, "best": "1"})

    assert added == sorted([KEY, OTHER])
    assert list(Fit.objects.values_list("key", "best")) == [(THIRD, True)]


def test_question_page_leads_to_its_stories(signed_in, user):
    make_story(user, "Alpha", best=[KEY])

    page = signed_in.get(f"/questions/{KEY}/")
    own = OwnQuestion.objects.create(owner=user, question="Why us?", round="behavior", made_at=NOW, edited_at=NOW)

    assert "Stories that answer this Alpha Written · 0:14 best" in main_text(page)
    assert signed_in.get(f"/stories/for/{own.key}/").status_code == 200


def test_stories_of_a_question_are_chosen_on_one_page(signed_in, user):
    first, second = make_story(user, "Alpha", questions=[KEY]), make_story(user, "Beta")

    answer = signed_in.post(f"/stories/for/{KEY}/", {"story": [second.slug], "best": second.slug})

    assert answer.headers["Location"] == f"/questions/{KEY}/"
    assert list(Fit.objects.values_list("story__title", "best")) == [("Beta", True)]
    assert "disagreed with manager" in main_text(signed_in.get(f"/stories/for/{KEY}/"))
    assert first.title in signed_in.get(f"/stories/for/{KEY}/").text


def test_coverage_leads_to_what_closes_a_gap(signed_in, user):
    make_story(user, best=[KEY])

    page = signed_in.get("/stories/coverage/")

    assert "1 of 4 behavior questions have a story; 3 have none." in main_text(page)
    assert f'href="/stories/new/?question={OTHER}"' in page.text
    assert f'href="/stories/for/{OTHER}/"' in page.text
    assert f'href="/stories/new/?question={KEY}"' not in page.text


def test_tell_page_alone_may_use_the_microphone(signed_in, user):
    make_story(user)

    tell_page, story_page = signed_in.get("/stories/the-flat-night/tell/"), signed_in.get("/stories/the-flat-night/")

    assert "microphone=(self)" in tell_page.headers["Permissions-Policy"]
    assert "media-src 'self' blob:" in tell_page.headers["Content-Security-Policy"]
    assert "microphone=()" in story_page.headers["Permissions-Policy"]
    assert "media-src" not in story_page.headers["Content-Security-Policy"]
    for policy in ("script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"):
        assert policy in tell_page.headers["Content-Security-Policy"]


def test_question_to_tell_is_the_best_then_another(signed_in, user):
    story = make_story(user, questions=[OTHER], best=[KEY])

    first = main_text(signed_in.get("/stories/the-flat-night/tell/"))
    chosen = signed_in.get(f"/stories/the-flat-night/tell/?question={OTHER}").context["tell"].asked.key
    tell(user, story, key=KEY)
    then = signed_in.get("/stories/the-flat-night/tell/").context["tell"].asked.key

    assert "disagreed with manager" in first
    assert (chosen, then) == (OTHER, OTHER)


def test_telling_is_kept_shown_deleted_and_brought_back(signed_in, user):
    make_story(user, best=[KEY])
    values = {"time": "2:05", "question": KEY, "situation": "3", "delivery": "4", "action": "9", "note": "**Slower**"}

    signed_in.post("/stories/the-flat-night/tell/", values)
    shown = section_text(signed_in.get("/stories/the-flat-night/"), "tellings-title")
    telling = Telling.objects.get()
    answer = signed_in.post(f"/stories/the-flat-night/tellings/{telling.pk}/remove/", follow=True)
    signed_in.post(f"/stories/the-flat-night/tellings/{telling.pk}/restore/")

    assert telling.scores == (3, None, None, None, 4)
    assert "today" in shown
    assert "2:05 3 – – – 4 3.5" in shown
    assert toast_texts(answer) == ["The telling is gone. You can bring it back for a day."]
    assert Telling.objects.get().removed_at is None


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({}, "Say how long it took"),
        ({"time": "soon"}, "Write the time as 2:05, or in seconds."),
        ({"action": "7"}, "Say how long it took"),
    ],
)
def test_telling_that_says_nothing_comes_back(signed_in, user, values, says):
    make_story(user)

    answer = signed_in.post("/stories/the-flat-night/tell/", values | {"note": "kept here"})

    assert answer.status_code == 422
    assert says in answer.text
    assert "kept here" in answer.text
    assert Telling.objects.count() == 0


def test_deleting_offers_to_undo_it(signed_in, user):
    make_story(user)

    answer = signed_in.post("/stories/the-flat-night/remove/", follow=True)
    gone = signed_in.get("/stories/the-flat-night/").status_code
    back = signed_in.post("/stories/the-flat-night/restore/", follow=True)

    assert "/stories/the-flat-night/restore/" in answer.text
    assert (gone, back.status_code, Card.objects.count()) == (404, 200, 1)


def test_version_is_shown_beside_what_stands_and_brought_back(signed_in, user):
    story = make_story(user)
    text = services.StoryText("The flat night", **PARTS | {"task": "Mend it."}, skills=("data",))
    story = services.save_story(user=user, story=story, text=text, version=1, at=NOW + timedelta(hours=1))
    first = story.versions.order_by("at")[0]

    page = signed_in.get(f"/stories/{story.slug}/versions/?version={first.pk}")
    signed_in.post(f"/stories/{story.slug}/versions/{first.pk}/restore/")

    assert "Task Bring it back before nine. Mend it." in main_text(page)
    assert Story.objects.get().task == "Bring it back before nine."
    assert signed_in.get(f"/stories/{story.slug}/versions/?version=x").status_code == 404


@pytest.mark.parametrize("path", ["", "edit/", "tell/", "versions/"])
def test_somebody_elses_story_is_not_there(signed_in, stranger, path):
    make_story(stranger)

    assert signed_in.get(f"/stories/the-flat-night/{path}").status_code == 404


@pytest.mark.parametrize("path", POSTS)
def test_nothing_can_be_done_to_somebody_elses_story(signed_in, user, stranger, path):
    story = make_story(stranger)
    tell(stranger, story)

    answer = signed_in.post(f"/stories/the-flat-night/{path}", POSTS[path])

    assert answer.status_code == 404
    assert list(Story.objects.values_list("title", "version", "removed_at")) == [("The flat night", 1, None)]
    assert (Fit.objects.count(), Telling.objects.filter(removed_at=None).count()) == (0, 1)


def test_lists_show_nothing_of_somebody_else(signed_in, stranger):
    make_story(stranger, "Theirs", best=[KEY], skills=("conflict",))

    for path in ("/stories/", "/stories/coverage/", f"/stories/for/{KEY}/", f"/questions/{KEY}/"):
        assert "Theirs" not in signed_in.get(path).text
    answer = signed_in.post(f"/stories/for/{KEY}/", {"story": ["theirs"], "best": "theirs"})
    assert answer.status_code == 302
    assert Fit.objects.filter(owner=stranger).count() == 1
    assert Fit.objects.count() == 1


def test_who_has_none_is_told_how_to_begin(signed_in):
    assert "No story yet" in main_text(signed_in.get("/stories/"))


@pytest.mark.parametrize("path", ["/stories/%00/", "/stories/no-such/", "/stories/for/no-such/"])
def test_addresses_of_nothing_are_not_there(signed_in, path):
    assert signed_in.get(path).status_code == 404


def test_more_than_twenty_stories_come_in_pages_that_keep_the_filters(signed_in, user):
    for number in range(21):
        make_story(user, f"Story {number:02}")

    first, second = signed_in.get("/stories/?q=story"), signed_in.get("/stories/?q=story&page=2")

    assert (len(row_titles(first)), row_titles(second)) == (20, ["Story 20"])
    assert "21 stories" in main_text(first)
    assert 'href="?q=story&amp;page=2"' in first.text
