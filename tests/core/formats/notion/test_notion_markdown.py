"""Pages of the export "Markdown & CSV": what their text becomes."""

from textwrap import dedent

import pytest

from hexloop.core.formats.notion.markdown import Written, body_of, read_page
from hexloop.core.formats.notion.places import Linker, Place, Places
from hexloop.core.formats.notion.records import Link, Target, with_links

PLACES = Places(
    [
        Place(("Trees.md",), Target.PAGE, "trees"),
        Place(("Plan", "Untitled.png"), Target.ATTACHMENT, "picture"),
        Place(("Plan", "data (1).zip"), Target.ATTACHMENT, "zip"),
        Place(("Tasks.csv",), Target.DATABASE, "tasks"),
    ],
    {},
)


def shown(text):
    """The body that a text becomes, with links as ``{what they lead to: words}``."""
    linker = Linker(PLACES, ())
    body = body_of(dedent(text).strip("\n").split("\n"), linker)
    return with_links(body, linker.links, lambda link: f"{{{link.id or link.target}: {link.words}}}")


def same(text):
    return dedent(text).strip("\n")


# Title and properties --------------------------------------------------------------------------

NAMES = {"Level", "Tags", "Due: when", "Due"}


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("# Trees\n\nText", Written("Trees", (), ("Text",))),
        ("Text only", Written("", (), ("Text only",))),
        ("", Written("", (), ())),
        (
            "# Trees\n\nLevel: Hard\nTags: a, b\n\nNote: x",
            Written("Trees", (("Level", "Hard"), ("Tags", "a, b")), ("", "Note: x")),
        ),
        ("# Trees\n\nLevel: Hard\nNote: x\n\nMore", Written("Trees", (("Level", "Hard"),), ("Note: x", "", "More"))),
        ("# Trees\n\nNote: x\nLevel: Hard", Written("Trees", (), ("Note: x", "Level: Hard"))),
        (
            "# Trees\n\nTags: one\nline two\nLevel: Hard\nlast line",
            Written("Trees", (("Tags", "one\nline two"), ("Level", "Hard\nlast line")), ()),
        ),
        ("# Trees\n\nDue: when: now\nDue: then", Written("Trees", (("Due: when", "now"), ("Due", "then")), ())),
        ("# Trees\n\nLevel: https://x.org\n- item", Written("Trees", (("Level", "https://x.org"),), ("- item",))),
        ("\n\n# Trees\n\n\n", Written("Trees", (), ())),
        ("#Trees\n", Written("", (), ("#Trees", ""))),
    ],
)  # fmt: skip
def test_properties_are_only_lines_whose_names_the_table_has(text, page):
    assert read_page(text, NAMES) == page


# Blocks ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("A\n\n\n\nB", "A\n\nB"),
        ("A\n\n    child\n\n        grandchild\n\nB", "A\n\nchild\n\ngrandchild\n\nB"),
        ("- a\n    - b\n        - c\n- d", "- a\n    - b\n        - c\n- d"),
        ("- a\n\n    text\n\n        deeper\n\n    - b", "- a\n\n    text\n\n    deeper\n\n    - b"),
        ("1. a\n    1. b\n2. c", "1. a\n    1. b\n2. c"),
        ("- a\nsecond line\n    - b", "- a\nsecond line\n    - b"),
        ("- [ ]  one\n    - [x]  two\n- [X]  three", "- [ ] one\n    - [x] two\n- [x] three"),
        ("> said\n> \n\nB", "> said\n\nB"),
        ("> said\n> \n>     - deep\n> ", "> said\n>\n>     - deep"),
        ("## Head\n\n    under a toggle heading", "## Head\n\nunder a toggle heading"),
        ("---\n\nB", "---\n\nB"),
        ("| a | b |\n| --- | --- |\n| x<br>y | [t](Trees.md) |", "| a | b |\n| --- | --- |\n| x y | {trees: t} |"),
        ("- a\n\n\ttab", "- a\n\n    tab"),
    ],
)
def test_blocks_keep_their_place(text, body):
    assert shown(text) == body


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("```python\nx = [a](b.md)\n    y\n```", "```python\nx = [a](b.md)\n    y\n```"),
        ("- a\n\n    ```\n    x\n        y\n    ```\n\n- b", "- a\n\n    ```\n    x\n        y\n    ```\n\n- b"),
        ("text\n\n    ```\n    x\n    ```", "text\n\n```\nx\n```"),
        ("```\n\n\n@April 23, 2024\n```", "```\n\n\n@April 23, 2024\n```"),
        ("```\nnever ends", "```\nnever ends\n```"),
        ("$$\na\n\nb\n$$\n\nB", "$$\na\nb\n$$\n\nB"),
        ("$$x = 1$$", "$$x = 1$$"),
        ("$$\nnever ends [t](Trees.md)", "$$\nnever ends {trees: t}"),
    ],
)
def test_code_and_formulas_stay_as_they_are(text, body):
    assert shown(text) == body


CALLOUTS = [
    ("<aside>\n💡 Look\n\n- a\n</aside>\n\nB", "> [!tip]\n> 💡 Look\n>\n> - a\n\nB"),
    ("<aside>\n💡\n\nLook\n\n</aside>", "> [!tip]\n> 💡 Look"),
    ("<aside>\n⚠️ Mind\n</aside>", "> [!warning]\n> ⚠️ Mind"),
    ("<aside>\n📌 Pin\n</aside>", "> [!note]\n> 📌 Pin"),
    ("<aside>\n❓ - not a list\n</aside>", "> [!question]\n> ❓\n>\n> - not a list"),
    (
        '<aside>\n<img src="https://www.notion.so/icons/light-bulb_gray.svg" alt="x" width="40px" />\n\nLook\n</aside>',
        "> [!tip]\n> Look",
    ),
    ('<aside>\n<img src="https://www.notion.so/icons/moon_blue.svg" /> Look\n</aside>', "> [!note]\n> Look"),
    ('<aside>\n<img src="Plan/Untitled.png" /> Look\n</aside>', "> [!note]\n> {picture: } Look"),
    ("<aside>\n\n</aside>", "> [!note]"),
    ("- a\n\n    <aside>\n    💡 In a list\n\n    </aside>\n\n- b", "- a\n\n    > [!tip]\n    > 💡 In a list\n\n- b"),
    ("<aside>\n💡 Outer\n\n<aside>\n❓ Inner\n</aside>\n\n</aside>",
     "> [!tip]\n> 💡 Outer\n>\n> > [!question]\n> > ❓ Inner"),
    ("<aside>\nnever ends", "> [!note]\n> never ends"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "body"), CALLOUTS)
def test_callouts_get_the_kind_of_their_icon(text, body):
    assert shown(text) == body


def test_toggles_are_bold_items_with_what_is_in_them():
    assert shown(
        """
        <details>
        <summary>Why **not** trees</summary>

        Because

        - a

        </details>

        <details>
        <summary></summary>
        </details>
        """
    ) == same(
        """
        - **Why not trees**

            Because

            - a

        -
        """
    )


def test_the_caption_below_a_picture_is_not_said_twice():
    assert shown("![Curve](Plan/Untitled.png)\n\nCurve\n\nCurve") == "{picture: Curve}\n\nCurve"
    assert shown("![Curve](Plan/Untitled.png)\n\nOther") == "{picture: Curve}\n\nOther"


# Within a line ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("see [the **trees**](Trees.md).", "see {trees: the **trees**}."),
        ("[data (1).zip](Plan/data%20(1).zip)", "{zip: data (1).zip}"),
        ("[Tasks](Tasks.csv)", "{tasks: Tasks}"),
        ("[a [b] c](Trees.md)", "{trees: a [b] c}"),
        ("[![x](Plan/Untitled.png)](Trees.md)", "{picture: x} {trees: }"),
        ("[![x](Plan/Untitled.png)](Plan/Untitled.png)", "{picture: x}"),
        ('[t](Trees.md "a title")', "{trees: t}"),
        ("[t](<Trees.md>)", "{trees: t}"),
        ("[gone](Gone%20away.md)", "{missing: gone}"),
        ("[not a link](with some words)", "[not a link](with some words)"),
        ("[open](Trees.md", "[open](Trees.md"),
        ("`[t](Trees.md)` and $[t](Trees.md)$", "`[t](Trees.md)` and $[t](Trees.md)$"),
        ("[`code` in words](Trees.md)", "{trees: `code` in words}"),
        ("``a ` b`` [t](Trees.md)", "``a ` b`` {trees: t}"),
        ("[w](https://example.com/x)", "[w](https://example.com/x)"),
        ("[https://example.com](https://example.com)", "[https://example.com](https://example.com)"),
        ("[js](javascript:alert(1))", "js"),
        ("met @Kim on @April 23, 2024 ", "met @Kim on 2024-04-23"),
        ('a <mark class="x">hot</mark> <u>u</u> <span style="c">s</span>', "a ==hot== u s"),
        ("a <mark>open", "a open"),
        ('<a href="Trees.md">the trees</a> <img src="Plan/Untitled.png" alt="p">', "{trees: the trees} {picture: p}"),
        ("x < y <b>z</b> `<u>`", "x < y <b>z</b> `<u>`"),
    ],
)
def test_a_line_is_mended(text, body):
    assert shown(text) == body


def test_links_are_noted_in_order():
    linker = Linker(PLACES, ())

    body = body_of(["[a](Trees.md) ![b](Plan/Untitled.png) [c](No.md)"], linker)

    assert body == "\ue0100\ue011 \ue0101\ue011 \ue0102\ue011"
    assert linker.links == [
        Link("a", "Trees.md", Target.PAGE, "trees"),
        Link("b", "Plan/Untitled.png", Target.ATTACHMENT, "picture", picture=True),
        Link("c", "No.md", Target.MISSING),
    ]


# Hostile ---------------------------------------------------------------------------------------

HOSTILE = {
    "brackets": "[" * 100_000,
    "links that never end": "[a](" * 25_000,
    "nested pictures": "![[]()" * 16_000,
    "backticks": "`" * 100_000,
    "single backticks": "`a " * 33_000,
    "dollars": "$" * 100_000,
    "tags": '<a href="x"' * 9_000,
    "formulas": "$$x\n" * 30_000,
    "callouts": "<aside>\n" * 20_000,
    "toggles": "<details>\n" * 20_000,
    "quotes": ">" * 100_000,
    "lists": "- " * 50_000,
    "deep": "\n".join(" " * 4 * depth + "- x" for depth in range(1_000)),
    "fences": "```\n" * 30_001,
    "one line": "x" * 5_000_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_end_and_stay_about_as_long(name):
    text = HOSTILE[name]

    body = shown(text)

    assert len(body) <= 12 * len(text)
