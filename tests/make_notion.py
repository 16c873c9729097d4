"""Zip files in every shape in which Notion exports a workspace: a small one of an ML engineer, in both forms.

Everything in it is made up. ``workspace(Form)`` gives the files by name; ``packed`` and ``in_parts`` make zip files.
"""

from __future__ import annotations

import hashlib
import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

EXPORT = "Export-3b5a6a0e-54a5-4f2b-9a79-0c53f8a1c9d2"


def page_id(name: str) -> str:
    """The id of a page or a table: always the same for a name."""
    return hashlib.md5(name.encode(), usedforsecurity=False).hexdigest()


def dashed(found: str) -> str:
    """An id as HTML has it."""
    return "-".join((found[:8], found[8:12], found[12:16], found[16:20], found[20:]))


def png(width: int = 2, height: int = 1, grey: int = 128) -> bytes:
    """A small picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    lines = b"".join(b"\0" + bytes([grey]) * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")


def packed(files: Mapping[str, bytes | str], *, stored: bool = False, utf8: bool = True) -> bytes:
    """A zip file. Without ``utf8`` names are written as programs do that do not say that they are UTF-8."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, (2026, 11, 20, 9, 30, 0))
            entry.external_attr = 0o100644 << 16
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return out.getvalue() if utf8 else _without_utf8_flags(out.getvalue())


def in_parts(*parts: Mapping[str, bytes | str], beside: Mapping[str, bytes | str] | None = None) -> bytes:
    """A zip file with the parts of an export as zip files in it, as Notion packs since 2025."""
    found: dict[str, bytes | str] = {
        f"ExportBlock-3b5a6a0e-54a5-4f2b-9a79-0c53f8a1c9d2-Part-{number}.zip": packed(part)
        for number, part in enumerate(parts, start=1)
    }
    return packed(found | dict(beside or {}), stored=True)


def under(folder: str, files: Mapping[str, bytes | str]) -> dict[str, bytes | str]:
    """The files, all of them in a folder."""
    return {f"{folder}/{name}": data for name, data in files.items()}


def _without_utf8_flags(data: bytes) -> bytes:
    found = bytearray(data)
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = found.find(sign)
        while place != -1:
            found[place + at + 1] &= 0xF7
            place = found.find(sign, place + 4)
    return bytes(found)


@dataclass(frozen=True)
class Names:
    """How files and folders of a page are called. ``ids`` is whether folders have the id of their page behind."""

    ids: bool = True

    def file(self, title: str, ending: str) -> str:
        return f"{title} {page_id(title)}{ending}"

    def folder(self, title: str) -> str:
        return f"{title} {page_id(title)}" if self.ids else title


PROBLEMS_ALL = (
    "Name,Level,Tags,Solved,Solved on,Minutes,Link,Company,Notes\r\n"
    'Climb the stairs,Easy,"DP, Math",Yes,"April 23, 2024",12,https://example.com/stairs,'
    '"Acme Robotics ({acme})",\r\n'
    'Merge ranges,Medium,"Sorting, Arrays",No,"April 24, 2024 → May 2, 2024",35,https://example.com/ranges,'
    '"Acme Robotics ({acme}), Globex ({globex})","Sort first, then sweep.\nTwo lines."\r\n'
    "Count islands,Medium,Graphs,Yes,,1,https://example.com/islands,,\r\n"
    "Median of two,Hard,Arrays,No,,90,https://example.com/median,Globex ({globex}),\r\n"
)
PROBLEMS_VIEW = (
    "Name,Level,Tags\r\n"
    'Climb the stairs,Easy,"DP, Math"\r\n'
    'Merge ranges,Medium,"Sorting, Arrays"\r\n'
    "Count islands,Medium,Graphs\r\n"
    "Median of two,Hard,Arrays\r\n"
)
PROBLEMS_OPEN = "Name,Level\r\nMerge ranges,Medium\r\nMedian of two,Hard\r\n"
COMPANIES = 'Name,Status,Applied\r\nAcme Robotics,Onsite,"March 1, 2024 9:30 AM"\r\nGlobex,Applied,\r\n'
READING = "Title,Year\nA made-up survey,2021\nOn invented baselines,2023\n"


def workspace(form: str, *, folder_ids: bool = True, line: str = "\n") -> dict[str, bytes | str]:
    """The files of the workspace in a form, ``markdown`` or ``html``, without any folder around them.

    A page with a child and a picture; a table with pages for its rows, a view and a filtered view; a second table that
    the first refers to; a table without pages; two pages of one title; a page in Chinese; attachments.
    """
    names = Names(folder_ids)
    files = _markdown(names) if form == "markdown" else _html(names)
    out: dict[str, bytes | str] = {}
    for name, data in files.items():
        out[name] = data.replace("\n", line) if isinstance(data, str) and name.endswith(".md") else data
    return out


def _tables(names: Names, ending: str) -> dict[str, bytes | str]:
    problems, companies = names.folder("Problems"), names.folder("Companies")
    acme = quote(f"{companies}/{names.file('Acme Robotics', ending)}")
    globex = quote(f"{companies}/{names.file('Globex', ending)}")
    whole = PROBLEMS_ALL.format(acme=acme, globex=globex)
    return {
        f"Problems {page_id('Problems')}.csv": "\ufeff" + PROBLEMS_VIEW,
        f"Problems {page_id('Problems')}_all.csv": "\ufeff" + whole,
        f"{names.folder('Plan')}/Problems {page_id('Open problems')}.csv": "\ufeff" + PROBLEMS_OPEN,
        f"Companies {page_id('Companies')}.csv": "\ufeff" + COMPANIES,
        f"Companies {page_id('Companies')}_all.csv": "\ufeff" + COMPANIES,
        f"Reading list {page_id('Reading list')}.csv": READING,
        f"{problems}/notes.txt": "Kept beside the rows.",
    }


def _markdown(names: Names) -> dict[str, bytes | str]:
    breadth, problems = names.folder("ML breadth"), names.folder("Problems")
    child = quote(f"{breadth}/{names.file('Bias & variance 🎯', '.md')}")
    return {
        f"ML breadth {page_id('ML breadth')}.md": MARKDOWN_PAGE.format(
            child=child,
            picture=quote(f"{breadth}/Untitled.png"),
            table=quote(f"Problems {page_id('Problems')}.csv"),
            archive=quote(f"{breadth}/data (1).zip"),
            space=" ",
        ),
        f"{breadth}/Untitled.png": png(),
        f"{breadth}/data (1).zip": packed({"inner.md": "# Inner\n"}),
        f"{breadth}/{names.file('Bias & variance 🎯', '.md')}": "# Bias & variance 🎯\n\nToo simple, too supple.",
        **_tables(names, ".md"),
        f"{problems}/{names.file('Climb the stairs', '.md')}": (
            "# Climb the stairs\n\nMinutes: 12\nLevel: Easy\nTags: DP, Math\nSolved: Yes\nSolved on: April 23, 2024\n"
            "\nRemark: a Fibonacci in disguise.\n\n```python\ndef climb(n):\n    a, b = 1, 1\n    return a\n```"
        ),
        f"{problems}/{names.file('Merge ranges', '.md')}": (
            "# Merge ranges\n\nLevel: Medium\nSolved: No\n\n- [ ]  again"
        ),
        f"{names.folder('Companies')}/{names.file('Acme Robotics', '.md')}": (
            "# Acme Robotics\n\nStatus: Onsite\nApplied: March 1, 2024 9:30 AM\n\nNice people."
        ),
        f"{names.folder('Companies')}/{names.file('Globex', '.md')}": "# Globex\n\nStatus: Applied\n",
        f"Plan {page_id('Plan')}.md": (
            f"# Plan\n\n[Problems]({quote(names.folder('Plan'))}/Problems%20{page_id('Open problems')}.csv)"
        ),
        f"Untitled {page_id('Untitled one')}.md": "# Untitled\n\nOne.",
        f"Untitled {page_id('Untitled two')}.md": "# Untitled\n\nTwo.",
        f"校准 {page_id('校准')}.md": "# 校准\n\n可靠性图。",
    }


MARKDOWN_PAGE = """# ML breadth

See [Bias & variance 🎯]({child}) and [a page that is gone](Gone%20{{}}.md), or [the web](https://example.com/a_(b)).

![The curve]({picture})

The curve

<aside>
💡 **Loss** is not metric.

- first

</aside>

- [ ]  read the chapter
    - [x]  skim it

    A paragraph in the list.

A paragraph.

    Its child, no code.

> Said once.
>{space}

$$
L = -\\sum_i y_i \\log p_i
$$

Inline $p(y\\mid x)$ and `[not](a-link.md)`, done @April 23, 2024 .

| Model | Score |
| --- | --- |
| Trees | 0.9 |

[Problems]({table})

[data (1).zip]({archive})

[https://example.com/talk](https://example.com/talk)"""


STYLE = "<style>\n/* cspell:disable-file */\n.page-title { font-size: 2.5rem; }\n.collection-content { }\n</style>"


def html_page(title: str, body: str, *, found: str = "", header: str = "") -> str:
    """A page as Notion exports it as HTML."""
    return (
        f'<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><title>{title}</title>{STYLE}'
        f'</head><body><article id="{dashed(found or page_id(title))}" class="page sans"><header>{header}'
        f'<h1 class="page-title" dir="auto">{title}</h1><p class="page-description" dir="auto"></p>%s</header>'
        f'<div class="page-body">{body}</div></article>'
        f'<span class="sans" style="font-size:14px;padding-top:2em"></span></body></html>'
    ).replace("%s", "")


def properties(*rows: tuple[str, str, str]) -> str:
    """The table of properties: name, type and cell of each."""
    return (
        '<table class="properties"><tbody>'
        + "".join(
            f'<tr class="property-row property-row-{kind}"><th><span class="icon property-icon">'
            f'<svg class="types"></svg></span>{name}</th><td>{cell}</td></tr>'
            for name, kind, cell in rows
        )
        + "</tbody></table>"
    )


def selected(*words: str) -> str:
    """The cell of a select or a multi-select."""
    return "".join(f'<span class="selected-value select-value-color-blue">{word}</span>' for word in words)


def block(inner: str) -> str:
    """A block with the layer that newer exports put around each."""
    return f'<div style="display:contents" dir="auto">{inner}</div>'


def tex(formula: str) -> str:
    """A formula as KaTeX leaves it: MathML with the TeX in an annotation, and what is drawn."""
    return (
        '<span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>x</mi></mrow>'
        f'<annotation encoding="application/x-tex">{formula}</annotation></semantics></math></span>'
        '<span class="katex-html" aria-hidden="true"><span class="base">x</span></span></span>'
    )


COLUMN_ICONS = {
    "Name": "typesTitle",
    "Level": "typesSelect",
    "Tags": "typesMultipleSelect",
    "Solved": "typesCheckbox",
    "Solved on": "typesDate",
    "Minutes": "typesNumber",
    "Link": "typesUrl",
    "Company": "typesRelation",
    "Notes": "typesText",
}


def collection(title: str, names: list[str], rows: list[tuple[str, list[str]]], *, found: str = "") -> str:
    """The table of a database as a page shows it; a row is its id and its cells."""
    head = "".join(
        f'<th><span class="icon property-icon"><svg class="{COLUMN_ICONS[name]}"></svg></span>{name}</th>'
        for name in names
    )
    lines = "".join(
        f'<tr id="{dashed(row)}">' + "".join(f'<td class="cell-x">{cell}</td>' for cell in cells) + "</tr>"
        for row, cells in rows
    )
    table = f'<table class="collection-content"><thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table>'
    if not title:
        return table
    return (
        f'<div id="{dashed(found or page_id(title))}" class="collection-content">'
        f'<h4 class="collection-title">{title}</h4>{table}</div>'
    )


def _html(names: Names) -> dict[str, bytes | str]:
    breadth, problems = names.folder("ML breadth"), names.folder("Problems")
    child = quote(f"{breadth}/{names.file('Bias & variance 🎯', '.html')}")
    acme = quote(f"../{names.folder('Companies')}/{names.file('Acme Robotics', '.html')}")
    stairs = html_page("Climb the stairs", block("<p>Remark: a Fibonacci in disguise.</p>"))
    stairs = stairs.replace(
        "</header>",
        properties(
            ("Level", "select", selected("Easy")),
            ("Tags", "multi_select", selected("DP", "Math, pure")),
            ("Solved", "checkbox", '<div class="checkbox checkbox-on"></div>'),
            ("Solved on", "date", "<time>@April 23, 2024</time>"),
            ("Minutes", "number", "12"),
            ("Company", "relation", f'<a href="{acme}"><span class="icon">🤖</span>Acme Robotics</a>'),
            ("Added", "created_time", "<time>@January 5, 2024 3:04 PM</time>"),
            ("Who", "person", '<span class="user"><img class="icon user-icon" src="x.png"/>Kim Ode</span>'),
        )
        + "</header>",
    )
    own = collection(
        "",
        ["Name", "Level", "Tags"],
        [(page_id("Climb the stairs"), ["Climb the stairs", selected("Easy"), selected("DP", "Math")])],
    )
    return {
        f"ML breadth {page_id('ML breadth')}.html": html_page(
            "ML breadth",
            HTML_BODY.format(
                child=child,
                picture=quote(f"{breadth}/Untitled.png"),
                archive=quote(f"{breadth}/readme.md"),
                inline=tex("p(y\\mid x)"),
                shown=tex("L = -\\sum_i y_i \\log p_i"),
                table=collection("Problems", ["Name", "Level"], [], found=page_id("Problems")),
            ),
            header='<div class="page-header-icon"><span class="icon">🧠</span></div>',
        ),
        f"{breadth}/Untitled.png": png(),
        f"{breadth}/readme.md": "# Not a page of Notion's\n",
        f"{breadth}/{names.file('Bias & variance 🎯', '.html')}": html_page(
            "Bias &amp; variance 🎯", "<p>Too simple, too supple.</p>", found=page_id("Bias & variance 🎯")
        ),
        **_tables(names, ".html"),
        f"Problems {page_id('Problems')}.html": html_page("Problems", own),
        f"{problems}/{names.file('Climb the stairs', '.html')}": stairs,
        f"{problems}/{names.file('Merge ranges', '.html')}": html_page("Merge ranges", "<p></p>"),
        f"{names.folder('Companies')}/{names.file('Acme Robotics', '.html')}": html_page("Acme Robotics", "<p>Hi</p>"),
        f"{names.folder('Companies')}/{names.file('Globex', '.html')}": html_page("Globex", ""),
        f"Plan {page_id('Plan')}.html": html_page("Plan", "<p>Plan.</p>"),
        f"Untitled {page_id('Untitled one')}.html": html_page("Untitled", "<p>One.</p>", found=page_id("Untitled one")),
        f"Untitled {page_id('Untitled two')}.html": html_page("Untitled", "<p>Two.</p>", found=page_id("Untitled two")),
        f"校准 {page_id('校准')}.html": html_page("校准", "<p>可靠性图。</p>"),
    }


HTML_BODY = "".join(
    block(one)
    for one in (
        '<p>See <a href="{child}">Bias &amp; variance 🎯</a> and <a href="Gone.html">a page that is gone</a>, or '
        '<a href="https://example.com/a_(b)">the web</a>.</p>',
        '<figure class="image"><a href="{picture}"><img style="width:96px" src="{picture}"/></a>'
        "<figcaption>The curve</figcaption></figure>",
        '<figure class="block-color-gray_background callout" style="white-space:pre-wrap;display:flex">'
        '<div style="font-size:1.5em"><span class="icon">💡</span></div>'
        '<div style="width:100%"><strong>Loss</strong> is not metric.<ul class="bulleted-list">'
        '<li style="list-style-type:disc">first</li></ul></div></figure>',
        '<ul class="to-do-list"><li><div class="checkbox checkbox-off"></div> '
        '<span class="to-do-children-unchecked">read the chapter</span><div class="indented">'
        '<ul class="to-do-list"><li><div class="checkbox checkbox-on"></div> '
        '<span class="to-do-children-checked">skim it</span></li></ul><p>A paragraph in the list.</p></div></li></ul>',
        "<p>A paragraph.</p>",
        '<div class="indented"><p>Its child, no code.</p></div>',
        "<blockquote>Said once.</blockquote>",
        '<figure class="equation"><style>.katex {{}}</style><div class="equation-container">'
        '<span class="katex-display">{shown}</span></div></figure>',
        '<p>Inline <span class="notion-text-equation-token">{inline}</span> and '
        "<code>[not](a-link.md)</code>, done <time>@April 23, 2024</time> .</p>",
        '<table class="simple-table"><tbody><tr><td>Model</td><td>Score</td></tr>'
        "<tr><td>Trees</td><td>0.9</td></tr></tbody></table>",
        "{table}",
        '<figure><div class="source"><a href="{archive}">readme.md</a></div></figure>',
        '<figure><a href="https://example.com/talk" class="bookmark source"><div class="bookmark-info">'
        '<div class="bookmark-text"><div class="bookmark-title">A talk</div></div></div></a></figure>',
    )
)


def junk() -> dict[str, bytes | str]:
    """What operating systems leave in a zip file that was packed again."""
    return {"__MACOSX/._Plan.md": b"\0\5\x16\7", ".DS_Store": b"\0\0\0\1Bud1", "Folder/Thumbs.db": b"x"}
