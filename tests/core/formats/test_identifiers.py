"""Identifiers of papers in whatever form people paste them."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.formats.references.identifiers import (
    ArxivId,
    NotRecognised,
    Pasted,
    PastedKind,
    arxiv_id,
    doi_of,
    recognise,
)


@pytest.mark.parametrize(
    ("text", "value", "version"),
    [
        ("2307.09288", "2307.09288", 0),
        ("2307.09288v2", "2307.09288", 2),
        (" arXiv:1706.03762v5 [cs.CL] 6 Dec 2017\n", "1706.03762", 5),
        ("ARXIV: 0704.0001", "0704.0001", 0),
        ("hep-th/9901001", "hep-th/9901001", 0),
        ("math.GT/0309136v1", "math/0309136", 1),
        ("https://arxiv.org/abs/1706.03762", "1706.03762", 0),
        ("http://www.arxiv.org/pdf/1706.03762v5.pdf", "1706.03762", 5),
        ("arxiv.org/html/2307.09288v2/", "2307.09288", 2),
        ("https://arxiv.org/abs/hep-th/9901001", "hep-th/9901001", 0),
        ("HTTPS://ARXIV.ORG/abs/1706.03762?context=cs#x", "1706.03762", 0),
        ("10.48550/arXiv.1706.03762", "1706.03762", 0),
        ("https://doi.org/10.48550/ARXIV.1706.03762", "1706.03762", 0),
    ],
)
def test_an_arxiv_id_is_known_in_every_form(text, value, version):
    assert recognise(text) == Pasted(PastedKind.ARXIV, value, version)
    assert arxiv_id(text) == ArxivId(value, version)


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("10.1038/nature14539", "10.1038/nature14539"),
        ("DOI: 10.1038/NATURE14539.", "10.1038/nature14539"),
        ("doi 10.1145/3292500.3330701", "10.1145/3292500.3330701"),
        ("https://doi.org/10.1016/S0140-6736(04)17018-9", "10.1016/s0140-6736(04)17018-9"),
        ("http://dx.doi.org/10.1016%2FS0140-6736(04)17018-9", "10.1016/s0140-6736(04)17018-9"),
        ("doi.org/10.1000/182)", "10.1000/182"),
        ("<https://doi.org/10.1000/182>", "10.1000/182"),
        ("https://doi.org/10.1000/abc?d#e", "10.1000/abc?d#e"),
    ],
)
def test_a_doi_is_known_in_every_form(text, doi):
    assert recognise(text) == Pasted(PastedKind.DOI, doi)
    assert doi_of(text) == doi


@pytest.mark.parametrize(
    "text",
    [
        "1713.1234",  # no such month
        "9901.1234",  # before ids were like this
        "1706.0376",  # five digits from 2015 on
        "1406.12345",  # four until then
        "hep-zz/9901001",
        "https://www.alphaxiv.org/abs/1706.03762",
        "https://arxiv.org/list/cs.LG/recent",
        "https://arxiv.org.evil.example/abs/1706.03762",
        "https://evil.example/10.1038/nature14539",
        "ftp://arxiv.org/abs/1706.03762",
        "http://[::1",
        "10.1/x",
        "Attention Is All You Need",
        "2307.09288 2307.09289",
        "",
        "1706.03762" * 1000,
    ],
)
def test_what_names_no_paper_is_refused_with_what_would(text):
    with pytest.raises(NotRecognised, match=r"Paste an arXiv id \(2307\.09288\), a DOI"):
        recognise(text)


def test_entries_are_known_by_how_they_begin():
    assert recognise("% mine\n@article{a, title = {x}}").kind is PastedKind.BIBTEX
    assert recognise("\ufeffTY  - JOUR\nER  - ").kind is PastedKind.RIS


@given(st.text(max_size=80))
def test_anything_is_recognised_or_refused(text):
    with suppress(NotRecognised):
        assert recognise(text).value


@given(st.from_regex(r"(https://doi\.org/|doi:|)10\.[0-9]{4}/[!-~]{1,40}", fullmatch=True))
def test_a_doi_that_was_found_is_found_again(text):
    doi = doi_of(text)

    assert doi_of(doi) == doi
