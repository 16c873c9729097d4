"""Folders of Markdown into pages."""

import io
import re
from datetime import timedelta

import pytest
from django.apps import apps
from django.core import serializers
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import binary, data, integers, sampled_from
from make import NOW
from make_vault import png, vault, zipped

from hexloop.apps.files.models import Attachment, Origin, Source
from hexloop.apps.files.uploads import keep_upload
from hexloop.apps.notes import services as notes
from hexloop.apps.notes.models import Page, PageTag
from hexloop.apps.notes.queries import page_url
from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.markdown_folder.packing import pack_folder
from hexloop.importers import bringing
from hexloop.importers.doors import source_of
from hexloop.importers.pages import run as running
from hexloop.importers.progress import Cancelled, Progress
from hexloop.importers.whole.writing import export_folder

LATER = NOW + timedelta(days=1)


@pytest.fixture(autouse=True)
def store(request, tmp_path):
    settings = request.getfixturevalue("settings")
    settings.FILES_FOLDER = tmp_path / "files"
    return settings.FILES_FOLDER


def take(user, files, *, name="Vault.zip", at=NOW, dry_run=False, progress=None, brought=None):
    file = io.BytesIO(files if isinstance(files, bytes) else zipped(files))
    brought = brought or bringing.look(user=user, name=name, file=file, at=at)
    assert brought.source == Source.MARKDOWN
    return bringing.carry_out(brought=brought, file=file, at=at, progress=progress or Progress(), dry_run=dry_run)


def page(user, title):
    return Page.objects.get(owner=user, title=title)


def everything():
    """Every row of every table, as text."""
    rows = (row for model in apps.get_models() for row in model._default_manager.order_by("pk"))
    return serializers.serialize("json", rows)


def left_in(store):
    return [path for path in store.rglob("*") if path.is_file()]


def test_every_file_is_accounted_for(user):
    report = take(user, vault())

    sums = report.as_json()
    assert (sums["entries"], sums["imported"], sums["attached"], len(sums["skipped"])) == (19, 6, 3, 10)
    assert sums["pages"] == 6
    assert {line["entry"]: line["reason"] for line in sums["skipped"]} == {
        "Vault/Templates/Daily.md": "A template, no page.",
        "Vault/Scaffolds/Paper.md": "A template, no page.",
        "Vault/assets/unused.png": "No page shows it, so it was left out.",
        "Vault/Board.canvas": "A canvas of Obsidian's has no place here.",
        "Vault/Drawing.excalidraw.md": (
            "A drawing of Excalidraw's comes in only as a picture: export it as PNG beside your page."
        ),
        "Vault/.obsidian/app.json": "A setting of Obsidian, which is of no use here.",
        "Vault/.obsidian/templates.json": "A setting of Obsidian, which is of no use here.",
        "Vault/.trash/Old.md": "It lies in Obsidian's bin.",
        "Vault/.git/HEAD": "It belongs to Git.",
        "Vault/.DS_Store": "The operating system made it.",
    }
    assert [one["link"] for one in sums["links"]["unresolved"]] == ["Not written yet", "gone.png"]


def test_a_page_is_written_as_pages_here_are(user):
    take(user, vault())

    trees = page(user, "Trees")
    curve, two = (Attachment.objects.get(owner=user, name=name) for name in ("curve.png", "curve two.png"))
    assert trees.body.split("\n") == [
        "| Property | Value |",
        "| --- | --- |",
        "| aliases | Boosted trees |",
        "| status | half done |",
        "| source | [[Reading list]] |",
        "| related | [[Bias and variance\\|bias]], plain words |",
        "",
        "#ml #trees/boosted #review",
        "",
        "Many shallow trees, see [[Bias and variance|the noise]] and [[Trees|Boosted trees]]. ==Keep this.== "
        "#boosting/xgb",
        "",
        f"![curve]({curve.url})",
        f"![The curve again]({two.url})",
        "",
        "> [!tip]- Remember",
        "> The learning rate trades for rounds. [[Not written yet]]",
        "",
        "- [ ] Read [[Reading list|the list]]",
        "- [x] Plot it",
        "",
        "What is a leaf? :: The end of a path",
        "",
        "Then $x_i^2$ and `[[code]]`.",
        "",
        "```python",
        'x = "[[not a link]]"  # %%not a comment%%',
        "```",
        "",
        "$$",
        "\\sum_i [[x]]",
        "$$",
        "",
        "See [[Bias and variance]] and [outside](https://example.org/a_(b)) and gone.png.",
        "Back to the top.",
    ]
    assert trees.made_at.date().isoformat() == "2024-04-23"
    assert {"ml", "review"} <= set(PageTag.objects.filter(page=trees).values_list("tag", flat=True))


def test_a_title_that_is_taken_has_its_folder_behind_it(user):
    notes.make_page(user=user, title="Reading list", body="Mine.", at=NOW)

    take(user, vault())

    titles = set(Page.objects.filter(owner=user).values_list("title", flat=True))
    assert {"Reading list", "Reading list (ML)", "Trees", "Trees (Daily)"} <= titles
    assert "[[Trees (Daily)\\|the trees]]" in page(user, "Reading list (ML)").body
    assert page(user, "Reading list").body == "Mine."


def test_the_same_folder_again_changes_nothing(user, store):
    take(user, vault())
    before, files = everything(), left_in(store)

    report = take(user, vault(), at=LATER)

    assert everything() == before
    assert left_in(store) == files
    assert report.counts["unchanged"] == 6
    assert report.counts["imported"] == 0


def test_news_comes_in_and_what_was_edited_here_stays(user):
    take(user, vault())
    mine = page(user, "Bias and variance")
    notes.save_page(user=user, page=mine, body="Rewritten here.", version=mine.version, at=NOW)
    news = vault() | {
        "Vault/ML/Bias and variance.md": b"Rewritten there.\n",
        "Vault/Daily/Trees.md": b"Changed there.\n",
        "Vault/Daily/New.md": b"New.\n",
    }

    report = take(user, news, at=LATER)

    assert page(user, "Bias and variance").body == "Rewritten here."
    assert page(user, "Trees (Daily)").body == "Changed there."
    assert page(user, "New").body == "New."
    assert (report.counts["imported"], report.counts["updated"], report.counts["unchanged"]) == (1, 1, 5)


def test_folders_with_the_same_paths_stay_apart(user):
    take(user, {"One/Index.md": b"first"})

    take(user, {"Two/Index.md": b"second"}, at=LATER)

    assert [page(user, title).body for title in ("Index", "Index (Two)")] == ["first", "second"]


def test_a_dry_run_changes_nothing(user, store):
    before = everything()

    report = take(user, vault(), dry_run=True)

    assert report.as_json()["imported"] == 6
    assert everything() == before
    assert left_in(store) == []


def test_a_stopped_import_goes_on(user, monkeypatch):
    monkeypatch.setattr(running, "BATCH", 1)
    monkeypatch.setattr("hexloop.importers.pages.carrying.portions", lambda things: ([one] for one in things))
    data = zipped(vault())

    class Stops(Progress):
        def reach(self, done):
            super().reach(done)
            if self.stage == "Pages" and done >= 2:
                self.cancel()

    brought = bringing.look(user=user, name="Vault.zip", file=io.BytesIO(data), at=NOW)
    with pytest.raises(Cancelled):
        take(user, data, progress=Stops(), brought=brought)
    some = Page.objects.count()
    report = take(user, data, at=LATER, brought=brought)

    assert 0 < some < 6
    assert Page.objects.count() == 6
    assert report.counts["imported"] == 6


def test_a_single_page_comes_in(user):
    take(user, b"---\ntags: [one]\n---\nAlone.", name="Alone.md")
    take(user, b"---\ntags: [one]\n---\nAlone.", name="Alone.md", at=LATER)

    assert page(user, "Alone").body == "#one\n\nAlone."


def test_pages_that_an_export_wrote_come_in(user, stranger, tmp_path):
    kept = keep_upload(user=user, name="curve.png", data=png(), at=NOW)
    first = notes.make_page(
        user=user, title="Calibration: why?", body=f"See [[Other]].\n\n![c]({kept.url})", round_key="breadth", at=NOW
    )
    notes.make_page(user=user, title="Other", body="#tag\n\nHere.", at=NOW)
    export_folder(user=user, target=tmp_path / "out", at=NOW)
    packed = io.BytesIO()
    pack_folder(tmp_path / "out", packed)

    take(stranger, packed.getvalue(), at=LATER)

    found = page(stranger, first.title)
    assert found.body.startswith("| Property | Value |\n| --- | --- |\n| updated |")
    assert found.body.endswith(f"\n\nSee [[Other]].\n\n![c]({kept.url})")
    assert (found.round, found.made_at) == ("breadth", first.made_at)
    assert page(stranger, "Other").body.endswith("#tag\n\nHere.")


def test_another_person_sees_nothing_of_it(user, stranger):
    take(user, vault())

    report = take(stranger, vault())

    assert report.counts["imported"] == 6
    assert Page.objects.filter(owner=stranger).count() == Page.objects.filter(owner=user).count() == 6
    assert set(Origin.objects.filter(owner=stranger).values_list("source", flat=True)) == {"markdown"}


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[[a|<img src=x onerror=alert(1)>]]",
    "[[</a><script>alert(1)</script>]]",
    "![[x.png|<script>alert(1)</script>]]",
    "![x](https://evil.example/x.png)",
    "![x](data:text/html,<script>alert(1)</script>)",
    "[a](obsidian://open?vault=x)",
    "[a](file:///etc/passwd)",
    "$\\href{javascript:alert(1)}{x}$",
    "> " * 300 + "deep",
    "[" * 5_000,
    "![[" * 5_000,
    "%%" * 4_999,
    "[[a|" * 5_000,
]


@pytest.mark.parametrize("payload", HOSTILE)
def test_hostile_markdown_is_text(signed_in, user, payload):
    front = f"---\nevil: {payload[:200]!r}\ntags: ['<script>']\n---\n".encode()

    take(user, {"V/Evil.md": front + payload.encode(), "V/x.png": png()})

    shown = signed_in.get(page_url(page(user, "Evil").slug)).content.decode()
    assert "<script>alert" not in shown
    assert "<img src=x" not in shown
    assert not re.search(r'href="(?:javascript|data|file|obsidian)', shown, re.IGNORECASE)
    assert not re.search(r'<img[^>]*src="(?!/)', shown)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=data())
def test_changed_files_come_in_or_are_refused_whole(user, data):
    packed = bytearray(zipped(vault()))
    for _ in range(data.draw(integers(1, 4))):
        place = data.draw(integers(0, len(packed) - 1))
        match data.draw(sampled_from(["flip", "cut", "insert"])):
            case "flip":
                packed[place] ^= 1 << data.draw(integers(0, 7))
            case "cut":
                del packed[place : place + data.draw(integers(1, 200))]
            case "insert":
                packed[place:place] = data.draw(binary(max_size=20))
        if not packed:
            packed = bytearray(b"\0")
    before = everything()

    file = io.BytesIO(bytes(packed))
    try:
        brought = bringing.look(user=user, name="Vault.zip", file=file, at=NOW, source=Source.MARKDOWN)
    except BadFile:
        assert everything() == before
        return
    report = bringing.carry_out(brought=brought, file=file, at=NOW, progress=Progress(), dry_run=True)

    sums = report.as_json()
    assert sums["entries"] == sums["imported"] + sums["attached"] + len(sums["skipped"])
    assert everything() == before


@pytest.mark.parametrize(
    ("name", "data", "source"),
    [
        ("vault.zip", zipped({"a.md": b"x"}), Source.MARKDOWN),
        ("a.md", b"# x", Source.MARKDOWN),
        ("a.markdown", b"# x", Source.MARKDOWN),
        ("a.csv", b"question,answer\na,b\n", Source.CSV),
        ("a.zip", zipped({"Trees 0123456789abcdef0123456789abcdef.md": b"# Trees"}), Source.NOTION),
    ],
)
def test_a_file_tells_its_source(name, data, source):
    assert source_of(io.BytesIO(data), name) == source


def test_nothing_is_written_by_its_name(user, store, tmp_path):
    outside = set(tmp_path.rglob("*"))
    names = ["../../evil.md", "/etc/evil.md", "C:\\evil.md", "..\\evil.md", "V/" + "x" * 300 + ".md", "V/a\0b.md"]

    report = take(user, dict.fromkeys(names, b"text") | {"V/Good.md": b"good"})

    sums = report.as_json()
    assert sums["imported"] + len(sums["skipped"]) == sums["entries"]
    assert {path for path in set(tmp_path.rglob("*")) - outside if store not in [path, *path.parents]} == set()
    assert page(user, "Good").body == "good"
    assert all(len(part) <= 200 for part in Page.objects.values_list("title", flat=True))
