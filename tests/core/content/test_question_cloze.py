import pytest

from hexloop.core.content.questions.cloze import gap_numbers, numbered, plain, shown


def asked(text, number):
    return shown(text, number, asked=lambda hint: f"[{hint or '…'}]", found=lambda words: f"<{words}>")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("no gap", ()),
        ("{{c1::a}}", (1,)),
        ("{{c2::b}} {{c1::a}} {{c2::c}}", (1, 2)),
        ("{{c1,3::both}}", (1, 3)),
        ("{{c1::outer {{c2::inner}}}}", (1, 2)),
        ("{{c0::a}} {{c501::b}} {{c1,0::c}} {{x}}", ()),
        ("{{c1::open", ()),
        ("{{c1::a}} {{c2::open", (1,)),
    ],
)
def test_gaps_are_numbered(text, numbers):
    assert gap_numbers(text) == numbers


def test_gap_is_asked_by_its_hint_and_answered_by_its_words():
    front, back = asked("A {{c1::cat::animal}} on a {{c2::mat}}", 1)

    assert (front, back) == ("A [animal] on a mat", "A <cat> on a mat")


def test_gap_without_hint_and_a_gap_inside_another():
    text = "{{c1::outer {{c2::inner}} end}}"

    assert asked(text, 1) == ("[…]", "<outer inner end>")
    assert asked(text, 2) == ("outer […] end", "outer <inner> end")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (r"$x = {{c1::\frac{a}{b}}}$", r"$x = \frac{a}{b}$"),
        ("a set {{c1::{}} ends", "a set { ends"),
        (r"{{c1::e^{-x^{2}}}} and {{c2::y}}", r"e^{-x^{2}} and y"),
    ],
)
def test_braces_inside_a_gap_are_counted_where_they_match(text, words):
    assert plain(text) == words


def test_gaps_without_number_get_the_next_free_one():
    assert numbered("{{a}} {{c3::b}} {{x_{i}}}") == "{{c4::a}} {{c3::b}} {{c5::x_{i}}}"


def test_very_deep_gaps_cost_no_more_than_their_length():
    text = "{{c1::" * 5_000 + "}}" * 5_000

    assert gap_numbers(text) == (1,)
