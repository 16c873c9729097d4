"""What arXiv and Crossref answer."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexloop.core.formats.references.arxiv_feed import read_arxiv
from hexloop.core.formats.references.crossref_work import read_crossref
from hexloop.core.formats.references.looked_up import BadAnswer, Looked, NotThere
from hexloop.core.formats.references.records import Author, Reference, ReferenceKind

FILES = Path(__file__).parent.parent.parent / "files" / "catalogues"


def file(name):
    return (FILES / name).read_bytes()


def test_a_preprint_of_arxiv_is_read():
    found = read_arxiv(file("arxiv-preprint.xml"), "1706.03762")

    assert found == Looked(
        Reference(
            title="Attention Is All You Need",
            authors=(
                Author("Vaswani", "Ashish"),
                Author("Kaiser", "Łukasz"),
                Author("Example Collaboration"),
                Author("van der Maaten", "Laurens"),
            ),
            year=2017,
            arxiv_id="1706.03762",
            abstract="A sentence of the tests in place of the abstract, with $n^2$ in it and broken where the feed "
            "breaks it.",
        )
    )


def test_arxiv_names_the_published_version():
    found = read_arxiv(file("arxiv-published.xml"), "hep-th/9901001")

    assert found.published_doi == found.reference.doi == "10.5555/tests.1999.7"
    assert (found.reference.venue, found.reference.kind) == ("J.Tests 7 (1999) 1-20", ReferenceKind.ARTICLE)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("arxiv-none.xml", "2399.99999"), ("arxiv-error.xml", "1706.03762"), ("arxiv-preprint.xml", "2307.09288")],
)
def test_what_arxiv_does_not_know_is_said(name, wanted):
    with pytest.raises(NotThere, match=f"arXiv knows no paper {wanted}"):
        read_arxiv(file(name), wanted)


LAUGHS = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"Rate exceeded.",
        b"<html><body>Busy</body></html>",
        b"<feed",
        b"\0\xff",
        b"<feed>" * 5_000,
        LAUGHS + file("arxiv-preprint.xml").replace(b"Attention", b"&b;&f;").partition(b"?>")[2],
    ],
)
def test_another_answer_of_arxiv_is_refused(raw):
    with pytest.raises(BadAnswer, match="arXiv"):
        read_arxiv(raw, "1706.03762")


def test_an_article_of_crossref_is_read():
    found = read_crossref(file("crossref-article.json"), "10.1038/nature14539")

    assert found == Looked(
        Reference(
            title="Deep learning",
            authors=(Author("LeCun", "Yann"), Author("Bengio", "Yoshua"), Author("Hinton", "Geoffrey")),
            year=2015,
            kind=ReferenceKind.ARTICLE,
            venue="Nature",
            publisher="Springer Science and Business Media LLC",
            volume="521",
            number="7553",
            pages="436-444",
            doi="10.1038/nature14539",
        )
    )


def test_a_preprint_of_crossref_names_its_published_version():
    found = read_crossref(file("crossref-preprint.json"), "10.5555/preprint.1")

    assert found.published_doi == "10.5555/published.1"
    assert found.reference.title == "On k & other letters"
    assert found.reference.abstract == "We find that p < 0.05 and q > 3."
    assert found.reference.authors == (Author("Example Jr.", "Ada"), Author("The Example Group"))
    assert found.reference.kind is ReferenceKind.MISC


def test_a_published_version_names_its_preprint():
    found = read_crossref(file("crossref-published.json"), "10.5555/published.1").reference

    assert (found.arxiv_id, found.venue, found.pages) == ("2101.00001", "Proceedings of the Tests", "1-20")


def work(**fields):
    return json.dumps({"message-type": "work", "message": fields}).encode()


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"Resource not found.",
        b"[]",
        b"[" * 100_000,
        b'{"message": 3}',
        b'{"message-type": "work-list", "message": {}}',
    ],
)
def test_another_answer_of_crossref_is_refused(raw):
    with pytest.raises(BadAnswer, match="Crossref"):
        read_crossref(raw, "10.1/x")


def test_a_work_without_a_title_is_not_there():
    with pytest.raises(NotThere, match="no title"):
        read_crossref(work(title=[], DOI="10.1/x"), "10.1/x")


@pytest.mark.parametrize(
    "fields",
    [
        {"author": None, "issued": None, "relation": None, "container-title": None},
        {"author": [None, 3, {}, {"family": 3}], "issued": {"date-parts": [[None]]}, "relation": []},
        {"author": {}, "issued": {"date-parts": []}, "relation": {"has-preprint": [None, {"id": 3}]}, "page": 3},
    ],
)
def test_gaps_and_odd_values_of_crossref_are_left_empty(fields):
    found = read_crossref(work(title=["T"], **fields), "10.1/x")

    assert found == Looked(Reference(title="T", doi="10.1/x"))


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_mutated_answers_are_read_or_refused(data):
    name = data.draw(st.sampled_from(sorted(path.name for path in FILES.iterdir())))
    raw = bytearray(file(name))
    for _ in range(data.draw(st.integers(1, 5))):
        place = data.draw(st.integers(0, len(raw)))
        raw[place : place + data.draw(st.integers(0, 20))] = data.draw(st.binary(max_size=8))
    read, wanted = (read_arxiv, "1706.03762") if name.startswith("arxiv") else (read_crossref, "10.1038/nature14539")

    try:
        found = read(bytes(raw), wanted)
    except (BadAnswer, NotThere):
        return
    assert found.reference.title
