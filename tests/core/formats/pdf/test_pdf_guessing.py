"""What paper a PDF is, by its first page."""

import pytest

from hexloop.core.formats.pdf.guessing import reference_of
from hexloop.core.formats.pdf.reading import Contents
from hexloop.core.formats.references.records import Author

STAMP = "arXiv:1706.03762v7  [cs.CL]  2 Aug 2023"


def test_the_largest_letters_of_the_first_page_are_the_title_over_all_their_lines():
    pieces = [
        (9.0, "Provided proper attribution is given"),
        (17.2, "Attention Is All"),
        (17.2, "You Need"),
        (10.0, "Ashish"),
    ]

    assert reference_of(Contents(pieces=pieces), "x.pdf").title == "Attention Is All You Need"


@pytest.mark.parametrize(
    ("about", "title"),
    [
        ({"/Title": "Deep Residual Learning"}, "Deep Residual Learning"),
        ({"/Title": "Microsoft Word - final2.doc"}, "Large words"),
        ({"/Title": "untitled"}, "Large words"),
        ({"/Title": "main.dvi"}, "Large words"),
        ({"/Title": "arXiv:1706.03762v7 [cs.CL] 2 Aug 2023"}, "Large words"),
        ({"/Title": "E\ufb03cient \ufb01ne tuning"}, "Efficient fine tuning"),
        ({}, "Large words"),
    ],
)
def test_its_own_word_on_its_title_counts_unless_a_program_made_it(about, title):
    assert reference_of(Contents(about=about, pieces=[(20.0, "Large words")]), "x.pdf").title == title


@pytest.mark.parametrize(
    ("name", "title"),
    [("attention_is-all.pdf", "attention is all"), ("---.pdf", "Paper without a title"), ("", "Paper without a title")],
)
def test_without_text_the_name_of_the_file_is_the_title(name, title):
    assert reference_of(Contents(), name).title == title


@pytest.mark.parametrize(
    ("first", "name", "arxiv_id", "year"),
    [
        (f"{STAMP}\nAttention", "a.pdf", "1706.03762", 2017),
        ("We build on arXiv:1409.0473 and others", "a.pdf", "", None),
        ("", "2106.09685v2.pdf", "2106.09685", 2021),
        ("", "2024.10031.pdf", "", None),
        ("arXiv:hep-th/9901001v3 [hep-th]", "a.pdf", "hep-th/9901001", None),
        ("https://doi.org/10.48550/arXiv.2005.14165", "a.pdf", "2005.14165", 2020),
    ],
)
def test_the_arxiv_id_is_the_one_it_is_stamped_with(first, name, arxiv_id, year):
    found = reference_of(Contents(texts=[first]), name)

    assert (found.arxiv_id, found.year, found.doi) == (arxiv_id, year, "")


@pytest.mark.parametrize(
    ("first", "about", "doi"),
    [
        ("https://doi.org/10.1145/3292500.3330701.", {}, "10.1145/3292500.3330701"),
        ("DOI: 10.1038/S41586-021-03819-2)", {}, "10.1038/s41586-021-03819-2"),
        ("", {"/doi": "10.1109/5.771073"}, "10.1109/5.771073"),
        ("see 10.1109/5.771073", {}, ""),
    ],
)
def test_the_doi_is_the_one_it_prints(first, about, doi):
    assert reference_of(Contents(about=about, texts=[first]), "a.pdf").doi == doi


@pytest.mark.parametrize(
    ("said", "authors"),
    [
        ("Ada Lovelace, Alan Turing", [("Lovelace", "Ada"), ("Turing", "Alan")]),
        ("Lovelace, Ada; Turing, Alan", [("Lovelace", "Ada"), ("Turing", "Alan")]),
        ("Ada Lovelace and Alan Turing", [("Lovelace", "Ada"), ("Turing", "Alan")]),
        ("Guido van Rossum", [("van Rossum", "Guido")]),
        ("admin", []),
        ("LaTeX user", []),
        ("", []),
    ],
)
def test_authors_are_told_apart(said, authors):
    found = reference_of(Contents(about={"/Author": said}), "a.pdf")

    assert found.authors == tuple(Author(*names) for names in authors)


@pytest.mark.parametrize(
    "text", ["arXiv:" * 20_000, "doi " * 20_000, "10.1234/" * 20_000, " " * 100_000, "a" * 200_000]
)
def test_long_texts_of_one_pattern_cost_no_time(text):
    found = reference_of(Contents(about={"/Author": text, "/Title": text}, texts=[text]), "a.pdf")

    assert (found.arxiv_id, len(found.title) <= 300) == ("", True)
