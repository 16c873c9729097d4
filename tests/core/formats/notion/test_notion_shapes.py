"""The shapes in which exports come: parts, layers, folders with ids and without, flat, packed again by others."""

import io
import unicodedata

import pytest
from make_notion import (
    EXPORT,
    collection,
    html_page,
    in_parts,
    junk,
    packed,
    page_id,
    png,
    properties,
    selected,
    under,
    workspace,
)

from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.notion.indexing import FLAT, NO_EXPORT, TOO_DEEP
from hexloop.core.formats.notion.reading import open_export
from hexloop.core.formats.notion.records import (
    Attachment,
    Column,
    Database,
    Entry,
    Form,
    Link,
    PageEntry,
    Property,
    Role,
    Row,
    Span,
    Target,
    Type,
    View,
    with_links,
)

FORMS = ("markdown", "html")
ENDING = {"markdown": ".md", "html": ".html"}


def opened(data):
    return open_export(io.BytesIO(data))


def index(data):
    with opened(data) as export:
        return export.index


def outline(data):
    """What an export holds, without where its files lie."""
    found = index(data)
    return (
        sorted((page.title, page.id, page.parent, page.database) for page in found.pages),
        [(one.id, one.title, one.parent, one.rows, one.row_pages, len(one.views)) for one in found.databases],
        sorted((one.name, one.id, one.parent) for one in found.attachments),
    )


def read(data):
    """Everything an export says: pages with their links in words, and rows."""
    with opened(data) as export:
        pages = [
            (page.title, with_links(page.body, page.links, lambda link: f"{{{link.id or link.target}}}"), page.row)
            for page in export.pages()
        ]
        return sorted(pages), [row for one in export.index.databases for row in export.rows(one.id)]


# Every shape says the same ---------------------------------------------------------------------


def shapes(form):
    """The workspace as it may come, each with its layers of folders."""
    files = workspace(form)
    by_title = workspace(form, folder_ids=False)
    contents = {"index.html": "<html><body><a href='x'>x</a></body></html>"}
    names = list(files)
    first, rest = ({name: files[name] for name in some} for some in (names[::2], names[1::2]))
    return {
        "plain": packed(files),
        "in a folder": packed(under(EXPORT, files)),
        "folders by title": packed(under(EXPORT, by_title)),
        "layer": packed(under(f"{EXPORT}/Private & Shared", files) | under(EXPORT, contents)),
        "layer in korean": packed(under(f"{EXPORT}/개인 페이지 & 공유된 페이지", by_title)),
        "one part": in_parts(under(EXPORT, files)),
        "two parts": in_parts(under(EXPORT, first), under(EXPORT, rest), beside={".DS_Store": b"x"}),
        "part of a part": in_parts({"Export-0f0f-Part-1.zip": packed(under(EXPORT, files))}),
        "part in a folder": packed({"Mine/first.zip": packed(files), "__MACOSX/._first.zip": b"x"}),
        "packed again": packed(under("Mine", files) | junk()),
        "names without utf-8": packed(under(EXPORT, files), utf8=False),
        "names decomposed": packed({unicodedata.normalize("NFD", name): data for name, data in files.items()}),
        "backslashes": packed({name.replace("/", "\\"): data for name, data in files.items()}),
        "carriage returns": packed(workspace(form, line="\r\n")),
    }


@pytest.mark.parametrize("form", FORMS)
def test_every_shape_holds_the_same(form):
    found = {name: outline(data) for name, data in shapes(form).items()}

    assert {name: one == found["plain"] for name, one in found.items()} == dict.fromkeys(found, True)


@pytest.mark.parametrize("form", FORMS)
def test_every_shape_reads_the_same(form):
    def without_paths(value):
        pages, rows = value
        return pages, [(row.id, row.page, row.title, [size(cell) for cell in row.cells]) for row in rows]

    def size(cell):
        return cell.name, cell.type, len(cell.value) if isinstance(cell.value, tuple) else cell.value

    found = {name: without_paths(read(data)) for name, data in shapes(form).items()}

    assert {name: one == found["plain"] for name, one in found.items()} == dict.fromkeys(found, True)


@pytest.mark.parametrize("form", FORMS)
def test_every_file_is_accounted_for_once(form):
    files = under(EXPORT, workspace(form)) | junk() | {"../out.md": "x", "index.html": "<html></html>"}

    found = index(packed(files))

    assert sorted(entry.path for entry in found.entries) == sorted(files)
    by_role = {role: {entry.id for entry in found.entries if entry.role is role} for role in Role}
    assert by_role[Role.PAGE] | by_role[Role.ROW_PAGE] == {page.id for page in found.pages}
    assert by_role[Role.ROW_PAGE] == {page.id for page in found.pages if page.database}
    assert by_role[Role.DATABASE] == {database.id for database in found.databases}
    assert by_role[Role.ATTACHMENT] == {one.id for one in found.attachments}
    assert all(entry.reason for entry in found.entries if entry.role is Role.IGNORED)


# Whole records ---------------------------------------------------------------------------------

ACME, GLOBEX = page_id("Acme Robotics"), page_id("Globex")
PROBLEMS, COMPANIES, READING = page_id("Problems"), page_id("Companies"), page_id("Reading list")
BREADTH, STAIRS, RANGES = page_id("ML breadth"), page_id("Climb the stairs"), page_id("Merge ranges")
BIAS = page_id("Bias & variance 🎯")
VIEW = "A view of the table “{}”, whose rows were all read from another file."


def company(title, found, ending):
    return Link(title, f"Companies {COMPANIES}/{title} {found}{ending}", Target.PAGE, found)


def test_the_index_of_a_markdown_export_is_whole():
    found = index(packed(workspace("markdown")))

    assert found.form is Form.MARKDOWN
    assert found.notes == found.parts == ()
    assert found.databases == (
        Database(
            id=COMPANIES,
            title="Companies",
            path=f"Companies {COMPANIES}_all.csv",
            parent="",
            columns=(
                Column("Name", Type.TITLE, False, 2, (), ("Acme Robotics", "Globex")),
                Column("Status", Type.STATUS, True, 2, ("Onsite", "Applied"), ("Onsite", "Applied")),
                Column("Applied", Type.DATE, True, 1, (), ("March 1, 2024 9:30 AM",)),
            ),
            title_column="Name",
            rows=2,
            row_pages=2,
            views=(View(f"Companies {COMPANIES}.csv", "Companies", ("Name", "Status", "Applied"), 2),),
        ),
        Database(
            id=PROBLEMS,
            title="Problems",
            path=f"Problems {PROBLEMS}_all.csv",
            parent="",
            columns=found.databases[1].columns,
            title_column="Name",
            rows=4,
            row_pages=2,
            views=(
                View(
                    f"Plan {page_id('Plan')}/Problems {page_id('Open problems')}.csv", "Problems", ("Name", "Level"), 2
                ),
                View(f"Problems {PROBLEMS}.csv", "Problems", ("Name", "Level", "Tags"), 4),
            ),
        ),
        Database(
            id=READING,
            title="Reading list",
            path=f"Reading list {READING}.csv",
            parent="",
            columns=(
                Column("Title", Type.TITLE, False, 2, (), ("A made-up survey", "On invented baselines")),
                Column("Year", Type.NUMBER, True, 2, (), ("2021", "2023")),
            ),
            title_column="Title",
            rows=2,
            row_pages=0,
        ),
    )
    assert [(column.name, column.type) for column in found.databases[1].columns] == [
        ("Name", Type.TITLE),
        ("Level", Type.SELECT),
        ("Tags", Type.MULTI_SELECT),
        ("Solved", Type.CHECKBOX),
        ("Solved on", Type.DATE),
        ("Minutes", Type.NUMBER),
        ("Link", Type.URL),
        ("Company", Type.RELATION),
        ("Notes", Type.TEXT),
    ]
    assert found.pages[2:4] == (
        PageEntry(BREADTH, "ML breadth", f"ML breadth {BREADTH}.md", found.pages[2].size, ""),
        PageEntry(BIAS, "Bias & variance 🎯", f"ML breadth {BREADTH}/Bias & variance 🎯 {BIAS}.md", 47, BREADTH),
    )
    assert found.attachments == (
        Attachment(
            f"{BREADTH}/Untitled.png", "Untitled.png", f"ML breadth {BREADTH}/Untitled.png", len(png()), BREADTH
        ),
        Attachment(f"{BREADTH}/data (1).zip", "data (1).zip", f"ML breadth {BREADTH}/data (1).zip", 124, BREADTH),
        Attachment(f"{PROBLEMS}/notes.txt", "notes.txt", f"Problems {PROBLEMS}/notes.txt", 21, PROBLEMS),
    )
    assert found.entries[0] == Entry(
        f"Companies {COMPANIES}.csv", found.entries[0].size, Role.IGNORED, COMPANIES, VIEW.format("Companies")
    )


@pytest.mark.parametrize("form", FORMS)
def test_rows_are_typed_and_know_their_pages(form):
    with opened(packed(workspace(form))) as export:
        rows = list(export.rows(PROBLEMS))

    assert rows[1] == Row(
        id=RANGES,
        database=PROBLEMS,
        number=2,
        title="Merge ranges",
        page=RANGES,
        cells=(
            Property("Name", Type.TITLE, "Merge ranges", "Merge ranges"),
            Property("Level", Type.SELECT, "Medium", "Medium"),
            Property("Tags", Type.MULTI_SELECT, "Sorting, Arrays", ("Sorting", "Arrays")),
            Property("Solved", Type.CHECKBOX, "No", False),
            Property("Solved on", Type.DATE, "April 24, 2024 → May 2, 2024", Span("2024-04-24", "2024-05-02")),
            Property("Minutes", Type.NUMBER, "35", 35.0),
            Property("Link", Type.URL, "https://example.com/ranges", "https://example.com/ranges"),
            Property(
                "Company",
                Type.RELATION,
                rows[1].cells[7].text,
                (company("Acme Robotics", ACME, ENDING[form]), company("Globex", GLOBEX, ENDING[form])),
            ),
            Property("Notes", Type.TEXT, "Sort first, then sweep.\nTwo lines.", "Sort first, then sweep.\nTwo lines."),
        ),
    )
    assert [(row.page, row.title) for row in rows] == [
        (STAIRS, "Climb the stairs"),
        (RANGES, "Merge ranges"),
        ("", "Count islands"),
        ("", "Median of two"),
    ]
    assert rows[2].id == f"{PROBLEMS}#c067e3e401d66c35"


BODY = """See {{bias}} and {{missing}}, or [the web](https://example.com/a_%28b%29).

{{picture}}

> [!tip]
> 💡 **Loss** is not metric.
>
> - first

- [ ] read the chapter
    - [x] skim it

    A paragraph in the list.

A paragraph.

Its child, no code.

> Said once.

$$
L = -\\sum_i y_i \\log p_i
$$

Inline $p(y\\mid x)$ and `[not](a-link.md)`, done 2024-04-23 .

| Model | Score |
| --- | --- |
| Trees | 0.9 |

{{table}}

{{file}}

[{talk}](https://example.com/talk)"""


@pytest.mark.parametrize(
    ("form", "file", "talk"),
    [("markdown", "data (1).zip", "https://example.com/talk"), ("html", "readme.md", "A talk")],
)
def test_a_page_reads_the_same_from_both_forms(form, file, talk):
    names = {
        BIAS: "{bias}",
        "": "{missing}",
        f"{BREADTH}/Untitled.png": "{picture}",
        PROBLEMS: "{table}",
        f"{BREADTH}/{file}": "{file}",
    }

    with opened(packed(workspace(form))) as export:
        page = export.page(BREADTH)

    assert with_links(page.body, page.links, lambda link: names[link.id]) == BODY.format(talk=talk)
    assert [(link.words, link.target, link.picture) for link in page.links] == [
        ("Bias & variance 🎯", Target.PAGE, False),
        ("a page that is gone", Target.MISSING, False),
        ("The curve", Target.ATTACHMENT, True),
        ("Problems", Target.DATABASE, False),
        (file, Target.ATTACHMENT, False),
    ]


def test_properties_of_a_row_page_are_typed_by_html():
    with opened(packed(workspace("html"))) as export:
        page = export.page(STAIRS)

    acme = Link("Acme Robotics", f"../Companies {COMPANIES}/Acme Robotics {ACME}.html", Target.PAGE, ACME)
    assert page.properties == (
        Property("Level", Type.SELECT, "Easy", "Easy"),
        Property("Tags", Type.MULTI_SELECT, "DP, Math, pure", ("DP", "Math, pure")),
        Property("Solved", Type.CHECKBOX, "Yes", True),
        Property("Solved on", Type.DATE, "April 23, 2024", Span("2024-04-23")),
        Property("Minutes", Type.NUMBER, "12", 12.0),
        Property("Company", Type.RELATION, "Acme Robotics", (acme,)),
        Property("Added", Type.CREATED_TIME, "January 5, 2024 3:04 PM", Span("2024-01-05T15:04")),
        Property("Who", Type.PERSON, "Kim Ode", ("Kim Ode",)),
    )
    assert (page.database, page.row, page.created, page.edited, page.body) == (
        PROBLEMS,
        1,
        "2024-01-05T15:04",
        "",
        "Remark: a Fibonacci in disguise.",
    )


def test_reading_may_start_anywhere_and_attachments_flow():
    with opened(packed(workspace("markdown"))) as export:
        ids = [page.id for page in export.pages()]

        assert [page.id for page in export.pages(start=3)] == ids[3:]
        assert b"".join(export.chunks(f"{BREADTH}/Untitled.png")) == png()
        with pytest.raises(KeyError):
            export.page("none")


def test_the_first_pass_says_how_far_it_is():
    said = []
    files = {f"A {page_id('A')}.md": "# A", f"B {page_id('B')}.md": "# B", "c.txt": "c"}

    with open_export(io.BytesIO(packed(files)), progress=lambda done, whole: said.append((done, whole))):
        pass

    assert said == [(1, 3), (2, 3), (3, 3)]


# Which form ------------------------------------------------------------------------------------


def test_the_form_is_told_by_the_pages_not_by_what_is_attached():
    page = {f"Plan {page_id('Plan')}.md": "# Plan\n\n[saved](Plan/saved.html) [x](Plan/x.zip)"}
    attached = {"Plan/saved.html": html_page("Saved", "<p>x</p>"), "Plan/x.zip": packed({"y.md": "# Y"})}
    markdown = index(packed(page | attached | {"Plan/notes.md": "# Mine"}))
    html = index(packed({f"Plan {page_id('Plan')}.html": html_page("Plan", ""), "Plan/readme.md": "# R"}))

    assert (markdown.form, html.form) == (Form.MARKDOWN, Form.HTML)
    assert [one.name for one in markdown.attachments] == ["notes.md", "saved.html", "x.zip"]
    assert [one.name for one in html.attachments] == ["readme.md"]
    assert index(packed({f"T {page_id('T')}.csv": "Name\na\n"})).form is Form.TABLES


def test_pages_without_ids_are_pages_where_none_has_one():
    found = index(packed({"Mine/Plan.md": "# The plan\n\nx", "Mine/Plan/Child.md": "no title", "Mine/index.html": "x"}))

    assert [(page.id, page.title, page.parent, page.folders) for page in found.pages] == [
        ("path:Mine/Plan.md", "The plan", "", ("Mine",)),
        ("path:Mine/Plan/Child.md", "Child", "path:Mine/Plan.md", ()),
    ]


def test_html_pages_have_the_id_that_they_name_themselves():
    found = index(packed({"Plan.html": html_page("Plan", ""), "Other.html": html_page("Plan", "")}))

    assert [(page.path, page.id) for page in found.pages] == [
        ("Other.html", page_id("Plan")),
        ("Plan.html", "path:Plan.html"),
    ]


def test_a_table_that_stands_only_on_a_page_is_a_table():
    row = page_id("One")
    table = collection(
        "Tasks", ["Name", "Tags", "Solved"],
        [(row, ["<a href='x.html'>One</a>", selected("a", "b"), '<div class="checkbox checkbox-on"></div>']),
         (page_id("Two"), ["Two", "", '<div class="checkbox checkbox-off"></div>'])],
    )  # fmt: skip
    plan = f"Plan {page_id('Plan')}"
    files = {f"{plan}.html": html_page("Plan", table), f"{plan}/Tasks/One {row}.html": html_page("One", "<p>x</p>")}

    with opened(packed(files)) as export:
        (database,) = export.index.databases
        rows = list(export.rows(database.id))
        body = export.page(page_id("Plan")).links

    assert (database.id, database.title, database.parent, database.rows, database.row_pages) == (
        page_id("Tasks"), "Tasks", page_id("Plan"), 2, 1,
    )  # fmt: skip
    assert rows == [
        Row(row, page_id("Tasks"), 1, "One", row, (
            Property("Name", Type.TITLE, "One", "One"),
            Property("Tags", Type.MULTI_SELECT, "a, b", ("a", "b")),
            Property("Solved", Type.CHECKBOX, "Yes", True))),
        Row(rows[1].id, page_id("Tasks"), 2, "Two", "", (
            Property("Name", Type.TITLE, "Two", "Two"),
            Property("Tags", Type.MULTI_SELECT, "", None),
            Property("Solved", Type.CHECKBOX, "No", False))),
    ]  # fmt: skip
    assert body == (Link("Tasks", "", Target.DATABASE, page_id("Tasks")),)
    assert {page.title: page.database for page in export.index.pages} == {"Plan": "", "One": page_id("Tasks")}


# Belonging -------------------------------------------------------------------------------------


def test_links_by_id_lead_to_the_table_of_a_view():
    table, view = page_id("Tasks"), page_id("view")
    files = {
        f"Tasks {table}_all.csv": "Name,Level\nOne,1\n",
        f"Tasks {view}.csv": "Name\nOne\n",
        f"Plan {page_id('Plan')}.md": f"[a](https://www.notion.so/{view}?v=1) [b](Gone/Tasks%20{table}.csv)",
    }

    with opened(packed(files)) as export:
        links = export.page(page_id("Plan")).links

    assert [(link.words, link.target, link.id) for link in links] == [
        ("a", Target.DATABASE, table),
        ("b", Target.DATABASE, table),
    ]


def test_a_flat_export_keeps_rows_and_says_what_is_lost():
    table = f"Tasks {page_id('Tasks')}"
    files = {
        f"{table}.csv": "Name,Level\nOne,1\nTwo,2\n",
        f"One {page_id('One')}.md": "# One\n\nLevel: 1\n\nx",
        f"Two {page_id('Two')}.md": "# Two\n\nNo property, so some other page.",
        f"Plan {page_id('Plan')}.md": "# Plan",
    }

    found = index(packed(under(EXPORT, files)))

    assert found.notes == (FLAT,)
    assert {page.title: page.database for page in found.pages} == {"One": page_id("Tasks"), "Two": "", "Plan": ""}


def test_pages_of_one_title_share_a_folder_and_their_links_tell_whose_it_is():
    first, second = page_id("first"), page_id("second")
    a, b = page_id("a"), page_id("b")
    files = {
        f"Notes {first}.md": f"# Notes\n\n[A](Notes/A%20{a}.md)",
        f"Notes {second}.md": f"# Notes\n\n[B](Notes/B%20{b}.md)",
        f"Notes/A {a}.md": "# A",
        f"Notes/B {b}.md": "# B",
    }

    found = index(packed(files))

    assert {page.title: page.parent for page in found.pages if page.title != "Notes"} == {"A": first, "B": second}


@pytest.mark.parametrize(("one", "two"), [("1" * 32, "2" * 32), ("2" * 32, "1" * 32)])
def test_rows_of_one_title_are_told_apart_by_their_properties(one, two):
    table = f"Tasks {page_id('Tasks')}"
    files = {
        f"{table}_all.csv": "Name,Level,Done\nSame,1,Yes\nSame,2,No\n",
        f"{table}/Same {one}.md": "# Same\n\nLevel: 2\nDone: No",
        f"{table}/Same {two}.md": "# Same\n\nLevel: 1\nDone: Yes",
    }

    with opened(packed(files)) as export:
        assert [row.page for row in export.rows(page_id("Tasks"))] == [two, one]
        assert (export.page(one).row, export.page(two).row) == (2, 1)


def test_titles_may_be_dates_cut_or_in_another_column():
    table = f"Log {page_id('Log')}"
    long = "A very long title that is longer than the names of files may be in an export"
    files = {
        f"{table}_all.csv": f'Day,Name\nMon,"@December 1, 2024 "\nTue,{long}\nWed,Short\n',
        f"{table}/@December 1, 2024 {page_id('date')}.md": "# @December 1, 2024 \n\nx",
        f"{table}/A very long title that is longer {page_id('cut')}.md": "",
        f"{table}/Short {page_id('short')}.md": "# Short",
    }

    with opened(packed(files)) as export:
        (database,) = export.index.databases
        rows = list(export.rows(database.id))

    assert (database.title_column, [column.type for column in database.columns]) == ("Name", [Type.TEXT, Type.TITLE])
    assert [(row.title, row.page) for row in rows] == [
        ("2024-12-01", page_id("date")),
        (long, page_id("cut")),
        ("Short", page_id("short")),
    ]


def test_a_page_and_a_table_of_one_title_share_a_folder():
    page, table = page_id("page"), page_id("table")
    files = {
        f"Trees {page}.md": (
            f"# Trees\n\n[Leaf](Trees/Leaf%20{page_id('leaf')}.md) [Oak](Trees/Oak%20{page_id('oak')}.md)"
        ),
        f"Trees {table}.csv": "Name\nOak\n",
        f"Trees/Oak {page_id('oak')}.md": "# Oak",
        f"Trees/Leaf {page_id('leaf')}.md": "# Leaf",
    }

    found = index(packed(files))

    assert {one.title: one.parent for one in found.pages if one.title != "Trees"} == {"Oak": table, "Leaf": page}


def test_names_that_were_cut_still_own_their_folders():
    long = "A title so long that its folder has less"
    files = {f"{long} {page_id('x')}.md": "# x", f"A title so long that/Child {page_id('c')}.md": "# c"}

    found = index(packed(files))

    assert {page.title: page.parent for page in found.pages} == {"x": "", "c": page_id("x")}


def test_the_same_file_in_two_parts_counts_once():
    page = {f"Plan {page_id('Plan')}.md": "# Plan"}

    found = index(in_parts(page, page | {f"Plan {page_id('Plan')}.txt": "x"}))

    assert [(entry.role, entry.reason) for entry in found.entries] == [
        (Role.PAGE, ""),
        (Role.IGNORED, "The same file is in another part of the export."),
        (Role.ATTACHMENT, ""),
    ]


def test_pages_come_after_the_page_they_belong_to():
    child = {f"Plan {page_id('Plan')}/Child {page_id('Child')}.md": "# Child"}

    found = index(in_parts(child, {f"Plan {page_id('Plan')}.md": "# Plan"}))

    assert [page.title for page in found.pages] == ["Plan", "Child"]


def test_two_pages_of_one_id_are_two_pages():
    found = index(in_parts({f"Plan {page_id('P')}.md": "# One"}, {f"Plan {page_id('P')}.md": "# Two"}))

    assert [page.title for page in found.pages] == ["One", "Two"]
    assert found.pages[0].id == page_id("P")
    assert found.pages[1].id == f"path:{found.pages[1].path}"


def test_types_come_from_the_pages_of_rows_where_html_has_them():
    table = f"Tasks {page_id('Tasks')}"
    row = html_page("One", "").replace("</header>", properties(("Owner", "person", "")) + "</header>")
    files = {f"{table}.csv": "Name,Owner\nOne,Kim\n", f"{table}/One {page_id('One')}.html": row}

    (database,) = index(packed(files)).databases

    assert database.columns[1] == Column("Owner", Type.PERSON, guessed=False, filled=1, samples=("Kim",))


def test_types_come_from_the_table_on_a_page_where_rows_have_none():
    found = page_id("Tasks")
    files = {
        f"Tasks {found}.csv": "Company,Name\nAcme,One\n",
        f"Tasks {found}.html": html_page("Tasks", collection("", ["Company", "Name"], [])),
    }

    (database,) = index(packed(files)).databases

    assert database.title_column == "Name"
    assert [(one.name, one.type, one.guessed) for one in database.columns] == [
        ("Company", Type.RELATION, False),
        ("Name", Type.TITLE, False),
    ]


# No export -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "cut off"),
        (b"PK", "cut off"),
        (b"# Plan", "cut off"),
        (packed({}), NO_EXPORT),
        (packed({"a.txt": "x", "__MACOSX/b.md": "x"}), NO_EXPORT),
        (packed({"x.zip": packed({"x.zip": packed({"x.zip": packed({"a.md": "# A"})})})}), TOO_DEEP),
    ],
)
def test_what_is_no_export_is_refused_with_what_to_do(data, said):
    with pytest.raises(BadFile) as refused, opened(data):
        pass

    assert said in str(refused.value)
