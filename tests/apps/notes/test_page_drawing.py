import re

import pytest

from hexloop.apps.notes.drawing import draw, read
from hexloop.apps.notes.skim import skim


def html(text, ids=()):
    return draw(
        text, address=lambda title: (f"/pages/{title}/", True), tag_url="/pages/?tag=", line_ids=ids
    ).html.strip()


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("## A b\n\n## A b", '<h2 id="h-a-b">A b</h2>\n<h2 id="h-a-b-2">A b</h2>'),
        ("==a **b**==", "<p><mark>a <strong>b</strong></mark></p>"),
        ("a == b == c", "<p>a == b == c</p>"),
        ("`==a==` `#b` `[[c]]`", "<p><code>==a==</code> <code>#b</code> <code>[[c]]</code></p>"),
        ("- [ ] do\n- [x] did", '<ul>\n<li class="todo">☐ do</li>\n<li class="todo done">☑ did</li>\n</ul>'),
        (
            "> [!tip] Say **it**\n> now",
            '<blockquote class="callout callout-tip">\n<p class="callout-title">Say <strong>it</strong></p>\n'
            "<p>now</p>\n</blockquote>",
        ),
        ("{{c1::a::hint}} and {{b}}", '<p><span class="gap">a</span> and <span class="gap">b</span></p>'),
        (
            "see #Deep-learning, not a#b",
            '<p>see <a class="page-tag" href="/pages/?tag=deep-learning" rel="noopener noreferrer">#Deep-learning</a>, '
            "not a#b</p>",
        ),
    ],
)
def test_pages_say_more_than_other_texts(text, drawn):
    assert html(text) == drawn


def test_card_lines_get_anchors_in_order():
    text = "a :: b\n\n- c :: d\n- e\n\n| x :: y |\n|---|\n| 1 :: 2 |\n\n{{f}}"

    drawn = html(text, [7, 8, 9])

    assert '<p id="line-7" class="card-line">' in drawn
    assert '<li id="line-8" class="card-line">' in drawn
    assert '<p id="line-9" class="card-line">' in drawn
    assert [card.question for card in read(text).cards] == ["a", "c", "{{c1::f}}"]


HOSTILE = [
    "<script>alert(1)</script>",
    '[["><img src=x onerror=alert(1)>]]',
    "[[a|<script>alert(1)</script>]]",
    '#a"onclick=alert(1)',
    "## <img src=x onerror=alert(1)>",
    "> [!<script>] x\n> [!note] <svg onload=alert(1)>",
    "==<svg/onload=alert(1)>==",
    "{{<img src=x onerror=alert(1)>}}",
    "[x](javascript:alert(1)) :: [y](data:text/html,x)",
    "![x](https://example.org/a.png)",
    "\ue000\ue001\ue001{{a}}\ue000",
    "$\\href{javascript:alert(1)}{x}$ :: `<script>`",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text):
    for drawn in (html(text, [1]), skim(draw(f"**x** {text}", address=lambda _: ("/", True), tag_url="/").html)):
        for bad in ("<script", "<img", "<svg", 'href="javascript', 'href="data', "<span onclick"):
            assert bad not in drawn


@pytest.mark.parametrize(
    "text", ["[[" * 20_000, "==" * 20_000, "{{" * 10_000, "#a " * 20_000, "> [!note]\n" * 5_000, "`" * 20_000 + " :: "]
)
def test_long_nonsense_is_read(text):
    assert read(text) is not None


def read_html(text, **more):
    return draw(
        text, address=lambda title: (f"/pages/{title}/", True), tag_url="/pages/?tag=", reading=True, **more
    ).html.strip()


def test_todos_are_buttons_where_the_page_is_read():
    drawn = read_html('# A\n\n- [ ] do "it"\n  - [x] *did*\n\n> 1. [ ] three')

    buttons = re.findall(r'value="(.*?)" role="checkbox" aria-checked="(.*?)" aria-label="(.*?)"', drawn)
    assert buttons == [
        ("2 done", "false", "do &quot;it&quot;"),
        ("3 open", "true", "did"),
        ("5 done", "false", "three"),
    ]
    assert "<button" not in html("- [ ] do")


def test_blocks_say_where_they_stand_in_the_text():
    drawn = read_html("# A\n\none\ntwo\n\n- x\n\n| a |\n|---|\n| b |\n\n> [!tip] T\n> body")

    assert re.findall(r'<(\w+)[^>]* data-lines="(.*?)"', drawn) == [
        ("h2", "0-1"),
        ("p", "2-4"),
        ("li", "5-6"),
        ("tr", "7-8"),
        ("tr", "9-10"),
        ("p", "11-13"),
        ("p", "11-13"),
    ]


def test_pictures_take_their_room_before_they_come():
    sha256 = "b" * 64

    drawn = read_html(f"![x](/files/{sha256}/)", sizes={sha256: (30, 20)})

    assert f'<img src="/files/{sha256}/" alt="x" width="30" height="20" loading="lazy">' in drawn
    assert read(f"![x](/files/{sha256}/) ![y](https://example.org/)").pictures == {sha256}


def test_todos_are_counted():
    said = read("- [ ] a\n- [x] b\n- [X] c\n\n```\n- [ ] d\n```\n[ ] e")

    assert (said.todos, said.todos_done) == (3, 2)


def test_skim_keeps_pictures_of_callouts_only():
    own = "/files/" + "c" * 64 + "/"

    shown = skim(html(f"![out]({own})\n\n> [!tip] T\n> ![in]({own})"))

    assert re.findall(r'alt="(.*?)"', shown) == ["in"]
