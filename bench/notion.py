# ruff: noqa: PLC0415 -- the import paths are set first
"""How fast an export of Notion's with 5,000 pages is read, and how much memory that takes.

    python bench/notion.py           a table
    python bench/notion.py --save    the table, and bench/notion.json with the figures and the date

Made-up workspaces in both forms as Notion packs them (parts in a zip file): 4,000 pages of about 400 words in a tree,
a table with 1,000 rows and their pages, and 500 pictures of 40 kB. Each is read in a process of its own: the index,
every page as Markdown with its links, every row, the bytes of every picture. The whole import is timed with
``hexloop import notion`` into an empty data folder, which makes the database first and puts all into the search. On a
machine that does other things as well, what counts is the time of the processor.
"""

from __future__ import annotations

import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

PAGES, ROWS, PICTURES = 4_000, 1_000, 500
WORDS, PICTURE_BYTES = 400, 40_000
FORMS = ("markdown", "html")
HEXLOOP = str(Path(sys.executable).with_name("hexloop"))
SAVED = Path(__file__).with_suffix(".json")
_VOCABULARY = [
    *("loss", "gradient", "variance", "bias", "token", "batch", "label", "feature", "recall", "precision", "split"),
    *("forest", "kernel", "margin", "sample", "prior", "embedding", "attention", "layer", "norm", "drift", "shift"),
]


def main(words: list[str] | None = None) -> int:
    """Measure and print; 0."""
    words = sys.argv[1:] if words is None else words
    if words[:1] == ["--read"]:
        print(json.dumps(read(Path(words[1]))))
        return 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        figures = measure(Path(folder))
    print(f"{'':<20}{'entries':>9}{'seconds':>9}{'entries/s':>11}{'CPU s':>8}{'index s':>9}{'peak MB':>9}")
    for name in (name for name in figures if name != "about"):
        row = figures[name]
        print(
            f"{name:<20}{row['entries']:>9}{row['seconds']:>9.1f}{row['entries_per_s']:>11.0f}{row['cpu_s']:>8.1f}"
            f"{row.get('index_s', 0):>9.1f}{row['peak_mb']:>9.0f}"
        )
    if "--save" in words:
        SAVED.write_text(json.dumps(figures, indent=2) + "\n", "utf-8")
    return 0


def measure(folder: Path) -> dict[str, Any]:
    """Both forms: reading alone, then the whole import."""
    figures: dict[str, Any] = {}
    for form in FORMS:
        export = folder / f"{form}.zip"
        write_export(export, form)
        done = subprocess.run([sys.executable, __file__, "--read", str(export)], capture_output=True, check=True)
        figures[f"read {form}"] = json.loads(done.stdout)
        if subprocess.run([HEXLOOP, "import", "notion", "--help"], capture_output=True, check=False).returncode == 0:
            figures[f"import {form}"] = import_whole(
                folder / f"data-{form}", export, figures[f"read {form}"]["entries"]
            )
    figures["about"] = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "machine": platform.machine(),
        "processors": os.cpu_count(),
        "pages": PAGES + ROWS,
        "pictures": PICTURES,
    }
    return figures


def read(path: Path) -> dict[str, Any]:
    """Read all of an export in this process."""
    from hexloop.core.formats.notion.reading import open_export

    started = time.perf_counter()
    with path.open("rb") as file, open_export(file) as export:
        index_s = time.perf_counter() - started
        bodies = sum(len(page.body) + len(page.links) for page in export.pages())
        rows = sum(len(row.cells) for database in export.index.databases for row in export.rows(database.id))
        size = sum(len(part) for one in export.index.attachments for part in export.chunks(one.id))
        entries = len(export.index.entries)
    seconds = time.perf_counter() - started
    assert min(bodies, rows, size) > 0
    return {
        "entries": entries,
        "seconds": seconds,
        "entries_per_s": entries / seconds,
        "cpu_s": time.process_time(),
        "index_s": index_s,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def import_whole(data: Path, export: Path, entries: int) -> dict[str, Any]:
    """Take the export in with the program itself, into an empty data folder."""
    environment = os.environ | {"HEXLOOP_DATA": str(data)}
    command = [HEXLOOP, "import", "notion", str(export), "--json"]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    subprocess.run(command, env=environment, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    seconds = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    # The largest child so far: right as long as importing takes more than reading did.
    return {
        "entries": entries,
        "seconds": seconds,
        "entries_per_s": entries / seconds,
        "cpu_s": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
        "peak_mb": after.ru_maxrss / 1024,
    }


def write_export(target: Path, form: str) -> None:
    """An export with parts, written to ``target``."""
    from make_notion import EXPORT, in_parts, under

    files = dict(under(EXPORT, dict(_files(form))))
    names = list(files)
    half = len(names) // 2
    target.write_bytes(
        in_parts({name: files[name] for name in names[:half]}, {name: files[name] for name in names[half:]})
    )


def _files(form: str) -> Iterator[tuple[str, bytes | str]]:
    from urllib.parse import quote

    from make_notion import page_id

    chance = Random(7)
    ending = ".md" if form == "markdown" else ".html"
    picture = chance.randbytes(PICTURE_BYTES)
    folders = [f"Topic {number} {page_id(f'Topic {number}')}" for number in range(PAGES // 20)]
    for number in range(PAGES):
        top = number % 20 == 0
        folder = folders[number // 20]
        title = f"Topic {number // 20}" if top else f"Page {number}"
        name = f"{title} {page_id(title)}{ending}"
        # Never the page at the top of a tree, which has another name.
        other = f"Page {(number + 7 + (number % 20 == 13)) % PAGES}"
        shown = number % (PAGES // PICTURES) == 0
        if shown:
            yield f"{folder}/{number}.png", picture
        picture_at = quote(f"{folder}/{number}.png" if top else f"{number}.png") if shown else ""
        link = quote(f"../{folders[(number + 7 + (number % 20 == 13)) % PAGES // 20]}/{other} {page_id(other)}{ending}")
        yield (name if top else f"{folder}/{name}"), _page(form, title, chance, link, picture_at)
    table = "Problems"
    yield (
        f"{table} {page_id(table)}_all.csv",
        "Name,Level,Tags,Minutes\r\n"
        + "".join(
            f'Problem {number},{("Easy", "Medium", "Hard")[number % 3]},"Graphs, DP",{number % 60}\r\n'
            for number in range(ROWS)
        ),
    )
    for number in range(ROWS):
        title = f"Problem {number}"
        name = f"{table} {page_id(table)}/{title} {page_id(title)}{ending}"
        yield name, _page(form, title, chance, "", "", properties=f"Level: Easy\nMinutes: {number % 60}\n\n")


def _page(form: str, title: str, chance: Random, link: str, picture: str, properties: str = "") -> str:
    from make_notion import block, html_page

    paragraphs = [" ".join(chance.choices(_VOCABULARY, k=WORDS // 8)) for _ in range(8)]
    if form == "markdown":
        found = [f"[Other]({link})"] if link else []
        shown = [f"![{title}]({picture})"] if picture else []
        items = [f"- {words}\n    - $x_{{{at}}}$ and `code`" for at, words in enumerate(paragraphs[:4])]
        return f"# {title}\n\n{properties}" + "\n\n".join([*found, *shown, "\n".join(items), *paragraphs[4:]])
    found = [f'<p><a href="{link}">Other</a></p>'] if link else []
    shown = [f'<figure class="image"><a href="{picture}"><img src="{picture}"/></a></figure>'] if picture else []
    items = [f'<ul class="bulleted-list"><li>{words} <code>code</code></li></ul>' for words in paragraphs[:4]]
    text = [f"<p>{words} <strong>bold</strong></p>" for words in paragraphs[4:]]
    # As long as the style sheet that Notion puts into every page.
    return html_page(title, "".join(block(one) for one in (*found, *shown, *items, *text))).replace(
        "<style>", "<style>" + ".rule { color: black; }\n" * 600
    )


if __name__ == "__main__":
    sys.exit(main())
