import threading

import pytest

from hexloop.lib import markdown
from hexloop.lib.markdown import to_html, to_line, to_words


def test_paragraphs_code_and_emphasis_become_markup():
    html = to_html("Return `a < b` for *each* pair.")

    assert html == "<p>Return <code>a &lt; b</code> for <em>each</em> pair.</p>\n"


def test_result_says_that_it_is_html():
    html = to_html("a")

    assert html.__html__() is html


@pytest.mark.parametrize(
    "source",
    [
        "[click](javascript:alert(1))",
        "[click](JaVaScRiPt:alert(1))",
        "[click](data:text/html;base64,PHNjcmlwdD4=)",
        "[click](vbscript:msgbox)",
        "[click](file:///etc/passwd)",
        "<javascript:alert(1)>",
    ],
)
def test_link_that_runs_something_is_no_link(source):
    html = to_html(source)

    assert "href" not in html


@pytest.mark.parametrize(
    "source",
    [
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b",
        '<a href="https://x" onclick="y">z</a>',
        "<style>*{}</style>",
    ],
)
def test_raw_html_is_shown_as_text(source):
    html = to_html(source)

    assert "&lt;" in html
    assert [tag for tag in ("<script", "<img", "<a ", "<style") if tag in html] == []


def test_fault_of_the_renderer_is_not_yet_a_hole(monkeypatch):
    class Faulty:
        def render(self, text):
            return f'<p onclick="x()">{text}<script>x()</script><a href="javascript:x()">b</a></p>'

    monkeypatch.setattr(markdown, "_MARKDOWN", Faulty())

    assert to_html("a") == '<p>a<a rel="noopener noreferrer">b</a></p>'


def test_image_does_not_load():
    html = to_html("![a view](https://elsewhere.example/pixel.png)")

    assert "<img" not in html
    assert "a view" in html


def test_fence_cannot_break_out_of_its_language():
    html = to_html('```"><script>alert(1)</script>\nx\n```')

    assert html == '<pre class="code">x\n</pre>\n'


def test_python_fence_is_coloured_by_class():
    html = to_html("```python\nreturn '<'\n```")

    assert '<span class="k">return</span>' in html
    assert "&lt;" in html
    assert "style" not in html


def test_unknown_language_is_plain():
    html = to_html("```klingon\na < b\n```")

    assert html == '<pre class="code">a &lt; b\n</pre>\n'


def test_first_heading_belongs_to_the_page():
    html = to_html("# Pattern\n\n## Why")

    assert html == "<h2>Pattern</h2>\n<h2>Why</h2>\n"


def test_table_keeps_its_cells():
    html = to_html("| a | b |\n|---|---|\n| 1 | 2 |")

    assert "<th>a</th>" in html
    assert "<td>2</td>" in html


@pytest.mark.parametrize("unit", ["[", "![", "*a", "`", ">", "[a](", "<", "_a", "&#", "~~a", "- ", "|a"])
def test_hostile_repetition_ends(unit):
    work = threading.Thread(target=to_html, args=[unit * (20_000 // len(unit))], daemon=True)

    work.start()
    work.join(timeout=20)

    assert not work.is_alive()


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("so $x_1 < y$ holds", '<p>so <span class="math inline">x_1 &lt; y</span> holds</p>\n'),
        ("$k$ is 5", '<p><span class="math inline">k</span> is 5</p>\n'),
        (r"$a\$b$", '<p><span class="math inline">a\\$b</span></p>\n'),
        ("in $$x^2$$ line", '<p>in <span class="math block">x^2</span> line</p>\n'),
        ("text\n$$\na\n- b\n$$\nmore", '<p>text</p>\n<div class="math block">a\n- b</div>\n<p>more</p>\n'),
        ("- $$b$$", '<ul>\n<li>\n<div class="math block">b</div>\n</li>\n</ul>\n'),
        ("> $$\n> b\n> $$", '<blockquote>\n<div class="math block">b</div>\n</blockquote>\n'),
        ("$<b>x</b>$", '<p><span class="math inline">&lt;b&gt;x&lt;/b&gt;</span></p>\n'),
    ],
)
def test_mathematics_stays_readable_and_can_be_drawn(text, html):
    assert to_html(text) == html


@pytest.mark.parametrize(
    "text",
    [
        r"from \$5 to \$6",
        "from $5 and $10",
        "only $5",
        "$ x $",
        "`$x$`",
        "$$$$",
        "$$\na\n\nb$$",
        "    $$a$$",
    ],
)
def test_money_code_and_open_signs_are_no_mathematics(text):
    html = to_html(text)

    assert "math" not in html


@pytest.mark.parametrize("text", ["$" * 20_000, "$a " * 20_000, "$$a " * 20_000, "\\$" * 20_000, "$$\na\n" * 9_999])
def test_many_signs_cost_no_more_than_their_length(text):
    assert to_html(text)


def test_line_has_no_blocks():
    assert to_line("# a *b*\n\n- $c$") == '# a <em>b</em> - <span class="math inline">c</span>'


def test_words_are_what_a_text_says():
    text = "# Head\n\n*one* `two`\nthree $x_1$ [four](http://a.b)\n\n- fi**v**e"

    assert to_words(text) == "Head one two three x_1 four five"


OWN = "/files/" + "a" * 64 + "/"


def test_own_pictures_are_shown_and_wait_until_they_are_near():
    assert (
        to_html(f'![a "b" <c>]({OWN})') == f'<p><img src="{OWN}" alt="a &quot;b&quot; &lt;c&gt;" loading="lazy"></p>\n'
    )


@pytest.mark.parametrize(
    "source",
    [
        "https://example.org/a.png",
        "//example.org/a.png",
        "/settings/",
        f"{OWN}../../settings/",
        f"https://example.org{OWN}",
        f"{OWN}?x",
        OWN.upper(),
        "data:image/png;base64,AAAA",
        "data:image/svg+xml;base64,AAAA",
        "javascript:alert(1)",
    ],
)
def test_other_pictures_are_links_at_most(source):
    html = to_html(f"![words]({source})")

    assert "<img" not in html
    assert "words" in html
    assert "data:" not in html.partition("href")[2]
    assert 'href="javascript' not in html


def test_a_picture_without_words_is_a_link_with_its_address():
    assert ">https://example.org/a.png</a>" in to_html("![](https://example.org/a.png)")


def test_fault_of_the_renderer_shows_no_other_picture(monkeypatch):
    class Faulty:
        def render(self, text):
            return f'<img src="https://example.org/a.png" onerror="x()"><img src="{OWN}" srcset="https://example.org/b.png">'

    monkeypatch.setattr(markdown, "_MARKDOWN", Faulty())

    assert to_html("") == f'<img loading="lazy"><img src="{OWN}" loading="lazy">'


def test_a_line_says_the_words_of_a_picture():
    assert to_line(f"See ![the *graph*]({OWN})") == "See the graph"


def test_a_diagram_stays_its_text():
    html = to_html("```mermaid\ngraph TD; A-->B<script>\n```")

    assert html == '<pre class="code diagram">graph TD; A--&gt;B&lt;script&gt;\n</pre>\n'
