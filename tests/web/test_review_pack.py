"""The review pack: what is in it and in which order, as a page, as a queue and on paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from make import NOW, days_before, grade_thing, make_problem
from make_loop import make_company, make_loop
from pages import main_text, row_titles

from hexloop.apps.coding import services as coding
from hexloop.apps.companies import services as companies
from hexloop.apps.notes import services as notes
from hexloop.apps.pipeline.services import RoundText
from hexloop.apps.review import kinds
from hexloop.apps.review.models import Card
from hexloop.apps.stories import services as stories
from hexloop.core.interviews.words import RoundKind
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round
from hexloop.web.review_pack import MOST, find_target, review_pack

pytestmark = pytest.mark.django_db

PACK = "/companies/acme/review-pack/"
IN_NINE_DAYS = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def sunday_evening():
    """Sunday, 22 November 2026, at 18:30."""
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def acme(user):
    """A company with a coding round in nine days, a behavior round without a time, and a call."""
    company = make_company(user)
    rounds = [
        RoundText(RoundKind.CODING, entails="One medium, one hard", starts_at=IN_NINE_DAYS, zone="UTC"),
        RoundText(RoundKind.BEHAVIOR),
        RoundText(RoundKind.RECRUITER, entails="Team and level"),
    ]
    make_loop(user, company, rounds=rounds)
    return company


def tag(company, key, *, kind="problem", frequency=None, under_nda=False):
    companies.tag(company=company, kind=kind, key=key, at=NOW, under_nda=under_nda)
    if frequency is not None:
        companies.note_frequency(tag=company.tags.get(kind=kind, key=key), frequency=frequency)


def known(user, key, *, grade=Grade.SOLID, due_in=100, stability=400.0):
    """A problem that is remembered as ``stability`` says and comes back in ``due_in`` days."""
    card = grade_thing(user, key, grade, at=days_before(3)).card
    due_on = date(2026, 11, 22) + timedelta(days=due_in)
    Card.objects.filter(pk=card.pk).update(stability=stability, due_on=due_on)


def problems(*slugs):
    for slug in slugs:
        make_problem(slug)


def test_what_gains_most_stands_first(signed_in, user, acme):
    problems("often-asked", "asked", "weak", "weaker", "due-later", "due-soon", "solid", "solid-elsewhere")
    tag(acme, "asked")
    tag(acme, "often-asked", frequency=0.9)
    tag(acme, "solid")
    known(user, "weak", stability=3.0, due_in=1)
    known(user, "weaker", stability=0.5, due_in=1)
    known(user, "due-soon", due_in=8)
    known(user, "due-later", due_in=40)
    known(user, "solid")
    known(user, "solid-elsewhere")

    page = signed_in.get(PACK)

    assert row_titles(page) == ["Often Asked", "Asked", "Weaker", "Weak", "Due Soon", "Solid"]
    text = main_text(page)
    assert "The next round is in 9 days. 5 things to review, what gains most first." in text
    assert "One medium, one hard" in text
    assert "Recruiter call Team and level" in text


def test_one_round_has_its_own_pack(signed_in, user, acme):
    problems("two-sum")
    tag(acme, "two-sum")

    coding_page, behavior = (signed_in.get(f"/companies/acme/rounds/{n}/review-pack/") for n in (1, 2))

    assert row_titles(coding_page) == ["Two Sum"]
    assert row_titles(behavior) == []
    assert "Nothing to practise for this one" in signed_in.get("/companies/acme/rounds/3/review-pack/").text


def test_without_rounds_the_tags_say_what_is_asked(signed_in, user):
    problems("two-sum")
    tag(make_company(user), "two-sum")

    assert row_titles(signed_in.get(PACK)) == ["Two Sum"]


def test_empty_pack_says_how_it_fills(signed_in, user):
    make_company(user)

    page = signed_in.get(PACK)

    assert "Nothing to review yet" in main_text(page)
    assert "Review this" not in page.text


def test_own_pages_and_stories_of_the_round_stand_beside(signed_in, user, acme):
    notes.make_page(user=user, title="Talk while coding", body="- **say** it", round_key="coding", at=NOW)
    stories.write_story(user=user, text=stories.StoryText(title="Launch gate"), at=NOW)

    text = main_text(signed_in.get(PACK))

    assert "Pages Talk while coding" in text
    assert "Stories Launch gate" in text


def test_queue_asks_exactly_the_pack_new_ones_first(signed_in, user, acme):
    problems("asked", "solid", "weak", "due-soon", "elsewhere")
    tag(acme, "asked")
    tag(acme, "solid")
    known(user, "solid")
    known(user, "weak", stability=1.0, due_in=2)
    known(user, "due-soon", due_in=8)
    grade_thing(user, "elsewhere", kind="question", round=Round.BREADTH, at=days_before(30))
    session = signed_in.get(PACK).context["pack"].review_url

    asked = []
    while head := signed_in.get(session).context["session"].asked:
        asked.append(head.key)
        answers = Card.objects.filter(key=head.key, reviews__gt=0).values_list("reviews", flat=True).first() or 0
        values = {"kind": head.kind, "key": head.key, "grade": 3, "answers": answers, "seconds": 9}
        signed_in.post(session.replace("session/", "session/answer/"), values)

    # Each once a day, though the interview is far off.
    assert asked == ["asked", "weak", "due-soon"]
    assert session == "/review/session/?pack=acme"


def test_session_says_what_it_is_cut_to(signed_in, user, acme):
    problems("asked")
    tag(acme, "asked")

    assert "review pack of Acme: Coding" in signed_in.get("/review/session/?pack=acme:round:1").text
    assert "review pack of Acme" in signed_in.get("/review/session/?pack=acme:loop:1").text


@pytest.mark.parametrize("name", ["globex", "acme:round:9", "acme:loop:9", "acme:round:x", "acme:x:1", "acme:1", ":::"])
def test_pack_that_is_not_there_is_a_404(signed_in, acme, name):
    assert signed_in.get(f"/review/session/?pack={name}").status_code == 404


@pytest.mark.parametrize(
    "path", [PACK, f"{PACK}?as=booklet", "/companies/acme/rounds/1/review-pack/", "/review/session/?pack=acme"]
)
def test_others_packs_are_not_there(client, stranger, acme, path):
    client.force_login(stranger)

    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    "path", [f"{PACK}?loop=9", "/companies/acme/rounds/9/review-pack/", "/companies/no/review-pack/"]
)
def test_loop_or_round_that_is_not_there_is_a_404(signed_in, acme, path):
    assert signed_in.get(path).status_code == 404


def test_booklet_holds_what_can_be_read_on_paper(signed_in, user, acme):
    problem = make_problem("two-sum")
    tag(acme, "two-sum")
    coding.write_insight(user=user, problem=problem, text="Keep **what is missing** in a map", at=NOW)
    notes.make_page(
        user=user, title="Talk while coding", body="Not this.\n\n**Say it first**", round_key="coding", at=NOW
    )
    told = stories.StoryText(
        title="Launch gate", situation="ETA drifted", task="Stop it", action="A gate", result="Down 12 %"
    )
    stories.write_story(user=user, text=told, at=NOW)

    text = main_text(signed_in.get(f"{PACK}?as=booklet"))

    assert "Two Sum Problem Yours. Keep what is missing in a map" in text
    assert "Say it first" in text
    assert "Not this." not in text
    assert "ETA drifted" in text
    assert "Down 12 %" in text
    assert "One medium, one hard" in text
    assert "NDA" not in text


def test_what_is_under_nda_is_on_the_page_and_never_in_the_booklet(signed_in, user, acme):
    problem = make_problem("two-sum")
    problems("secretly-asked")
    tag(acme, "two-sum")
    tag(acme, "secretly-asked", under_nda=True)
    progress = coding.write_insight(user=user, problem=problem, text="Payload of an insight", at=NOW)
    progress.under_nda = True
    progress.save(update_fields=["under_nda"])
    stories.write_story(user=user, text=stories.StoryText(title="Payload story", under_nda=True), at=NOW)
    page = notes.make_page(user=user, title="Payload page", body="**Payload text**", round_key="coding", at=NOW)
    notes.describe_page(user=user, page=page, round_key="coding", nda=True, at=NOW)

    shown, booklet = signed_in.get(PACK), signed_in.get(f"{PACK}?as=booklet")

    assert all(title in shown.text for title in ("Secretly Asked", "Payload story", "Payload page"))
    assert "Payload" not in booklet.text
    assert "Secretly" not in booklet.text
    assert "3 items under NDA are left out." in main_text(booklet)


def test_round_under_nda_keeps_what_it_entails_off_paper(signed_in, user):
    rounds = [RoundText(RoundKind.CODING, entails="Payload", under_nda=True)]
    make_loop(user, rounds=rounds)

    assert "Payload" in signed_in.get(PACK).text
    booklet = signed_in.get(f"{PACK}?as=booklet")
    assert "Payload" not in booklet.text
    assert "1 item under NDA is left out." in main_text(booklet)


def test_scripts_in_what_was_written_stay_words(signed_in, user, acme):
    problem = make_problem("two-sum", title="<script>alert(1)</script>")
    tag(acme, "two-sum")
    coding.write_insight(user=user, problem=problem, text="<img src=x onerror=alert(1)>", at=NOW)

    for page in (signed_in.get(PACK), signed_in.get(f"{PACK}?as=booklet")):
        assert "<script>alert" not in page.text
        assert "<img src=x" not in page.text


@pytest.mark.parametrize("count", [1, 3])
def test_cost_does_not_grow_with_what_is_in_it(signed_in, user, acme, count, django_assert_num_queries):
    for n in range(count):
        problems(f"asked-{n}", f"weak-{n}")
        tag(acme, f"asked-{n}")
        known(user, f"weak-{n}", stability=0.5, due_in=1)

    with django_assert_num_queries(31):
        page = signed_in.get(PACK)

    assert len(row_titles(page)) == 2 * count


def test_what_a_pack_has_no_room_for_is_counted_and_never_asked_for_its_title(signed_in, user, acme, monkeypatch):
    names = [f"weak-{n:02}" for n in range(MOST + 3)]
    problems("asked", *names)
    tag(acme, "asked")
    for place, name in enumerate(names):
        known(user, name, stability=0.5 + place, due_in=1)
    resolved = []
    problem = kinds.KINDS["problem"]
    watched = replace(problem, resolve=lambda user, keys: resolved.append(set(keys)) or problem.resolve(user, keys))
    monkeypatch.setitem(kinds.KINDS, "problem", watched)

    pack = review_pack(user, find_target(user, "acme"), at=NOW)

    coding_round = next(one for one in pack.rounds if one.key == Round.CODING)
    assert [item.key for item in coding_round.items] == ["asked", *names[:MOST]]
    assert coding_round.more == 3
    assert resolved == [{"asked", *names[:MOST]}]
