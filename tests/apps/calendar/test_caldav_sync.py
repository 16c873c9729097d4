"""One calendar kept the same on both sides, against Radicale."""

from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest
import recurring_ical_events
from make import NOW
from radicale_peer import HERE, PASSWORD, USER

from hexloop.apps.calendar import queries, sources
from hexloop.apps.calendar import services as blocks
from hexloop.apps.calendar.models import Block, BusyTime, Remote, RemoteItem
from hexloop.apps.calendar.services.passwords import password_of
from hexloop.apps.calendar.services.remotes import connect, disconnect
from hexloop.apps.calendar.services.syncing import keep_ours, sync, take_theirs
from hexloop.apps.calendar.sources import Event, EventSource
from hexloop.core.calendar.recurrence import Frequency, Rule
from hexloop.lib.outside import Unreachable

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=1)
DENTIST = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//other//EN\r\nBEGIN:VEVENT\r\nUID:dentist@other\r\nSUMMARY:Dentist\r\n"
    "DTSTAMP:20261101T000000Z\r\nDTSTART:20261201T090000Z\r\nDTEND:20261201T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


def run(remote, at=NOW):
    return sync(remote=Remote.objects.get(pk=remote.pk), at=at, network=HERE)


def block(user, **more):
    values = {"first_on": date(2026, 11, 24), "starts_minute": 7 * 60, "minutes": 60, "zone": "America/New_York"}
    return blocks.make_block(user=user, plan=blocks.Plan(**values | {"title": "Coding"} | more), at=NOW)


def name_of(row):
    return f"{row.uid}.ics"


WEEKDAYS = {"first_on": date(2026, 10, 26), "rule": Rule(Frequency.WEEKLY, weekdays=(0, 1, 2, 3, 4))}


def test_a_block_goes_there_and_later_versions_of_it(peer, user, remote):
    made = block(user)
    assert run(remote).written == 1
    assert run(remote).written == 0

    blocks.move_occurrence(
        user=user,
        block=made,
        on=made.first_on,
        to_on=made.first_on,
        starts_minute=600,
        minutes=30,
        version=None,
        at=LATER,
    )
    assert run(remote, LATER).written == 1

    assert "DTSTART;TZID=America/New_York:20261124T100000" in peer.text(name_of(made))


def test_what_repeats_is_there_as_it_is_here_across_a_change_of_clocks(peer, user, remote):
    made = block(user, **WEEKDAYS)
    blocks.cancel_day(user=user, block=made, on=date(2026, 10, 28), at=NOW)
    since, until = datetime(2026, 10, 1, tzinfo=UTC), datetime(2027, 4, 1, tzinfo=UTC)

    run(remote)

    there = recurring_ical_events.of(icalendar.Calendar.from_ical(peer.text(name_of(made)))).between(since, until)
    ours = [each.starts_at for each in queries.occurrences(user, since, until)]
    assert sorted(event["DTSTART"].dt.astimezone(UTC) for event in there) == ours


def test_what_others_wrote_comes_as_busy_time_and_is_never_touched(peer, user, remote):
    peer.put("dentist.ics", DENTIST)
    block(user)
    run(remote)
    before = peer.text("dentist.ics")

    for row in Block.objects.all():
        blocks.remove_block(user=user, block=row, at=NOW)
    run(remote)

    assert [row.title for row in BusyTime.objects.all()] == ["Dentist"]
    assert peer.text("dentist.ics") == before
    assert peer.names == ["dentist.ics"]


def test_what_others_change_and_delete_follows(peer, user, remote):
    peer.put("dentist.ics", DENTIST)
    run(remote)

    peer.edit("dentist.ics", ("T090000Z", "T080000Z"), ("T100000Z", "T090000Z"))
    run(remote)
    moved = [row.starts_at for row in BusyTime.objects.all()]
    peer.delete("dentist.ics")
    run(remote)

    assert moved == [datetime(2026, 12, 1, 8, tzinfo=UTC)]
    assert not BusyTime.objects.exists()


def test_a_block_moved_there_moves_here(peer, user, remote):
    made = block(user)
    run(remote)

    peer.edit(name_of(made), ("20261124T070000", "20261125T183000"), ("DURATION:PT1H", "DURATION:PT45M"))
    done = run(remote)

    made.refresh_from_db()
    assert (done.taken, done.written) == (1, 0)
    assert (made.first_on, made.starts_minute, made.minutes) == (date(2026, 11, 25), 18 * 60 + 30, 45)
    assert run(remote).taken == 0


def test_one_day_of_a_block_moved_or_left_out_there(peer, user, remote):
    made = block(user, **WEEKDAYS)
    run(remote)
    other = (
        f"END:VEVENT\r\nBEGIN:VEVENT\r\nUID:{made.uid}\r\nSUMMARY:Coding\r\nDTSTAMP:20261101T000000Z\r\n"
        "RECURRENCE-ID;TZID=America/New_York:20261203T070000\r\nDTSTART:20261203T150000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\n"
    )

    peer.edit(name_of(made), ("END:VEVENT\r\n", f"EXDATE;TZID=America/New_York:20261202T070000\r\n{other}"))
    run(remote)

    around = datetime(2026, 12, 2, tzinfo=UTC), datetime(2026, 12, 5, tzinfo=UTC)
    assert [f"{each.starts_local:%d %H:%M}" for each in queries.occurrences(user, *around)] == ["03 10:00", "04 07:00"]


def test_deleting_goes_both_ways(peer, user, remote):
    kept, here, there = block(user), block(user), block(user)
    run(remote)

    blocks.remove_block(user=user, block=here, at=NOW)
    peer.delete(name_of(there))
    run(remote)

    there.refresh_from_db()
    assert there.removed_at == NOW
    assert peer.names == [name_of(kept)]
    assert RemoteItem.objects.count() == 1


def both_changed(peer, user, remote):
    made = block(user)
    run(remote)
    peer.edit(name_of(made), ("20261124T070000", "20261125T120000"))
    blocks.move_occurrence(
        user=user,
        block=made,
        on=made.first_on,
        to_on=made.first_on,
        starts_minute=600,
        minutes=60,
        version=None,
        at=LATER,
    )
    done = run(remote, LATER)
    assert (done.taken, done.written, done.asking) == (0, 0, 1)
    assert "20261125T120000" in peer.text(name_of(made))
    return made, RemoteItem.objects.get()


def test_where_both_changed_nothing_is_lost_and_ours_may_be_kept(peer, user, remote):
    made, item = both_changed(peer, user, remote)

    keep_ours(item=item)
    run(remote, LATER)

    made.refresh_from_db()
    assert made.starts_minute == 600
    assert "20261124T100000" in peer.text(name_of(made))


def test_where_both_changed_theirs_may_be_taken(peer, user, remote):
    made, item = both_changed(peer, user, remote)

    take_theirs(item=item, at=LATER)
    done = run(remote, LATER)

    made.refresh_from_db()
    assert (made.first_on, made.starts_minute, done.asking) == (date(2026, 11, 25), 12 * 60, 0)


def test_changed_here_and_deleted_there_is_asked(peer, user, remote):
    made = block(user)
    run(remote)
    peer.delete(name_of(made))
    blocks.move_occurrence(
        user=user,
        block=made,
        on=made.first_on,
        to_on=made.first_on,
        starts_minute=600,
        minutes=60,
        version=None,
        at=LATER,
    )

    done = run(remote, LATER)
    keep_ours(item=RemoteItem.objects.get())
    run(remote, LATER)

    assert done.asking == 1
    assert "20261124T100000" in peer.text(name_of(made))


def test_a_changed_rule_is_asked_and_not_bent(peer, user, remote):
    made = block(user, **WEEKDAYS)
    run(remote)

    peer.edit(name_of(made), ("FREQ=WEEKLY", "FREQ=MONTHLY"))
    done = run(remote)

    made.refresh_from_db()
    assert (done.asking, made.repeats) == (1, "weekly")


def test_an_interview_moved_there_only_asks(peer, user, remote):
    told = {
        "key": "round-1",
        "title": "Acme",
        "starts_at": NOW + timedelta(days=3),
        "ends_at": NOW + timedelta(days=3, hours=1),
    }
    moves = []
    sources.register(
        EventSource("interviews", events=lambda *_: [Event(**told)], move=lambda user, move, at: moves.append(move))
    )
    run(remote)

    peer.edit(peer.names[0], ("20261125T183000Z", "20261126T090000Z"))
    done = run(remote)
    asked = list(moves)
    take_theirs(item=RemoteItem.objects.get(), at=NOW)

    assert (done.asking, asked) == (1, [])
    assert [(move.key, move.starts_at, move.minutes) for move in moves] == [
        ("round-1", datetime(2026, 11, 26, 9, tzinfo=UTC), 60)
    ]


def test_nothing_under_nda_is_named_there(peer, user, remote):
    made = block(user, title="Secret Corp", note="Secret", under_nda=True)

    run(remote)

    assert "Secret" not in peer.text(name_of(made))
    assert "SUMMARY:Busy" in peer.text(name_of(made))


def test_a_state_that_the_server_no_longer_knows_is_read_whole(peer, user, remote):
    peer.put("dentist.ics", DENTIST)
    made = block(user)
    run(remote)
    Remote.objects.update(mark="http://radicale.org/ns/sync/gone")
    peer.delete("dentist.ics")

    done = run(remote)

    assert (done.written, done.deleted) == (0, 0)
    assert not BusyTime.objects.exists()
    assert peer.names == [name_of(made)]


def test_a_server_that_does_not_answer_loses_nothing(peer, user, remote):
    made = block(user)
    peer.stop()
    with pytest.raises(Unreachable):
        run(remote)
    trouble = Remote.objects.get().trouble

    peer.start()
    done = run(remote)

    assert "could not reach" in trouble
    assert (done.written, Remote.objects.get().trouble) == (1, "")
    assert peer.names == [name_of(made)]


def test_connecting_again_knows_its_own(peer, user, remote):
    block(user)
    run(remote)
    disconnect(remote=remote)
    again = connect(user=user, url=peer.url, login=USER, password=PASSWORD, open_network=True, at=NOW, network=HERE)

    done = run(again)

    assert (done.written, done.asking, done.busy) == (0, 0, 0)
    assert len(peer.names) == 1


@pytest.mark.parametrize(
    ("path", "change", "words"),
    [
        ("study/", {"password": "wrong"}, "name and password"),
        ("nothing/", {}, "no calendar"),
        ("", {}, "no calendar"),
        ("study/", {"open_network": False}, "does not go to"),
    ],
)
def test_what_cannot_be_connected_says_why(peer, user, path, change, words):
    values = {"url": peer.url.replace("study/", path), "login": USER, "password": PASSWORD, "open_network": True}

    with pytest.raises(Unreachable, match=words):
        connect(user=user, at=NOW, network=HERE, **values | change)

    assert not Remote.objects.exists()


def test_the_password_is_in_a_file_of_its_owner_only(peer, user, remote, settings):
    assert password_of(user.pk) == PASSWORD
    assert settings.PASSWORDS_FILE.stat().st_mode & 0o777 == 0o600
    assert PASSWORD not in repr(Remote.objects.values())

    disconnect(remote=remote)

    assert password_of(user.pk) == ""
