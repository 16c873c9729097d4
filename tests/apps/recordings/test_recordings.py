"""Thinking aloud: kept part by part, shown with its moments, played to its owner, deleted for good."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from make import NOW, make_user
from make_design import ended_attempt, make_attempt
from pages import main_text

from hexloop.apps.design.models import Attempt
from hexloop.apps.design.services.attempts import move_to
from hexloop.apps.design.services.boards import save_board
from hexloop.apps.design.services.estimates import put_estimate
from hexloop.apps.recordings import queries, services, sound
from hexloop.apps.recordings.models import Mark, MarkKind, Recording
from hexloop.core.design.stages import Stage

WEBM = b"\x1a\x45\xdf\xa3" + b"sound" * 40
DRAWN = '{"elements":[{"id":"a","type":"rectangle","x":%d,"y":0,"width":9,"height":9}]}'


def later(**time):
    return NOW + timedelta(**time)


@pytest.fixture(autouse=True)
def files_of_its_own(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"


@pytest.fixture
def attempt(user):
    """An attempt whose clock runs."""
    return make_attempt(user)


@pytest.fixture
def recording(user, attempt):
    return begin(user, attempt, at=later(minutes=1))


def begin(user, attempt, at=NOW, **more):
    return services.begin_recording(user=user, kind="attempt", key=str(attempt.pk), at=at, **more)


def add(recording, data=WEBM, after=0, seconds=2, at=None):
    at = at or recording.started_at + timedelta(seconds=seconds)
    return services.add_part(recording=recording, data=data, after=after, seconds=seconds, at=at)


def rows(user, attempt):
    return queries.take_rows(user, "attempt", str(attempt.pk))


def told(row):
    return [(one.clock, one.kind, one.words, one.x) for one in row.moments]


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

    with pytest.raises(services.OutOfStep) as refused:
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
    "data", [b"<html><script>", b"MZ\x90", b"", b"\x1a\x45", b"\x89PNG\r\n", b"x" * (services.MOST_PART + 1)]
)
def test_what_is_no_sound_is_refused(recording, settings, data):
    if data:
        with pytest.raises(services.CannotRecord):
            add(recording, data=data)

    assert files(settings) == set()


def test_recording_has_a_limit_and_says_so(recording, monkeypatch):
    monkeypatch.setattr(services, "MOST_BYTES", len(WEBM) + 3)
    add(recording)

    with pytest.raises(services.CannotRecord, match="100 MB, so it ended here"):
        add(recording, data=b"more", after=len(WEBM))

    assert sound.path_of(recording.file).read_bytes() == WEBM


def test_all_recordings_together_have_a_limit(user, attempt, recording, monkeypatch):
    add(recording)
    monkeypatch.setattr(services, "MOST_OF_ALL", len(WEBM))

    with pytest.raises(services.CannotRecord, match="Delete some of them"):
        begin(user, attempt)


def test_nothing_is_recorded_at_an_attempt_that_has_ended(user):
    with pytest.raises(services.CannotRecord, match="has ended"):
        begin(user, ended_attempt(user))


def test_ended_recording_takes_no_more_and_an_empty_one_goes(user, attempt, recording):
    empty = begin(user, attempt)
    add(recording)
    services.end_recording(recording=recording, seconds=7, at=later(minutes=2))
    services.end_recording(recording=empty, seconds=0, at=NOW)

    with pytest.raises(services.CannotRecord, match="has ended"):
        add(recording, data=b"more", after=len(WEBM))

    [kept] = Recording.objects.all()
    assert (kept, kept.seconds, kept.ended_at) == (recording, 7, later(minutes=2))


def test_time_line_has_what_happened_while_it_was_recorded(user, attempt, recording):
    move_to(attempt=attempt, stage=Stage.OBJECTIVE, at=later(seconds=30))  # before it
    add(recording, seconds=10)
    move_to(attempt=attempt, stage=Stage.DATA, at=later(seconds=70))
    add(recording, data=b"more", after=len(WEBM), seconds=100)
    put_estimate(attempt=attempt, stage=Stage.DATA, calculator="qps", given={}, at=later(seconds=110))
    services.note_silence(recording=recording, begins_ms=20_000, ends_ms=28_400)
    services.end_recording(recording=recording, seconds=100, at=later(seconds=160))
    move_to(attempt=attempt, stage=Stage.MODEL, at=later(seconds=161))  # after it

    [shown] = rows(user, attempt)

    assert (shown.length, shown.size) == ("1:40", "208\xa0bytes")
    assert told(shown) == [
        ("0:10", "stage", "Data and labels", 100),
        ("0:20", "silence", "8 seconds", 200),
        ("0:50", "estimate", "Requests a second", 500),
    ]


def test_drawing_is_marked_once_a_minute(user, attempt, recording):
    add(recording)
    for revision, seconds in enumerate([65, 70, 75, 130]):
        services.add_part(
            recording=recording, data=b"x", after=len(WEBM) + revision, seconds=1, at=later(seconds=seconds)
        )
        save_board(attempt=attempt, scene=DRAWN % revision, svg="", revision=revision, at=later(seconds=seconds))

    assert list(Mark.objects.values_list("kind", "at_ms")) == [("board", 5_000), ("board", 70_000)]


def test_nothing_is_marked_where_nothing_is_recorded(user, stranger, recording, django_assert_num_queries):
    add(recording)

    with django_assert_num_queries(1):
        late = services.mark(user_id=user.pk, kind=MarkKind.RUN, at=later(minutes=9))
    theirs = services.mark(user_id=stranger.pk, kind=MarkKind.RUN, at=later(seconds=61))

    assert late == theirs == []


def test_marks_are_bounded(user, recording):
    Mark.objects.bulk_create([Mark(recording=recording, at_ms=n, kind="run") for n in range(services.MOST_MARKS)])

    assert services.mark(user_id=user.pk, kind=MarkKind.RUN, at=later(seconds=61)) == []


def test_pages_that_follow_each_other_are_one_take(user, attempt, recording):
    add(recording, seconds=30)
    move_to(attempt=attempt, stage=Stage.DATA, at=later(seconds=93))  # while the page is left
    second = begin(user, attempt, at=later(seconds=94), after=recording.pk)
    add(second, seconds=10)
    third = begin(user, attempt, at=later(seconds=110), after=second.pk)
    add(third, seconds=20)
    services.note_silence(recording=third, begins_ms=5_000, ends_ms=12_000)

    [shown] = rows(user, attempt)

    recording.refresh_from_db()
    assert recording.ended_at == later(seconds=94)
    assert (shown.id, shown.length) == (recording.pk, "1:00")
    assert json.loads(shown.pieces) == [
        {"url": f"/recordings/{one.pk}/sound/", "seconds": seconds}
        for one, seconds in [(recording, 30), (second, 10), (third, 20)]
    ]
    assert told(shown) == [("0:30", "stage", "Data and labels", 500), ("0:45", "silence", "7 seconds", 750)]


def test_take_begins_anew_after_a_pause_and_at_something_else(user, attempt, recording):
    add(recording)
    other = make_attempt(user)
    pause = begin(user, attempt, at=later(hours=1), after=recording.pk)
    elsewhere = begin(user, other, at=later(seconds=64), after=recording.pk)

    assert (pause.first, elsewhere.first) == (None, None)


def test_page_that_was_left_before_a_sound_came_leaves_nothing(user, attempt, recording):
    second = begin(user, attempt, at=later(seconds=62), after=recording.pk)

    assert list(Recording.objects.all()) == [second]
    assert second.first is None


def test_deleted_take_is_really_gone_with_all_its_pieces(user, attempt, recording, settings):
    add(recording)
    second = begin(user, attempt, at=later(seconds=64), after=recording.pk)
    add(second)
    services.note_silence(recording=second, begins_ms=1_000, ends_ms=9_000)
    another = begin(user, attempt, at=later(hours=2))
    add(another)
    before = files(settings)

    services.delete_recording(recording=second)

    assert before == {recording.file, second.file, another.file}
    assert files(settings) == {another.file}
    assert list(Recording.objects.all()) == [another]
    assert not Mark.objects.exists()


def test_sound_of_what_is_gone_is_swept_and_nothing_else(user, attempt, recording, settings):
    add(recording)
    kept = Path(settings.FILES_FOLDER) / "recordings" / "README"
    kept.write_text("not a recording")
    attempt.removed_at = NOW
    attempt.save()
    services.sweep_recordings()
    before = files(settings)
    Attempt.objects.all().delete()

    services.sweep_recordings()

    assert before == {recording.file, "README"}
    assert files(settings) == {"README"}
    assert not Recording.objects.exists()


# Pages


def part(client, url, data=WEBM, **query):
    return client.post(
        f"{url}?" + "&".join(f"{name}={value}" for name, value in ({"after": 0, "seconds": 1} | query).items()),
        data,
        content_type="application/octet-stream",
    )


def test_recording_from_the_page(signed_in, attempt):
    begun = signed_in.post(reverse("recording_begin"), {"kind": "attempt", "key": attempt.pk, "after": "0"})
    url = begun.json()["url"]
    number = Recording.objects.get().pk
    answers = [part(signed_in, url), part(signed_in, url, after=9), part(signed_in, url, data=b"\0", after="x")]
    ended = signed_in.post(url.replace("/part/", "/end/"), {"seconds": 5})
    silence = signed_in.post(url.replace("/part/", "/silence/"), {"begins": 100, "ends": 9_000})
    sent = signed_in.get(url.replace("/part/", "/sound/"))
    played = b"".join(sent.streaming_content)

    assert (begun.status_code, begun.json()["number"]) == (201, number)
    assert [answer.status_code for answer in answers] == [200, 409, 422]
    assert answers[1].json()["size"] == len(WEBM)
    assert (ended.status_code, silence.status_code) == (204, 204)
    assert played == WEBM
    assert sent.headers["Content-Type"] == "audio/webm"
    assert sent.headers["Content-Security-Policy"].startswith("default-src 'none'; sandbox")


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({}, 422),
        ({"kind": "attempt"}, 422),
        ({"kind": "attempt", "key": "x"}, 404),
        ({"kind": "attempt", "key": "9" * 100}, 404),
        ({"kind": "attempt", "key": "-1"}, 404),
        ({"kind": "nothing", "key": "1"}, 404),
        ({"kind": "problem", "key": "no-such-problem"}, 404),
        ({"kind": "round", "key": "1"}, 404),
    ],
)
def test_what_is_not_there_is_not_recorded(signed_in, sent, status):
    assert signed_in.post(reverse("recording_begin"), sent).status_code == status
    assert not Recording.objects.exists()


@pytest.mark.parametrize(
    "sent", [{}, {"begins": 5, "ends": 1}, {"begins": "NaN", "ends": 1}, {"begins": -1, "ends": 1}]
)
def test_silence_that_makes_no_sense_is_refused(signed_in, recording, sent):
    answer = signed_in.post(reverse("recording_silence", args=[recording.pk]), sent)

    assert answer.status_code == 422
    assert not Mark.objects.exists()


def test_studio_offers_it_and_says_where_the_sound_stays_and_how_it_goes(signed_in, attempt):
    page = signed_in.get(f"/design/attempts/{attempt.pk}/")
    text = main_text(page)

    assert "Record what you say" in text
    assert "Nothing is recorded before you press it. The sound stays on this computer" in text
    assert "press Delete below the recording" in text
    assert page.headers["Permissions-Policy"].count("microphone=(self)") == 1
    assert "media-src 'self' blob:" in page.headers["Content-Security-Policy"]


def test_studio_and_review_show_and_delete_it(signed_in, user, attempt, recording):
    add(recording, seconds=4)
    address = f"/design/attempts/{attempt.pk}/"
    session = main_text(signed_in.get(address))
    attempt.ended_at = later(minutes=5)
    attempt.save()
    review = main_text(signed_in.get(address))
    answer = signed_in.post(reverse("recording_delete", args=[recording.pk]), {"next": address})
    after = main_text(signed_in.get(address))

    assert "Delete it for good" in session
    assert "Delete it for good" in review
    assert "Record what you say" not in review
    assert answer.url == address
    assert "Thinking aloud" not in after


def test_sound_that_is_not_on_this_computer_is_said_to_be_missing(signed_in, attempt, recording):
    add(recording)
    sound.remove(recording.file)

    page = main_text(signed_in.get(f"/design/attempts/{attempt.pk}/"))

    assert "Its sound is not on this computer." in page
    assert signed_in.get(reverse("recording_sound", args=[recording.pk])).status_code == 404


def test_recordings_of_a_deleted_attempt_are_not_found(signed_in, attempt, recording):
    add(recording)
    attempt.removed_at = NOW
    attempt.save()

    assert signed_in.get(reverse("recording_sound", args=[recording.pk])).status_code == 404


def test_other_pages_may_not_use_the_microphone(signed_in, attempt):
    assert "microphone=()" in signed_in.get("/design/").headers["Permissions-Policy"]


NAMES = ["part", "end", "silence", "delete", "sound"]


@pytest.mark.parametrize("who", ["team-mate", "nobody"])
def test_nobody_else_hears_or_changes_it(attempt, recording, who):
    add(recording)
    client = Client()
    if who == "team-mate":
        client.force_login(make_user("team-mate"))
    addresses = [reverse(f"recording_{name}", args=[recording.pk]) for name in NAMES]

    statuses = {client.post(address).status_code for address in addresses[:4]}
    statuses.add(client.post(reverse("recording_begin"), {"kind": "attempt", "key": attempt.pk}).status_code)
    statuses.add(client.get(addresses[4]).status_code)

    assert statuses == {404 if who == "team-mate" else 403}
    assert sound.path_of(recording.file).read_bytes() == WEBM


@pytest.mark.parametrize("count", [1, 3])
def test_cost_does_not_grow_with_takes(user, attempt, count, django_assert_num_queries):
    for hour in range(count):
        one = begin(user, attempt, at=later(hours=hour))
        add(one)
        services.note_silence(recording=one, begins_ms=0, ends_ms=6_000)

    with django_assert_num_queries(3):
        shown = rows(user, attempt)

    assert len(shown) == count


def test_what_is_recorded_is_found_by_its_thing(user, attempt, recording):
    add(recording)

    assert queries.recorded(user, "attempt", [str(attempt.pk), "999"]) == {str(attempt.pk)}
