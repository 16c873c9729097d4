"""Names in a zip file: what they are trusted for, and the titles and ids in them."""

import stat
import zipfile

import pytest

from hexloop.core.formats.notion.names import (
    fault_of,
    id_in,
    is_junk,
    is_part,
    is_root,
    key_of,
    name_of,
    path_of,
    split,
    squeezed,
    titled,
)

ID = "0f" * 16


def entry(name, *, mode=0, utf8=True):
    found = zipfile.ZipInfo(name)
    found.filename = name.split("\0")[0]
    found.orig_filename = name
    found.external_attr = mode << 16
    found.flag_bits = 0x800 if utf8 else 0
    return found


LEADS_OUT = "Its name leads out of the export."


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("../../etc/evil", LEADS_OUT),
        ("a/../../b.md", LEADS_OUT),
        ("..\\evil.md", LEADS_OUT),
        ("/etc/passwd", LEADS_OUT),
        ("\\\\server\\share", LEADS_OUT),
        ("C:\\Windows\\evil.md", LEADS_OUT),
        ("c:/evil.md", LEADS_OUT),
        ("good.md\0.exe", "Its name holds a NUL character."),
        ("./", "It has no name that can be used."),
        ("x" * 5000, "It has no name that can be used."),
        ("Plan.md", ""),
        ("a..b/C: d.md", ""),
        ("x" * 300, ""),
    ],
)
def test_names_that_lead_elsewhere_are_left_alone(name, fault):
    assert fault_of(entry(name)) == fault


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFCHR, stat.S_IFIFO])
def test_links_and_devices_are_left_alone(kind):
    assert fault_of(entry("Plan.md", mode=kind | 0o777)) == "It is a link to another file, which no export holds."


def test_names_without_the_mark_of_utf8_are_read_as_utf8_where_they_are():
    wrong = "校准.md".encode().decode("cp437")

    assert name_of(entry(wrong, utf8=False)) == "校准.md"
    assert name_of(entry("é.md", utf8=False)) == "é.md"


def test_paths_are_normalised_and_backslashes_separate():
    assert path_of("A\\e\u0301//./b.md") == ("A", "é", "b.md")


@pytest.mark.parametrize(
    ("stem", "found"),
    [
        (f"Trees {ID}", ("Trees", ID)),
        (f"Trees {ID.upper()}", ("Trees", ID)),
        ("Trees 0f0f0f0f-0f0f-0f0f-0f0f-0f0f0f0f0f0f", ("Trees", ID)),
        (ID, ("", ID)),
        ("Trees", ("Trees", "")),
        (f"x{ID}", (f"x{ID}", "")),
        (f"Trees {ID}0", (f"Trees {ID}0", "")),
    ],
)
def test_titles_and_ids_are_taken_apart(stem, found):
    assert titled(stem) == found


def test_the_last_id_in_an_address_counts():
    assert id_in(f"https://www.notion.so/team/{'a' * 32}/Trees-{ID}?pvs=21") == ID
    assert id_in("nothing") == ""


def test_small_things_about_names():
    assert split("a.b.MD") == ("a.b", ".md")
    assert split(".md") == (".md", "")
    assert key_of("  @Décembre  1 ") == "décembre 1"
    assert squeezed("A-b: c 2!") == "abc2"
    assert is_part("ExportBlock-0f0f-Part-12.zip")
    assert is_part("0f0f0f0f-0f0f-0f0f-0f0f-0f0f0f0f0f0f_Export-0f-Part-1.zip")
    assert not is_part("data.zip")
    assert is_root("Export-3b5a6a0e-54a5-4f2b-9a79-0c53f8a1c9d2")
    assert not is_root("Export of mine")
    assert [is_junk((name,)) for name in (".DS_Store", "Thumbs.db", "._a.md", "a.md")] == [True, True, True, False]
    assert is_junk(("__MACOSX", "a.md"))
