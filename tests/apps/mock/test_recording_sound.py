"""The sound of a round: kept part by part, shown with its moments, played to its owner, deleted for good."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from make import NOW, make_user
from make_mocks import make_mock, start

from hexloop.apps.mock import services, sound
from hexloop.apps.mock.models import Mark, MarkKind, Recording
from hexloop.apps.mock.queries.recordings import recording_rows
from hexloop.apps.mock.services import inviting
from hexloop.apps.mock.services import recording as recordings
from hexloop.apps.mock.services.marks import MOST_MARKS, mark

WEBM = b"\x1a\x45\xdf\xa3" + b"sound" * 40


def later(**time):
    return NOW + timedelta(**time)


@pytest.fixture
def user():
    return make_user()


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
    return recordings.begin_recording(user=user, mock_round=row, at=later(minutes=1))


def add(recording, data=WEBM, after=0, seconds=2):
    return recordings.add_part(recording=recording, data=data, after=after, seconds=seconds)


def files(settings):
    return {path.name for path in Path(settings.FILES_FOLDER).rglob("*") if path.is_file()}


def test_parts_grow_one_file(recording):
    add(recording)
    kept = add(recording, data=b"more", after=len(WEBM), seconds=3)

    path = sound.path_of(recording.file)
    assert path.read_bytes() == WEBM + b"more"
    assert (kept.size, kept.seconds, kept.media_type) == (len(WEBM) + 4, 3, "audio/webm")
    assert path.stat().st_mode & 0o077 == 0


def test_part_that_comes_twice_is_there_once(recording):
    add(recording)
    again = add(recording, seconds=9)

    assert (again.size, again.seconds) == (len(WEBM), 2)
    assert sound.path_of(recording.file).read_bytes() == WEBM


def test_part_after_a_gap_says_where_to_go_on(recording):
    add(recording)

    with pytest.raises(recordings.OutOfStep) as refused:
        add(recording, data=b"later", after=9_999)

    assert refused.value.size == len(WEBM)


def test_what_a_crash_left_behind_the_last_part_is_written_over(recording):
    add(recording)
    with sound.path_of(recording.file).open("ab") as file:
        file.write(b"never acknowledged")

    add(recording, data=b"next", after=len(WEBM))

    assert sound.path_of(recording.file).read_bytes() == WEBM + b"next"


@pytest.mark.parametrize(
    ("data", "kept"),
    [(b"OggS" + b"x" * 20, "audio/ogg"), (b"\0\0\0\x20ftypmp42", "audio/mp4")],
)
def test_other_browsers_sounds_are_known(recording, data, kept):
    assert add(recording, data=data).media_type == kept


@pytest.mark.parametrize(
    "data", [b"<html><script>", b"MZ\x90", b"", b"\x1a\x45", b"\x89PNG\r\n", b"x" * (recordings.MOST_PART + 1)]
)
def test_what_is_no_sound_is_refused(recording, settings, data):
    if data:
        with pytest.raises(recordings.CannotRecord):
            add(recording, data=data)

    assert files(settings) == set()


def test_recording_has_a_limit_and_says_so(recording, monkeypatch):
    monkeypatch.setattr(recordings, "MOST_BYTES", len(WEBM) + 3)
    add(recording)

    with pytest.raises(recordings.CannotRecord, match="100 MB, so it ended here"):
        add(recording, data=b"more", after=len(WEBM))

    assert sound.path_of(recording.file).read_bytes() == WEBM


def test_all_recordings_together_have_a_limit(user, row, recording, monkeypatch):
    add(recording)
    monkeypatch.setattr(recordings, "MOST_OF_ALL", len(WEBM))

    with pytest.raises(recordings.CannotRecord, match="Delete some of them"):
        recordings.begin_recording(user=user, mock_round=row, at=NOW)


def test_nothing_is_recorded_while_no_round_runs(user, mock):
    with pytest.raises(recordings.CannotRecord, match="does not run"):
        recordings.begin_recording(user=user, mock_round=mock.rounds.get(position=2), at=NOW)


def test_ended_recording_takes_no_more_and_an_empty_one_goes(user, row, recording):
    empty = recordings.begin_recording(user=user, mock_round=row, at=NOW)
    add(recording)
    recordings.end_recording(recording=recording, seconds=7, at=later(minutes=2))
    recordings.end_recording(recording=empty, seconds=0, at=NOW)

    with pytest.raises(recordings.CannotRecord, match="has ended"):
        add(recording, data=b"more", after=len(WEBM))

    [kept] = Recording.objects.all()
    assert (kept, kept.seconds, kept.ended_at) == (recording, 7, later(minutes=2))


def test_time_line_has_what_happened_while_it_was_recorded(user, row, recording):
    add(recording, seconds=100)
    for kind, at, words in [
        (MarkKind.RUN, later(seconds=30), "before it"),
        (MarkKind.RUN, later(seconds=70), "Samples: 2 of 3 passed"),
        (MarkKind.SUBMIT, later(seconds=110), "Accepted"),
        (MarkKind.HINT, later(seconds=161), "after it"),
    ]:
        mark(mock_round=row, kind=kind, at=at, words=words)
    recordings.note_silence(recording=recording, begins_ms=20_000, ends_ms=28_400)

    [shown] = recording_rows(user, row)

    assert (shown.length, shown.size) == ("1:40", "204\xa0bytes")
    assert [(one.clock, one.kind, one.words, one.x) for one in shown.moments] == [
        ("0:10", "run", "Samples: 2 of 3 passed", 100),
        ("0:20", "silence", "8 seconds", 200),
        ("0:50", "submit", "Accepted", 500),
    ]


def test_marks_are_bounded(row, monkeypatch):
    Mark.objects.bulk_create([Mark(round=row, at_ms=n, kind="run") for n in range(MOST_MARKS)])

    assert mark(mock_round=row, kind=MarkKind.RUN, at=NOW) is None
    assert Mark.objects.count() == MOST_MARKS


def test_deleted_recording_is_really_gone_with_its_silences(user, row, recording, settings):
    add(recording, seconds=60)
    recordings.note_silence(recording=recording, begins_ms=1_000, ends_ms=9_000)
    mark(mock_round=row, kind=MarkKind.RUN, at=later(seconds=65))
    mark(mock_round=row, kind=MarkKind.SILENCE, at=later(minutes=30), words="of another one")
    before = files(settings)

    recordings.delete_recording(recording=recording)

    assert before == {recording.file}
    assert files(settings) == set()
    assert not Recording.objects.exists()
    assert list(Mark.objects.order_by("at_ms").values_list("kind", "words")) == [
        ("run", ""),
        ("silence", "of another one"),
    ]


def test_sound_of_a_mock_that_is_gone_is_swept_and_nothing_else(mock, recording, settings):
    add(recording)
    kept = Path(settings.FILES_FOLDER) / "recordings" / "README"
    kept.write_text("not a recording")
    recordings.sweep_recordings()
    before = files(settings)
    mock.delete()

    recordings.sweep_recordings()

    assert before == {recording.file, "README"}
    assert files(settings) == {"README"}


# Pages


@pytest.fixture
def signed_in(client, user):
    client.force_login(user)
    return client


def part(client, url, data=WEBM, **query):
    return client.post(
        f"{url}?" + "&".join(f"{name}={value}" for name, value in ({"after": 0, "seconds": 1} | query).items()),
        data,
        content_type="application/octet-stream",
    )


def test_recording_from_the_page(signed_in, mock):
    begun = signed_in.post(reverse("mock_record", args=[mock.pk, 1]))
    url = begun.json()["url"]
    answers = [part(signed_in, url), part(signed_in, url, after=9), part(signed_in, url, data=b"\0", after="x")]
    ended = signed_in.post(url.replace("/part/", "/end/"), {"seconds": 5})
    silence = signed_in.post(url.replace("/part/", "/silence/"), {"begins": 100, "ends": 9_000})
    sent = signed_in.get(url.replace("/part/", "/sound/"))

    assert begun.status_code == 201
    assert [answer.status_code for answer in answers] == [200, 409, 422]
    assert answers[1].json()["size"] == len(WEBM)
    assert (ended.status_code, silence.status_code) == (204, 204)
    assert b"".join(sent.streaming_content) == WEBM
    assert sent.headers["Content-Type"] == "audio/webm"
    assert sent.headers["Content-Security-Policy"].startswith("default-src 'none'; sandbox")


@pytest.mark.parametrize(
    "sent", [{}, {"begins": 5, "ends": 1}, {"begins": "NaN", "ends": 1}, {"begins": -1, "ends": 1}]
)
def test_silence_that_makes_no_sense_is_refused(signed_in, mock, recording, sent):
    answer = signed_in.post(reverse("mock_recording_silence", args=[mock.pk, recording.pk]), sent)

    assert answer.status_code == 422
    assert not Mark.objects.exists()


def test_page_shows_and_deletes_it(signed_in, mock, recording):
    add(recording, seconds=4)
    page = signed_in.get(f"/mock/{mock.pk}/rounds/1/")
    answer = signed_in.post(
        reverse("mock_recording_delete", args=[mock.pk, recording.pk]), {"next": f"/mock/{mock.pk}/"}
    )
    after = signed_in.get(f"/mock/{mock.pk}/rounds/1/").content.decode()

    assert page.headers["Permissions-Policy"].count("microphone=(self)") == 1
    assert "media-src 'self' blob:" in page.headers["Content-Security-Policy"]
    assert "Delete it for good" in page.content.decode()
    assert answer.url == f"/mock/{mock.pk}/"
    assert "Delete it for good" not in after


def test_sound_that_is_not_on_this_computer_is_said_to_be_missing(signed_in, mock, recording):
    add(recording)
    sound.remove(recording.file)

    page = signed_in.get(f"/mock/{mock.pk}/rounds/1/").content.decode()

    assert "Its sound is not on this computer." in page
    assert signed_in.get(reverse("mock_recording_sound", args=[mock.pk, recording.pk])).status_code == 404


def test_other_pages_may_not_use_the_microphone(signed_in, mock):
    assert "microphone=()" in signed_in.get("/mock/").headers["Permissions-Policy"]


NAMES = ["part", "end", "silence", "delete", "sound"]


@pytest.mark.parametrize("who", ["team-mate", "stranger", "interviewer"])
def test_nobody_else_hears_or_changes_it(user, mock, recording, who):
    add(recording)
    client = Client()
    if who == "team-mate":
        client.force_login(make_user("team-mate"))
    elif who == "interviewer":
        invite = inviting.invite(user=user, mock=mock, name="", hours=12, at=NOW)
        client.get(reverse("interview_link", args=[inviting.invitations.ticket_of(invite, "invitation link")]))
        client.cookies["hexloop-interview-80"]["path"] = "/"
    addresses = [reverse(f"mock_recording_{name}", args=[mock.pk, recording.pk]) for name in NAMES]
    addresses.append(reverse("mock_record", args=[mock.pk, 1]))

    statuses = {client.post(address).status_code for address in addresses[:4] + addresses[5:]}
    statuses.add(client.get(addresses[4]).status_code)

    assert statuses == {404 if who == "team-mate" else 403}
    assert sound.path_of(recording.file).read_bytes() == WEBM


def test_recording_of_another_mock_is_not_found(signed_in, user, recording):
    other = make_mock(user, "breadth")

    assert signed_in.get(reverse("mock_recording_sound", args=[other.pk, recording.pk])).status_code == 404


def test_round_that_ended_takes_the_last_parts(user, mock, row, recording):
    add(recording)
    services.end_round(user=user, round=row, at=later(minutes=3))

    assert add(recording, data=b"last", after=len(WEBM)).size == len(WEBM) + 4
