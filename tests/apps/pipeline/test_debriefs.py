"""What was asked becomes things to practise, tagged with the company."""

import re

import pytest
import time_machine
from make import NOW, make_problem
from make_loop import make_company, make_loop, make_round
from make_stories import make_story

from hexloop.apps.companies import services as companies
from hexloop.apps.companies.models import Tag
from hexloop.apps.pipeline import services
from hexloop.apps.pipeline.models import AskedItem, Debrief
from hexloop.apps.pipeline.services import AskedText, DebriefText
from hexloop.apps.questions.models import OwnQuestion
from hexloop.apps.review.models import Card, Review
from hexloop.apps.search import services as search
from hexloop.apps.search.models import Entry
from hexloop.core.memory.grades import Grade

pytestmark = pytest.mark.django_db
URL = "/companies/acme/rounds/1/debrief/"


@pytest.fixture(autouse=True)
def now():
    with time_machine.travel(NOW, tick=False):
        yield


def keep(user, row, *asked, version=0, **text):
    return services.keep_debrief(user=user, round=row, text=DebriefText(asked=asked, **text), version=version, at=NOW)


def posted(*lines, **more):
    values = {"version": "0"}
    for place, (text, kind, went) in enumerate(lines):
        values |= {f"asked-{place}-text": text, f"asked-{place}-kind": kind, f"asked-{place}-went": went}
    return values | more


def names():
    return [(item.text, item.kind, item.key) for item in AskedItem.objects.order_by("place")]


@pytest.mark.parametrize(
    "typed", ["207", "#207", "LC 207", "course schedule", "https://leetcode.com/problems/course-schedule/"]
)
def test_problem_is_found_as_people_write_it_tagged_and_due(user, typed):
    make_problem("course-schedule", number=207)
    row = make_round(user)

    keep(user, row, AskedText(typed, "problem"))

    assert names() == [(typed, "problem", "course-schedule")]
    assert [(tag.company.name, tag.kind, tag.key, tag.source) for tag in Tag.objects.all()] == [
        ("Acme", "problem", "course-schedule", "debrief")
    ]
    card = Card.objects.get()
    assert (card.kind, card.key, card.reviews) == ("problem", "course-schedule", 0)


def test_how_it_went_counts_as_a_try_once(user):
    make_problem("course-schedule", number=207)
    row = make_round(user)

    debrief = keep(user, row, AskedText("207", "problem", Grade.NO_CLUE), went=Grade.BUGS)
    item = debrief.asked.get()
    keep(user, row, AskedText("207", "problem", Grade.NO_CLUE, item.pk), version=1)

    assert [review.grade for review in Review.objects.all()] == [1]


def test_question_that_is_not_there_becomes_an_own_one_and_is_found_again(user):
    row = make_round(user, "breadth")
    other = make_round(user, "domain", loop=make_loop(user, make_company(user, "Globex")))

    keep(user, row, AskedText("Why is AUC blind to calibration?", "question"))
    keep(user, other, AskedText("why is auc blind to calibration?", "question"))

    own = OwnQuestion.objects.get()
    assert (own.question, own.round, own.tags, own.source) == (
        "Why is AUC blind to calibration?",
        "breadth",
        " debrief ",
        "debrief",
    )
    assert sorted(Tag.objects.values_list("company__name", "key")) == [("Acme", own.key), ("Globex", own.key)]


def test_line_that_names_nothing_stays_and_can_be_linked(signed_in, user):
    make_problem("lru-cache", number=146, title="LRU Cache")
    make_round(user)
    search.catch_up(at=NOW)

    page = signed_in.post(URL, posted(("cache with LRU eviction", "problem", "")), follow=True).text

    assert names() == [("cache with LRU eviction", "problem", "")]
    assert "Is it one of these?" in page
    link = re.search(r'action="(/companies/acme/rounds/1/debrief/\d+/)"', page)[1]
    signed_in.post(link, {"kind": "problem", "key": "lru-cache"})
    assert names() == [("cache with LRU eviction", "problem", "lru-cache")]
    assert Tag.objects.get().key == "lru-cache"


@pytest.mark.parametrize(("kind", "key"), [("problem", "no-such"), ("nothing", "x"), ("", "")])
def test_only_what_is_there_can_be_linked(signed_in, user, kind, key):
    make_round(user)
    signed_in.post(URL, posted(("what was it", "problem", "")))

    signed_in.post(f"{URL}{AskedItem.objects.get().pk}/", {"kind": kind, "key": key})

    assert names() == [("what was it", "problem", "")]


def test_line_taken_out_takes_the_tag_that_it_brought(user):
    make_problem("course-schedule", number=207)
    make_problem("word-break", number=139)
    row = make_round(user)
    companies.tag(company=row.loop.company, kind="problem", key="word-break", at=NOW)
    debrief = keep(user, row, AskedText("207", "problem"), AskedText("139", "problem"), AskedText("a note"))

    keep(user, row, AskedText("a note", pk=debrief.asked.get(text="a note").pk), version=1)

    assert names() == [("a note", "", "")]
    assert list(Tag.objects.values_list("key", "source")) == [("word-break", "hand")]


def test_line_that_is_rewritten_names_the_new_thing(user):
    make_problem("course-schedule", number=207)
    make_problem("word-break", number=139)
    row = make_round(user)
    item = keep(user, row, AskedText("207", "problem")).asked.get()

    keep(user, row, AskedText("139", "problem", pk=item.pk), version=1)

    assert names() == [("139", "problem", "word-break")]
    assert list(Tag.objects.values_list("key", flat=True)) == ["word-break"]


def test_debrief_makes_the_round_done_and_is_read_on_its_page(signed_in, user):
    make_problem("course-schedule", number=207)
    row = make_round(user, starts_at=NOW)

    lines = (
        ("207", "problem", "2"),
        ("Why <i>now</i>?", "question", ""),
        ("They were late", "", ""),
        ("", "problem", ""),
    )
    page = signed_in.post(URL, posted(*lines, went="3", notes="**Fast** <script>", outcome="passed"), follow=True).text

    row.refresh_from_db()
    assert (row.stage, row.outcome) == ("done", "passed")
    assert AskedItem.objects.count() == 3
    assert "Course Schedule" in page
    assert "Why &lt;i&gt;now&lt;/i&gt;?" in page
    assert "<strong>Fast</strong> &lt;script&gt;" in page
    assert 'href="/coding/problems/course-schedule/"' in page


def test_debrief_in_two_tabs_shows_both_and_loses_neither(signed_in, user):
    make_round(user)
    signed_in.post(URL, posted(("theirs", "", ""), notes="other tab"))

    conflict = signed_in.post(URL, posted(("mine", "", ""), notes="this tab"))

    assert conflict.status_code == 409
    assert all(words in conflict.text for words in ("theirs", "other tab", "mine", "this tab"))
    assert (Debrief.objects.get().notes, names()) == ("other tab", [("theirs", "", "")])


def test_too_much_is_refused_whole(signed_in, user):
    make_round(user)

    answer = signed_in.post(URL, posted(*[("line", "", "")] * 61))

    assert answer.status_code == 422
    assert "A debrief takes 60 lines" in answer.text
    assert not Debrief.objects.exists()


def test_what_was_asked_under_nda_is_under_nda_everywhere(user):
    make_problem("course-schedule", number=207)
    loop = make_loop(user, under_nda=True)
    row = make_round(user, "breadth", loop=loop)

    keep(user, row, AskedText("207", "problem"), AskedText("Their secret metric?", "question"))

    assert Debrief.objects.get().under_nda
    assert set(Tag.objects.values_list("under_nda", flat=True)) == {True}
    assert OwnQuestion.objects.get().under_nda
    assert Card.objects.get(kind="question").under_nda
    assert not Entry.objects.filter(owner=user, under_nda=False, kind__in=["round", "loop", "question"]).exists()
    assert not Card.objects.get(kind="problem").under_nda  # a problem that everybody has is no secret


def test_later_nda_covers_what_was_made_before(user):
    row = make_round(user, "breadth")
    keep(user, row, AskedText("Their secret metric?", "question"))

    text = services.LoopText(under_nda=True)
    services.edit_loop(user=user, loop=row.loop, text=text, version=1, at=NOW)

    assert OwnQuestion.objects.get().under_nda
    assert Card.objects.get().under_nda
    assert Tag.objects.get().under_nda


def test_another_persons_line_is_not_linked(signed_in, user, stranger):
    make_round(user)
    keep(stranger, make_round(stranger), AskedText("what was it", "problem"))
    make_problem("lru-cache", number=146)

    answer = signed_in.post(f"{URL}{AskedItem.objects.get().pk}/", {"kind": "problem", "key": "lru-cache"})

    assert answer.status_code == 404
    assert names() == [("what was it", "problem", "")]


def test_a_story_that_two_rounds_of_a_loop_heard_is_named(signed_in, user):
    make_story(user)
    make_story(user, "Once only")
    loop = make_loop(user, make_company(user))
    first, second = (make_round(user, "behavior", loop=loop, name=name) for name in ("Recruiter", "Values"))
    elsewhere = make_round(user, "behavior", loop=make_loop(user, make_company(user, "Globex")))
    keep(user, first, AskedText("The flat night", "story"))
    keep(user, elsewhere, AskedText("The flat night", "story"))
    before = signed_in.get("/companies/acme/").text

    keep(user, second, AskedText("The flat night", "story"), AskedText("Once only", "story"))

    told = 'You told <a href="/stories/the-flat-night/">The flat night</a> in Recruiter and in Values of this loop.'
    assert "You told" not in before
    assert told in signed_in.get("/companies/acme/").text
    assert "Once only</a> in" not in signed_in.get("/companies/acme/").text


def test_what_no_interviewer_asks_is_not_linked(user):
    row = make_round(user)
    keep(user, row, AskedText("something", "problem"))

    with pytest.raises(services.CannotKeepLoop, match="That is nothing that an interviewer asks"):
        services.link_asked(user=user, item=AskedItem.objects.get(), kind="loop", key=row.loop.key, at=NOW)

    assert (Tag.objects.count(), Card.objects.count(), AskedItem.objects.get().key) == (0, 0, "")
