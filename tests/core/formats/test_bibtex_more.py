"""What a BibTeX entry says besides: kept and written again, unless it is about who keeps the file."""

from dataclasses import replace

from hexloop.core.formats.references.bibtex import read_bibtex
from hexloop.core.formats.references.bibtex_writing import write_bibtex
from hexloop.core.formats.references.records import Author, Reference, merged

ENTRY = r"""
@inproceedings{okafor2021ranking,
  title = {Ranking Groceries},
  author = {Okafor, Ada},
  booktitle = {Proceedings of Shopping},
  editor = {Lindqvist, Per and M{\"u}ller, Ida},
  series = {Lecture Notes in Shops},
  address = {Reykjav{\'i}k},
  month = jun,
  isbn = {978-3-16-148410-0},
  primaryclass = {cs.IR},
  publisher = {Shop Press},
  organization = {Shop Press},
  note = {SECRET note of mine},
  annote = {SECRET},
  file = {/home/me/SECRET.pdf},
  ranking = {SECRET},
  x-tag = {SECRET},
}
"""


def only(text):
    references = [entry.reference for entry in read_bibtex(text.encode()).found]
    assert len(references) == 1
    return references[0]


def test_what_everybody_may_know_comes_back():
    reference = only(ENTRY)

    assert reference.more == (
        ("editor", "Lindqvist, Per and Müller, Ida"),
        ("series", "Lecture Notes in Shops"),
        ("month", "jun"),
        ("address", "Reykjavík"),
        ("isbn", "978-3-16-148410-0"),
        ("primaryclass", "cs.IR"),
    )
    assert only(write_bibtex([reference])) == reference


def test_what_is_private_to_another_program_does_not():
    assert "SECRET" not in write_bibtex([only(ENTRY)])


def test_editors_of_a_book_without_authors_stand_for_them_once():
    reference = only("@book{b, title={Shops}, editor={Lindqvist, Per}, year=2020}")

    assert (reference.authors, reference.more) == ((Author("Lindqvist", "Per"),), ())


def test_names_that_are_not_known_are_not_written():
    reference = replace(only(ENTRY), more=(("review", "SECRET"), ("month", "jun")))

    assert "SECRET" not in write_bibtex([reference])


def test_of_two_references_the_first_counts_name_by_name():
    first = Reference("A", more=(("month", "jun"),))
    second = Reference("A", more=(("editor", "Lindqvist"), ("month", "jul")))

    assert merged(first, second).more == (("editor", "Lindqvist"), ("month", "jun"))
