"""A round is something to think aloud in: recorded while it runs, marked, kept to oneself."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from make import NOW
from make_mocks import make_mock, start
from pages import main_text

from hexloop.apps.design.models import Prompt
from hexloop.apps.mock import services
from hexloop.apps.mock.models import Mark, MarkKind, MockItem
from hexloop.apps.mock.services import inviting
from hexloop.apps.mock.services.marks import MOST_MARKS, mark
from hexloop.apps.recordings import queries, sound
from hexloop.apps.recordings import services as recordings
from hexloop.apps.recordings.models import Recording

WEBM = b"\x1a\x45\xdf\xa3" + b"sound" * 40


def later(**time):
    return NOW + timedelta(**time)


@pytest.fixture
def mock(user):
    mock = make_mock(user, "breadth", "behavior")
    start(user, mock)
    return mock


@pytest.fixture
def row(mock):
    return mock.rounds.get(position=1)


@pytest.fixture
def recording(user, row):
    return begin(user, row)


def begin(user, row, at=NOW):
    return recordings.begin_recording(user=user, kind="round", key=str(row.pk), at=at)


def add(recording, data=WEBM, after=0, seconds=60):
    return recordings.add_part(recording=recording, data=data, after=after, seconds=seconds, at=later(seconds=seconds))


def test_what_happens_in_the_round_stands_on_the_time_line_and_in_the_interviewers_list(user, row, recording):
    add(recording)
    mark(mock_round=row, kind=MarkKind.RUN, at=later(seconds=30), words="Examples: 2 of 3 passed")

    [shown] = queries.take_rows(user, "round", str(row.pk))

    assert [(one.clock, one.title, one.words) for one in shown.moments] == [("0:30", "Run", "Examples: 2 of 3 passed")]
    assert list(Mark.objects.values_list("kind", "at_ms")) == [("run", 30_000)]


def test_marks_of_a_round_are_bounded(row):
    Mark.objects.bulk_create([Mark(round=row, at_ms=n, kind="run") for n in range(MOST_MARKS)])

    assert mark(mock_round=row, kind=MarkKind.RUN, at=NOW) is None
    assert Mark.objects.count() == MOST_MARKS


def test_nothing_is_recorded_while_the_round_does_not_run(user, mock, sunday_evening):
    with pytest.raises(recordings.CannotRecord, match="does not run"):
        begin(user, mock.rounds.get(position=2))
    with pytest.raises(recordings.CannotRecord, match="does not run"):
        begin(user, mock.rounds.get(position=1), at=later(minutes=7))


def test_round_that_ended_takes_the_last_parts(user, row, recording):
    add(recording)
    services.end_round(user=user, round=row, at=later(minutes=3))

    assert add(recording, data=b"last", after=len(WEBM)).size == len(WEBM) + 4


def test_round_offers_it_and_the_debrief_plays_it(signed_in, user, mock, row, recording):
    add(recording)
    running = main_text(signed_in.get(f"/mock/{mock.pk}/rounds/1/"))
    services.end_mock(user=user, mock=mock, at=later(minutes=2))
    page = signed_in.get(f"/mock/{mock.pk}/debrief/")

    assert "Record this round" in running
    assert main_text(page).count("Delete it for good") == 1
    assert "Record this round" not in main_text(page)
    assert "media-src 'self' blob:" in page.headers["Content-Security-Policy"]


def test_studio_records_the_round_that_it_belongs_to(signed_in, user):
    Prompt.objects.create(owner=user, title="Rank jobs", prompt="Rank them.", made_at=NOW, edited_at=NOW)
    mock = make_mock(user, "design")
    start(user, mock)
    attempt = MockItem.objects.get(round__mock=mock).design_attempt

    page = signed_in.get(f"/design/attempts/{attempt.pk}/").content.decode()

    assert f'data-kind="round" data-key="{mock.rounds.get().pk}"' in page


def test_interviewer_does_not_hear_it(user, mock, recording):
    add(recording)
    client = Client()
    invite = inviting.invite(user=user, mock=mock, name="", hours=12, at=NOW)
    client.get(reverse("interview_link", args=[inviting.invitations.ticket_of(invite, "invitation link")]))
    client.cookies["hexloop-interview-80"]["path"] = "/"

    assert client.get(reverse("recording_sound", args=[recording.pk])).status_code == 403


def test_sound_of_a_mock_that_is_gone_is_swept(mock, recording):
    add(recording)
    recordings.sweep_recordings()
    before = sound.path_of(recording.file).exists()
    mock.delete()

    recordings.sweep_recordings()

    assert before is True
    assert not sound.path_of(recording.file).exists()
    assert not Recording.objects.exists()
