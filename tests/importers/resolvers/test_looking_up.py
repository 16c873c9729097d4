"""Looking up ids in the catalogues, which answer what was recorded."""

from pathlib import Path
from urllib.parse import unquote

import pytest

from hexloop.core.formats.references.looked_up import BadAnswer, NotThere
from hexloop.core.formats.references.records import ReferenceKind
from hexloop.importers.resolvers.arxiv import Arxiv
from hexloop.importers.resolvers.crossref import Crossref
from hexloop.importers.resolvers.looking_up import Catalogues, look_up
from hexloop.lib.outside import Answer, Unreachable

FILES = Path(__file__).parent.parent.parent / "files" / "catalogues"
RECORDED = {
    "id_list=1706.03762": "arxiv-preprint.xml",
    "id_list=hep-th/9901001": "arxiv-published.xml",
    "works/10.1038/nature14539": "crossref-article.json",
    "works/10.5555/preprint.1": "crossref-preprint.json",
    "works/10.5555/published.1": "crossref-published.json",
}


class Recorded:
    """Hosts that answer what was recorded, 404 to anything else, or ``fails`` with an error or a status."""

    def __init__(self, **fails):
        self.fails, self.asked, self.urls = fails, [], []

    def __call__(self, url, *, hosts, called, accept):
        self.urls.append(url)
        self.asked.append(unquote(url).removeprefix("https://"))
        failure = self.fails.get(called)
        if isinstance(failure, Exception):
            raise failure
        if failure:
            return Answer(url, failure, "", b"")
        for part, name in RECORDED.items():
            if part in unquote(url):
                return Answer(url, 200, "", (FILES / name).read_bytes())
        return Answer(url, 404, "", b"Resource not found.")

    @property
    def catalogues(self):
        return Catalogues(Arxiv(self, wait=lambda seconds: None), Crossref(self))


def test_an_arxiv_id_is_asked_of_arxiv_only():
    hosts = Recorded()

    found = look_up(arxiv_id="1706.03762", catalogues=hosts.catalogues)

    assert (found.title, found.arxiv_id, found.year) == ("Attention Is All You Need", "1706.03762", 2017)
    assert hosts.asked == ["export.arxiv.org/api/query?id_list=1706.03762&max_results=1"]


def test_a_doi_is_asked_of_crossref():
    hosts = Recorded()

    found = look_up(doi="10.1038/nature14539", catalogues=hosts.catalogues)

    assert (found.title, found.venue) == ("Deep learning", "Nature")
    assert hosts.asked == ["api.crossref.org/works/10.1038/nature14539"]


def test_preprint_and_published_version_become_one():
    hosts = Recorded()

    found = look_up(doi="10.5555/preprint.1", catalogues=hosts.catalogues)

    assert (found.title, found.year, found.venue) == ("On k and Other Letters", 2022, "Proceedings of the Tests")
    assert (found.doi, found.arxiv_id) == ("10.5555/published.1", "2101.00001")
    assert found.abstract.startswith("We find")
    assert found.kind is ReferenceKind.CONFERENCE


@pytest.mark.parametrize("failure", [Unreachable("no", again=True), 404, 429, 500])
def test_what_arxiv_says_is_kept_when_crossref_fails(failure):
    hosts = Recorded(Crossref=failure)

    found = look_up(arxiv_id="hep-th/9901001", catalogues=hosts.catalogues)

    assert (found.title, found.doi) == ("A Paper of the Tests on Strings", "10.5555/tests.1999.7")
    assert hosts.asked[1] == "api.crossref.org/works/10.5555/tests.1999.7"


@pytest.mark.parametrize(
    ("ids", "fails", "error"),
    [
        ({"arxiv_id": "1706.03762"}, {"arXiv": Unreachable("no", again=True)}, Unreachable),
        ({"arxiv_id": "1706.03762"}, {"arXiv": 429}, BadAnswer),
        ({"arxiv_id": "1706.03762"}, {"arXiv": 500}, Unreachable),
        ({"doi": "10.5555/nothing"}, {}, NotThere),
        ({"doi": "10.1038/nature14539"}, {"Crossref": 503}, Unreachable),
        ({"doi": "10.1038/nature14539"}, {"Crossref": 429}, BadAnswer),
    ],
)
def test_what_goes_wrong_is_said(ids, fails, error):
    with pytest.raises(error):
        look_up(**ids, catalogues=Recorded(**fails).catalogues)


def test_a_doi_cannot_lead_to_another_address():
    hosts = Recorded()

    with pytest.raises(NotThere):
        look_up(doi="10.1000/../../journals?x#y", catalogues=hosts.catalogues)

    assert hosts.urls == ["https://api.crossref.org/works/10.1000%2F..%2F..%2Fjournals%3Fx%23y"]


def test_arxiv_is_asked_every_three_seconds_at_most():
    waited = []
    arxiv = Arxiv(Recorded(), wait=waited.append)

    arxiv.look_up("1706.03762")
    arxiv.look_up("1706.03762")

    assert len(waited) == 1
    assert 2 < waited[0] <= 3
