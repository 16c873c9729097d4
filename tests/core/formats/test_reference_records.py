"""What two references to one paper are together, and what they are called."""

import pytest

from hexloop.core.formats.references.records import (
    Author,
    Reference,
    ReferenceKind,
    citekey_for,
    is_published,
    likeness_key,
    merged,
)

PREPRINT = Reference(
    title="Attention is all you need",
    authors=(Author("Vaswani", "Ashish"),),
    year=2017,
    arxiv_id="1706.03762",
    abstract="We propose",
)
PUBLISHED = Reference(
    title="Attention Is All You Need",
    authors=(Author("Vaswani", "A."),),
    year=2018,
    kind=ReferenceKind.CONFERENCE,
    venue="NeurIPS",
    doi="10.1000/x",
)


def test_the_published_version_goes_first_and_the_preprint_fills_its_gaps():
    both = merged(PUBLISHED, PREPRINT)

    assert (both.title, both.year, both.venue, both.doi) == ("Attention Is All You Need", 2018, "NeurIPS", "10.1000/x")
    assert (both.arxiv_id, both.abstract) == ("1706.03762", "We propose")
    assert both.kind is ReferenceKind.CONFERENCE
    assert (is_published(PREPRINT), is_published(both)) == (False, True)


def test_a_preprint_takes_the_kind_of_what_fills_it():
    assert merged(PREPRINT, PUBLISHED).kind is ReferenceKind.CONFERENCE


def test_one_paper_is_alike_whatever_its_signs():
    assert likeness_key(PREPRINT) == likeness_key(PUBLISHED) == "attentionisallyouneed/vaswani"
    assert likeness_key(Reference(title="BERT", authors=PREPRINT.authors)) == ""
    assert likeness_key(Reference(title="A long enough title")) == ""


@pytest.mark.parametrize(
    ("title", "author", "key"),
    [
        ("Attention Is All You Need", "Vaswani", "vaswani2017attention"),
        ("On the Über-Graph", "Gödel", "godel2017ubergraph"),
        ("A", "de la Cruz", "delacruz2017a"),
        ("$$$", "", "2017"),
    ],
)
def test_a_key_is_made_as_people_make_them(title, author, key):
    authors = (Author(author),) if author else ()

    assert citekey_for(Reference(title=title, authors=authors, year=2017)) == key


def test_a_fingerprint_changes_with_anything_that_is_said():
    assert PREPRINT.fingerprint == merged(PREPRINT, PREPRINT).fingerprint
    assert PREPRINT.fingerprint != PUBLISHED.fingerprint
