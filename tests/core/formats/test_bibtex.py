"""BibTeX in and out."""

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from reference_records import references

from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.references.bibtex import MOST_STRINGS, read_bibtex
from hexloop.core.formats.references.bibtex_writing import citekeys, write_bibtex
from hexloop.core.formats.references.reading import MOST_BYTES, LeftOut
from hexloop.core.formats.references.records import Author, Reference, ReferenceKind

SAMPLE = rb"""
% Papers of mine
@comment{this is no entry}
@preamble{"\newcommand{\x}{y}"}
@string{neurips = "Advances in " # nips}
@STRING(nips = {Neural Information Processing Systems})
@InProceedings{vaswani2017,
  author    = {Vaswani, Ashish and {\L}ukasz Kaiser and {Google Brain} and others},
  title     = {Attention {Is} All You Need},
  booktitle = nips # { 30},
  year      = 2017,
  pages     = {5998--6008},
  eprint    = "1706.03762v5", archivePrefix = "arXiv",
}
@article(lecun, title = "Deep learning", author = {Yann LeCun and de la Cruz, Jr., Ana and Ludwig van Beethoven},
  journal = {Nature}, year = {2015}, doi = {https://doi.org/10.1038/NATURE14539}, url = {https://www.nature.com/a\_b})
"""


def reasons(read):
    return [(one.line, one.name, one.reason) for one in read.left_out]


def titles(read):
    return [one.reference.title for one in read.found]


def test_entries_are_read_with_names_and_abbreviations():
    read = read_bibtex(SAMPLE)

    assert read.left_out == []
    assert [(one.line, one.key) for one in read.found] == [(7, "vaswani2017"), (15, "lecun")]
    first, second = (one.reference for one in read.found)
    assert first == Reference(
        title="Attention Is All You Need",
        authors=(Author("Vaswani", "Ashish"), Author("Kaiser", "Łukasz"), Author("Google Brain")),
        year=2017,
        kind=ReferenceKind.CONFERENCE,
        venue="Neural Information Processing Systems 30",
        pages="5998-6008",
        arxiv_id="1706.03762",
        citekey="vaswani2017",
    )
    assert second == Reference(
        title="Deep learning",
        authors=(Author("LeCun", "Yann"), Author("de la Cruz Jr.", "Ana"), Author("van Beethoven", "Ludwig")),
        year=2015,
        kind=ReferenceKind.ARTICLE,
        venue="Nature",
        doi="10.1038/nature14539",
        url="https://www.nature.com/a_b",
        citekey="lecun",
    )


def test_an_entry_takes_from_its_volume_what_it_does_not_say():
    read = read_bibtex(
        b"@inproceedings{a, title={A}, crossref={NIPS}}\n"
        b"@misc{loop, title={L}, crossref={loop}}\n"
        b"@misc{lost, title={M}, crossref={nowhere}}\n"
        b"@proceedings{nips, title={Advances}, year=2017, publisher={Curran}, editor={Guyon, Isabelle}}"
    )

    assert titles(read) == ["A", "L", "M"]
    first = read.found[0].reference
    assert (first.venue, first.year, first.publisher) == ("Advances", 2017, "Curran")
    assert reasons(read) == [(4, "nips", "It is the volume that other entries stand in; they say what it says.")]


@pytest.mark.parametrize(
    ("field", "arxiv", "venue"),
    [
        ("journal={arXiv preprint arXiv:1706.03762}", "1706.03762", ""),
        ("journal={CoRR}, volume={abs/1706.03762}, eprint={1706.03762}, eprinttype={arxiv}", "1706.03762", ""),
        ("journal={CoRR abs/1706.03762}", "1706.03762", ""),
        ("url={http://arxiv.org/abs/1706.03762}", "1706.03762", ""),
        ("doi={10.48550/arXiv.1706.03762}", "1706.03762", ""),
        ("note={arXiv:1706.03762}", "1706.03762", ""),
        ("eprint={1706.03762}, archiveprefix={HAL}, journal={Nature}", "", "Nature"),
    ],
)
def test_arxiv_ids_are_found_where_people_write_them(field, arxiv, venue):
    reference = read_bibtex(f"@article{{a, title={{T}}, {field}}}".encode()).found[0].reference

    assert (reference.arxiv_id, reference.venue, reference.doi) == (arxiv, venue, "")
    assert reference.kind is (ReferenceKind.ARTICLE if venue else ReferenceKind.MISC)


def test_a_broken_entry_is_named_with_its_line_and_the_others_are_kept():
    read = read_bibtex(
        b"@article{ok, title={First}}\n"
        b"@article{open, title={No end,\n author={X}\n"
        b"@article{second, title={Second}}\n"
        b"@article{odd title={Third}}\n"
        b"@misc{ok, title={Again}}\n"
        b"@misc{none, author={X}}\n"
        b"@misc{last, title={Last}}"
    )

    assert titles(read) == ["First", "Second", "Last"]
    assert reasons(read) == [
        (2, "open", "It cannot be read. Check its braces, quotes and commas."),
        (5, "odd", "It cannot be read. Check its braces, quotes and commas."),
        (6, "ok", "The key ok stands in line 1 already."),
        (7, "none", "It has no title."),
    ]


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        (b"\xef\xbb\xbf@misc{a, title={Caf\xc3\xa9}}", "Café"),
        ("@misc{a, title={Café}}".encode("latin-1"), "Café"),
        ("@misc{a, title={Café}}".encode("utf-16"), "Café"),
        (b"@misc{a,\r\n title={Two\r\nlines}}\r\n", "Two lines"),
        (b"@misc{a,\r title={T}}", "T"),
        (b"\n" * 1000 + b"@misc{a, title={T}}", "T"),
        (b"@misc{a, title={" + b"{" * 20_000 + b"T" + b"}" * 20_000 + b"}}", "T"),
        (b'@misc{a, title="T {"}x{"} y"}', 'T "x" y'),
        (
            b"@misc{a, title={<img src=x onerror=alert(1)> [a](javascript:b)}}",
            "<img src=x onerror=alert(1)> [a](javascript:b)",
        ),
    ],
)
def test_awkward_files_are_read(raw, title):
    assert titles(read_bibtex(raw)) == [title]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "no BibTeX entry"),
        (b"Dear reader", "no BibTeX entry"),
        (b"\0\xff\xfe\0", "no text"),
        (b"%" * (MOST_BYTES + 1), "more than 20 MB"),
        (b"@a{b,}\n" * 20_001, "more than 20,000 entries"),
    ],
)
def test_what_is_no_bibliography_is_refused(raw, said):
    with pytest.raises(BadFile, match=said):
        read_bibtex(raw)


def test_abbreviations_that_double_stop_at_the_limit_of_a_field():
    doubling = "".join(f"@string{{a{n + 1} = a{n} # a{n}}}\n" for n in range(60))
    raw = f'@string{{a0 = "xxxxxxxxxx"}}\n{doubling}@misc{{b, title = a60}}\n@misc{{ok, title = {{T}}}}'.encode()

    read = read_bibtex(raw)

    assert titles(read) == ["T"]
    assert read.left_out[0] == LeftOut(14, "a13", "It says more than 64 kB.")
    assert read.left_out[-1] == LeftOut(62, "b", "Its field title uses the abbreviation a60, which was left out.")


def test_many_long_abbreviations_stop_at_the_limit_of_a_file():
    raw = b"@string{a = {" + b"x" * 60_000 + b"}}\n" + b"".join(b"@string{b%d = a}\n" % n for n in range(200))

    read = read_bibtex(raw + b"@misc{ok, title={T}}")

    assert titles(read) == ["T"]
    assert len(read.left_out) == 200 - (MOST_STRINGS // 60_000 - 1)


def test_a_field_that_is_too_long_takes_only_its_entry():
    raw = b"@misc{a, title={T}, abstract={" + b"x" * 65_537 + b"}}\n@misc{b, title={U}, file={" + b"y" * 65_537 + b"}}"

    read = read_bibtex(raw)

    assert titles(read) == ["U"]
    assert reasons(read) == [(1, "a", "Its field abstract says more than 64 kB.")]


def test_thousands_of_entries_on_one_line_are_refused_together():
    read = read_bibtex(b"@misc{a, title={T}} " * 2_001 + b"\n@misc{b, title={U}}")

    assert titles(read) == ["U"]
    assert reasons(read) == [(1, "", "More than 2,000 entries begin on one line. Break it up.")]


@pytest.mark.parametrize(
    ("raw", "found", "left_out"),
    [
        (b"@a{" * 300_000, 0, 1),
        (b"@a{\n" * 20_000, 0, 20_000),
        (b"@a{b," + b"a=1,\n" * 150_000 + b"}", 0, 1),
        (b"@a{b, title={x\n" * 20_000, 0, 20_000),
        (b"@" + b" " * 2_000_000 + b"\n@misc{a, title={T}}", 1, 0),
        (b"@misc{a, title={T}, author={" + b" and ".join([b"Ab Cd"] * 6_000) + b"}}", 1, 0),
        (b"@misc{a, title={" + b"x" * 1_100_000, 0, 1),
    ],
)
def test_traps_end(raw, found, left_out):
    """In steps that grow with the file: were one of them quadratic, this would take minutes."""
    read = read_bibtex(raw)

    assert (len(read.found), len(read.left_out)) == (found, left_out)


def test_nothing_private_is_written():
    read = read_bibtex(
        b"@misc{a, title={T}, note={Ask Ann about the raise}, file={/home/ann/secret.pdf}, annote={dull}, "
        b"readstatus={read}, priority={1}, timestamp={2020}, owner={ann}, comment={c}}"
    )

    written = write_bibtex([one.reference for one in read.found])

    assert written == "@misc{a,\n  title = {{T}},\n}\n"


def test_keys_are_stable_and_told_apart():
    paper = Reference(title="On the Attention of Birds", authors=(Author("Gödel", "K."),), year=1999)

    keys = citekeys([paper, paper, Reference(title="x", citekey="Godel1999attention"), Reference(title="日本")])

    assert keys == ["godel1999attention", "godel1999attentiona", "Godel1999attentionb", "日本"]
    assert citekeys([paper, paper]) == keys[:2]


@settings(deadline=None)
@given(st.lists(references(), max_size=4))
@example([Reference(title="1", authors=(Author("B", "$~$"),))])
@example([Reference(title="--- {a", authors=(Author("b, and c", "and"),), pages="1-2", citekey="x")])
def test_what_is_written_is_read_back(written):
    keys = citekeys(written)

    read = read_bibtex(write_bibtex(written).encode() + b"\n@misc{zz-end, title={End}}")

    assert read.left_out == []
    assert [one.reference for one in read.found[:-1]] == [
        replace(one, citekey=key) for key, one in zip(keys, written, strict=True)
    ]


@settings(deadline=None, max_examples=300)
@given(st.data())
def test_mutated_files_are_read_or_refused(data):
    raw = bytearray(SAMPLE)
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(raw)))
        raw[place : place + data.draw(st.integers(0, 30))] = data.draw(
            st.binary(max_size=12) | st.sampled_from([b"{", b"}", b'"', b"@a{", b"\n@", b"#", b",", b"="])
        )

    try:
        read = read_bibtex(bytes(raw))
    except BadFile:
        return
    assert all(one.reference.title for one in read.found)
    assert all(one.reason and one.line >= 1 for one in read.left_out)
    write_bibtex([one.reference for one in read.found]).encode()
