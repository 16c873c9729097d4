"""Pages of the HTML export: their text, properties and tables."""

import pytest
from make_notion import block, collection, dashed, html_page, page_id, properties, selected, tex

from hexloop.core.formats.notion import markup
from hexloop.core.formats.notion.markup import Head, Marked
from hexloop.core.formats.notion.places import Linker, Place, Places
from hexloop.core.formats.notion.properties import Shown
from hexloop.core.formats.notion.records import Link, Property, Span, Target, Type, with_links

PLACES = Places(
    [
        Place(("Trees.html",), Target.PAGE, "trees"),
        Place(("Plan", "Untitled.png"), Target.ATTACHMENT, "picture"),
        Place(("Plan", "talk.pdf"), Target.ATTACHMENT, "talk"),
    ],
    {},
)
TREES = Link("Trees", "Trees.html", Target.PAGE, "trees")


TWO_LINES = tex("a\nb")


def shown(html, table=lambda at: ""):
    """The body that the HTML within a page becomes, with links as ``{what they lead to: words}``."""
    linker = Linker(PLACES, ())
    page = markup.read_page(html_page("Page", html), linker, table)
    return with_links(page.body, linker.links, lambda link: f"{{{link.id or link.target}: {link.words}}}")


def li(inner):
    return f'<ul class="bulleted-list"><li style="list-style-type:disc">{inner}</li></ul>'


def todo(words, inner="", *, done=False):
    state = "on" if done else "off"
    return (
        f'<ul class="to-do-list"><li><div class="checkbox checkbox-{state}"></div> '
        f'<span class="to-do-children-unchecked">{words}</span><div class="indented">{inner}</div></li></ul>'
    )


def callout(icon, inner):
    return (
        f'<figure class="block-color-gray_background callout" style="display:flex"><div style="font-size:1.5em">{icon}'
        f'</div><div style="width:100%">{inner}</div></figure>'
    )


BLOCKS = [
    ("<p>A</p><p>\n</p><p>B</p>", "A\n\nB"),
    (block("<p>A</p>") + block("<h2>Head</h2>") + block("<p>B</p>"), "A\n\n## Head\n\nB"),
    ("<h1>One</h1><h3>Three</h3><h2></h2>", "# One\n\n### Three"),
    (li("a" + li("b" + li("c"))) + li("d"), "- a\n    - b\n        - c\n- d"),
    (block(li("a")) + block(li("b")), "- a\n- b"),
    ('<ol class="numbered-list" start="1"><li>a<ol class="numbered-list"><li>x</li></ol></li></ol>'
     '<ol class="numbered-list" start="2"><li>b</li></ol>', "1. a\n    1. x\n2. b"),
    ('<ol start="x"><li>a</li><li>b</li></ol>', "1. a\n2. b"),
    (li("a<p>under</p>" + li("b")), "- a\n\n    under\n\n    - b"),
    (li("<pre class='code'><code>x</code></pre>"), "-\n\n    ```\n    x\n    ```"),
    (todo("one", todo("two", done=True)) + todo("three"), "- [ ] one\n    - [x] two\n- [ ] three"),
    ('<ul class="toggle"><li><details open=""><summary>Why</summary><p>Because</p>' + li("a") + "</details></li></ul>",
     "- **Why**\n\n    Because\n\n    - a"),
    ("<details><summary><strong>Why</strong></summary></details>", "- **Why**"),
    ('<details open=""><summary style="font-weight:600;font-size:1.5em;line-height:1.3;margin:0">Head</summary>'
     '<div class="indented"><p>Under</p></div></details>', "## Head\n\nUnder"),
    ("<blockquote>Said<p>more</p></blockquote>", "> Said\n>\n> more"),
    ('<div class="column-list"><div class="column"><p>L</p></div><div class="column"><p>R</p></div></div>', "L\n\nR"),
    ("<p>A<div class='indented'><p>B</p></div></p>", "A\n\nB"),
    ("<hr/>", "---"),
    ('<nav class="table_of_contents"><a href="#x">X</a></nav><p>A</p>', "A"),
    ("<p>One<br/>two\nthree</p>", "One\\\ntwo\\\nthree"),
    ("loose <strong>text</strong><p>A</p>", "loose **text**\n\nA"),
]  # fmt: skip


@pytest.mark.parametrize(("html", "body"), BLOCKS)
def test_blocks_become_markdown(html, body):
    assert shown(html) == body


@pytest.mark.parametrize(
    ("html", "body"),
    [
        (callout('<span class="icon">💡</span>', "Look" + li("a")), "> [!tip]\n> 💡 Look\n>\n> - a"),
        (callout('<span class="icon">⚠️</span>', "<p>Mind</p>"), "> [!warning]\n> ⚠️ Mind"),
        (callout('<img class="icon" src="https://www.notion.so/icons/warning_red.svg"/>', "x"), "> [!warning]\n> x"),
        ('<figure class="callout"><div style="width:100%">No icon</div></figure>', "> [!note]\n> No icon"),
        ('<figure class="callout"><div><a href="Trees.html"><span class="icon">🌲</span>Trees</a></div></figure>',
         "> [!note]\n> {trees: Trees}"),
        ('<aside><div><span class="icon">❓</span></div><div>Why</div></aside>', "> [!question]\n> ❓ Why"),
        (f'<figure class="equation"><style>.k</style><div class="katex-display">{tex("a &lt; b")}</div></figure>',
         "$$\na < b\n$$"),
        (f'<p>x <span class="notion-text-equation-token">{tex("e^x")}</span> y {TWO_LINES}</p>', "x $e^x$ y $a b$"),
        ('<figure class="image"><a href="Plan/Untitled.png"><img src="Plan/Untitled.png"/></a>'
         "<figcaption>The <em>curve</em></figcaption></figure>", "{picture: The *curve*}"),
        ('<figure class="image"><img src="https://example.com/x.png"/></figure>',
         "[https://example.com/x.png](https://example.com/x.png)"),
        ('<figure><div class="source"><a href="Plan/talk.pdf">talk.pdf</a></div><figcaption>See</figcaption></figure>',
         "{talk: talk.pdf}\n\nSee"),
        ('<figure><div class="source"><a href="https://example.com/v">https://example.com/v</a></div></figure>',
         "[https://example.com/v](https://example.com/v)"),
        ('<figure><iframe src="https://example.com/v"></iframe></figure>', "[https://example.com/v](https://example.com/v)"),
        ('<figure class="link-to-page"><a href="Trees.html"><span class="icon">🌲</span>Trees</a></figure>',
         "{trees: Trees}"),
        ('<figure><a href="https://example.com/t" class="bookmark source"><div class="bookmark-info">'
         '<div class="bookmark-title">A [talk]</div><div class="bookmark-description">Long</div></div>'
         '<img src="https://example.com/i.png" class="bookmark-image"/></a><figcaption>Good</figcaption></figure>',
         "[A [talk]](https://example.com/t)\n\nGood"),
        ('<pre class="code"><code class="language-Python">def f():\n    return "`"\n</code></pre>',
         '```python\ndef f():\n    return "`"\n```'),
        ('<pre class="code"><code class="language-Plain Text">x<br/>```</code></pre>', "````\nx\n```\n````"),
        ('<table class="simple-table"><tbody><tr><th>A</th><td>B|C</td></tr><tr><td>x<br/>y</td></tr></tbody></table>',
         "| A | B\\|C |\n| --- | --- |\n| x y |  |"),
        ("<table></table>", ""),
    ],
)  # fmt: skip
def test_figures_code_and_tables_become_markdown(html, body):
    assert shown(html) == body


@pytest.mark.parametrize(
    ("html", "body"),
    [
        ("<strong>a </strong><em>b</em> <del>c</del> <code>d`e</code>", "**a** *b* ~~c~~ ``d`e``"),
        ('<mark class="highlight-red">hot</mark> <mark class="highlight-default">not</mark>', "==hot== not"),
        ("<em>một </em><em><strong>hai</strong></em><em> (ba)</em>", "*một **hai** (ba)*"),
        ("<strong>a</strong><strong>b</strong>", "**ab**"),
        ("<strong></strong><em> </em>x", "x"),
        ('<a href="Trees.html"><strong>Trees</strong></a>', "{trees: Trees}"),
        ('<strong><a href="Trees.html">Trees</a></strong> x', "**{trees: Trees}** x"),
        ('<span style="border-bottom:0.05em solid">u</span>', "u"),
        ('<span class="user">@Kim Ode</span> on <time>@March 1, 2024</time>', "@Kim Ode on 2024-03-01"),
        ("<time>@Last Wednesday</time>", "@Last Wednesday"),
        ("2 * 3 *x* a_b _c_ $5 [x](y) [z]", "2 \\* 3 \\*x\\* a_b \\_c\\_ \\$5 \\[x\\](y) \\[z\\]"),
    ],
)  # fmt: skip
def test_text_keeps_its_style_and_its_signs(html, body):
    assert shown(f"<p>{html}</p>") == body


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("# no heading", "\\# no heading"),
        ("- no item", "\\- no item"),
        ("1. no item", "1\\. no item"),
        ("&gt; no quote", "\\> no quote"),
        ("[ ] no box", "\\[ ] no box"),
        ("--- ", "\\---"),
        ("&lt;b&gt;", "\\<b>"),
        ("a == b ~~ c", "a \\== b \\~~ c"),
        ("\\alpha `x`", "\\\\alpha \\`x\\`"),
        ("R&amp;amp;D", "R\\&amp;D"),
        ("C# #tag 5 &lt; 6", "C# #tag 5 < 6"),
    ],
)
def test_signs_that_would_make_another_block_are_escaped(words, body):
    assert shown(f"<p>{words}</p>") == body


# Head and properties ---------------------------------------------------------------------------


def page(header="", body="<p>Text</p>", title="Trees"):
    return html_page(title, body).replace("</header>", f"{header}</header>")


def test_a_page_is_read_whole():
    header = (
        '<img class="page-cover-image" src="Plan/Untitled.png" style="object-position:center 50%"/>'
        '<div class="page-header-icon undefined"><span class="icon">🌲</span></div>'
    )
    linker = Linker(PLACES, ())
    html = page(header + properties(("Level", "select", selected("Hard")))).replace(
        '<p class="page-description" dir="auto"></p>', '<p class="page-description">About trees</p>'
    )

    found = markup.read_page(html, linker, lambda at: "")

    assert found == Marked(
        title="Trees",
        properties=(Property("Level", Type.SELECT, "Hard", "Hard"),),
        body="About trees\n\nText",
        icon="🌲",
        cover=Link("", "Plan/Untitled.png", Target.ATTACHMENT, "picture"),
    )


def test_a_title_may_be_a_date():
    html = page(title="<time>@December 1, 2024</time> notes")

    assert markup.read_page(html, Linker(PLACES, ()), lambda at: "").title == "2024-12-01 notes"
    assert markup.head_of(html.encode()).title == "2024-12-01 notes"


PROPERTIES = [
    ("text", "a<br/>b", Property("P", Type.TEXT, "a\nb", "a\nb")),
    ("number", "$1,200", Property("P", Type.NUMBER, "$1,200", 1200.0)),
    ("select", selected("One"), Property("P", Type.SELECT, "One", "One")),
    ("multi_select", selected("a", "b, c"), Property("P", Type.MULTI_SELECT, "a, b, c", ("a", "b, c"))),
    ("multi_select", "", Property("P", Type.MULTI_SELECT, "", None)),
    ("status", '<span class="status-value"><div class="status-dot"></div>Done</span>',
     Property("P", Type.STATUS, "Done", "Done")),
    ("checkbox", '<div class="checkbox checkbox-off"></div>', Property("P", Type.CHECKBOX, "No", False)),
    ("date", "<time>@March 1, 2024 → March 3, 2024</time>",
     Property("P", Type.DATE, "March 1, 2024 → March 3, 2024", Span("2024-03-01", "2024-03-03"))),
    ("person", '<span class="user"><span class="user-icon">K</span>Kim Ode</span><span class="user">Lee Fir</span>',
     Property("P", Type.PERSON, "Kim Ode, Lee Fir", ("Kim Ode", "Lee Fir"))),
    ("url", '<a class="url-value" href="https://example.com/long">example…</a>',
     Property("P", Type.URL, "https://example.com/long", "https://example.com/long")),
    ("email", '<a class="url-value" href="mailto:kim@example.com">kim</a>',
     Property("P", Type.EMAIL, "kim@example.com", "kim@example.com")),
    ("phone_number", "+1 555 0100", Property("P", Type.PHONE, "+1 555 0100", "+1 555 0100")),
    ("relation", '<a href="Trees.html"><span class="icon">🌲</span>Trees</a>, <a href="No.html">No</a>',
     Property("P", Type.RELATION, "Trees, No", (TREES, Link("No", "No.html", Target.MISSING)))),
    ("file", '<a href="Plan/talk.pdf">talk.pdf</a>',
     Property("P", Type.FILES, "talk.pdf", (Link("talk.pdf", "Plan/talk.pdf", Target.ATTACHMENT, "talk"),))),
    ("formula", '<div class="checkbox checkbox-on"></div>', Property("P", Type.FORMULA, "Yes", True)),
    ("rollup", "3 of 4", Property("P", Type.ROLLUP, "3 of 4", "3 of 4")),
    ("auto_increment_id", "TASK-1", Property("P", Type.UNIQUE_ID, "TASK-1", "TASK-1")),
    ("created_time", "<time>@January 5, 2023 3:04 PM</time>",
     Property("P", Type.CREATED_TIME, "January 5, 2023 3:04 PM", Span("2023-01-05T15:04"))),
    ("last_edited_by", '<span class="user">Kim</span>', Property("P", Type.EDITED_BY, "Kim", "Kim")),
    ("something_new", "x", Property("P", Type.TEXT, "x", "x")),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "cell", "found"), PROPERTIES)
def test_properties_keep_their_types(kind, cell, found):
    html = page(properties(("P", kind, cell)))

    assert markup.read_page(html, Linker(PLACES, ()), lambda at: "").properties == (found,)


def test_tables_of_databases_are_shown_with_ids_and_types():
    row = page_id("row")
    html = html_page("Page", "<p>A</p>" + collection("Tasks", ["Name", "Tags"], [(row, ["One", selected("a")])]))

    (found,) = markup.tables_of(html)

    assert (found.id, found.title, found.names, found.kinds) == (
        page_id("Tasks"), "Tasks", ("Name", "Tags"), (Type.TITLE, Type.MULTI_SELECT),
    )  # fmt: skip
    assert [(one, len(cells)) for one, cells in found.rows] == [(row, 2)]
    assert isinstance(found, Shown)


def test_a_table_of_a_database_is_a_link_or_else_a_table():
    html = collection("Tasks", ["Name"], [(page_id("row"), ["One"])]) + collection("", ["Name"], [])

    assert shown(html, lambda at: f"table {at}") == "table 0\n\ntable 1"
    assert shown(html) == "| Name |\n| --- |\n| One |\n\n| Name |\n| --- |"


# Which HTML is a page of Notion's --------------------------------------------------------------


def test_only_pages_of_notion_are_pages():
    html = page(title="<strong>Bold &amp; brave</strong>").encode()

    assert markup.is_page(html)
    assert markup.head_of(html) == Head(page_id("<strong>Bold &amp; brave</strong>"), "Bold & brave", tables=False)
    assert dashed(page_id("Trees")) in page()
    assert not markup.is_page(b"<html><body><article><p>.page-title</p></article></body></html>")
    assert markup.head_of(b"<p>x") == Head("", "", tables=False)
    assert markup.head_of(html_page("T", collection("X", ["Name"], [])).encode()).tables


def test_what_lies_too_deep_comes_as_words():
    found = markup.read_page(
        html_page("Page", "<div>" * 5_000 + "# deep &amp; deeper"), Linker(PLACES, ()), lambda at: ""
    )

    assert found == Marked("", (), "Page Page # deep & deeper", notes=(markup.ONLY_WORDS,))


@pytest.mark.parametrize("html", ["", "   ", "<", "<!-- -->", "<html>", "plain words", "<article></article>"])
def test_what_is_hardly_html_is_an_empty_page_or_its_words(html):
    found = markup.read_page(html, Linker(PLACES, ()), lambda at: "")

    assert found.body in {"", html}


# Hostile ---------------------------------------------------------------------------------------

HOSTILE = {
    "deep divs": "<div>" * 100_000 + "x",
    "deep lists": "<ul><li>" * 20_000 + "x",
    "deep quotes": "<blockquote>" * 20_000 + "x",
    "deep bold": "<b><i>" * 20_000 + "x",
    "deep toggles": "<details><summary>s</summary>" * 10_000 + "x",
    "deep tables": "<table><tr><td>" * 10_000 + "x",
    "deep callouts": "<aside>" * 20_000 + "x",
    "wide": "<p>x</p>" * 60_000,
    "attributes": "<p " + "a=b " * 100_000 + ">x</p>",
    "marks": "<b>x</b> <i>y</i> " * 20_000,
    "entities": "&lt;" * 200_000,
    "backticks": "<code>" + "`" * 100_000 + "</code>",
    "brackets": "<p>" + "[](" * 60_000 + "</p>",
    "links": '<a href="x">y</a>' * 20_000,
    "dtd": '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY e SYSTEM "file:///etc/passwd">]>&b;&e;',
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_html_ends_and_stays_about_as_long(name):
    body = shown(HOSTILE[name])

    assert len(body) <= 12 * len(HOSTILE[name]) + 1_000
    assert "root:" not in body
