"""Where links lead."""

import unicodedata

import pytest

from hexloop.core.formats.notion.places import Linker, Place, Places
from hexloop.core.formats.notion.records import Link, Target, with_links

ID, TABLE = "0f" * 16, "1e" * 16
PAGE = Place(("Export", "A b", f"Trees & co {ID}.md"), Target.PAGE, ID)
PICTURE = Place(("Export", "A b", "Ünï (1).png"), Target.ATTACHMENT, "p")
TWIN = Place(("Export", "Other", "Ünï (1).png"), Target.ATTACHMENT, "q")
CUT = Place(("Export", "A b", "A very long name of a file that was c.pdf"), Target.ATTACHMENT, "cut")
ONLY = Place(("Export", "Elsewhere", "only.txt"), Target.ATTACHMENT, "only")
HASH = Place(("Export", "A b", "C# notes.pdf"), Target.ATTACHMENT, "hash")
VIEW = Place(("Export", "Tasks.csv"), Target.DATABASE, TABLE)
PLACES = Places([PAGE, PICTURE, TWIN, CUT, ONLY, HASH, VIEW], {TABLE: TABLE, "2d" * 16: TABLE})
FOLDER = ("Export",)


@pytest.mark.parametrize(
    ("href", "place"),
    [
        (f"A%20b/Trees%20&%20co%20{ID}.md", PAGE),
        (f"A%20b/Trees%20%26%20co%20{ID}.md", PAGE),
        (f"A%20b/Trees%20%26%20co%20{ID}.md#some-heading", PAGE),
        (f"./x/../A%20b/Trees%20&%20co%20{ID}.md", PAGE),
        (f"/Export/A%20b/Trees%20&%20co%20{ID}.md", PAGE),
        (f"a%20B/TREES%20&%20co%20{ID}.md", PAGE),
        (f"Moved/Other%20title%20{ID}.md", PAGE),
        ("A%20b/%C3%9Cn%C3%AF%20(1).png", PICTURE),
        ("A b/Ünï (1).png", PICTURE),
        ("a  B/ÜNÏ (1).PNG", PICTURE),
        ("Gone/Ünï (1).png", None),
        (f"A%20b/{unicodedata.normalize('NFD', 'Ünï')}%20(1).png", PICTURE),
        ("A%20b/C%23%20notes.pdf", HASH),
        ("A%20b/C# notes.pdf", HASH),
        ("A%20b/A%20very%20long%20name%20of%20a%20file%20that%20was%20cut%20by%20Notion.pdf", CUT),
        ("Gone/only.txt", ONLY),
        ("Tasks.csv", VIEW),
        ("Nothing.md", None),
        ("", None),
        ("../../../../etc/passwd", None),
        ("%00%ff%zz.md", None),
    ],
)
def test_links_are_found_however_they_are_written(href, place):
    assert PLACES.find(href, FOLDER) == place


def test_a_link_from_a_page_in_a_folder_goes_up():
    assert PLACES.find("../Tasks.csv", ("Export", "A b")) == VIEW


def test_two_files_that_begin_alike_are_none():
    twins = Places(
        [Place((f"A long beginning {end}.png",), Target.ATTACHMENT, end) for end in ("one", "two")],
        {},
    )

    assert twins.find("A%20long%20beginning.png", ()) is None


def test_links_are_noted_and_the_others_written():
    linker = Linker(PLACES, FOLDER)
    body = " ".join(
        [
            linker.written("trees", f"A%20b/Trees%20&%20co%20{ID}.md"),
            linker.written("curve", "A%20b/%C3%9Cn%C3%AF%20(1).png", picture=True),
            linker.written("gone", "Gone%20page.md"),
            linker.written("web", "https://example.com/a (b)<c>"),
            linker.written("", "https://example.com/[x]"),
            linker.written("team", f"https://www.notion.so/team/Tasks-{'2d' * 16}?v=1"),
            linker.written("elsewhere", f"https://www.notion.so/Other-{'3c' * 16}"),
            linker.written("place", "#heading"),
            linker.written("no address", ""),
            linker.written("code", "javascript:alert(1)"),
            linker.written("whole file", "data:text/html;base64,AAAA"),
            linker.written("mail", "mailto:kim@example.com"),
            linker.written("long", "x" * 5000),
        ]
    )

    assert linker.links == [
        Link("trees", f"A b/Trees & co {ID}.md", Target.PAGE, ID),
        Link("curve", "A b/Ünï (1).png", Target.ATTACHMENT, "p", picture=True),
        Link("gone", "Gone page.md", Target.MISSING),
        Link("team", f"https://www.notion.so/team/Tasks-{'2d' * 16}?v=1", Target.DATABASE, TABLE),
    ]
    assert with_links(body, linker.links, lambda link: f"<{link.words}>") == (
        "<trees> <curve> <gone> [web](https://example.com/a%20%28b%29%3Cc%3E) "
        "[https://example.com/%5Bx%5D](https://example.com/[x]) <team> "
        f"[elsewhere](https://www.notion.so/Other-{'3c' * 16}) place no address code whole file "
        "[mail](mailto:kim@example.com) long"
    )


def test_a_number_that_names_no_link_leaves_nothing():
    assert with_links("a \ue0107\ue011 b", [], lambda link: "never") == "a  b"
