"""``hexloop import bibtex``, ``import ris``, ``export bib`` and ``paper add`` as a person runs them."""

import json

import pytest

BIB = """\
@article{one, title = {A Study of Some Kind}, author = {Example, Ada}, doi = {10.5555/one}, note = {private}}
@misc{broken title = {x}}
"""


@pytest.fixture
def bib(tmp_path):
    path = tmp_path / "mine.bib"
    path.write_text(BIB, "utf-8")
    return path


def test_papers_come_in_and_go_out(made, run, bib, tmp_path):
    done = run("import", "bibtex", bib)

    assert (done.returncode, done.stdout.splitlines()) == (
        0,
        [
            "skipped: broken: Line 2, broken: It cannot be read. Check its braces, quotes and commas.",
            "1 imported, 1 skipped.",
        ],
    )
    out = run("export", "bib")
    assert out.stdout.startswith("@article{one,\n  title = {{A Study of Some Kind}},\n")
    assert "private" not in out.stdout
    target = tmp_path / "out.ris"
    assert run("export", "ris", "--out", target).stdout == f"{target}\n"
    again = run("import", "ris", target, "--json")
    assert json.loads(again.stdout)["papers"] == [
        {
            "title": "A Study of Some Kind",
            "entry": "Line 1, one",
            "outcome": "unchanged",
            "reason": "You have this paper.",
        }
    ]


def test_a_dry_run_changes_nothing(made, run, bib):
    done = run("import", "bibtex", bib, "--dry-run", "--json")

    assert json.loads(done.stdout)["counts"]["imported"] == 1
    assert run("export", "bib").stdout == ""


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["import", "bibtex", "nowhere.bib"], 3, "cannot be read"),
        (["import", "ris", "{bib}"], 1, "no RIS record"),
        (["import", "bibtex", "{bib}", "--round", "domain"], 2, "unrecognized"),
        (["export", "bib", "--out", "{bib}"], 3, "is there already"),
        (["export", "bib", "--out", "{data}/hexloop.sqlite3", "--force"], 2, "works with"),
        (["export", "bib", "--out", "{data}/no/such/x.bib"], 3, "cannot be written"),
        (["paper", "add", "hello"], 1, "hello: “hello” names no paper"),
    ],
)
def test_what_goes_wrong_is_said(made, run, bib, words, code, said):
    done = run(*(word.format(bib=bib, data=made) for word in words))

    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_paper_is_kept_with_its_id_when_nobody_may_be_asked(made, run):
    done = run("paper", "add", "https://arxiv.org/abs/2601.12345v2", "--json")

    assert json.loads(done.stdout) == {
        "asked": "https://arxiv.org/abs/2601.12345v2",
        "paper": "arxiv260112345",
        "title": "arXiv:2601.12345",
        "looked_up": False,
    }
    assert "eprint = {2601.12345}" in run("export", "bib").stdout
