from datetime import timedelta

import pytest
from make import NOW, make_user

from hexloop.apps.companies import services as companies
from hexloop.apps.companies.models import Tag
from hexloop.apps.resources import queries, services
from hexloop.apps.resources.models import OwnResource, Progress, State, Step
from hexloop.apps.search.models import Entry
from hexloop.core.content.resources import Cost, ResourceKind
from hexloop.core.rounds import Round

DAY = timedelta(days=1)


def text(title="Deep Sea Nets", **more):
    return services.OwnText(title=title, kind=ResourceKind.BOOK, rounds=(Round.DOMAIN,), **more)


def book(user, key="hill-climbing"):
    return queries.find_resource(user, key)


def steps(user):
    return list(Step.objects.filter(progress__owner=user).order_by("on").values_list("on", "state", "part", "place"))


def move(user, state, at=NOW, key="hill-climbing"):
    return services.set_state(user=user, resource=book(user, key), state=state, at=at)


def place(user, part=0, where="", at=NOW, key="hill-climbing"):
    return services.set_place(user=user, resource=book(user, key), part=part, place=where, at=at)


def test_each_day_keeps_where_one_stood_in_the_end(user):
    move(user, State.GOING_ON)
    place(user, 3, at=NOW + timedelta(minutes=40))
    place(user, 4, "the proof ", at=NOW + DAY)
    move(user, State.DONE, at=NOW + 2 * DAY)

    day = NOW.date()
    assert steps(user) == [
        (day, "going-on", 3, ""),
        (day + DAY, "going-on", 4, "the proof"),
        (day + 2 * DAY, "done", 4, "the proof"),
    ]
    assert Progress.objects.get().changed_at == NOW + 2 * DAY


def test_a_click_taken_back_on_the_same_day_leaves_no_trace(user):
    move(user, State.GOING_ON)
    move(user, State.NOT_STARTED, at=NOW + timedelta(minutes=1))

    assert steps(user) == []


def test_the_same_again_changes_nothing(user):
    move(user, State.GOING_ON)
    move(user, State.GOING_ON, at=NOW + DAY)
    place(user, 0, "", at=NOW + DAY)

    assert (len(steps(user)), Progress.objects.get().changed_at) == (1, NOW)


def test_a_study_day_ends_in_the_night(db):
    user = make_user("tired", time_zone="Europe/Berlin", day_start_hour=4)

    move(user, State.GOING_ON, at=NOW.replace(hour=20))
    place(user, 2, at=NOW.replace(hour=20) + timedelta(hours=5))

    assert [(on, part) for on, _, part, _ in steps(user)] == [(NOW.date(), 2)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (State.NOT_STARTED, State.GOING_ON),
        (State.PUT_ASIDE, State.GOING_ON),
        (State.GOING_ON, State.GOING_ON),
        (State.DONE, State.DONE),
    ],
)
def test_who_says_where_they_are_has_begun(user, before, after):
    move(user, before)

    place(user, 1)

    assert Progress.objects.get().state == after


@pytest.mark.parametrize(("part", "where"), [(13, ""), (-1, ""), (0, "x" * 201)])
def test_a_place_that_is_none_is_refused(user, part, where):
    with pytest.raises(services.CannotKeepResource):
        place(user, part, where)

    assert Progress.objects.count() == 0


def test_parts_that_nobody_counted_have_no_end(user):
    assert place(user, 300, key="tiny-gpt").part == 300


def test_note_and_rating_change_no_state(user):
    services.write_note(user=user, resource=book(user), note="**Read** again\0", rating=4, under_nda=True, at=NOW)

    kept = Progress.objects.get()
    assert (kept.note, kept.rating, kept.under_nda, kept.state) == ("**Read** again", 4, True, "not-started")
    assert steps(user) == []


@pytest.mark.parametrize(("note", "rating"), [("x", 6), ("x", 0), ("x" * 20_001, None)])
def test_a_note_that_does_not_fit_is_refused(user, note, rating):
    with pytest.raises(services.CannotKeepResource):
        services.write_note(user=user, resource=book(user), note=note, rating=rating, under_nda=False, at=NOW)


def test_own_resource_is_kept_as_said(user):
    row = services.add_own(
        user=user,
        text=text(
            "  Deep   Sea Nets ",
            authors="Di Marsh, Ed Fen",
            topics=["graphs", "learning-to-rank"],
            why="Because.\r\n",
            parts=9,
            year=2024,
            cost=Cost.FREE,
            url=" https://example.org/nets ",
            under_nda=True,
        ),
        at=NOW,
    )

    found = book(user, row.key)
    assert (found.title, found.authors, found.topics) == (
        "Deep Sea Nets",
        ("Di Marsh", "Ed Fen"),
        ("graphs", "learning-to-rank"),
    )
    assert (found.why, found.parts, found.year, found.cost) == ("Because.", 9, 2024, Cost.FREE)
    assert (found.url, found.own, found.under_nda, found.rounds) == (
        "https://example.org/nets",
        True,
        True,
        (Round.DOMAIN,),
    )


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": " \0 "},
        {"title": "x" * 201},
        {"rounds": ()},
        {"authors": "x" * 301},
        {"url": "javascript:alert(1)"},
        {"url": "data:text/html,x"},
        {"url": "https://example.org/" + "x" * 2000},
        {"parts": 10_000},
        {"year": 1234},
        {"why": "x" * 20_001},
    ],
)
def test_own_resource_that_is_none_is_refused(user, wrong):
    values = {"title": "T", "kind": ResourceKind.BOOK, "rounds": (Round.DOMAIN,)} | wrong

    with pytest.raises(services.CannotKeepResource):
        services.add_own(user=user, text=services.OwnText(**values), at=NOW)

    assert OwnResource.objects.count() == 0


def test_progress_goes_under_nda_with_its_resource(user):
    row = services.add_own(user=user, text=text(), at=NOW)
    move(user, State.GOING_ON, key=row.key)

    services.edit_own(user=user, row=row, text=text(under_nda=True), at=NOW)

    assert Progress.objects.get().under_nda


def test_what_was_taken_away_comes_back_whole_for_a_day(user):
    row = services.add_own(user=user, text=text(), at=NOW)
    move(user, State.GOING_ON, key=row.key)
    services.remove_own(user=user, row=row, at=NOW)
    gone = book(user, row.key)

    services.restore_own(user=user, row=row)

    assert gone is None
    assert book(user, row.key).title == "Deep Sea Nets"
    assert Progress.objects.get().state == "going-on"


def test_after_a_day_it_is_deleted_with_all_that_belongs_to_it(user, stranger):
    row, other = (services.add_own(user=user, text=text(title), at=NOW) for title in ("Old", "New"))
    theirs = services.add_own(user=stranger, text=text("Theirs"), at=NOW)
    services.remove_own(user=stranger, row=theirs, at=NOW)
    move(user, State.DONE, key=row.key)
    company = companies.name_company(user=user, name="Harbor Labs", at=NOW)
    companies.tag(company=company, kind="resource", key=row.key, at=NOW)
    services.remove_own(user=user, row=row, at=NOW)

    services.remove_own(user=user, row=other, at=NOW + DAY + timedelta(minutes=1))

    assert set(OwnResource.objects.values_list("title", flat=True)) == {"New", "Theirs"}
    assert (Progress.objects.count(), Step.objects.count(), Tag.objects.count()) == (0, 0, 0)


def test_the_index_follows(user):
    row = services.add_own(user=user, text=text(why="About kelp."), at=NOW)
    services.write_note(user=user, resource=book(user), note="Plankton.", rating=None, under_nda=False, at=NOW)
    move(user, State.GOING_ON, key="tiny-gpt")
    found = {entry.key: (entry.title, entry.text) for entry in Entry.objects.filter(owner=user, kind="resource")}
    services.remove_own(user=user, row=row, at=NOW)

    assert set(found) == {row.key, "hill-climbing"}
    assert found[row.key] == ("Deep Sea Nets", "About kelp.\n\nBook")
    assert "Plankton." in found["hill-climbing"][1]
    assert set(Entry.objects.filter(owner=user, kind="resource").values_list("key", flat=True)) == {"hill-climbing"}
