import io
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pptx import Presentation

from hexloop.core.slides.deck import MOST_SLIDES, read_deck
from hexloop.core.slides.draft import Chosen, Written, draft_slides
from hexloop.core.slides.pptx import to_pptx

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


def bodies(text):
    return [slide.body for slide in read_deck(text).slides]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("one", ["one"]),
        ("one\n\n---\n\ntwo", ["one", "two"]),
        ("one\r\n---\r\ntwo", ["one", "two"]),
        ("---\nmarp: true\ntheme: default\n---\n# One", ["# One"]),
        ("---\none\n---\ntwo\n---", ["one", "two"]),
        ("```\n---\n```\n---\ntwo", ["```\n---\n```", "two"]),
        ("~~~~\n```\n---\n~~~~\n---\ntwo", ["~~~~\n```\n---\n~~~~", "two"]),
        ("one\n\n---\n\n---\n\nthree", ["one", "", "three"]),
        ("| a |\n|---|\n| 1 |", ["| a |\n|---|\n| 1 |"]),
    ],
)
def test_dashes_part_slides_but_not_in_code_and_front_matter(text, found):
    assert bodies(text) == found


def test_front_matter_is_kept_as_it_is():
    assert (
        read_deck("---\nmarp: true\nstyle: |\n  h1 { a: b }\n---\n# One").front == "marp: true\nstyle: |\n  h1 { a: b }"
    )


def test_comments_are_notes_but_directives_and_code_are_not():
    text = "# One\n<!-- _class: lead -->\n<!-- say: hello -->\n<!--\nand\n---\nmore\n-->\n```html\n<!-- code -->\n```"

    slide = read_deck(text).slides[0]

    assert slide.notes == "say: hello\n\nand\n---\nmore"
    assert slide.body.endswith("```html\n<!-- code -->\n```")
    assert slide.title == "One"


def test_a_comment_that_does_not_end_is_text():
    assert bodies("a <!-- b\n\n---\n\nc") == ["a <!-- b\n\n---\n\nc"]


@pytest.mark.parametrize("text", ["<!--" * 50_000, "---\n" * 50_000, "```\n" * 50_000, "<!-- a: " * 20_000 + "-->"])
def test_hostile_texts_cost_no_more_than_their_length(text):
    began = time.process_time()

    deck = read_deck(text)

    assert len(deck.slides) <= MOST_SLIDES
    assert time.process_time() - began < 5


@given(st.text(alphabet="ab-#`~<!>\n :", max_size=60))
def test_every_text_is_a_deck(text):
    assert all(isinstance(slide.body, str) for slide in read_deck(text).slides)


def test_a_draft_takes_points_or_sentences_and_keeps_the_whole_as_notes():
    written = Written(
        "Empty searches",
        "Lead, 2025",
        "Fewer pages without a result",
        [
            ("Background", "Buyers typed a brand. They found nothing."),
            ("Solution", "- two towers\n- a ranker\n\n```\ncode\n```"),
            ("Impact", "| a |\n|---|\n| 1 |"),
            ("Reflection", " "),
        ],
        [Chosen("Two towers", "Latency", (("Rules", "brittle"), ("Nothing", ""))), Chosen("Weekly", "")],
    )

    deck = read_deck(draft_slides(written))

    titles = ["Empty searches", "Background", "Solution", "Decision: Two towers", "Decision: Weekly", "Impact"]
    assert deck.front == "marp: true\npaginate: true"
    assert [slide.title for slide in deck.slides] == titles
    assert deck.slides[1].body == "## Background\n\n- Buyers typed a brand.\n- They found nothing."
    assert deck.slides[1].notes == "Buyers typed a brand. They found nothing."
    assert deck.slides[3].body.split("\n")[2:4] == ["- **Not** Rules: brittle", "- **Not** Nothing"]
    assert "**Why:** …" in deck.slides[4].body
    assert "| 1 |" in deck.slides[5].body


def test_texts_with_dashes_and_comments_do_not_break_a_draft():
    deck = read_deck(draft_slides(Written("T", "", "", [("Background", "one\n\n---\n\ntwo --> three <!-- four")])))

    assert [slide.title for slide in deck.slides] == ["T", "Background"]


def texts_of(page):
    return [shape.text_frame.text for shape in page.shapes if shape.has_text_frame]


def made(text, **more):
    return list(Presentation(io.BytesIO(to_pptx(read_deck(text), **more))).slides)


def test_a_presentation_has_titles_lists_code_tables_and_notes():
    text = (
        "# Title\n\n- one\n  - **two**\n\n1. first\n2. second\n\n`x` and $y^2$\n\n```\na"
        "\nb\n```\n\n| h |\n|---|\n| c |\n\n<!-- said -->"
    )

    page = made(text)[0]

    table = next(shape.table for shape in page.shapes if shape.has_table)
    assert texts_of(page) == ["Title", "• one\n• two\n1. first\n2. second\nx and y^2\na\nb"]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["h"], ["c"]]
    assert page.notes_slide.notes_text_frame.text == "said"


def test_own_pictures_are_set_and_others_are_words():
    sha = "ab" * 32
    text = f"# A\n\n![mine](/files/{sha}/)\n\n![theirs](https://x.test/p.png)"

    page = made(text, picture=lambda name: PNG if name == sha else None)[0]

    assert [shape.shape_type.name for shape in page.shapes].count("PICTURE") == 1
    assert texts_of(page) == ["A", "theirs"]


def test_what_a_file_cannot_hold_is_left_out():
    page = made("# A\x00\x0b\ud800b", picture=lambda _: b"no picture")[0]
    none = made("![p](/files/" + "0" * 64 + "/)", picture=lambda _: b"no picture")[0]

    assert texts_of(page) == ["A\ufffdb"]
    assert len(none.shapes) == 0


def test_no_slides_are_a_file_without_one():
    assert made("") == []
