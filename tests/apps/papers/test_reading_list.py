"""The reading list of the pack: ids that can be true, shelves, and what comes first."""

import re
import tomllib
from pathlib import Path

import pytest
from django.conf import settings

from hexloop.apps.papers.packs import shelf, topic_title
from hexloop.core.content.papers import Group
from hexloop.core.formats.references.identifiers import arxiv_id
from hexloop.core.formats.references.records import Author, Reference

POSTED_LATER = {"1711.08611": 2016, "1205.2618": 2009, "1106.1813": 2002}
"""Papers that their authors put on arXiv years after they came out."""


def papers():
    return tomllib.loads((Path(settings.PACKS[0]) / "papers.toml").read_text("utf-8"))["paper"]


def test_every_arxiv_id_is_one_that_arxiv_could_have_given():
    for paper in papers():
        if "arxiv" not in paper:
            continue
        year, month, number = re.fullmatch(r"(\d\d)(\d\d)\.(\d+)", paper["arxiv"]).groups()

        assert arxiv_id(paper["arxiv"]).value == paper["arxiv"] == paper["id"]
        assert 1 <= int(month) <= 12
        assert len(number) == (5 if (int(year), int(month)) >= (15, 1) else 4), paper
        assert (POSTED_LATER.get(paper["arxiv"]) or 2000 + int(year)) == paper["year"], paper


def test_no_paper_stands_in_it_twice():
    ids = [paper["id"] for paper in papers()]
    names = [(paper["title"].casefold(), paper["year"]) for paper in papers()]

    assert (len(set(ids)), len(set(names))) == (len(ids), len(names))
    assert len(shelf().by_slug) == len(ids)


def test_every_shelf_holds_some_and_the_other_one_none():
    found = {group: [paper for paper in shelf().papers.values() if paper.group is group] for group in Group}

    assert {group for group, some in found.items() if not some} == {Group.OTHER}
    assert all(
        any(paper.named for paper in found[group]) for group in Group if group not in {Group.OTHER, Group.MULTIMODAL}
    )


def test_those_to_begin_with_are_named_and_many_questions_lean_on_them():
    begin = sorted((paper for paper in shelf().papers.values() if paper.start), key=lambda paper: paper.start)

    assert [paper.start for paper in begin] == list(range(1, 13))
    assert all(paper.named and len(paper.questions) >= 4 for paper in begin)


def test_addresses_are_like_citation_keys():
    assert all(re.fullmatch(r"[a-z]+\d{4}[a-z0-9]+", slug) for slug in shelf().by_slug)
    assert shelf().by_slug["vaswani2017attention"].named is True


@pytest.mark.parametrize(
    ("reference", "slug"),
    [
        (Reference("Anything", arxiv_id="1810.04805"), "devlin2018bert"),
        (Reference("Mixed Negative Sampling for Learning Two-tower Neural Networks in Recommendations",
                   (Author("Yang", "J"),), 2020), "yang2020mixed"),
        (Reference("Attention is all you need", (Author("Vaswani", "A"),), arxiv_id="2401.00001"), None),
        (Reference("Attention is all you need", (Author("Somebody"),)), None),
    ],
)  # fmt: skip
def test_a_reference_is_known_again(reference, slug):
    found = shelf().like(reference)

    assert (found.slug if found else None) == slug


def test_topics_are_those_of_the_questions_that_name_a_paper():
    attention = shelf().by_slug["vaswani2017attention"]

    assert attention.topics[0] == "the-original-transformer"
    assert topic_title("the-original-transformer") == "The original transformer"
    assert topic_title("no-such-topic") == "No such topic"
    assert len(attention.questions) > 5
