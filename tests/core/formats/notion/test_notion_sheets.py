"""Tables of an export: rows, columns, which are views of others."""

import io

import pytest
from make_notion import EXPORT, packed, page_id, under

from hexloop.core.formats.notion.reading import open_export
from hexloop.core.formats.notion.records import Column, Database, Entry, Role, Type, View
from hexloop.core.formats.notion.sheets import BadTable, Seen, headings_of, rows_of

TASKS, OTHER = page_id("Tasks"), page_id("Other")


def rows(data, size=7):
    """The rows of bytes that come in pieces."""
    return list(rows_of(data[at : at + size] for at in range(0, len(data), size)))


@pytest.mark.parametrize("size", [1, 3, 1_000])
@pytest.mark.parametrize(
    ("data", "found"),
    [
        ('Name,Tags\r\na,"x, y"\r\n'.encode("utf-8-sig"), [["Name", "Tags"], ["a", "x, y"]]),
        (b'Name\n"a\r\nb"\nc', [["Name"], ["a\nb"], ["c"]]),
        (b"Name\ra\rb\r", [["Name"], ["a"], ["b"]]),
        ("Name\n校准 🎯\n".encode(), [["Name"], ["校准 🎯"]]),
        (b"Name\n\xff\xfe\n", [["Name"], ["\ufffd\ufffd"]]),
        (b"Name\n\na\n", [["Name"], ["a"]]),
        (b"", []),
        ("Name\na\ue0100\ue011\n".encode(), [["Name"], ["a0"]]),
    ],
)
def test_rows_are_read_however_they_are_cut(data, found, size):
    assert rows(data, size) == found


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"Name\n" + b"x" * 200_001 + b"\n", "Its row 2 cannot be read as a table: a cell has more than 200,000"),
        (b'Name\n"' + b"x\n" * 150_000, "Its row 2 cannot be read as a table: a cell has more than 200,000"),
        (b"," * 501 + b"\n", "Its row 1 has more than 500 cells."),
        (b"x,\n" * 50_002, "It has more than 50,000 rows."),
        (b"x," * 1_000_001, "It has a line of more than two million characters."),
        ((b"x" * 999 + b"\n") * 33_600, "It has more than 32 MB."),
    ],
)
def test_tables_that_are_too_much_are_refused(data, said):
    with pytest.raises(BadTable, match=said):
        rows(data, 64 * 1024)


def test_headings_are_each_once():
    assert headings_of(["Name", " ", "Name", "Tags "]) == ("Name", "Column 2", "Name (2)", "Tags")


@pytest.mark.parametrize(
    ("name", "values", "kind"),
    [
        ("A", ["Yes", "No"], Type.CHECKBOX),
        ("A", ["April 1, 2024", "April 2, 2024 9:00 AM"], Type.DATE),
        ("Created time", ["April 1, 2024"], Type.CREATED_TIME),
        ("Last edited", ["April 1, 2024"], Type.EDITED_TIME),
        ("A", ["1", "2.5"], Type.NUMBER),
        ("A", ["https://example.com", "http://example.org/x"], Type.URL),
        ("A", ["kim@example.com"], Type.EMAIL),
        ("A", ["T (a/b.md)", "T (a/b.md), U (c.md)"], Type.RELATION),
        ("A", ["a/b%20c.png", "a/b.png, c%20d.pdf"], Type.FILES),
        ("A", ["x", "x", "y"], Type.SELECT),
        ("A", ["x, y", "x", "y, z", "z"], Type.MULTI_SELECT),
        ("A", ["one", "two", "three"], Type.TEXT),
        ("Status", ["one", "two"], Type.STATUS),
        ("My tags", ["one"], Type.MULTI_SELECT),
        ("Difficulty", ["one", "two"], Type.SELECT),
        (
            "Tags",
            ["a long text of more than sixty signs which nobody would choose as a tag so it is none"],
            Type.TEXT,
        ),
        ("A", [], Type.TEXT),
        ("A", ["Yes", "perhaps"], Type.TEXT),
    ],
)
def test_types_are_guessed_from_names_and_values(name, values, kind):
    seen = Seen(name)
    for value in values:
        seen.add(value)

    assert seen.column(None).type is kind


def test_a_column_knows_its_options_and_samples():
    seen = Seen("Tags")
    for value in ("b, a", "a", "", "a, c", "d"):
        seen.add(value)

    assert seen.column(None) == Column(
        "Tags", Type.MULTI_SELECT, guessed=True, filled=4, options=("a", "b", "c", "d"), samples=("b, a", "a", "a, c")
    )


def index(files):
    with open_export(io.BytesIO(packed(files))) as export:
        return export.index


def text(name, filled, *samples):
    return Column(name, Type.TEXT, guessed=True, filled=filled, samples=samples)


def title(name, filled, *samples):
    return Column(name, Type.TITLE, guessed=False, filled=filled, samples=samples)


def test_the_whole_table_wins_over_its_views():
    found = index(
        under(
            EXPORT,
            {
                f"Tasks {TASKS}.csv": "Name,Level\na,1\nb,2\n",
                f"Tasks {TASKS}_all.csv": "Name,Level,Note\na,1,one\nb,2,two\nc,3,\n",
                f"Plan/Tasks {OTHER}.csv": "Note,Name\ntwo,b\n",
                f"Plan/Other {page_id('third')}.csv": "Name,Level\na,1\nb,9\n",
            },
        )
    )

    view = "A view of the table “Tasks”, whose rows were all read from another file."
    third = f"{EXPORT}/Plan/Other {page_id('third')}.csv"
    assert found.databases == (
        Database(
            id=TASKS,
            title="Tasks",
            path=f"{EXPORT}/Tasks {TASKS}_all.csv",
            parent="",
            columns=(
                title("Name", 3, "a", "b", "c"),
                Column("Level", Type.NUMBER, True, 3, (), ("1", "2", "3")),
                text("Note", 2, "one", "two"),
            ),
            title_column="Name",
            rows=3,
            row_pages=0,
            views=(
                View(f"{EXPORT}/Plan/Tasks {OTHER}.csv", "Tasks", ("Note", "Name"), 1),
                View(f"{EXPORT}/Tasks {TASKS}.csv", "Tasks", ("Name", "Level"), 2),
            ),
        ),
        Database(
            id=page_id("third"),
            title="Other",
            path=third,
            parent="",
            columns=(title("Name", 2, "a", "b"), Column("Level", Type.NUMBER, True, 2, (), ("1", "9"))),
            title_column="Name",
            rows=2,
            row_pages=0,
        ),
    )
    assert {entry.path: (entry.role, entry.id, entry.reason) for entry in found.entries} == {
        f"{EXPORT}/Tasks {TASKS}_all.csv": (Role.DATABASE, TASKS, ""),
        f"{EXPORT}/Tasks {TASKS}.csv": (Role.IGNORED, TASKS, view),
        f"{EXPORT}/Plan/Tasks {OTHER}.csv": (Role.IGNORED, TASKS, view),
        third: (Role.DATABASE, page_id("third"), ""),
    }


def test_a_view_under_another_name_needs_rows_in_common():
    many = "Name,Level\na,1\nb,2\nc,3\nd,4\n"
    found = index(
        {
            f"Tasks {TASKS}.csv": many,
            f"Open tasks {OTHER}.csv": "Name,Level\na,1\nb,2\nc,3\n",
            f"Few {page_id('few')}.csv": "Name,Level\na,1\n",
        }
    )

    assert [(one.title, [view.title for view in one.views]) for one in found.databases] == [
        ("Few", []),
        ("Tasks", ["Open tasks"]),
    ]


def test_a_table_that_cannot_be_read_is_kept_as_a_file():
    found = index(
        {
            f"Tasks {TASKS}.csv": "Name\na\n",
            f"Tasks {TASKS}_all.csv": "Name\n" + "x" * 200_001,
            f"Empty {OTHER}.csv": "",
        }
    )

    assert [database.path for database in found.databases] == [f"Tasks {TASKS}.csv"]
    assert found.entries == (
        Entry(f"Empty {OTHER}.csv", 0, Role.IGNORED, "", "An empty file."),
        Entry(f"Tasks {TASKS}.csv", 7, Role.DATABASE, TASKS),
        Entry(
            f"Tasks {TASKS}_all.csv",
            200_006,
            Role.ATTACHMENT,
            f"path:Tasks {TASKS}_all.csv",
            "Its row 2 cannot be read as a table: a cell has more than 200,000 characters. It is kept as a file.",
        ),
    )


def test_a_csv_that_somebody_attached_is_a_file():
    found = index({f"Plan {TASKS}.md": "# Plan", f"Plan {TASKS}/numbers.csv": "a,b\n1,2\n"})

    assert found.databases == ()
    assert [one.name for one in found.attachments] == ["numbers.csv"]


def test_tables_without_ids_are_tables_where_notion_wrote_them():
    pair = {"Plan/T.csv": "Name\na\n", "Plan/T_all.csv": "Name\na\nb\n"}

    alone, beside = index(pair), index({f"Plan {TASKS}.md": "# Plan", **pair})

    assert [(one.id, one.rows, len(one.views)) for one in alone.databases] == [("path:Plan/T", 2, 1)]
    assert [(one.id, one.rows, one.parent) for one in beside.databases] == [("path:Plan/T", 2, TASKS)]
