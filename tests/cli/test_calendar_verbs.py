"""``hexloop import ics`` as a person runs it."""

import json
from datetime import UTC, datetime, timedelta

import pytest

TOMORROW = datetime.now(UTC) + timedelta(days=1)


def calendar(*events):
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//EN"]
    for number, event in enumerate(events):
        start = f"DTSTART:{TOMORROW:%Y%m%d}T090000Z"
        lines += ["BEGIN:VEVENT", f"UID:{number}@x", f"SUMMARY:Talk {number}", start, "DURATION:PT1H", *event]
        lines.append("END:VEVENT")
    return "\r\n".join([*lines, "END:VCALENDAR", ""])


@pytest.fixture
def ics(tmp_path):
    path = tmp_path / "work.ics"
    path.write_text(calendar([], ["TRANSP:TRANSPARENT"], ["RRULE:FREQ=SECONDLY"]), "utf-8")
    return path


def test_calendar_comes_in_as_busy_times_and_again_in_its_own_place(made, run, ics):
    done = run("import", "ics", ics)

    assert (done.returncode, done.stdout.splitlines()) == (
        0,
        [
            "Repeats more often than once a day, so these are kept once: 1, first “Talk 2”.",
            "work.ics: 2 taken times, 1 more noted as free.",
        ],
    )
    assert "What was there until now is kept in " in done.stderr
    ics.write_text(calendar([]), "utf-8")
    again = json.loads(run("import", "ics", ics, "--json").stdout)
    assert again == {
        "dry_run": False,
        "counts": {"taken": 1, "noted": 0, "replaced": 3},
        "calendar": "work.ics",
        "told": [],
    }


def test_a_dry_run_says_the_same_and_changes_nothing(made, run, ics):
    dry = run("import", "ics", ics, "--dry-run", "--json")

    answer = json.loads(dry.stdout)
    assert (answer["dry_run"], answer["counts"]) == (True, {"taken": 2, "noted": 1, "replaced": 0})
    assert "kept in" not in dry.stderr
    assert json.loads(run("import", "ics", ics, "--json").stdout)["counts"]["replaced"] == 0


def test_a_recurrence_bomb_is_cut(made, run, tmp_path):
    path = tmp_path / "bomb.ics"
    path.write_text(calendar(["RRULE:FREQ=DAILY;COUNT=1000000000"], ["RRULE:FREQ=SECONDLY;COUNT=1000000"]), "utf-8")

    done = run("import", "ics", path, "--json")

    answer = json.loads(done.stdout)
    assert answer["counts"]["taken"] <= 1_001
    assert len(answer["told"]) == 2


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        (None, 3, "cannot be read"),
        (b"BEGIN:VCARD\r\nEND:VCARD\r\n", 1, "This is no calendar"),
        (b"", 1, "This is no calendar"),
        (b"BEGIN:VCALENDAR\r\n" + b"X" * (10 * 2**20), 1, "larger than 10 MB"),
    ],
)
def test_what_is_no_calendar_is_refused_in_a_sentence(made, run, tmp_path, content, code, said):
    path = tmp_path / "other.ics"
    if content is not None:
        path.write_bytes(content)

    done = run("import", "ics", path)

    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr
