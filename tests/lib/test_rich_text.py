import pytest

from hexloop.lib.rich_text import clean_html, html_words


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
