"""Pictures, diagrams, to-dos and marks on pages, as a person and as somebody hostile puts them in."""

import json
import re
import struct
import zlib
from pathlib import Path

import pytest
from journey import LOOKS, Program
from playwright.sync_api import expect
from pypdf import PdfReader

pytestmark = pytest.mark.browser


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, *between):
    rows = b"".join(b"\0" + bytes([40, 90, 160]) * width for _ in range(height))
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(between) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


PICTURE = png(240, 120, chunk(b"tEXt", b"Comment\0taken at home"))
HUGE = (
    b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0)) + chunk(b"IEND", b"")
)
SVG = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(1)</script></svg>"

RUNS = re.compile(r"<(?:script|iframe|img|image|object|a)\b|\son\w+=\"|javascript:|https?://(?!www\.w3\.org/)")
"""What nothing that is drawn may hold."""

TEXT = """## Serving

The cache is read first, and **nothing else** is.

- [ ] read the paper
- [x] write it down

```mermaid
flowchart LR
  A[Question] --> B{Cached?}
  B -->|no| C[Model]
```
"""

HOSTILE = """One good diagram:

```mermaid
flowchart LR
  Good --> Drawn
```

```mermaid
sequenceDiagram
  A->>B: $$<img src=x onerror=alert(1)>$$
```

```mermaid
%%{init: {"securityLevel": "loose", "htmlLabels": true, "flowchart": {"htmlLabels": true}}}%%
flowchart LR
  A["<img src=x onerror=alert(2)>"] --> B
```

```mermaid
---
config:
  securityLevel: loose
  htmlLabels: true
---
flowchart LR
  X["<iframe srcdoc='<script>alert(3)</script>'></iframe>"] --> Y
  click X "javascript:alert(4)"
  click Y call alert(5)
  click X href "https://example.org/"
```

```mermaid
architecture-beta
  group api(cloud)["<img src=x onerror=alert(6)>"]
  service db(database)[Database] in api
```

```mermaid
%%{init: {"themeCSS": "* { background: url(https://example.org/x.png) }"}}%%
flowchart LR
  P --> Q
  style P fill:url(https://example.org/y.png)
```

```mermaid
this is no diagram <script>alert(7)</script>
```

![far](https://example.org/far.png)
"""


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """A program of its own for all journeys here."""
    program = Program(tmp_path_factory.mktemp("pictures") / "data")
    program.start()
    yield program
    program.stop()


def editor(page):
    return page.locator(".page-editor .cm-content")


def make(browser, title, text):
    browser.go(f"/pages/new/?title={title}")
    browser.page.get_by_role("button", name="Make the page").click()
    editor(browser.page).click()
    if text:
        browser.page.keyboard.insert_text(text)


def source(page):
    return page.locator("#page-source").input_value()


def give(page, how, files):
    """Paste or drop files into the editor, as a browser hands them over."""
    kind = {"paste": "ClipboardEvent", "drop": "DragEvent"}[how]
    page.evaluate(
        """([how, kind, files]) => {
          const data = new DataTransfer();
          for (const [name, type, bytes] of files) data.items.add(new File([new Uint8Array(bytes)], name, { type }));
          const place = document.querySelector(".page-editor").shadowRoot.querySelector(".cm-content");
          const box = place.getBoundingClientRect();
          const at = { clientX: box.left + 30, clientY: box.top + 12 };
          const more = how === "paste" ? { clipboardData: data } : { dataTransfer: data, ...at };
          place.dispatchEvent(new window[kind](how, { bubbles: true, cancelable: true, composed: true, ...more }));
        }""",
        [how, kind, [(name, media_type, list(content)) for name, media_type, content in files]],
    )


def save(page):
    page.get_by_role("button", name="Save").click()
    page.wait_for_url(re.compile(r"/pages/[^/]+/$"))


def select(page, block, words):
    """Select words in the block of the page that holds them."""
    page.evaluate(
        """([block, words]) => {
          const walker = document.createTreeWalker(document.querySelector("[data-text]"), NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const node = walker.currentNode;
            const around = node.parentElement.closest("[data-lines]");
            if (!around?.textContent.includes(block) || !node.data.includes(words)) continue;
            const start = node.data.indexOf(words);
            getSelection().setBaseAndExtent(node, start, node, start + words.length);
            return;
          }
          throw new Error("not there");
        }""",
        [block, words],
    )


def overflow(page):
    return page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")


@pytest.mark.parametrize("how", ["paste", "drop"])
def test_a_picture_stands_where_it_was_put(started, open_browser, how):
    browser = open_browser(started)
    page = browser.page
    make(browser, f"Picture by {how}", "")

    give(page, how, [("my graph.png", "image/png", PICTURE)])
    expect(page.locator("[data-preview] img")).to_be_visible()
    found = source(page)
    save(page)
    image = page.locator("[data-text] img")
    expect(image).to_have_attribute("alt", "my graph")
    expect(image).to_have_js_property("naturalWidth", 240)
    address = image.get_attribute("src")
    content = page.request.get(started.address + address).body()

    assert re.fullmatch(r"!\[my graph\]\(/files/[0-9a-f]{64}/\)", found)
    assert content == png(240, 120)
    assert (image.get_attribute("width"), image.get_attribute("height")) == ("240", "120")


def test_what_cannot_be_drawn_is_a_link_or_refused_and_the_text_stays(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    browser.expected = ["status of 422"]
    make(browser, "Other files", "Words before")

    give(page, "paste", [("notes.svg", "image/svg+xml", SVG), ("huge.png", "image/png", HUGE)])
    expect(page.locator("[data-uploads]")).to_contain_text("huge.png has 50,000 × 50,000 pixels, more than fit.")
    expect(page.locator("[data-preview] a", has_text="notes.svg")).to_be_visible()
    found = source(page)
    page.get_by_role("button", name="Dismiss").click()
    save(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="notes.svg").click()

    assert re.fullmatch(r"Words before \[notes\.svg\]\(/files/[0-9a-f]{64}/\)", found)
    assert download.value.suggested_filename == "notes.svg"
    assert Path(download.value.path()).read_bytes() == SVG


def test_a_file_comes_in_without_scripts(started, open_browser):
    browser = open_browser(started, java_script_enabled=False)
    page = browser.page
    browser.go("/pages/new/?title=Plain")
    page.get_by_role("button", name="Make the page").click()

    page.locator("#page-source").fill("Some words")
    page.locator("#page-file").set_input_files({"name": "a.png", "mimeType": "image/png", "buffer": PICTURE})
    page.get_by_role("button", name="Picture or file", exact=True).click()
    expect(page.get_by_text("Save to keep it there.")).to_be_visible()
    page.locator('[data-key="submit"]').click()
    page.wait_for_url(re.compile(r"/pages/plain/$"))

    expect(page.locator("[data-text] img")).to_be_visible()
    expect(page.get_by_text("Some words")).to_be_visible()


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_a_page_is_drawn_ticked_and_marked_where_it_is_read(started, open_browser, look, request):
    browser = open_browser(started, look)
    page = browser.page
    make(browser, f"Read {request.node.callspec.id.replace(' ', '-')}", TEXT)
    expect(page.locator("[data-preview] .diagram-drawn img")).to_be_visible()
    edit = (browser.accessibility(), overflow(page))
    save(page)
    address = page.url

    expect(page.locator(".diagram-drawn img")).to_be_visible()
    page.get_by_role("checkbox", name="read the paper").click()
    expect(page.get_by_role("checkbox", name="read the paper")).to_be_checked()
    select(page, "The cache", "cache is read")
    page.get_by_role("button", name="Highlight").click()
    expect(page.locator("[data-text] mark")).to_have_text("cache is read")
    select(page, "The cache", "nothing else")
    page.get_by_role("button", name="Make a card").click()
    expect(page.locator("[data-text] .gap")).to_have_text("nothing else")
    read = (browser.accessibility(), overflow(page))
    page.goto(f"{started.address}/pages/")
    expect(page.locator("li.row", has_text="Read").first).to_contain_text("2 of 2 done")
    page.goto(address)
    expect(page.get_by_role("checkbox", name="read the paper")).to_be_checked()
    page.goto(f"{address}edit/")
    text = source(page)

    assert "The ==cache is read== first, and **{{nothing else}}** is." in text
    assert "- [x] read the paper" in text
    assert (edit, read) == (([], 0), ([], 0))


def test_marks_by_key_can_be_taken_back_by_key(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    make(browser, "Keys", "Some words to mark here.")
    save(page)

    select(page, "Some", "words")
    expect(page.get_by_role("toolbar", name="Selected words")).to_be_visible()
    page.keyboard.press("h")
    expect(page.locator("[data-text] mark")).to_have_text("words")
    page.keyboard.press("u")

    expect(page.locator("[data-text] mark")).to_have_count(0)


def test_words_that_stand_there_twice_lead_to_their_line_in_the_editor(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    browser.expected = ["status of 422"]
    make(browser, "Twice", "first line\n\nsame and same")
    save(page)

    select(page, "same and", "same")
    page.get_by_role("button", name="Highlight").click()
    page.get_by_role("link", name="Edit there").click()
    page.wait_for_url(re.compile(r"/edit/\?line=2$"))
    expect(editor(page)).to_be_focused()
    page.keyboard.press("ControlOrMeta+Shift+h")

    expect(page.locator("#page-source")).to_have_value("first line\n\n==same and same==")


def test_a_todo_of_an_older_page_is_not_ticked(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    browser.expected = ["status of 409"]
    make(browser, "Older", "- [ ] first")
    save(page)
    other = page.context.new_page()
    other.goto(f"{page.url}edit/")
    editor(other).click()
    other.keyboard.press("Control+Home")
    other.keyboard.insert_text("A line above.\n\n")
    other.get_by_role("button", name="Save").click()
    other.wait_for_url(re.compile(r"/pages/older/$"))

    page.get_by_role("checkbox", name="first").click()
    expect(page.get_by_text("A line above.")).to_be_visible()
    expect(page.get_by_text("This page was changed elsewhere, so nothing was done.")).to_be_visible()
    expect(page.get_by_role("checkbox", name="first")).not_to_be_checked()
    page.get_by_role("checkbox", name="first").click()

    expect(page.get_by_role("checkbox", name="first")).to_be_checked()


def test_hostile_diagrams_run_nothing_and_ask_nobody(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    dialogs = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.add_init_script(
        "addEventListener('securitypolicyviolation', (e) => (window.broken ??= []).push(e.violatedDirective))"
    )
    make(browser, "Hostile", HOSTILE)
    page.keyboard.press("ControlOrMeta+Enter")
    page.wait_for_url(re.compile(r"/pages/hostile/$"))

    for pre in page.locator("pre.diagram").all():
        pre.scroll_into_view_if_needed()
    expect(page.locator("pre.diagram:not([data-drawn])")).to_have_count(0)
    expect(page.locator(".diagram-drawn, .diagram-trouble")).to_have_count(7, timeout=60_000)
    drawn = page.locator(".diagram-drawn img")
    first = drawn.first
    expect(first).to_have_attribute("alt", "Diagram: flowchart LR Good --> Drawn")
    expect(first).to_have_js_property("complete", True)
    pictures = [page.evaluate("(url) => decodeURIComponent(url)", image.get_attribute("src")) for image in drawn.all()]

    assert first.evaluate("(image) => image.naturalWidth > 50 && image.naturalHeight > 20")
    assert "Good" in pictures[0]
    assert "Drawn" in pictures[0]
    assert [found[0] for text in pictures for found in RUNS.finditer(text)] == []
    assert page.locator("iframe").evaluate_all("(frames) => frames.map((f) => f.getAttribute('sandbox'))") == [
        "allow-scripts"
    ]
    assert page.evaluate("() => window.broken ?? []") == []
    assert dialogs == []
    expect(page.locator(".diagram-trouble")).to_contain_text(["so its text is shown."])
    expect(page.get_by_role("link", name="far")).to_have_attribute("href", "https://example.org/far.png")


def test_the_frame_is_of_no_origin_and_can_ask_for_nothing(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    browser.expected = ["Content Security Policy", "ERR_BLOCKED_BY_CSP"]
    browser.go("/pages/new/")
    page.evaluate(
        """() => { const frame = document.createElement("iframe"); frame.setAttribute("sandbox", "allow-scripts");
          frame.src = "/diagram/"; document.body.append(frame); }"""
    )
    page.wait_for_timeout(500)
    frame = next(frame for frame in page.frames if frame.url.endswith("/diagram/"))

    found = frame.evaluate(
        """async () => ({
          origin: window.origin,
          asked: await fetch("/pages/").then(() => "answered", () => "refused"),
          cookies: (() => { try { return document.cookie; } catch { return "refused"; } })(),
          page: (() => { try { return window.parent.document.title; } catch { return "refused"; } })(),
        })"""
    )

    assert found == {"origin": "null", "asked": "refused", "cookies": "refused", "page": "refused"}


def test_diagrams_stay_readable_without_scripts(started, open_browser):
    browser = open_browser(started)
    make(browser, "No scripts", TEXT)
    save(browser.page)
    plain = open_browser(started, java_script_enabled=False)

    plain.go("/pages/no-scripts/")
    expect(plain.page.get_by_text("A[Question] --> B{Cached?}")).to_be_visible()
    plain.page.get_by_role("checkbox", name="read the paper").click()

    expect(plain.page.get_by_role("checkbox", name="read the paper")).to_be_checked()


def test_typing_never_waits_for_the_server(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    make(browser, "Slow", "")
    page.evaluate(
        """() => {
          const send = window.fetch;
          const wait = () => new Promise((done) => setTimeout(done, 3_000));
          window.fetch = (...request) => wait().then(() => send(...request));
        }"""
    )

    page.keyboard.type("a")
    page.wait_for_timeout(2_000)  # a save is on its way by now, and waits
    took = page.evaluate(
        """async () => {
          const place = document.querySelector(".page-editor").shadowRoot.querySelector(".cm-content");
          const times = [];
          for (const letter of "typed while it saves") {
            const start = performance.now();
            document.execCommand("insertText", false, letter);
            await new Promise((done) => requestAnimationFrame(done));
            times.push([place.textContent.endsWith(letter), performance.now() - start]);
          }
          return times;
        }"""
    )
    expect(page.locator("#page-source")).to_have_value("atyped while it saves")
    expect(page.locator("[data-page-status]")).to_have_text("Saved", timeout=15_000)

    assert [shown for shown, _ in took] == [True] * len(took), json.dumps(took)


def test_the_skim_view_fits_on_paper_in_two_columns(started, open_browser, tmp_path):
    browser = open_browser(started)
    page = browser.page
    parts = "\n\n".join(
        f"## Part {n}\n\n==What matters in part {n}== and other words.\n\nq{n} :: a{n}" for n in range(24)
    )
    make(browser, "Paper", parts)
    save(page)
    page.goto(f"{page.url}skim/")
    page.pdf(path=tmp_path / "skim.pdf", format="A4")

    sheets = PdfReader(tmp_path / "skim.pdf").pages
    places = []
    sheets[0].extract_text(visitor_text=lambda text, _c, matrix, _d, _s: places.append((text, matrix[4])))
    left = {round(x) for text, x in places if text.strip().startswith("Part")}
    words = sheets[0].extract_text()

    assert len(left) == 2
    assert "Part 0" in words
    assert "Today" not in words
    assert "Settings" not in words
