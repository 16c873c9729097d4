"""Exports made to do harm, and broken ones: records or a clean refusal, in bounded time and memory."""

import contextlib
import io
import stat
import subprocess
import sys
import unicodedata
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from make_notion import EXPORT, html_page, in_parts, packed, page_id, under, workspace

from hexloop.core.formats.archive import MIB, Caps
from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.notion.reading import open_export
from hexloop.core.formats.notion.records import Entry, Form, Role, Target, with_links

PLAN = {f"Plan {page_id('Plan')}.md": "# Plan\n\nText"}
TREE = Path(__file__).parents[4]


def opened(data, **options):
    return open_export(io.BytesIO(data), **options)


def everything(export):
    """Read all that an export holds."""
    pages = list(export.pages())
    rows = [row for one in export.index.databases for row in export.rows(one.id)]
    sizes = [sum(map(len, export.chunks(one.id))) for one in export.index.attachments]
    return pages, rows, sizes


def refusal(data, **options):
    with pytest.raises(BadFile) as refused, opened(data, **options) as export:
        everything(export)
    return str(refused.value)


# Names (zip slip) ------------------------------------------------------------------------------

LEADS_OUT = "Its name leads out of the export."
NAMES = {
    "../../etc/evil.md": LEADS_OUT,
    "Plan/../../../evil.md": LEADS_OUT,
    "/etc/evil.md": LEADS_OUT,
    "C:\\evil.md": LEADS_OUT,
    "..\\..\\evil.md": LEADS_OUT,
    "\\\\host\\share\\evil.md": LEADS_OUT,
}


def test_no_name_is_ever_a_place_to_write_to(tmp_path, monkeypatch):
    work, scratch = tmp_path / "a" / "b" / "work", tmp_path / "a" / "b" / "scratch"
    work.mkdir(parents=True)
    scratch.mkdir()
    monkeypatch.chdir(work)
    files = PLAN | dict.fromkeys(NAMES, "# Evil") | {f"x{'y' * 300}.txt": "long"}

    with opened(in_parts(files), scratch=scratch) as export:
        everything(export)
        found = {entry.path.partition(".zip/")[2]: entry for entry in export.index.entries}
        held = list(scratch.iterdir())

    assert {name: found[name].reason for name in NAMES} == NAMES
    assert {found[name].role for name in NAMES} == {Role.IGNORED}
    assert [page.title for page in export.index.pages] == ["Plan"]
    assert held == []
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")) == [
        "a", "a/b", "a/b/scratch", "a/b/work",
    ]  # fmt: skip


def test_a_link_to_a_file_is_left_alone():
    data = io.BytesIO(packed(PLAN))
    with zipfile.ZipFile(data, "a") as archive:
        entry = zipfile.ZipInfo(f"Evil {page_id('Evil')}.md")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(entry, "/etc/passwd")

    with opened(data.getvalue()) as export:
        found = export.index.entries

    assert found == (
        Entry(
            f"Evil {page_id('Evil')}.md", 11, Role.IGNORED, "", "It is a link to another file, which no export holds."
        ),
        Entry(f"Plan {page_id('Plan')}.md", 12, Role.PAGE, page_id("Plan")),
    )


def test_a_name_with_nul_is_left_alone():
    name = "Evilx.md"
    data = packed(PLAN | {name: "# Evil"}).replace(b"Evilx.md", b"Evil\0.md")

    with opened(data) as export:
        found = {entry.path: entry.reason for entry in export.index.entries}

    assert found["Evil"] == "Its name holds a NUL character."


def test_entries_without_a_name_and_folders_with_content_are_left_alone():
    data = packed(PLAN | {"XXXX": "nameless", "YYY/": "content", "Z/": ""}).replace(b"XXXX", b"\0XXX")

    with opened(data) as export:
        found = {entry.path: (entry.role, entry.size) for entry in export.index.entries}

    assert found == {
        "": (Role.IGNORED, 8), "YYY/": (Role.IGNORED, 7), f"Plan {page_id('Plan')}.md": (Role.PAGE, 12),
    }  # fmt: skip


@pytest.mark.parametrize(
    "names",
    [
        ("Café.png", unicodedata.normalize("NFD", "Café.png")),
        ("photo.png", "PHOTO.png"),
        (f"{'n' * 300}.png", f"{'n' * 301}.png"),
    ],
)
def test_names_that_a_disk_would_take_for_one_are_two(names):
    page = {f"Plan {page_id('Plan')}.md": f"# Plan\n\n![a](Plan/{names[0]}) ![b](Plan/{names[1]})"}

    with opened(packed(page | {f"Plan/{name}": name.encode() for name in names})) as export:
        _, _, sizes = everything(export)
        ids = {one.id for one in export.index.attachments}

    assert sizes == [len(name.encode()) for name in sorted(names)]
    assert len(ids) == 2


# Bombs -----------------------------------------------------------------------------------------


def test_a_page_of_zeros_is_a_file_that_nobody_unpacks_whole():
    zeros = packed(PLAN | {f"Bomb {page_id('Bomb')}.md": bytes(200 * MIB)})

    with opened(zeros) as export:
        (bomb,) = export.index.attachments
        entry = next(one for one in export.index.entries if one.id == bomb.id)
        flowed = []
        with pytest.raises(BadFile, match="200 times its size"):
            flowed.extend(map(len, export.chunks(bomb.id)))

    assert entry.reason == "It is too long for a page, so it is kept as a file."
    assert sum(flowed) <= 200 * len(zeros) + MIB


@pytest.mark.parametrize("ending", [".csv", ".html", ".zip", ".png"])
def test_zeros_are_stopped_while_they_flow(ending):
    assert refusal(packed(PLAN | {f"Bomb {page_id('Bomb')}{ending}": bytes(31 * MIB)})) == (
        "This file unpacks to more than 200 times its size, as no export of yours does, so it was refused. "
        "Get it from somebody you trust."
    )


def test_a_part_of_zeros_is_stopped_while_it_is_unpacked():
    name = "Export-0f0f-Part-1.zip"

    assert "200 times its size" in refusal(packed({name: bytes(31 * MIB)}))


def test_caps_hold_for_all_parts_together():
    part = {f"{number}.txt": bytes(1000) for number in range(10)}
    data = in_parts(PLAN | part, {f"more/{name}": value for name, value in part.items()})

    assert "more than 12 parts" in refusal(data, caps=Caps(entries=12))
    assert "unpacks to more than 0 MB" in refusal(data, caps=Caps(total=15_000))
    with opened(data, caps=Caps(total=21_000, entries=30)) as export:
        # Reading twice counts once.
        assert everything(export)[2] == everything(export)[2] == [1000] * 20


def test_a_size_that_lies_is_found_out():
    name = f"Plan {page_id('Plan')}.md"
    data = bytearray(packed({name: b"# Plan\n" + b"x" * 50_000}))
    central = data.rfind(b"PK\x01\x02")
    data[central + 24 : central + 28] = (7).to_bytes(4, "little")

    assert "does not unpack" in refusal(bytes(data))


def test_zip_files_three_deep_are_files():
    deep = packed({"x.zip": packed({"x.zip": packed({f"Deep {page_id('Deep')}.md": "# Deep"})})})

    with opened(in_parts(PLAN | {"Plan/deep.zip": deep})) as export:
        found = export.index

    assert [page.title for page in found.pages] == ["Plan"]
    assert [one.name for one in found.attachments] == ["deep.zip"]


def test_a_part_that_is_broken_is_named():
    said = refusal(packed({"Export-0f0f-Part-1.zip": packed(PLAN), "Export-0f0f-Part-2.zip": packed(PLAN)[:-30]}))

    assert said.startswith("A part of this export (Export-0f0f-Part-2.zip) cannot be opened. ")


def test_a_zip_file_of_no_zip_files_is_a_file():
    with opened(packed(PLAN | {"Plan/x.zip": b"no zip"})) as export:
        assert [one.name for one in export.index.attachments] == ["x.zip"]


def test_encrypted_and_doubled_entries_are_refused():
    encrypted = bytearray(packed(PLAN))
    encrypted[encrypted.rfind(b"PK\x01\x02") + 8] |= 1
    twice = io.BytesIO()
    with zipfile.ZipFile(twice, "w") as archive:
        archive.writestr("a.md", "1")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.md", "2")

    assert "encrypted" in refusal(bytes(encrypted))
    assert "twice under one name" in refusal(twice.getvalue())


# Contents --------------------------------------------------------------------------------------


def test_bytes_that_are_no_text_become_marks():
    files = {f"Plan {page_id('Plan')}.md": b"\xef\xbb\xbf# Pl\xffan\n\n\xfe\0text\xee\x80\x90"}

    with opened(packed(files)) as export:
        (page,) = export.pages()

    assert (page.title, page.body) == ("Pl\ufffdan", "\ufffdtext")


def test_pages_beyond_all_measure_are_files():
    files = {
        f"Long {page_id('Long')}.html": html_page("Long", "<div>" * 2_000_000),
        f"Wide {page_id('Wide')}.html": html_page("Wide", "<p>x</p>" * 200_000),
        f"Plan {page_id('Plan')}.html": html_page("Plan", "<p>Text</p>"),
    }
    lines = {f"Long {page_id('Long')}.md": "# Long\n" + "x\n" * 2**20}

    with opened(packed(files, stored=True)) as export:
        found = export.index
        pages, _, _ = everything(export)
    with opened(packed(PLAN | lines, stored=True)) as export:
        assert [page.title for page in export.index.pages] == ["Plan"]
        assert [one.name for one in export.index.attachments] == list(lines)

    assert [page.body for page in pages] == ["Text"]
    assert [(entry.role, entry.reason) for entry in found.entries] == [
        (Role.ATTACHMENT, "It is too long for a page, so it is kept as a file."),
        (Role.PAGE, ""),
        (Role.ATTACHMENT, "It is too long for a page, so it is kept as a file."),
    ]


MOST_KB = 300 * 1024
"""The address space that the other process may have is 700 MB; what it really takes is far less."""

UNDER_LIMIT = """
import io, os, resource, sys
resource.setrlimit(resource.RLIMIT_AS, (700 * 2**20, 700 * 2**20))
from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.notion.reading import open_export
from hexloop.core.judge.handles import read_peak_kb
for path in sys.argv[1:]:
    try:
        with open(path, "rb") as file, open_export(file) as export:
            pages = sum(len(page.body) for page in export.pages())
            rows = sum(len(row.cells) for one in export.index.databases for row in export.rows(one.id))
            print("read")
    except BadFile:
        print("refused")
print(read_peak_kb(os.getpid()))
"""


def test_hostile_files_need_little_memory(tmp_path):
    """In a process of its own that may have 700 MB of address space, of which the libraries take some."""
    files = {
        "deep": html_page("Deep", "<div>" * 200_000),
        "wide": html_page("Wide", "<i>x</i>" * 140_000),
        "one line": html_page("Line", "<p>" + "x&lt;" * 1_000_000 + "</p>"),
        "table": html_page("Table", "<table>" + "<tr><td>x" * 60_000),
    }
    paths = []
    for name, text in files.items():
        paths.append(tmp_path / f"{name}.zip")
        paths[-1].write_bytes(packed({f"Plan {page_id('Plan')}.html": text}, stored=True))
    paths.append(tmp_path / "cells.zip")
    cells = "Name,Note\n" + ('x,"' + "y" * 190_000 + '"\n') * 160
    paths[-1].write_bytes(packed({f"T {page_id('T')}.csv": cells}, stored=True))
    lines = "# Plan\n\n" + "- [ ]  *a* [b](c)\n" * 100_000
    paths.append(tmp_path / "markdown.zip")
    paths[-1].write_bytes(packed({f"Plan {page_id('Plan')}.md": lines}, stored=True))

    done = subprocess.run(
        [sys.executable, "-c", UNDER_LIMIT, *paths], capture_output=True, text=True, cwd=TREE, check=False, timeout=300
    )

    *outcomes, peak_kb = done.stdout.split()
    assert (outcomes, done.stderr) == (["read"] * 6, "")
    # Its own peak as Linux tells it: rusage counts what this process held, too, when it began the other one.
    assert 0 < int(peak_kb) < MOST_KB


# Mutated ---------------------------------------------------------------------------------------

FORMS = st.sampled_from(["markdown", "html"])
VALID = {form: in_parts(under(EXPORT, workspace(form))) for form in ("markdown", "html")}
PIECES = st.sampled_from(
    ["](", "[", ")", "`", "$", "$$\n", "```\n", "<aside>\n", "</aside>", "<details>", "<div>", "</div>", "<table>",
     "> ", "- ", "    ", "\n", "\n\n", "#", "|", '"', ",", "\r", "\t", "\0", "\ue010", "\ue011", "é", "🎯", "x", "%20",
     "%zz", "../", ".md", ".html", "@April 3, 2024", "<b>", "<mark>", "Name", "Level: x\n", "&lt;", "\\"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=60).map("".join)
SLOW = settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@SLOW
@given(form=FORMS, edits=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=20), cut=st.floats(0, 1.3))
def test_mutated_bytes_are_read_or_refused(form, edits, cut):
    data = bytearray(VALID[form])
    for place, value in edits:
        data[int(place * (len(data) - 1))] = value
    data = data[: int(len(data) * cut)]

    with contextlib.suppress(BadFile), opened(bytes(data)) as export:
        sound(export)


@SLOW
@given(
    form=FORMS,
    texts=st.dictionaries(st.integers(0, 20), st.one_of(TEXTS, st.binary(max_size=100)), max_size=6),
    added=st.dictionaries(st.integers(0, 20), TEXTS, max_size=3),
    names=st.dictionaries(st.integers(0, 20), TEXTS, max_size=3),
)
def test_mutated_contents_are_read_or_refused(form, texts, added, names):
    files = workspace(form)
    order = list(files)
    for number, text in texts.items():
        files[order[number % len(order)]] = text
    for number, text in added.items():
        name = order[number % len(order)]
        old = files[name]
        files[name] = old + text if isinstance(old, str) else old
    for number, words in names.items():
        # Names with NUL, which zip files cut there, have tests of their own.
        name, old = words.replace("\0", ""), order[number % len(order)]
        if old in files and name:
            files[f"{name}{old[-40:]}"] = files.pop(old)

    with contextlib.suppress(BadFile), opened(packed(files)) as export:
        found = sound(export)

        assert len(found) == len(files)


def sound(export):
    """Read everything and check that it hangs together; the entries."""
    index = export.index
    pages, rows, _ = everything(export)
    ids = {page.id for page in index.pages}
    databases = {one.id for one in index.databases}
    attachments = {one.id for one in index.attachments}
    known = {Target.PAGE: ids, Target.DATABASE: databases, Target.ATTACHMENT: attachments, Target.MISSING: {""}}
    assert len(ids) == len(index.pages) == len(pages)
    assert len(attachments) == len(index.attachments)
    assert len({row.id for row in rows}) == len(rows) == sum(one.rows for one in index.databases)
    assert {page.parent for page in index.pages} | {one.parent for one in index.attachments} <= ids | databases | {""}
    assert {row.page for row in rows} <= ids | {""}
    assert all(link.id in known[link.target] for page in pages for link in page.links)
    for page in pages:
        text = with_links(page.body, page.links, lambda link: "")
        assert not {"\ue010", "\ue011", "\0"} & set(text)
        assert page.row == 0 or page.database
    assert len({entry.path for entry in index.entries}) == len(index.entries)
    assert index.form in set(Form)
    return index.entries
