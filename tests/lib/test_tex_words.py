import pytest

from hexloop.lib.markdown import to_words
from hexloop.lib.tex_words import tex_typed, tex_words


@pytest.mark.parametrize(
    ("tex", "words"),
    [
        (r"\sqrt{d_k}", "√d_k"),
        (r"2^{20} \le n^2", "2²⁰ ≤ n²"),
        (r"d^{-0.5}\cdot\min(s^{-0.5},\, s\cdot w^{-1.5})", "d^(-0.5)·min(s^(-0.5), s·w^(-1.5))"),
        (r"\frac{a+b}{2} \approx \hat{y}", "(a+b)/2 ≈ ŷ"),
        (r"\sigma(x) = \frac{1}{1+e^{-x}}", "σ(x) = 1/(1+e^(-x))"),
        (r"\text{loss} \to 0", "loss → 0"),
        (r"\left\lVert x \right\rVert_2", "‖ x ‖_2"),
        (r"\|x\|_2 < 5\%", "‖x‖_2 < 5%"),
        (r"\frac{QK^\top}{\sqrt{d_k}}", "QKᵀ/√d_k"),
        (r"\frac{\frac{a}{b}}{c_{i_{j}}}", "(a/b)/c_i_j"),
        (r"\frac12, \sqrt d, \binom{n}{k}", "1/2, √d, (n choose k)"),
        (r"\sum_{i=1}^{n} x_i, x \in \{1, \dots, n\}", "∑_(i=1)ⁿ x_i, x ∈ {1, …, n}"),
        (r"\arg\max_\theta \log p(y \mid x)", "arg max_θ log p(y | x)"),
        (r"\begin{pmatrix}a & b\\ c & d\end{pmatrix}", "[a b; c d]"),
        (r"\begin{aligned}a &= b\end{aligned}", "a = b"),
        (r"\unknown{x}", "unknownx"),
        (r"\frac{a", "fraca"),
        (r"a\$b", "a$b"),
        ("", ""),
    ],
)
def test_formula_reads_as_on_a_line(tex, words):
    assert tex_words(tex) == words


@pytest.mark.parametrize(
    ("tex", "words"),
    [
        (r"\frac{1}{\sqrt{d}}", "1/sqrt(d)"),
        (r"p(y \mid x) \le \alpha\beta", "p(y | x) <= alpha beta"),
        (r"\sum_i \hat{y}_i^{2} \cdot 3", "sum_i y_i^2*3"),
        (r"\lVert x \rVert \to \infty", "|| x || -> inf"),
        (r"a \,\ne\, \operatorname{softmax}(z)", "a != softmax(z)"),
    ],
)
def test_formula_is_typed_without_tex(tex, words):
    assert tex_typed(tex) == words


@pytest.mark.parametrize("tex", ["{" * 50_000, "\\frac{" * 20_000, "_{" * 20_000 + "}" * 20_000, " " * 100_000, "\\"])
def test_hostile_formulas_lose_their_marks(tex):
    assert not set(tex_words(tex)) & set("{}\\")


def test_titles_have_formulas_in_words():
    assert to_words(r"Why divide by $\sqrt{d_k}$ and not by $$d_k$$?") == "Why divide by √d_k and not by d_k?"
