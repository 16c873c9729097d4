"""Applications: made, moved from status to status, changed in two tabs, taken away and brought back."""

from datetime import date, timedelta

import pytest
from make import NOW, make_user
from make_loop import make_company, make_loop, make_round

from hexloop.apps.companies.models import Tag
from hexloop.apps.pipeline import services
from hexloop.apps.pipeline.models import Debrief, Loop, Round
from hexloop.apps.pipeline.queries import latest_loop, loops_of, visible_loops, visible_rounds
from hexloop.apps.search.models import Entry
from hexloop.core.interviews.words import RoundKind, Status

TODAY = NOW.date()


def history(loop):
    return list(loop.changes.order_by("on", "pk").values_list("status", "on"))


def test_loop_comes_with_its_rounds_in_order_and_is_found(user):
    loop = make_loop(user, rounds=["recruiter", "coding", "behavior"], status=Status.APPLIED)

    assert [(row.place, row.number, row.kind) for row in loop.rounds.order_by("place")] == [
        (0, 1, "recruiter"),
        (1, 2, "coding"),
        (2, 3, "behavior"),
    ]
    assert history(loop) == [("applied", TODAY)]
    assert sorted(Entry.objects.values_list("title", flat=True)) == [
        "Acme: Behavior",
        "Acme: Coding",
        "Acme: Recruiter call",
        "Acme: Senior MLE, search ranking",
    ]


def test_rounds_of_a_second_loop_go_on_counting(user):
    company = make_company(user)
    make_loop(user, company, rounds=["coding", "design"])

    second = make_loop(user, company, rounds=["coding"])

    assert (second.number, second.rounds.get().number, second.rounds.get().place) == (2, 3, 0)


def test_status_moves_with_its_day(user):
    loop = make_loop(user, status=Status.APPLIED, on=date(2026, 11, 1))

    services.set_status(user=user, loop=loop, status=Status.ONSITE, on=date(2026, 11, 20), at=NOW)
    services.set_status(user=user, loop=loop, status=Status.SCREENING, on=date(2026, 11, 10), at=NOW)

    loop.refresh_from_db()
    assert loop.status == "onsite"
    assert [status for status, _ in history(loop)] == ["applied", "screening", "onsite"]


def test_day_of_a_wish_gives_way(user):
    loop = make_loop(user, status=Status.WISHLIST)

    services.set_status(user=user, loop=loop, status=Status.APPLIED, on=date(2026, 11, 1), at=NOW)

    loop.refresh_from_db()
    assert loop.status == "applied"
    assert history(loop) == [("wishlist", date(2026, 11, 1)), ("applied", date(2026, 11, 1))]


def test_same_status_of_the_same_day_is_noted_once(user):
    loop = make_loop(user, status=Status.APPLIED)

    services.set_status(user=user, loop=loop, status=Status.APPLIED, at=NOW)

    assert history(loop) == [("applied", TODAY)]


def test_day_that_cannot_be_is_refused_and_nothing_is_noted(user):
    loop = make_loop(user, status=Status.APPLIED, on=date(2026, 11, 5))

    with pytest.raises(services.CannotKeepLoop, match="Offer on 3 Nov 2026 would come before"):
        services.set_status(user=user, loop=loop, status=Status.OFFER, on=date(2026, 11, 3), at=NOW)

    assert history(loop) == [("applied", date(2026, 11, 5))]


def test_step_can_be_corrected_and_taken_out(user):
    loop = make_loop(user, status=Status.APPLIED, on=date(2026, 11, 5))
    wrong = services.set_status(user=user, loop=loop, status=Status.OFFER, on=date(2026, 11, 6), at=NOW)
    services.redate_status(user=user, loop=loop, change=wrong, on=date(2026, 11, 21), at=NOW)
    assert history(loop)[1] == ("offer", date(2026, 11, 21))

    services.remove_status(user=user, loop=loop, change=wrong, at=NOW)

    loop.refresh_from_db()
    assert loop.status == "applied"
    with pytest.raises(services.CannotKeepLoop, match="has a status always"):
        services.remove_status(user=user, loop=loop, change=loop.changes.get(), at=NOW)


def test_edit_from_an_old_copy_is_refused(user):
    loop = make_loop(user)
    services.edit_loop(user=user, loop=loop, text=services.LoopText(role="MLE, ads"), version=1, at=NOW)

    with pytest.raises(services.ChangedElsewhere) as caught:
        services.edit_loop(user=user, loop=loop, text=services.LoopText(role="Mine"), version=1, at=NOW)

    assert caught.value.row.role == Loop.objects.get().role == "MLE, ads"


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "acme.example",
        "https://",
        "http://a b",
        "file:///etc/passwd",
        "https://[x",
    ],
)
def test_only_links_of_the_web_are_kept(user, link):
    with pytest.raises(services.CannotKeepLoop, match="must begin with https:// or http://"):
        make_loop(user, link=link)

    assert Loop.objects.count() == 0


def test_nda_of_a_loop_covers_what_belongs_to_it(user, db):
    loop = make_loop(user, rounds=["breadth"])
    row = loop.rounds.get()
    asked = (services.AskedText("Why does dropout scale at test time?", "question"),)
    services.keep_debrief(user=user, round=row, text=services.DebriefText(asked=asked), version=0, at=NOW)
    services.keep_offer(user=user, loop=loop, text=services.OfferText(), version=0, at=NOW)

    services.edit_loop(user=user, loop=loop, text=services.LoopText(under_nda=True), version=1, at=NOW)

    assert Round.objects.get().under_nda
    assert Debrief.objects.get().under_nda
    assert Tag.objects.get().under_nda
    assert not Entry.objects.filter(kind__in=["loop", "round", "question"], owner=user, under_nda=False).exists()
    loop.refresh_from_db()
    assert loop.offer.under_nda


def test_loop_that_was_taken_away_comes_back_whole_and_goes_after_a_day(user):
    loop = make_loop(user, rounds=["coding"])

    services.remove_loop(user=user, loop=loop, at=NOW)
    assert (visible_loops(user).count(), visible_rounds(user).count(), Entry.objects.count()) == (0, 0, 0)
    services.restore_loop(user=user, loop=loop)
    assert (visible_loops(user).count(), visible_rounds(user).count(), Entry.objects.count()) == (1, 1, 2)

    services.remove_loop(user=user, loop=loop, at=NOW)
    other = make_loop(user)
    services.remove_loop(user=user, loop=other, at=NOW + timedelta(days=1, seconds=1))
    assert list(Loop.objects.all()) == [other]


def test_latest_loop_under_way_stands_first(user):
    company = make_company(user)
    old = make_loop(user, company, status=Status.ONSITE)
    over = make_loop(user, company, status=Status.REJECTED)

    assert loops_of(user, company) == [old, over]
    assert latest_loop(user, company) == old
    assert latest_loop(make_user("other"), company) is None


def test_loop_of_a_template_keeps_what_it_plans(user):
    loop = make_loop(user, rounds=[services.RoundText(RoundKind.CODING, "ML coding", "From scratch", minutes=45)])
    make_round(user, "custom", loop=loop, name="Pairing with Ada")

    template = services.template_of_rounds(user=user, name="Two", rounds=list(loop.rounds.order_by("place")), at=NOW)

    assert [(one["kind"], one["name"], one["entails"], one["minutes"]) for one in template.rounds] == [
        ("coding", "ML coding", "From scratch", 45),
        ("custom", "Pairing with Ada", "", 60),
    ]


def test_template_says_nothing_of_rounds_under_nda(user):
    loop = make_loop(user, under_nda=True)
    make_round(user, "custom", loop=loop, name="Project Kelp panel", entails="Their secret launch")

    template = services.template_of_rounds(user=user, name="One", rounds=list(loop.rounds.all()), at=NOW)

    assert (template.rounds[0]["name"], template.rounds[0]["entails"]) == ("Round", "")
