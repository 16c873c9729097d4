"""Out and in again: every table is the same afterwards, and what is under NDA stays behind."""

import hashlib
import json
from pathlib import Path

import pytest
from make import NOW, make_user
from make_everything import keep_picture, make_everything

from hexloop.apps.coding.models import Problem
from hexloop.apps.design.models import Board, BoardVersion, Shapes
from hexloop.apps.files import store
from hexloop.apps.notes import services as notes
from hexloop.apps.notes.models import Page
from hexloop.apps.review import services as review
from hexloop.apps.review.models import Action, Card, Review
from hexloop.apps.search.models import Entry
from hexloop.apps.search.services import differences
from hexloop.apps.search.sources import SOURCES
from hexloop.core.formats.errors import BadFile
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round
from hexloop.importers.whole.reading import NotEmpty, import_folder
from hexloop.importers.whole.tables import OF_PACKS, REFERENCES, STAY, STAYING_APPS, kept, label, ours
from hexloop.importers.whole.writing import CannotExport, export_folder

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"
    return tmp_path / "export"


def state(tables=None):
    """Every kept table as plain values."""
    return {
        label(model): [
            {field.attname: getattr(row, field.attname) for field in model._meta.concrete_fields}
            for row in model._default_manager.order_by("pk")
        ]
        for model in tables or kept()
    }


def empty_home():
    """What a home holds before anything was made in it: the person, and what comes with the packs."""
    for model in reversed(kept()):
        model._default_manager.all().delete()
    Problem.objects.filter(slug="of-an-older-pack").delete()
    for path in store.path_of("00").parent.parent.rglob("*"):
        if path.is_file():
            path.unlink()


def test_every_table_of_ours_leaves_or_says_why_not():
    left_out = {label(model) for model in ours()} - {label(model) for model in kept()}

    assert left_out == {
        label(model) for model in ours() if label(model) in STAY or model._meta.app_label in STAYING_APPS
    }
    assert set(STAY) <= {label(model) for model in ours()}
    assert set(STAY) >= OF_PACKS


def test_every_table_that_names_things_says_where():
    named = {
        label(model)
        for model in kept()
        for field in model._meta.concrete_fields
        if field.name == "key" or field.name.endswith("_key")
    }

    assert named - set(REFERENCES) == set()


def test_every_table_comes_back_the_same(folder):
    user = make_everything()

    done = export_folder(user=user, target=folder, at=NOW)
    before = state()  # a question that leaves has got a name by now
    assert [name for name, rows in before.items() if not rows] == []
    picture = store.path_of(before["files.Attachment"][0]["sha256"]).read_bytes()
    empty_home()
    taken = import_folder(user=user, folder=folder, at=NOW)

    older = Problem.objects.get(slug="of-an-older-pack")
    after = state()
    replace_problem(before, after, older)
    assert after == before
    assert older.listed is False
    assert taken.rows == done.rows == {name: len(rows) for name, rows in before.items()}
    assert (taken.edited, done.under_nda) == ([], 0)
    assert store.path_of(before["files.Attachment"][0]["sha256"]).read_bytes() == picture


def test_what_came_in_is_found(folder):
    user = make_everything()
    export_folder(user=user, target=folder, at=NOW)
    empty_home()
    Entry.objects.all().delete()

    import_folder(user=user, folder=folder, at=NOW)

    assert [one for one in differences() if one.stale or one.gone] == []
    there = set(Entry.objects.filter(owner=user).values_list("kind", "key"))
    wanted = {(kind, item.key) for kind, source in SOURCES.items() for item in source.own(user, None)}
    assert there == wanted != set()


def test_boards_of_an_export_are_cleaned(folder):
    user = make_everything()
    evil = '{"elements":[{"id":"a","type":"iframe","x":0,"y":0,"width":1,"height":1,"link":"javascript:alert(1)"}]}'
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    Board.objects.update(scene=evil, svg=svg)
    BoardVersion.objects.update(scene=evil, svg=svg)
    Shapes.objects.update(items=f"[{evil}]".replace('{"elements"', '{"id":"x","elements"'))
    export_folder(user=user, target=folder, at=NOW)
    empty_home()

    import_folder(user=user, folder=folder, at=NOW)

    for kept_board in (Board.objects.get(), BoardVersion.objects.get()):
        assert json.loads(kept_board.scene)["elements"] == []
        assert kept_board.svg == '<svg xmlns="http://www.w3.org/2000/svg"></svg>'
    assert Shapes.objects.get().items == "[]"


def replace_problem(before, after, older):
    """A row of a pack that was not here has a new id."""
    for row, now in zip(before["coding.Attempt"], after["coding.Attempt"], strict=True):
        if row["problem_id"] != now["problem_id"]:
            assert now["problem_id"] == older.pk
            row["problem_id"] = older.pk


def test_second_export_of_what_came_in_is_the_same(folder, tmp_path):
    user = make_everything()
    export_folder(user=user, target=folder, at=NOW)
    empty_home()
    import_folder(user=user, folder=folder, at=NOW)

    export_folder(user=user, target=tmp_path / "again", at=NOW)

    first, second = (
        {path.relative_to(root): path.read_bytes() for path in root.rglob("*") if path.is_file()}
        for root in (folder, tmp_path / "again")
    )
    assert first == second


def test_pages_and_attempts_are_files_that_people_read(folder):
    user = make_everything()

    export_folder(user=user, target=folder, at=NOW)

    page = (folder / "pages/ranking.md").read_text("utf-8")
    assert page.startswith("---\ntitle: Ranking\nround: domain\ncreated: '2026-11-22T18:30:00+00:00'\n")
    [picture] = (folder / "attachments").iterdir()
    assert f"![board](../attachments/{picture.name})" in page
    assert picture.name.endswith("-white-board-1-.png")
    attempt = next((folder / "attempts/two-sum").iterdir()).read_bytes().decode()
    assert attempt.startswith("# problem: two-sum\n# AC, 3 of 3 cases, ")
    assert "Name an" not in (folder / "README.txt").read_text()
    assert {path.name for path in folder.iterdir()} >= {"README.txt", "manifest.json", "questions.csv", "cards.csv"}


def test_edited_page_comes_in_as_edited(folder):
    user = make_everything()
    export_folder(user=user, target=folder, at=NOW)
    path = folder / "pages/ranking.md"
    path.write_text(path.read_text("utf-8").replace("What is nDCG?", "What is nDCG good for?"), "utf-8")
    lines = list(Card.objects.filter(kind="line").order_by("pk").values_list("key", flat=True))
    empty_home()

    taken = import_folder(user=user, folder=folder, at=NOW)

    page = Page.objects.get(slug="ranking")
    assert taken.edited == ["Ranking"]
    assert "What is nDCG good for? ::" in page.body
    assert page.version == 3
    assert list(Card.objects.filter(kind="line").order_by("pk").values_list("key", flat=True)) == lines
    assert Card.objects.get(key=lines[0]).title == "What is nDCG good for?"


def test_what_is_under_nda_and_all_that_tells_of_it_stay(folder):
    user = make_everything()
    hidden = keep_picture(user, b"\x89PNG\r\n\x1a\n" + b"secret" * 50, "secret-board.png")
    shared = keep_picture(user)
    page = notes.make_page(
        user=user,
        title="Quasar project",
        body=f"![a](/files/{hidden}/) ![b](/files/{shared}/)\nWhat is Quasar? :: our ranker\n",
        at=NOW,
    )
    notes.describe_page(user=user, page=page, round_key="project", nda=True, at=NOW)
    line = Card.objects.get(title="What is Quasar?")
    review.grade(user=user, kind="line", key=line.key, round=Round.PROJECT, grade=Grade.SOLID, at=NOW)
    assert Review.objects.filter(card_key=line.key).exists()
    assert Action.objects.filter(review__card_key=line.key).exists()

    done = export_folder(user=user, target=folder, at=NOW)

    everything = b"\n".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    names = " ".join(path.name for path in folder.rglob("*"))
    for word in (b"Quasar", b"quasar", b"secret", hidden.encode(), f'"{line.key}"'.encode()):
        assert word not in everything
    assert "quasar" not in names
    assert "secret" not in names
    assert shared.encode() in everything
    assert done.under_nda > 5
    empty_home()
    import_folder(user=user, folder=folder, at=NOW)
    assert Page.objects.filter(title="Ranking").exists()


def test_people_export_their_own_only(folder):
    user = make_everything()
    other = make_user("other")
    notes.make_page(user=other, title="Theirs", body="not yours", at=NOW)

    export_folder(user=user, target=folder, at=NOW)

    assert not (folder / "pages/theirs.md").exists()
    assert b"not yours" not in b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_home_with_work_is_left_alone(folder):
    user = make_everything()
    export_folder(user=user, target=folder, at=NOW)
    before = state()

    with pytest.raises(NotEmpty, match="empty"):
        import_folder(user=user, folder=folder, at=NOW)

    assert state() == before


def test_folder_that_is_not_empty_is_left_alone(folder):
    user = make_user()
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")

    with pytest.raises(CannotExport, match="Name a new folder"):
        export_folder(user=user, target=folder, at=NOW)

    assert [path.name for path in folder.iterdir()] == ["mine.txt"]


def changed_row(folder: Path, table: str, change):
    """The export with one row changed and its hash made right again."""
    path = folder / f"data/{table}.jsonl"
    rows = [json.loads(line) for line in path.read_bytes().splitlines()]
    change(rows[0])
    write(folder, f"data/{table}.jsonl", "".join(f"{json.dumps(row)}\n" for row in rows).encode())


def write(folder, name, raw):
    (folder / name).write_bytes(raw)
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    manifest["files"][name] = {"sha256": hashlib.sha256(raw).hexdigest(), "bytes": len(raw)}
    (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")


def told(folder, **changes):
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    (folder / "manifest.json").write_text(json.dumps(manifest | changes), "utf-8")


def link_out(folder):
    path = folder / "pages/ranking.md"
    path.unlink()
    path.symlink_to("/etc/hostname")


HOSTILE = {
    "no manifest": (lambda f: (f / "manifest.json").unlink(), "no manifest.json"),
    "manifest of nonsense": (lambda f: (f / "manifest.json").write_text("{"), "cannot be read"),
    "deep manifest": (lambda f: (f / "manifest.json").write_text("[" * 200_000), "cannot be read"),
    "other program": (lambda f: told(f, format="other"), "of another program"),
    "newer": (lambda f: told(f, version=2), "newer Hexloop"),
    "unknown table": (lambda f: told(f, rows={"quiz.Quiz": 1}), "does not know"),
    "way out": (lambda f: told(f, files={"../../etc/passwd": {"sha256": "0"}}), "leads out"),
    "absolute": (lambda f: told(f, files={"/etc/passwd": {"sha256": "0"}}), "leads out"),
    "no list of files": (lambda f: told(f, files=[]), "which files belong"),
    "link out": (link_out, "a link to somewhere else"),
    "page gone": (lambda f: (f / "pages/ranking.md").unlink(), "is missing"),
    "cut off": (lambda f: (f / "data/review-card.jsonl").write_bytes(b"{}"), "not what was exported"),
    "attempt edited": (
        lambda f: next((f / "attempts/two-sum").iterdir()).write_text("# ---\nx"),
        "not what was exported",
    ),
    "picture edited": (lambda f: next((f / "attachments").iterdir()).write_bytes(b"x"), "not what was exported"),
    "unknown column": (lambda f: changed_row(f, "notes-page", lambda row: row.update(spam=1)), "nothing is called"),
    "text for a number": (lambda f: changed_row(f, "review-card", lambda row: row.update(lapses="x")), "lapses"),
    "list for a text": (lambda f: changed_row(f, "review-card", lambda row: row.update(title=["x"])), "title"),
    "long text": (lambda f: changed_row(f, "review-card", lambda row: row.update(title="x" * 501)), "title"),
    "no such choice": (
        lambda f: changed_row(f, "review-review", lambda row: row.update(review_kind="no")),
        "review_kind",
    ),
    "moment without zone": (
        lambda f: changed_row(f, "notes-page", lambda row: row.update(made_at="2026-01-01T00:00:00")),
        "made_at",
    ),
    "huge number": (lambda f: changed_row(f, "review-card", lambda row: row.update(lapses=10**30)), "lapses"),
    "empty column": (lambda f: changed_row(f, "review-card", lambda row: row.update(kind=None)), "is empty"),
    "no such problem": (
        lambda f: changed_row(f, "coding-draft", lambda row: row.update(problem="none")),
        "not in the export",
    ),
    "no such parent": (
        lambda f: changed_row(f, "notes-revision", lambda row: row.update(page=999)),
        "not there",
    ),
    "file of no row": (
        lambda f: changed_row(f, "notes-page", lambda row: row.update(body={"file": "manifest.json"})),
        "does not list",
    ),
    "row without file": (lambda f: changed_row(f, "notes-page", lambda row: row.update(body="text")), "where its text"),
    "no JSON": (lambda f: write(f, "data/review-card.jsonl", b"{\n"), "no JSON"),
    "too few rows": (lambda f: write(f, "data/review-card.jsonl", b""), "rows where"),
    "not UTF-8": (lambda f: (f / "pages/ranking.md").write_bytes(b"---\ntitle: a\n---\n\xff\xfe"), "UTF-8"),
    "bad front matter": (lambda f: (f / "pages/ranking.md").write_text("---\n- a\n---\n"), "front matter"),
    "page too long": (lambda f: (f / "pages/ranking.md").write_bytes(b"x" * 2_000_000), "longer than 1 MB"),
    "page far too long to keep": (lambda f: (f / "pages/ranking.md").write_bytes(b"x" * 600_000), "512 kB"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_folder_is_refused_and_nothing_is_kept(folder, name):
    user = make_everything()
    export_folder(user=user, target=folder, at=NOW)
    empty_home()
    spoil, sentence = HOSTILE[name]
    spoil(folder)
    before = state()

    with pytest.raises((BadFile, notes.CannotKeepPage), match=sentence):
        import_folder(user=user, folder=folder, at=NOW)

    assert state() == before
    assert not [path for path in store.path_of("00").parent.parent.rglob("*") if path.is_file()]
