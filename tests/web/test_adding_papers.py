"""The box that takes a paste and makes a paper of it."""

from dataclasses import replace
from functools import partial

import pytest
from make import NOW
from pages import main_text, toast_texts

from hexloop.apps.papers import services
from hexloop.apps.papers.models import Paper
from hexloop.apps.papers.queries import reference_of
from hexloop.core.formats.references.looked_up import BadAnswer, Looked, NotThere
from hexloop.core.formats.references.records import Author, Reference, ReferenceKind
from hexloop.importers import adding
from hexloop.importers.resolvers import looking_up
from hexloop.importers.resolvers.looking_up import Catalogues
from hexloop.lib.outside import TurnedOff, Unreachable

PREPRINT = Reference(
    title="On Naps of Many Cats",
    authors=(Author("Example", "Ada"),),
    year=2026,
    arxiv_id="2601.12345",
    abstract="Cats.",
)
PUBLISHED = replace(
    PREPRINT,
    kind=ReferenceKind.CONFERENCE,
    venue="Proc. Tests",
    doi="10.5555/naps",
    arxiv_id="",
    year=2027,
    abstract="",
)
OFFLINE = Unreachable("Hexloop could not reach arXiv. Are you offline?", again=True)


class Catalogue:
    """Knows what it is given, and fails with what it is given."""

    def __init__(self, called):
        self.called, self.known, self.fails, self.asked = called, {}, None, []

    def look_up(self, identifier):
        self.asked.append(identifier)
        if self.fails:
            raise self.fails
        if identifier not in self.known:
            raise NotThere(f"{self.called} knows no paper {identifier}. Check the id.")
        return self.known[identifier]


@pytest.fixture
def catalogues(monkeypatch):
    found = Catalogues(Catalogue("arXiv"), Catalogue("Crossref"))
    found.arxiv.known["2601.12345"] = Looked(PREPRINT)
    found.crossref.known["10.5555/naps"] = Looked(PUBLISHED)
    monkeypatch.setattr(adding, "look_up", partial(looking_up.look_up, catalogues=found))
    return found


def add(client, what, **headers):
    return client.post("/papers/add/", {"what": what}, headers=headers)


def test_an_id_is_looked_up_and_leads_to_the_paper(signed_in, user, catalogues):
    answer = add(signed_in, " https://arxiv.org/abs/2601.12345v2 ")

    paper = Paper.objects.get()
    assert answer["Location"] == f"/papers/{paper.slug}/"
    assert (paper.owner, paper.title, paper.looked_up) == (user, "On Naps of Many Cats", True)
    assert toast_texts(signed_in.get(answer["Location"])) == ["The paper is on your shelf."]


def test_with_scripts_the_page_goes_on_to_the_paper(signed_in, catalogues):
    answer = add(signed_in, "2601.12345", **{"HX-Request": "true"})

    assert (answer.status_code, answer["HX-Redirect"]) == (200, f"/papers/{Paper.objects.get().slug}/")


@pytest.mark.parametrize("htmx", [True, False])
@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("", "Paste an arXiv id"),
        ("<b>Attention</b>", "“<b>Attention</b>” names no paper"),
        ("2699.99999", "is not how an arXiv id looks"),
        ("2601.99999", "arXiv knows no paper 2601.99999. Check the id."),
        ("@misc{a, title = {No end}", "Line 1, a: It cannot be read."),
        ("@misc{a, author = {x}}", "Line 1, a: It has no title."),
        ("TY  - JOUR\nTI  - x", "cut off here"),
        ("@misc{a, title = {x}}\n" * 101, "That is a whole bibliography of 101 entries."),
    ],
)
def test_what_cannot_be_added_is_said_beside_it(signed_in, catalogues, what, said, htmx):
    answer = add(signed_in, what, **({"HX-Request": "true"} if htmx else {}))

    assert answer.status_code == 422
    assert said in answer.text.replace("&lt;", "<").replace("&gt;", ">")
    assert "<b>Attention" not in answer.text
    assert ("<html" in answer.text) is not htmx
    assert not Paper.objects.exists()


@pytest.mark.parametrize("failure", [OFFLINE, TurnedOff(), BadAnswer("arXiv is asked too often at the moment.")])
def test_a_paper_is_kept_with_its_id_when_nobody_answers(signed_in, catalogues, failure):
    catalogues.arxiv.fails = failure

    answer = add(signed_in, "2601.12345")

    paper = Paper.objects.get()
    assert (paper.title, paper.arxiv_id, paper.looked_up) == ("arXiv:2601.12345", "2601.12345", False)
    said = toast_texts(signed_in.get(answer["Location"]))[0]
    assert said.startswith(str(failure))
    assert "The paper is on your shelf under its id" in said


def test_it_can_be_looked_up_again(signed_in, catalogues):
    catalogues.arxiv.fails = OFFLINE
    add(signed_in, "2601.12345")
    paper = Paper.objects.get()
    signed_in.get(f"/papers/{paper.slug}/")
    catalogues.arxiv.fails = None

    answer = signed_in.post(f"/papers/{paper.slug}/look-up/")

    paper.refresh_from_db()
    assert (paper.title, paper.looked_up) == ("On Naps of Many Cats", True)
    assert answer["Location"] == f"/papers/{paper.slug}/"
    assert toast_texts(signed_in.get(answer["Location"])) == ["New: title, authors, year, abstract."]


def test_looking_up_again_while_offline_changes_nothing(signed_in, user, catalogues):
    paper = services.add(user=user, reference=PREPRINT, at=NOW).paper
    catalogues.arxiv.fails = OFFLINE

    answer = signed_in.post(f"/papers/{paper.slug}/look-up/")

    assert toast_texts(signed_in.get(answer["Location"])) == [f"{OFFLINE} The paper is as it was."]
    paper.refresh_from_db()
    assert reference_of(paper) == replace(PREPRINT)


def test_a_paper_without_an_id_says_what_to_do(signed_in, user, catalogues):
    paper = services.add(user=user, reference=replace(PREPRINT, arxiv_id=""), at=NOW).paper

    answer = signed_in.post(f"/papers/{paper.slug}/look-up/")

    assert "neither an arXiv id nor a DOI" in toast_texts(signed_in.get(answer["Location"]))[0]
    assert catalogues.arxiv.asked == []


def test_a_preprint_learns_of_its_published_version(signed_in, user, catalogues):
    paper = services.add(user=user, reference=PREPRINT, at=NOW).paper
    catalogues.arxiv.known["2601.12345"] = Looked(replace(PREPRINT, doi="10.5555/naps"), published_doi="10.5555/naps")

    signed_in.post(f"/papers/{paper.slug}/look-up/")

    paper.refresh_from_db()
    assert (paper.venue, paper.year, paper.doi, paper.arxiv_id) == ("Proc. Tests", 2027, "10.5555/naps", "2601.12345")
    assert Paper.objects.count() == 1


def test_the_published_version_joins_the_preprint(signed_in, catalogues):
    add(signed_in, "2601.12345")

    add(signed_in, "10.5555/naps")

    paper = Paper.objects.get()
    assert (paper.venue, paper.arxiv_id, paper.abstract) == ("Proc. Tests", "2601.12345", "Cats.")


def test_a_paper_that_is_there_asks_nobody(signed_in, catalogues):
    add(signed_in, "2601.12345")
    catalogues.arxiv.asked.clear()

    answer = add(signed_in, "arXiv:2601.12345")

    assert toast_texts(signed_in.get(answer["Location"]))[-1] == "You have this paper already."
    assert catalogues.arxiv.asked == []


def test_an_entry_asks_nobody(signed_in, catalogues):
    answer = add(signed_in, "@misc{cats, title = {Naps}}")

    assert answer["Location"] == "/papers/cats/"
    assert catalogues.arxiv.asked == catalogues.crossref.asked == []


def test_several_entries_lead_to_the_list_and_say_what_was_left_out(signed_in, catalogues):
    answer = add(signed_in, "@misc{a, title = {One}}\n@misc{b, title = {Two}}\n@misc{c, author = {x}}")

    assert answer["Location"] == "/papers/"
    assert toast_texts(signed_in.get("/papers/")) == ["2 imported, 1 skipped.", "Line 3, c: It has no title."]


def test_the_paper_of_another_person_is_not_there(client, stranger, user, catalogues):
    paper = services.add(user=user, reference=PREPRINT, at=NOW).paper
    client.force_login(stranger)

    assert client.post(f"/papers/{paper.slug}/look-up/").status_code == 404
    assert client.get(f"/papers/{paper.slug}/look-up/").status_code == 405
    add(client, "2601.12345")
    assert Paper.objects.filter(owner=stranger).count() == 1
    assert catalogues.arxiv.asked == ["2601.12345"]


def test_the_page_says_who_is_asked(signed_in):
    page = signed_in.get("/papers/add/")

    assert "An id is looked up at arXiv or Crossref, and nowhere else." in main_text(page)


def test_a_bibliography_comes_in_through_the_import_page(signed_in, settings, tmp_path, monkeypatch):
    from django.core.files.uploadedfile import SimpleUploadedFile

    from hexloop.importers import bringing
    from hexloop.importers.progress import Progress

    settings.FILES_FOLDER = tmp_path / "files"
    monkeypatch.setattr(bringing, "start", lambda brought: bringing.work(brought, Progress()))
    raw = b"@misc{a, title = {One}, author = {Example, Ada}, year = 2020}\n@misc{b, author = {x}}"
    sent = signed_in.post("/import/", {"file": SimpleUploadedFile("mine.bib", raw)})
    page = signed_in.get(sent["Location"])
    assert "1 paper; 1 entry left out, the report says why." in main_text(page)
    assert "One Example · 2020" in main_text(page)

    signed_in.post(f"{sent['Location']}start/")

    report = main_text(signed_in.get(sent["Location"]))
    assert "1 imported, 1 skipped." in report
    assert "Line 2, b Skipped It has no title." in report
    assert "Papers" in report
