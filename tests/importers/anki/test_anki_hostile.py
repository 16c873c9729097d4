"""Packages that are broken or mean harm: refused with a sentence or cleaned, and nothing is left behind."""

import io
import json
import random
import sqlite3
import stat
import struct
import time
import zipfile
from contextlib import closing
from datetime import UTC, datetime

import pytest
import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hexloop.apps.files.models import Attachment
from hexloop.apps.questions.models import OwnQuestion
from hexloop.apps.review.models import Card, Review
from hexloop.core.formats.errors import BadFile
from hexloop.importers.anki.carrying import import_package

MODELS = (OwnQuestion, Card, Review, Attachment)


@pytest.fixture
def good(made):
    """The bytes of a sound package of the older form."""
    return (made[0] / "old.apkg").read_bytes()


@pytest.fixture(params=["old.apkg", "new.apkg"])
def either(made, request):
    """The bytes of a sound package of each form."""
    return (made[0] / request.param).read_bytes()


def take(user, data):
    return import_package(user=user, file=io.BytesIO(data), places={}, at=datetime.now(UTC))


def refused(user, data, store):
    """The sentence with which a package is refused; nothing of it may be there then."""
    with pytest.raises(BadFile) as error:
        take(user, data)
    assert [model.objects.count() for model in MODELS] == [0, 0, 0, 0]
    assert left_in(store) == []
    text = str(error.value)
    assert text.endswith(".")
    assert "Traceback" not in text
    return text


def left_in(store):
    return [path for path in store.rglob("*") if path.is_file()]


def clear(store):
    for model in MODELS:
        model.objects.all().delete()
    for path in left_in(store):
        path.unlink()


def parts_of(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {entry.filename: package.read(entry) for entry in package.infolist()}


def packed(parts, method=zipfile.ZIP_DEFLATED):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return file.getvalue()


def with_sql(data, tmp_path, *statements):
    """The package with its database changed."""
    parts = parts_of(data)
    path = tmp_path / "changed.sqlite3"
    path.write_bytes(parts["collection.anki21"])
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            words = (statement,) if isinstance(statement, str) else statement
            connection.execute(*words)
        connection.commit()
    return packed(parts | {"collection.anki21": path.read_bytes()})


# Damage ----------------------------------------------------------------------------------------


def test_a_file_that_is_cut_off_is_refused(either, user, store):
    for place in range(20):
        refused(user, either[: len(either) * place // 20], store)


def test_flipped_bits_are_refused_or_harmless(either, user, store, made):
    chance = random.Random(11)
    notes = len(made[1]["notes"])
    for _ in range(100):
        data = bytearray(either)
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        try:
            report = take(user, bytes(data))
        except BadFile:
            assert OwnQuestion.objects.count() == 0
            assert left_in(store) == []
        else:
            # It was in what nothing reads: the stub for old programs, a date, the name of the media.
            assert report.counts["imported"] == notes
            clear(store)


@pytest.mark.parametrize("data", [b"", b"PK", b"not a zip", b"PK\x05\x06" + bytes(18), b"PK\x05\x06" + b"\xff" * 18])
def test_what_is_no_package_is_refused(user, store, data):
    assert "apkg" in refused(user, data, store).lower()


def test_a_zip_file_without_a_collection_says_how_to_export(user, store):
    assert "File, Export" in refused(user, packed({"notes.md": b"# Hello"}), store)


# Size ------------------------------------------------------------------------------------------


def test_a_bomb_of_zeros_stops_early(good, user, store):
    parts = parts_of(good) | {"collection.anki21": bytes(60 * 1024 * 1024)}

    assert "200 times" in refused(user, packed(parts), store)


def test_a_bomb_inside_zstd_stops_early(made, user, store):
    parts = parts_of((made[0] / "new.apkg").read_bytes())
    parts["collection.anki21b"] = zstandard.ZstdCompressor().compress(bytes(200 * 1024 * 1024))

    assert "200 times" in refused(user, packed(parts, zipfile.ZIP_STORED), store)


def test_a_zstd_frame_that_wants_gigabytes_is_refused(made, user, store):
    parts = parts_of((made[0] / "new.apkg").read_bytes())
    frame = b"\x28\xb5\x2f\xfd" + b"\x00" + bytes([(31 - 10) << 3]) + b"\x01\x00\x00"
    parts["collection.anki21b"] = frame

    refused(user, packed(parts, zipfile.ZIP_STORED), store)


def test_a_bomb_among_the_media_stops_early(made, user, store, tmp_path):
    parts = parts_of((made[0] / "old.apkg").read_bytes()) | {"0": b"\x89PNG\r\n\x1a\n" + bytes(50 * 1024 * 1024)}

    assert "200 times" in refused(user, packed(parts), store)


def test_too_many_entries_are_refused(user, store):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for place in range(50_001):
            package.writestr(str(place), b"")

    assert "50,000" in refused(user, file.getvalue(), store)


def test_entries_that_overlap_are_refused(good, user, store):
    """Two entries of the directory share the bytes of one."""
    data = bytearray(good)
    place = data.index(b"PK\x01\x02")
    end = data.rindex(b"PK\x05\x06")
    size = 46 + sum(struct.unpack("<HHH", data[place + 28 : place + 34]))
    entry = bytearray(data[place : place + size])
    entry[46:47] = b"x"
    total, count = (
        struct.unpack("<I", data[end + 12 : end + 16])[0] + size,
        struct.unpack("<H", data[end + 8 : end + 10])[0] + 1,
    )
    tail = data[end:]
    tail[8:12] = struct.pack("<HH", count, count)
    tail[12:16] = struct.pack("<I", total)

    assert "overlap" in refused(user, bytes(data[:end] + entry + tail), store)


def test_a_size_in_a_header_is_not_believed(good, user, store):
    data = bytearray(good)
    place = data.index(b"PK\x01\x02")
    while data[place + 46 : place + 63] != b"collection.anki21":
        place = data.index(b"PK\x01\x02", place + 4)

    data[place + 24 : place + 28] = struct.pack("<I", 100)
    refused(user, bytes(data), store)
    data[place + 24 : place + 28] = struct.pack("<I", 4_000_000_000)
    report = take(user, bytes(data))

    assert report.counts["imported"] > 0


def test_a_database_that_claims_gigabytes_is_refused(good, user, store):
    parts = parts_of(good)
    claimed = bytearray(parts["collection.anki21"])
    claimed[28:32] = struct.pack(">I", 5 * 1024**3 // 4096)

    refused(user, packed(parts | {"collection.anki21": bytes(claimed)}), store)


# Names -----------------------------------------------------------------------------------------

NAMES = [
    "../../evil.png",
    "/etc/evil.png",
    "C:\\evil.png",
    "..\\..\\evil.png",
    "a\0b.png",
    "n" * 300 + ".png",
    "",
    ".",
    "..",
    "con.png",
    "e\u0301.png",
    "\u00e9.png",
]


@pytest.mark.parametrize("name", NAMES)
def test_names_of_media_are_never_paths(made, user, store, tmp_path, name):
    parts = parts_of((made[0] / "old.apkg").read_bytes())
    picture = parts["0"]
    text = f'Look <img src="{name}">'
    data = with_sql(
        packed(parts | {"media": json.dumps({"0": name}).encode()}),
        tmp_path,
        ("update notes set flds = ? || substr(flds, instr(flds, char(31))) where flds like 'A dot%'", (text,)),
    )
    before = sorted(path for path in tmp_path.rglob("*") if store not in path.parents)

    take(user, data)

    assert sorted(path for path in tmp_path.rglob("*") if store not in path.parents and path != store) == before
    texts = [
        *OwnQuestion.objects.values_list("question", flat=True),
        *Attachment.objects.values_list("name", flat=True),
    ]
    assert not any("\0" in text for text in texts)
    found = left_in(store)
    assert all(path.parent.parent == store and path.name.startswith(path.parent.name) for path in found)
    assert all(path.read_bytes() == picture for path in found)


@pytest.mark.parametrize("name", ["../../evil", "/etc/evil", "a\\..\\b", "x" * 300])
def test_entries_with_paths_are_passed_over(good, user, store, tmp_path, name):
    before = {path for path in tmp_path.rglob("*") if store not in path.parents}

    report = take(user, packed(parts_of(good) | {name: b"evil"}))

    assert report.counts["imported"] > 0
    assert {path for path in tmp_path.rglob("*") if store not in path.parents and path != store} == before


def test_a_link_among_the_media_is_no_picture(good, user, store):
    parts = parts_of(good)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name)
            if name == "0":
                entry.external_attr = (stat.S_IFLNK | 0o777) << 16
            package.writestr(entry, b"/etc/passwd" if name == "0" else content)

    take(user, file.getvalue())

    assert left_in(store) == []
    assert "[picture missing: dot.png]" in OwnQuestion.objects.get(question__startswith="A dot").question


def test_one_name_twice_is_refused(good, user, store):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, content in parts_of(good).items():
            package.writestr(name, content)
        with pytest.warns(UserWarning, match="Duplicate"):
            package.writestr("media", b"{}")

    assert "twice" in refused(user, file.getvalue(), store)


# SQL -------------------------------------------------------------------------------------------

ENDLESS = "with recursive n(x) as (select 1 union all select x + 1 from n) select x from n"
SQL = {
    "a view in place of a table": ("drop table notes", "create view notes as select * from cards"),
    "an endless view": ("drop table revlog", f"create view revlog as {ENDLESS}"),
    "another view": (f"create view more as {ENDLESS}",),
    "a trigger": ("create trigger t after insert on notes begin delete from cards; end",),
    "a virtual table": ("create virtual table search using fts5(text)",),
    "a missing table": ("drop table revlog",),
    "another schema": ("drop table notes", "create table notes (id integer primary key, body text)"),
    "a generated column": (
        "drop table revlog",
        "create table revlog (id integer primary key, cid, ease, ivl, lastIvl, factor, time, "
        "type as (printf('%.*c', 100000000, 'x')))",
        "insert into revlog (id, cid) values (1, 1)",
    ),
    "words for numbers": ("update cards set due = 'tomorrow'",),
    "nothing for numbers": (
        "drop table revlog",
        "create table revlog (id, cid, ease, ivl, lastIvl, factor, time, type)",
        "insert into revlog values (null, null, null, null, null, null, null, null)",
    ),
    "note types that are none": ("update col set models = '[1, 2]'",),
    "JSON without an end": ("update col set decks = '{'",),
    "deep JSON": ("update col set models = ?", "["),
    "no collection": ("delete from col",),
    "a value of many megabytes": (
        "update notes set flds = printf('%.*c', 9000000, 'x') where id = (select min(id) from notes)",
    ),
}


@pytest.mark.parametrize("case", SQL)
def test_hostile_databases_are_refused(good, user, store, tmp_path, case):
    statements = SQL[case]
    if case == "deep JSON":
        statements = (("update col set models = ?", ("[" * 100_000,)),)
    started = time.monotonic()

    refused(user, with_sql(good, tmp_path, *statements), store)

    assert time.monotonic() - started < 60


def test_strange_numbers_are_brought_to_sense(good, user, store, tmp_path):
    data = with_sql(
        good,
        tmp_path,
        "update cards set due = 9223372036854775807, ivl = -9223372036854775807, reps = 9223372036854775807, "
        'lapses = -5, flags = 255, data = \'{"s": 1e999, "d": -4, "lrt": 1e300}\'',
        "update revlog set time = 9223372036854775807",
        "insert into revlog select 9223372036854775807, cid, -1, 9, 7, 5, 4, 3, 1 from revlog limit 1",
    )

    report = take(user, data)

    assert report.counts["imported"] > 0
    assert all(0.001 <= card.stability <= 36500 for card in Card.objects.exclude(stability=None))


def test_of_two_notes_with_one_guid_the_first_counts(good, user, store, tmp_path):
    data = with_sql(
        good, tmp_path, "update notes set guid = 'same' where id in (select id from notes order by id limit 2)"
    )

    report = take(user, data)

    reasons = [line.reason for line in report.lines if line.outcome == "skipped"]
    assert reasons == ["Another note of the file has the same guid."]
    assert OwnQuestion.objects.filter(guid="same").count() == 1


def test_fields_without_end_are_left_out(good, user, store, tmp_path):
    data = with_sql(
        good, tmp_path, "update notes set flds = printf('%.*c', 300000, 'x') where id = (select min(id) from notes)"
    )

    report = take(user, data)

    assert [line.reason for line in report.lines if line.outcome == "skipped"] == [
        "One of its fields has more than 200,000 characters."
    ]


def test_image_occlusion_is_left_out(good, user, store, tmp_path):
    text = "{{c1::image-occlusion:rect:left=.1:top=.2}}"
    data = with_sql(good, tmp_path, ("update notes set flds = ? where id = (select min(id) from notes)", (text,)))

    report = take(user, data)

    assert ["image occlusion" in line.reason for line in report.lines if line.outcome == "skipped"] == [True]


def test_conditions_of_the_file_are_not_run(good, user, store, tmp_path):
    slow = " and ".join(["length(hex(zeroblob(3000000))) > 0"] * 900)
    data = with_sql(
        good,
        tmp_path,
        "pragma writable_schema=on",
        (
            "update sqlite_master set sql = replace(sql, 'ease integer NOT NULL', ?) where name = 'revlog'",
            (f"ease integer NOT NULL check ({slow})",),
        ),
    )
    started = time.monotonic()

    take(user, data)

    assert time.monotonic() - started < 30


def test_tables_of_add_ons_are_passed_over(good, user, store, tmp_path):
    report = take(user, with_sql(good, tmp_path, "create table my_add_on (x)"))

    assert report.counts["imported"] > 0


# Texts -----------------------------------------------------------------------------------------

PAYLOADS = [
    "<script>alert(1)</script>",
    "<iframe src='https://evil.example'></iframe>",
    "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "<img src=x onerror=alert(1)>",
    "<img src='https://evil.example/x.png'>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='jav&#x09;ascript:alert(1)'>x</a>",
    "<style>@import 'https://evil.example'</style>",
    "<object data='x.swf'></object><embed src=x>",
    "<form action='https://evil.example'><input name=a></form>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<audio src='https://evil.example/a.mp3' autoplay>",
    "<div style='background:url(https://evil.example)' onclick='alert(1)'>x</div>",
    '[sound:"onerror=alert(1).mp3]',
    "[latex]\\input{/etc/passwd}[/latex]",
    "\\(<img src=x onerror=alert(1)>\\)",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    '<img src="dot.png" alt=\'"><script>alert(1)</script>\'>',
]
NEVER = [
    "<script",
    "<iframe",
    "<svg",
    "<style",
    "<object",
    "<embed",
    "<form",
    "<input",
    "<meta",
    "<math",
    "javascript:",
]
NEVER += ["onerror=alert(1)>", "onload", "onclick", "style=", "autoplay", 'src="http', "src='http", "src=x"]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_that_runs_comes_in(good, user, store, tmp_path, payload):
    data = with_sql(good, tmp_path, ("update notes set flds = ? || char(31) || ? ", (f"Q {payload}", f"A {payload}")))

    take(user, data)

    texts = [text for row in OwnQuestion.objects.values_list("question", "answer", "extra") for text in row if text]
    assert texts
    for text in texts:
        assert [word for word in NEVER if word in text.lower().replace("&lt;", "").replace('alt="', "")] == []


def test_templates_are_dropped(good, user, store, tmp_path):
    parts = parts_of(good)
    path = tmp_path / "t.sqlite3"
    path.write_bytes(parts["collection.anki21"])
    with closing(sqlite3.connect(path)) as connection:
        models = json.loads(connection.execute("select models from col").fetchone()[0])
        for model in models.values():
            for template in model["tmpls"]:
                template["qfmt"] += "<script>alert(1)</script>"
            model["css"] = "body { background: url(https://evil.example) }"
        connection.execute("update col set models = ?", (json.dumps(models),))
        connection.commit()

    take(user, packed(parts | {"collection.anki21": path.read_bytes()}))

    assert not OwnQuestion.objects.filter(question__contains="alert").exists()


def test_deep_html_does_not_stop_the_import(good, user, store, tmp_path):
    deep = "<div>" * 3000 + "bottom"
    data = with_sql(
        good, tmp_path, ("update notes set flds = ? || char(31) || 'A' where id = (select min(id) from notes)", (deep,))
    )

    take(user, data)

    assert OwnQuestion.objects.filter(question__contains="bottom").count() == 1


# Mutations -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def corpus(made):
    return [(made[0] / name).read_bytes() for name in ("old.apkg", "new.apkg")]


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_mutated_package_is_taken_whole_or_refused(corpus, store, user, data):
    """Cuts, repeats, zeros and noise in the package, and in the database inside it."""
    whole = data.draw(st.sampled_from(corpus))
    inside = data.draw(st.booleans())
    parts = parts_of(whole)
    name = data.draw(st.sampled_from(sorted(parts))) if inside else ""
    raw = bytearray(parts[name] if inside else whole)
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, max(0, len(raw) - 1)))
        length = data.draw(st.integers(1, 64))
        change = data.draw(st.sampled_from(["cut", "zero", "noise", "repeat"]))
        piece = raw[start : start + length]
        raw[start : start + length] = {
            "cut": b"",
            "zero": bytes(len(piece)),
            "noise": data.draw(st.binary(min_size=len(piece), max_size=len(piece))),
            "repeat": bytes(piece) * 2,
        }[change]
    mutated = packed(parts | {name: bytes(raw)}, zipfile.ZIP_STORED) if inside else bytes(raw)
    started = time.monotonic()

    try:
        take(user, mutated)
    except BadFile:
        assert [model.objects.count() for model in MODELS] == [0, 0, 0, 0]
        assert left_in(store) == []
    else:
        clear(store)
    assert time.monotonic() - started < 60
