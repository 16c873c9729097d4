import pytest

from hexloop.lib.markdown import to_words
from hexloop.lib.tex_words import tex_words


@pytest.mark.parametrize(
    ("tex", "words"),
    [
        (r"\sqrt{d_k}", "√d_k"),
        (r"2^{20} \le n^2", "2²⁰ ≤ n²"),
        (r"d^{-0.5}\cdot\min(s^{-0.5},\, s\cdot w^{-1.5})", "d^(-0.5)·min(s^(-0.5), s·w^(-1.5))"),
        (r"\frac{a+b}{2} \approx \hat{y}", "(a+b)/2 ≈ y"),
        (r"\sigma(x) = \frac{1}{1+e^{-x}}", "σ(x) = 1/(1+e^(-x))"),
        (r"\text{loss} \to 0", "loss → 0"),
        (r"\left\lVert x \right\rVert_2", "‖ x ‖_2"),
        (r"\unknown{x}", "unknownx"),
        (r"a\$b", "a$b"),
        ("", ""),
    ],
)
def test_formula_reads_as_on_a_line(tex, words):
    assert tex_words(tex) == words


def test_titles_have_formulas_in_words():
    assert to_words(r"Why divide by $\sqrt{d_k}$ and not by $$d_k$$?") == "Why divide by √d_k and not by d_k?"
