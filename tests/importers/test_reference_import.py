"""References of a file to papers: once, twice, changed there, corrected here."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from make import NOW

from hexloop.apps.files.models import Origin, Source
from hexloop.apps.papers import services
from hexloop.apps.papers.models import Paper
from hexloop.apps.papers.queries import reference_of
from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.references.bibtex import read_bibtex
from hexloop.core.formats.references.records import Author, Reference
from hexloop.core.formats.references.ris import read_ris
from hexloop.importers.progress import Cancelled, Progress
from hexloop.importers.references import import_references

FILE = """
@article{one, title = {A Study of the First Kind}, author = {Example, Ada}, year = 2020, doi = {10.5555/one}}
@misc{two, title = {A Study of the Second Kind}, author = {Example, Bo}, year = 2021, eprint = {2101.00001}}
@misc{broken title = {x}}
"""


@pytest.fixture
def bring(user):
    def bring_text(text, *, source=Source.BIBTEX, read=read_bibtex, **more):
        return import_references(user=user, bibliography=read(text.encode()), source=source, at=NOW, **more)

    return bring_text


def outcomes(report):
    return [(line.title, line.outcome.value) for line in report.lines]


def stored():
    """Everything that an import may change."""
    rows = [list(model.objects.order_by("pk").values()) for model in (Paper, Origin)]
    return [[{name: value for name, value in row.items() if name != "at"} for row in table] for table in rows]


def test_every_entry_of_a_file_is_accounted_for(bring, user):
    report = bring(FILE)

    assert [(line.title, line.deck, line.outcome.value, line.reason) for line in report.lines] == [
        ("A Study of the First Kind", "Line 2, one", "imported", ""),
        ("A Study of the Second Kind", "Line 3, two", "imported", ""),
        ("broken", "Line 4, broken", "skipped", "It cannot be read. Check its braces, quotes and commas."),
    ]
    assert report.sentence == "2 imported, 1 skipped."
    assert list(Paper.objects.order_by("pk").values_list("owner", "slug", "doi", "arxiv_id")) == [
        (user.pk, "one", "10.5555/one", ""),
        (user.pk, "two", "", "2101.00001"),
    ]


def test_a_second_time_changes_nothing(bring):
    bring(FILE)
    before = stored()

    again = bring(FILE)

    assert outcomes(again)[:2] == [
        ("A Study of the First Kind", "unchanged"),
        ("A Study of the Second Kind", "unchanged"),
    ]
    assert stored() == before


def test_a_dry_run_says_the_same_and_keeps_nothing(bring):
    report = bring(FILE, dry_run=True)

    assert outcomes(report) == outcomes(bring(FILE))
    assert Paper.objects.count() == 2


def test_what_changed_in_the_file_is_taken(bring):
    bring(FILE)

    report = bring(FILE.replace("First Kind", "First Kind, Revised").replace("2020", "2022"))

    paper = Paper.objects.get(slug="one")
    assert (paper.title, paper.year) == ("A Study of the First Kind, Revised", 2022)
    assert report.lines[0].reason == "It changed in the file since then."
    assert Paper.objects.count() == 2


def test_what_was_corrected_here_stays_and_takes_what_is_new(bring, user):
    bring(FILE)
    paper = Paper.objects.get(slug="one")
    corrected = replace(reference_of(paper), title="A Study of the First Kind, as I Know It")
    services.set_reference(user=user, paper=paper, reference=corrected, at=NOW)

    report = bring(FILE.replace("First Kind}", "First Kind}, journal = {Tests}"))

    paper.refresh_from_db()
    assert (paper.title, paper.venue) == ("A Study of the First Kind, as I Know It", "Tests")
    assert report.lines[0].outcome.value == "updated"
    assert report.lines[0].reason == "You corrected it here, so only gaps were filled."


def test_what_a_person_wrote_is_not_touched(bring, user):
    bring(FILE)
    services.write_tldr(user=user, paper=Paper.objects.get(slug="one"), text="It shows much.", at=NOW)

    bring(FILE.replace("2020", "2022"))

    paper = Paper.objects.get(slug="one")
    assert (paper.tldr, paper.year) == ("It shows much.", 2022)


def test_a_key_that_means_another_paper_now_makes_another_paper(bring):
    cats = "@misc{smith2020, title = {On Cats and their Naps}, author = {Smith, A.}, year = 2020}"
    bring(cats)
    other = "@misc{smith2020, title = {Gradients without Tears}, author = {Smith, A.}, year = 2020}"

    bring(other)
    again = bring(other)
    first = bring(cats)

    assert sorted(Paper.objects.values_list("title", flat=True)) == [
        "Gradients without Tears",
        "On Cats and their Naps",
    ]
    assert (outcomes(again)[0][1], outcomes(first)[0][1]) == ("unchanged", "unchanged")


def test_preprint_and_published_version_become_one_paper(bring):
    bring("@misc{a, title = {On Naps of Many Cats}, author = {Smith, A.}, year = 2020, eprint = {2001.00001}}")

    report = bring(
        "@inproceedings{b, title = {On Naps of Many Cats}, author = {Smith, Ann}, year = 2021, "
        "booktitle = {Proc. Tests}, doi = {10.5555/naps}}"
    )

    paper = Paper.objects.get()
    assert (paper.venue, paper.year, paper.doi, paper.arxiv_id) == ("Proc. Tests", 2021, "10.5555/naps", "2001.00001")
    assert report.lines[0].outcome.value == "updated"
    assert report.lines[0].reason.startswith("You have this paper. New to it: ")


def test_one_paper_twice_in_a_file_is_one_paper(bring):
    report = bring(
        "@misc{a, title = {On Naps of Many Cats}, author = {Smith, A.}, doi = {10.5555/naps}}\n"
        "@misc{b, title = {On naps of many cats}, author = {Smith, A.}, doi = {10.5555/NAPS}}"
    )

    assert Paper.objects.count() == 1
    assert [line.outcome.value for line in report.lines] == ["imported", "unchanged"]


def test_entries_on_one_line_are_all_accounted_for(bring):
    report = bring("@misc{a, title = {First of a Line}} @misc{b, title = {Second of a Line}} @misc{c, author = {x}}")

    assert [(line.deck, line.outcome.value) for line in report.lines] == [
        ("Line 1, c", "skipped"),
        ("Line 1, a", "imported"),
        ("Line 1, b", "imported"),
    ]


def test_records_without_a_key_are_known_again(bring):
    text = (
        "TY  - JOUR\nTI  - A Third Study\nAU  - Example, Cy\nDO  - 10.5555/three\nER  - \nTY  - GEN\nTI  - B\nER  - \n"
    )

    bring(text, source=Source.RIS, read=read_ris)
    before = stored()
    again = bring(text, source=Source.RIS, read=read_ris)

    assert [line.outcome.value for line in again.lines] == ["unchanged", "unchanged"]
    assert stored() == before


def test_a_removed_paper_comes_back(bring, user):
    bring(FILE)
    services.remove_paper(user=user, paper=Paper.objects.get(slug="one"))

    report = bring(FILE)

    assert outcomes(report)[0] == ("A Study of the First Kind", "imported")
    assert outcomes(bring(FILE))[0] == ("A Study of the First Kind", "unchanged")


def test_a_stopped_import_keeps_nothing(bring):
    progress = Progress()
    progress.cancel()

    with pytest.raises(Cancelled):
        bring(FILE, progress=progress)

    assert not Paper.objects.exists()


def test_the_papers_of_another_person_are_theirs(bring, stranger):
    mine = Reference(title="A Study of the First Kind", authors=(Author("Example", "Ada"),), doi="10.5555/one")
    services.add(user=stranger, reference=mine, at=NOW)

    report = bring(FILE)

    assert outcomes(report)[0][1] == "imported"
    assert Paper.objects.get(owner=stranger).year is None


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_mutated_files_are_imported_or_change_nothing(bring, user, data):
    Paper.objects.all().delete()
    Origin.objects.all().delete()
    text = data.draw(st.sampled_from([FILE, FILE * 3]))
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(text)))
        text = text[:place] + data.draw(st.text(max_size=8)) + text[place + data.draw(st.integers(0, 20)) :]
    try:
        bring(text)
    except BadFile:
        assert stored() == [[], []]
        return
    before = stored()

    again = bring(text)

    assert {line.outcome.value for line in again.lines} <= {"unchanged", "skipped"}
    assert stored() == before
