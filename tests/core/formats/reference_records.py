"""References for property tests: any that the readers could have made."""

from __future__ import annotations

import string
from dataclasses import replace

from hypothesis import strategies as st

from hexloop.core.formats.references.reading import pages_of
from hexloop.core.formats.references.records import Author, Reference, ReferenceKind
from hexloop.core.formats.references.tex import tidy

AWKWARD = "\\{}$~^&%#_-`'\"@,;=:. äößÅøŁéčışçȩ–—“”…<>|axXB1αл中"
SMALL = st.text(alphabet=AWKWARD, max_size=25).map(tidy)
NAMES = SMALL.filter(lambda text: any(char.isalpha() for char in text))
VENUES = SMALL.filter(lambda text: "arxiv" not in text.casefold() and "corr" not in text.casefold())
PLAIN = st.text(alphabet=string.ascii_letters + string.digits, min_size=1, max_size=10)


def references() -> st.SearchStrategy[Reference]:
    """Any reference."""
    keys = st.text(alphabet=string.ascii_letters + string.digits + ":-_./+", min_size=1, max_size=12)
    built = st.builds(
        Reference,
        title=SMALL.filter(bool),
        authors=st.lists(st.builds(Author, NAMES, SMALL), max_size=3).map(tuple),
        year=st.none() | st.integers(1000, 2099),
        kind=st.sampled_from([kind for kind in ReferenceKind if kind not in _WITHOUT_VENUE]),
        venue=VENUES,
        publisher=SMALL,
        volume=SMALL,
        number=SMALL,
        pages=st.text(alphabet="0123456789e-–", max_size=8).map(pages_of),
        doi=st.just("") | PLAIN.map(lambda text: f"10.1000/{text.lower()}"),
        arxiv_id=st.sampled_from(["", "1706.03762", "hep-th/9901001"]),
        url=st.just("") | PLAIN.map(lambda text: f"https://example.org/{text}_%20?q={text}&r=1"),
        abstract=SMALL,
        keywords=st.lists(PLAIN, max_size=3, unique=True).map(tuple),
        citekey=st.just("") | keys,
    )
    # What is on arXiv and in no journal is no article.
    return built.map(lambda one: replace(one, kind=ReferenceKind.MISC) if one.arxiv_id and not one.venue else one)


_WITHOUT_VENUE = {ReferenceKind.THESIS, ReferenceKind.REPORT}
