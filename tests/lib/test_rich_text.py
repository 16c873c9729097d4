from html.parser import HTMLParser

import pytest

from hexloop.lib.markdown import Readable
from hexloop.lib.rich_text import clean_html, html_readable, html_words


def test_words_lists_and_tables_stay():
    text = "<div><b>A</b> <i>b</i><ul><li>c</li></ul><table><tbody><tr><td>d</td></tr></tbody></table></div>"

    assert clean_html(text) == text


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("a<script>alert(1)</script>b", "ab"),
        ('<img src=x onerror="alert(1)">b', "b"),
        ('<a href="javascript:alert(1)">b</a>', '<a rel="noopener noreferrer">b</a>'),
        ('<a href="jav&#x09;ascript:alert(1)">b</a>', '<a rel="noopener noreferrer">b</a>'),
        ('<p style="position:fixed" onclick="x()" class="btn primary" id="queue">b</p>', "<p>b</p>"),
        ('<span class="visually-hidden">b</span>', '<span class="">b</span>'),
        ("<iframe srcdoc='<script>x</script>'></iframe>b", "b"),
        ("<form action=/review/undo/ method=post><button>b</button></form>", "b"),
        ("<svg><style><img src=x onerror=alert(1)></style></svg>", ""),
        ("<style>*{display:none}</style>b", "b"),
        ('<div data-island="editor" hx-get="/x">b</div>', "<div>b</div>"),
    ],
)
def test_what_could_run_or_pretend_is_taken_out(text, clean):
    assert clean_html(text) == clean


OWN = f"/files/{'a' * 64}/"


def attributes(text):
    """Every tag of a clean text with its attributes."""
    found = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attrs):
            found.append((tag, dict(attrs)))

    Reader().feed(text)
    return found


def test_own_pictures_and_sounds_stay():
    text = f'<img src="{OWN}" alt="A dot" onerror="x"><audio src="{OWN}" autoplay></audio>'

    assert attributes(clean_html(text)) == [
        ("img", {"src": OWN, "alt": "A dot", "loading": "lazy"}),
        ("audio", {"src": OWN, "controls": "", "preload": "none"}),
    ]


@pytest.mark.parametrize(
    "source",
    [
        "https://evil.example/x.png",
        "//evil.example/x.png",
        "/review/undo/",
        "data:image/svg+xml,<svg onload=alert(1)>",
        f"https://evil.example{OWN}",
        f"{OWN}../../review/",
        f"{OWN}?x",
        OWN.upper(),
        "/files/abc/",
    ],
)
@pytest.mark.parametrize("tag", ["img", "audio"])
def test_other_pictures_and_sounds_go(tag, source):
    assert clean_html(f'a<{tag} src="{source}"></{tag}>b') == "ab"


@pytest.mark.parametrize(
    "text",
    [
        f'<img src="{OWN}" alt="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">',
        '<img alt="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">',
        '<a title="<img alt=" href="https://a.example">" loading="lazy"> onmouseover=alert(1) x="</a>',
        """<a title='<img loading="lazy">' href="https://a.example">x</a>""",
        '<td title="<img alt=">" loading="lazy">x</td>',
        '<audio controls="" preload="none"><script>alert(1)</script></audio>',
    ],
)
def test_taking_empty_ones_out_lets_nothing_in(text):
    clean = clean_html(text)

    assert [tag for tag, _ in attributes(clean) if tag == "script"] == []
    assert [name for _, names in attributes(clean) for name in names if name.startswith("on")] == []


def test_clean_text_is_clean_already():
    text = clean_html(f'<p>a <img src="{OWN}" alt="x"> \\(y\\) <audio src="{OWN}"></audio></p>')

    assert attributes(clean_html(text)) == attributes(text)


def test_formulas_become_mathematics_and_cannot_bring_markup():
    text = r"so \(x<sub>1</sub> &lt; y\) and \[<b>z</b><script>alert(1)</script>\]"

    assert clean_html(text) == (
        'so <span class="math inline">x1 &lt; y</span> and <span class="math block">zalert(1)</span>'
    )


def test_formula_across_elements_leaves_whole_elements():
    assert clean_html(r"<b>a \(x</b> y\)") == '<b>a <span class="math inline">x y</span></b>'


def test_very_deep_elements_become_words():
    assert clean_html("<div>" * 200 + "<b>a &amp; b</b>") == "a &amp; b"


def test_words_of_html():
    text = "<div>one<br>two</div><p>three &amp;&nbsp;four</p><script>x</script><b>fi</b>ve \\(x_1\\)"

    assert html_words(text) == "one two three & four five x_1"


def test_formulas_are_written_out_and_keep_their_tex():
    found = html_readable(r"Is \(\frac{a}{b}\) &lt; <b>\[x_{1}<br>\lt 2\]</b>?")

    assert found == Readable("Is a/b < x_1 lt 2?", (r"\frac{a}{b}", r"x_{1} \lt 2"))


def test_formula_with_markup_in_it_makes_none():
    assert html_readable(r"\(a &lt;script&gt;x\)").text == "a <script>x"
    assert "<" not in clean_html(r"\(a &lt;script&gt;x\)").replace('<span class="math inline">', "").replace(
        "</span>", ""
    )
