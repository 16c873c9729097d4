"""A package with everything that strangers put into cards: brought in on the page, looked at, taken out again."""

import json
import sqlite3
import struct
import zipfile
import zlib
from contextlib import closing

import pytest
from journey import LOOKS
from playwright.sync_api import expect

from hexloop.core.formats.anki.writing import LAYOUT

pytestmark = pytest.mark.browser

PAYLOADS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<img src='https://evil.example/x.png'>",
    "<svg/onload=alert(1)>",
    "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
    "<a href='javascript:alert(1)'>link</a>",
    "<style>body { display: none }</style>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<div style='position:fixed;inset:0' onmouseover=alert(1)>over</div>",
    "<object data='https://evil.example'></object>",
    "<audio src='https://evil.example/x.mp3' autoplay></audio>",
    "<form action='https://evil.example'><button>send</button></form>",
    "\\(\\href{javascript:alert(1)}{x}\\) \\(\\htmlData{onclick=alert(1)}{y}\\)",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<template><script>alert(1)</script></template>",
    "<img src='dot.png' alt='\"><script>alert(1)</script>'>",
    '[sound:x.mp3"><script>alert(1)</script>]',
]


def png():
    """A picture of one pixel."""

    def part(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    pixel = zlib.compress(b"\0\xff\0\0")
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", pixel) + part(b"IEND", b"")


def package(path):
    """A package of Anki's older form with one note for each payload, written by hand."""
    database = path.with_suffix(".db")
    models = {
        "1": {
            "name": "Basic<script>alert(1)</script>",
            "type": 0,
            "flds": [{"name": "Front", "ord": 0}, {"name": "Back", "ord": 1}],
            "tmpls": [{"ord": 0, "qfmt": "{{Front}}<script>alert(1)</script>", "afmt": "{{Back}}"}],
        }
    }
    decks = {"1": {"name": "Default"}, "2": {"name": "<img src=x onerror=alert(1)>"}}
    with closing(sqlite3.connect(database)) as connection:
        for table, columns in LAYOUT.items():
            connection.execute(f"CREATE TABLE {table} ({columns})")
        texts = ("{}", json.dumps(models), json.dumps(decks), "{}", "{}")
        connection.execute("INSERT INTO col VALUES (1, 1760000000, 0, 0, 11, 0, 0, 0, ?, ?, ?, ?, ?)", texts)
        for number, payload in enumerate(PAYLOADS, start=1):
            fields = f"Question {number} {payload}\x1f<img src='dot.png'> Answer {payload}"
            note = (number, f"guid-{number}", 1, 1760000000, -1, "", fields, "", 0, 0, "")
            connection.execute("INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", note)
            card = (number, number, 2, 0, 1760000000, -1, 0, 0, number, *([0] * 8), "{}")
            connection.execute(f"INSERT INTO cards VALUES ({', '.join('?' * 18)})", card)
        connection.commit()
    with zipfile.ZipFile(path, "w") as packed:
        packed.write(database, "collection.anki21")
        packed.writestr("media", json.dumps({"0": "dot.png"}))
        packed.writestr("0", png())
    return path


def test_cards_of_strangers_show_their_words_and_do_nothing(program, open_browser, tmp_path):
    browser = open_browser(program, LOOKS["wide light"])
    page = browser.page
    dialogs = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    browser.go("/import/")

    page.set_input_files("#file", package(tmp_path / "hostile.apkg"))
    page.get_by_role("button", name="Look inside").click()
    expect(page.get_by_role("heading", name="hostile.apkg")).to_be_visible()
    assert browser.accessibility() == []
    page.get_by_role("button", name="Import").click()
    expect(page.get_by_text(f"{len(PAYLOADS)} imported")).to_be_visible(timeout=30_000)
    assert browser.accessibility() == []

    for number in range(1, len(PAYLOADS) + 1):
        browser.go(f"/questions/own/{number}/")
        main = page.locator("main")
        expect(main).to_contain_text(f"Question {number}")
        assert (
            main.locator(
                "script:not([type='application/json']), iframe, svg [onload], object, embed, style, form[action*=evil]"
            ).count()
            == 0
        )
        assert (
            page.locator("main [onerror], main [onclick], main [onmouseover], main [style]:not(.math *)").count() == 0
        )
        hrefs = main.locator("a").evaluate_all("links => links.map(link => link.protocol)")
        assert "javascript:" not in hrefs
        pictures = main.locator("img")
        loaded = (
            "all => Promise.all(all.map(one => (one.loading = 'eager', one.decode().then(() => one.naturalWidth))))"
        )
        assert pictures.evaluate_all("all => all.every(one => one.getAttribute('src').startsWith('/files/'))")
        assert set(pictures.evaluate_all(loaded)) == {1}
    browser.go("/review/session/")
    expect(page.locator("main")).to_contain_text("Question")
    assert dialogs == []


def test_a_package_goes_out_by_the_page(program, open_browser, tmp_path):
    browser = open_browser(program, LOOKS["phone dark"])
    page = browser.page
    table = tmp_path / "mine.csv"
    table.write_text("question,answer\nWhy?,Because\n", "utf-8")
    browser.go("/import/")
    page.set_input_files("#file", table)
    page.get_by_role("button", name="Look inside").click()
    page.get_by_role("button", name="Import").click()
    expect(page.get_by_text("1 imported")).to_be_visible(timeout=30_000)
    browser.go("/export/")

    with page.expect_download() as download:
        page.get_by_role("button", name="Make the package").click()

    assert download.value.suggested_filename == "hexloop.apkg"
    assert set(zipfile.ZipFile(download.value.path()).namelist()) == {"meta", "collection.anki21", "media"}
