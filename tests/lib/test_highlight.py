from hexloop.lib.highlight import MOST_CHARACTERS, highlight


def test_python_gets_classes_and_is_escaped():
    html = highlight("if a < b: pass")

    assert '<span class="k">if</span>' in html
    assert "&lt;" in html


def test_every_line_stays_a_line():
    source = '\n\nx = """a\nb"""\n\n'

    html = highlight(source)

    assert html.count("\n") == source.count("\n")


def test_very_long_code_is_plain():
    html = highlight("if x: pass\n" * MOST_CHARACTERS)

    assert "<span" not in html
