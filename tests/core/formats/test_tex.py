"""LaTeX in references, both ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.formats.references.tex import escaped, plain, tidy

AWKWARD = '\\{}$~^&%#_-`\'" "äößÅøŁéčışçȩ–—“”…<>|@,ax1αл中'


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (
            r"Schr{\"o}dinger and G\"odel, {\'E}mile, \v{C}apek, \c c, \H{o}",
            "Schrödinger and Gödel, Émile, Čapek, ç, ő",
        ),
        (r"{\AA}ngstr{\"{o}}m, Stra{\ss}e, \L ukasz, {\O}rsted, na\"{\i}ve", "Ångström, Straße, Łukasz, Ørsted, naïve"),
        (
            r"{BERT}: {P}re-training of Deep {\em Bidirectional} \textbf{Transformers}",
            "BERT: Pre-training of Deep Bidirectional Transformers",
        ),
        (r"100\% \& \#1 \_x \$5 a~b", "100% & #1 _x $5 a b"),
        ("``quoted'' -- and --- so", "“quoted” – and — so"),
        (r"Learning in $\mathcal{O}(n^2)$ time", r"Learning in $\mathcal{O}(n^2)$ time"),
        (r"\alpha-divergence, \LaTeX{}", "α-divergence, LaTeX"),
        (r"\href{http://evil.example}{words}", "words"),
        ("a\n   b\x00\x1bc", "a b c"),
        ("unclosed $x and } {", "unclosed $x and"),
        ("\\", "\\"),
    ],
)
def test_latex_becomes_what_a_reader_sees(tex, text):
    assert plain(tex) == text


def test_text_is_written_so_that_latex_sets_it():
    written = escaped("50% of $5 & #1: Erdős–Rényi, C_1 {x} \\ $a_{i}$ ~")

    assert written == (
        r"50\% of \$5 \& \#1: Erd{\H{o}}s--R{\'{e}}nyi, C\_1 \textbraceleft{}x\textbraceright{} \textbackslash{} "
        r"$a_{i}$ \textasciitilde{}"
    )


@given(st.text(alphabet=AWKWARD, max_size=60) | st.text(max_size=60))
def test_what_is_written_reads_as_it_was(text):
    shown = tidy(text)

    written = escaped(shown)

    assert plain(written) == shown
    depth = 0
    for char in written:
        depth += (char == "{") - (char == "}")
        assert depth >= 0
    assert depth == 0


@given(st.text(alphabet=AWKWARD, max_size=200))
def test_reading_ends_whatever_is_there(text):
    assert plain(text) == tidy(plain(text))


@pytest.mark.parametrize(
    "text", ["{" * 60_000, "$ " * 30_000, "\\" * 60_000, "\\'" * 30_000, "\\href{" * 10_000, "\\a" + " " * 60_000]
)
def test_traps_are_read_in_one_go(text):
    assert len(plain(text)) <= len(text)
