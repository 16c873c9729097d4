"""Files of other calendars from the command line: kept as busy times, or only tried."""

from datetime import timedelta

import pytest
from make import NOW

from hexloop.apps.calendar.models import BusySource, BusyTime
from hexloop.apps.calendar.services import busy
from hexloop.core.formats.ics.reading import Taken, TakenTimes
from hexloop.importers.calendars import BroughtCalendar, bring_calendar

pytestmark = pytest.mark.django_db


def found(*titles, told=()):
    times = [
        Taken(title, title, NOW, NOW + timedelta(hours=1), all_day=False, busy=title != "Note", zone="")
        for title in titles
    ]
    return TakenTimes(times, list(told))


def bring(user, *titles, name="work.ics", **more):
    return bring_calendar(user=user, name=name, found=found(*titles), at=NOW, **more)


def test_a_file_of_the_same_name_is_replaced_and_others_stay(user):
    bring(user, "Talk", "Note")
    bring(user, "Dentist", name="private.ics")

    again = bring(user, "Talk", name="/home/me/work.ics")

    assert again == BroughtCalendar("work.ics", taken=1, noted=0, replaced=2, told=())
    assert again.sentence == "work.ics: 1 taken time, in place of 2 of before."
    assert sorted(BusyTime.objects.values_list("source__name", "title")) == [
        ("private.ics", "Dentist"),
        ("work.ics", "Talk"),
    ]


def test_a_dry_run_keeps_nothing(user):
    bring(user, "Talk")

    tried = bring(user, "Other", "Note", dry_run=True)

    assert tried.sentence == "work.ics: 1 taken time, 1 more noted as free, in place of 1 of before."
    assert list(BusyTime.objects.values_list("title", flat=True)) == ["Talk"]


@pytest.mark.parametrize("dry_run", [False, True])
def test_one_calendar_too_many_is_refused(user, stranger, monkeypatch, dry_run):
    monkeypatch.setattr(busy, "MOST_SOURCES", 1)
    bring(stranger, "Theirs")
    bring(user, "Talk")

    with pytest.raises(busy.CannotBring, match=r"There are 1 other calendars here\. Remove one"):
        bring(user, "Talk", name="more.ics", dry_run=dry_run)

    assert list(BusySource.objects.filter(owner=user).values_list("name", flat=True)) == ["work.ics"]
