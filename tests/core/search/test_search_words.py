from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.search.words import SIGNS, indexed, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gradient clipping, by norm.", "gradient clipping by norm"),
        (r"\frac{a}{b}", r"\ frac { a } b"),
        ("nn.Linear(in_features=3)", "nn . linear ( in _ features = 3 )"),
        ("O(n log n)", "o ( n log n )"),
        (r"$O(n \log n)$", "o ( n log n )"),
        (r"$\mathcal{O}(n \, \log n)$", "o ( n log n )"),
        ("self.x_y", "self . x _ y"),
        ("L1/L2", "l1 / l2"),
        ("C++ and C#", "c + + and c #"),
        ("a==b, x->y", "a = = b x - > y"),
        ("recall@k", "recall @ k"),
        ("nums[i]", "nums [ i ]"),
        ("d_k $d_{k}$ x^2 x^{2}", "d _ k d _ k x ^ 2 x ^ 2"),
        ("p-value $p$-value", "p value p value"),
    ],
)
def test_code_and_mathematics_keep_their_signs(text, found):
    assert indexed(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("**bold** move ~~old~~ *soft*", "bold move old soft"),
        ("# Heading\n- item\n> [!tip] note", "heading item tip note"),
        ("[[Adam|the optimizer]] ==seen== {{gap::x}}", "adam the optimizer seen gap x"),
        ("(see below) and so on... yes!", "see below and so on yes"),
        ("#tag __init__ `code`", "tag init code"),
    ],
)
def test_signs_of_prose_and_markdown_are_no_words(text, found):
    assert indexed(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("排序算法 sort", "排 序 算 法 sort"),
        ("カード", "カ ー ド"),
        ("정렬", "정 렬"),
        ("Naïve Bayes, R²", "naive bayes r2"),
        ("Straße ＡＢＣ", "strasse abc"),
        ("λ ∑", "λ"),
    ],
)
def test_other_scripts_are_found_by_any_part_and_without_accents(text, found):
    assert indexed(text) == found


@pytest.mark.parametrize("text", ["", " \n", "…", "— – !?", "\0", "🚀"])
def test_texts_without_words_have_none(text):
    assert words(text) == []


def test_very_long_words_count_up_to_a_length():
    assert words("a" * 5_000) == ["a" * 80]


@given(st.text(max_size=300))
def test_any_text_becomes_words_that_no_query_can_take_for_more(text):
    for word in words(text):
        assert word.isalnum() or word in SIGNS
        assert not set("\"'\0 \n") & set(word)


@given(st.text(max_size=200))
def test_words_are_their_own_words(text):
    plain = [word for word in words(text) if word.isalnum()]

    assert words(" ".join(plain)) == plain
