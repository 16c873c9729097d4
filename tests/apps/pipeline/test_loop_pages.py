"""The pages of loops: board, table, funnel, offers, templates, forms; what they cost and who sees them."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from make import NOW, make_user
from make_loop import make_company, make_loop, make_round

from hexloop.apps.files.models import Attachment
from hexloop.apps.pipeline import services
from hexloop.apps.pipeline.models import Contact, Loop, LoopFile, LoopTemplate, Offer, Round
from hexloop.apps.search.models import Entry
from hexloop.core.interviews.words import Status

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def now():
    with time_machine.travel(NOW, tick=False):
        yield


def titles(page):
    return re.findall(r'loop-card-title" href="([^"]+)"', page.text)


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(
    ("url", "queries"), [("/interviews/", 10), ("/interviews/?view=table", 9), ("/companies/", 10)]
)
def test_cost_of_a_list_does_not_grow(signed_in, user, count, url, queries, django_assert_num_queries):
    for number in range(count):
        make_loop(user, make_company(user, f"Company {number}"), rounds=["coding", "design", "behavior"])
    signed_in.get(url)

    with django_assert_num_queries(queries):
        page = signed_in.get(url)

    assert all(f"Company {number}" in page.text for number in range(count))


@pytest.mark.parametrize(
    ("before", "goes_to"),
    [
        ("http://testserver/interviews/?q=acme", "http://testserver/interviews/?q=acme"),
        ("https://elsewhere.example/interviews/", "/companies/acme/loops/1/"),
        ("", "/companies/acme/loops/1/"),
    ],
    ids=["the board", "another site", "nowhere"],
)
def test_undo_of_a_move_leads_to_the_page_it_was_pressed_on(signed_in, user, before, goes_to):
    loop = make_loop(user)
    change = services.set_status(user=user, loop=loop, status=Status.OFFER, at=NOW)
    undo = reverse("loop_status_remove", args=["acme", 1, change.pk])

    answer = signed_in.post(undo, headers={"Referer": before})

    assert (answer.status_code, answer.url) == (302, goes_to)


def test_cost_of_a_company_does_not_grow_with_its_rounds(signed_in, user, page_kind):
    """The page joins many apps: what one round costs is the measure, not a number that each of them changes."""
    loop = make_loop(user, rounds=["coding"])
    services.keep_contact(user=user, company=loop.company, text=services.ContactText("Ada"), at=NOW)
    signed_in.get("/companies/acme/")

    with CaptureQueriesContext(connection) as one:
        signed_in.get("/companies/acme/")
    for kind in ("coding", "design", "behavior"):
        make_round(user, kind, loop=loop, starts_at=NOW)
        services.keep_contact(user=user, company=loop.company, text=services.ContactText(kind), at=NOW)
    with CaptureQueriesContext(connection) as four:
        page = signed_in.get("/companies/acme/")

    assert page.text.count("data-number=") == 4
    assert len(four) == len(one)


def test_board_has_a_column_for_each_status_and_keeps_what_is_over_apart(signed_in, user):
    for number, status in enumerate(Status):
        make_loop(user, make_company(user, f"C{number}"), status=status)

    page = signed_in.get("/interviews/").text

    columns = re.findall(r'data-drop="(\w+)"', page)
    assert columns == [
        *("wishlist", "applied", "recruiter", "screening", "onsite", "offer"),
        *("accepted", "rejected", "withdrawn", "ghosted", "archived"),
    ]
    assert len(titles(signed_in.get("/interviews/"))) == 6
    assert 'href="/interviews/?view=table&amp;status=rejected">Rejected <span class="quiet-text">· 1<' in page


def test_table_is_cut_and_ordered_by_its_address(signed_in, user):
    make_loop(user, make_company(user, "Zeta"), status=Status.APPLIED, priority=3)
    make_loop(user, make_company(user, "Alpha"), status=Status.ONSITE)
    make_loop(user, make_company(user, "Gone"), status=Status.REJECTED)

    def order(query):
        return re.findall(r'href="/companies/(\w+)/loops/1/"', signed_in.get(f"/interviews/?view=table&{query}").text)

    assert order("sort=company") == ["alpha", "zeta"]
    assert order("sort=-company") == ["zeta", "alpha"]
    assert order("sort=company&over=1") == ["alpha", "gone", "zeta"]
    assert order("priority=3") == ["zeta"]
    assert order("status=rejected") == ["gone"]
    assert order("company=alpha") == ["alpha"]
    assert order("q=zet") == ["zeta"]
    assert order("sort=nothing&status=nothing&priority=x") == ["zeta", "alpha"]


@pytest.mark.parametrize("url", ["/interviews/?view=table", "/companies/"])
def test_long_list_shows_its_beginning_and_the_rest_when_asked(signed_in, user, url):
    for number in range(27):
        make_loop(user, make_company(user, f"C{number}"))

    page = signed_in.get(url).text
    whole = signed_in.get(f"{url}{'&' if '?' in url else '?'}all=1").text

    assert (page.count("data-row"), whole.count("data-row")) == (25, 27)
    assert "Show 2 more" in page


def test_card_moves_by_its_form_and_back_by_undo(signed_in, user):
    make_loop(user, status=Status.APPLIED)

    page = signed_in.post("/companies/acme/loops/1/status/", {"status": "onsite", "next": "/interviews/"}, follow=True)

    assert page.redirect_chain == [("/interviews/", 302)]
    assert Loop.objects.get().status == "onsite"
    undo = re.search(r'action="(/companies/acme/loops/1/status/\d+/remove/)"', page.text)[1]
    signed_in.post(undo)
    assert Loop.objects.get().status == "applied"


def test_move_that_cannot_be_is_a_sentence_for_the_board(signed_in, user):
    make_loop(user, status=Status.APPLIED)
    values = {"status": "offer", "on": "2026-11-01"}

    answer = signed_in.post("/companies/acme/loops/1/status/", values, headers={"X-Moved-By": "board"})

    assert answer.status_code == 422
    assert answer.text.startswith("Offer on 1 Nov 2026 would come before Applied on 22 Nov 2026.")


def test_page_never_leads_away_after_a_move(signed_in, user):
    make_loop(user)

    answer = signed_in.post("/companies/acme/loops/1/status/", {"status": "offer", "next": "https://evil.example/"})

    assert answer.headers["Location"] == "/companies/acme/loops/1/"


def test_loop_is_begun_from_a_template_at_a_new_company(signed_in, user):
    values = {"company": "Globex", "role": "MLE", "template": "onsite-five", "status": "applied", "on": "2026-11-01"}

    answer = signed_in.post("/interviews/new/", values)

    assert answer.headers["Location"] == "/companies/globex/loops/1/"
    loop = Loop.objects.get()
    assert [row.title for row in loop.rounds.order_by("place")] == [
        *("Coding", "ML coding", "ML system design", "Project deep dive", "Behavior")
    ]
    assert str(loop.changes.get().on) == "2026-11-01"


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"company": ""}, "A company needs a name"),
        ({"company": "Acme", "link": "javascript:alert(1)"}, "must begin with https"),
        ({"company": "Acme", "on": "2030-01-01"}, "lies ahead"),
        ({"company": "Acme", "on": "soon"}, "On: "),
        ({"company": "Acme", "status": "hired"}, "Status: "),
    ],
)
def test_loop_that_cannot_be_is_said_and_what_was_typed_stays(signed_in, user, values, words):
    answer = signed_in.post("/interviews/new/", {"role": "Principal <b>MLE</b>", **values})

    assert answer.status_code == 422
    assert words in answer.text
    assert "Principal &lt;b&gt;MLE&lt;/b&gt;" in answer.text
    assert not Loop.objects.exists()


def test_edit_in_two_tabs_shows_both_texts_and_loses_neither(signed_in, user):
    make_loop(user, notes="first")
    signed_in.post("/companies/acme/loops/1/edit/", {"notes": "from the other tab", "version": 1})

    conflict = signed_in.post("/companies/acme/loops/1/edit/", {"notes": "from this tab", "version": 1})

    assert conflict.status_code == 409
    assert "from the other tab" in conflict.text
    assert "from this tab" in conflict.text
    assert Loop.objects.get().notes == "from the other tab"
    version = re.search(r'name="version" value="(\d+)"', conflict.text)[1]
    signed_in.post("/companies/acme/loops/1/edit/", {"notes": "from this tab", "version": version})
    assert Loop.objects.get().notes == "from this tab"


def test_notes_are_drawn_by_the_cleaner(signed_in, user):
    make_loop(user, notes="<script>alert(1)</script> [x](javascript:alert(1)) **bold**")

    page = signed_in.get("/companies/acme/").text

    assert "<strong>bold</strong>" in page
    assert "<script>alert" not in page
    assert 'href="javascript' not in page


def test_funnel_says_numbers_and_days(signed_in, user):
    loop = make_loop(user, status=Status.APPLIED, on=(NOW - timedelta(days=20)).date())
    services.set_status(user=user, loop=loop, status=Status.ONSITE, on=(NOW - timedelta(days=8)).date(), at=NOW)
    make_loop(user, make_company(user, "Globex"), status=Status.APPLIED)

    page = signed_in.get("/interviews/funnel/").text

    assert "2 (100 %)" in page
    assert "1 (50 %)" in page
    assert ">12 d</td>" in page


def test_offers_stand_side_by_side_with_the_sum_of_each_year(signed_in, user):
    for name, base in (("Acme", "180,000"), ("Globex", "$170k")):
        make_loop(user, make_company(user, name), status=Status.OFFER)
        values = {"currency": "usd", "base": base, "bonus": "10%", "equity": "40000", "vesting": "10 20 30 40"}
        answer = signed_in.post(f"/companies/{name.lower()}/loops/1/offer/", values)
        assert answer.headers["Location"] == "/interviews/offers/"

    page = signed_in.get("/interviews/offers/").text

    assert "180,000 base + 18,000 bonus (10 % of 180,000) + 4,000 equity (10 % of 40,000) = 202,000" in page
    assert page.index(">Acme</a>") < page.index(">Globex</a>")
    assert page.count('<span class="tag">highest</span>') == 5


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"base": "a lot"}, "is no amount for the base"),
        ({"base": "-1"}, "The base cannot be -1"),
        ({"base": "NaN"}, "The base cannot be NaN"),
        ({"base": "1e400"}, "The base cannot be"),
        ({"currency": "dollars"}, "A currency has three letters"),
        ({"vesting": "1 2 3"}, "make 100 together"),
    ],
)
def test_offer_that_is_none_is_said(signed_in, user, values, words):
    make_loop(user)

    answer = signed_in.post("/companies/acme/loops/1/offer/", values)

    assert answer.status_code == 422
    assert words in answer.text
    assert not Offer.objects.exists()


def test_offer_in_two_tabs_shows_both(signed_in, user):
    make_loop(user)
    signed_in.post("/companies/acme/loops/1/offer/", {"base": "1000"})

    conflict = signed_in.post("/companies/acme/loops/1/offer/", {"base": "2000"})

    assert conflict.status_code == 409
    assert "<dd>1000</dd>" in conflict.text
    assert 'value="2000"' in conflict.text


def test_template_of_the_program_becomes_the_persons_own_and_can_be_removed(signed_in, user):
    values = {"name": "My onsite", "round-0-kind": "design", "round-0-minutes": "50", "round-1-kind": ""}
    signed_in.post("/interviews/templates/onsite-five/", values)

    row = LoopTemplate.objects.get()
    assert (row.name, row.starter, [one["kind"] for one in row.rounds]) == ("My onsite", "onsite-five", ["design"])
    page = signed_in.get("/interviews/templates/").text
    assert ("My onsite" in page, "Onsite of five rounds" in page) == (True, False)

    page = signed_in.post("/interviews/templates/take-home/remove/", follow=True).text
    assert "Take-home, then a team day</span>" not in page
    undo = re.search(r'action="(/interviews/templates/\d+/restore/)"', page)[1]
    assert "Take-home, then a team day</span>" in signed_in.post(undo, follow=True).text


def test_loop_is_saved_as_a_template(signed_in, user):
    make_loop(user, rounds=["coding", "behavior"])

    page = signed_in.post("/companies/acme/loops/1/template/", {"name": "Short"}, follow=True).text

    assert "Short" in page
    assert "Coding, Behavior" in page


def test_file_and_contact_belong_to_the_loop_and_come_back(signed_in, user, settings, tmp_path):
    settings.FILES_FOLDER = tmp_path / "files"
    make_loop(user)
    sent = SimpleUploadedFile("résumé 3.pdf", b"%PDF-1.7 words")
    signed_in.post("/companies/acme/loops/1/files/", {"file": sent, "use": "resume"})
    signed_in.post("/companies/acme/contacts/new/", {"name": "Ada", "mail": "ada@acme.example", "loop": "1"})

    page = signed_in.get("/companies/acme/").text

    assert "résumé 3.pdf" in page
    assert Attachment.objects.get().url in page
    assert "ada@acme.example" in page
    file, contact = LoopFile.objects.get(), Contact.objects.get()
    for name, undo in (
        (f"loops/1/files/{file.pk}", "résumé 3.pdf</span>"),
        (f"contacts/{contact.pk}", "ada@acme.example</span>"),
    ):
        assert undo not in signed_in.post(f"/companies/acme/{name}/remove/", follow=True).text
        assert undo in signed_in.post(f"/companies/acme/{name}/restore/", follow=True).text


def test_loop_is_deleted_and_brought_back(signed_in, user):
    make_loop(user, rounds=["coding"])

    page = signed_in.post("/companies/acme/loops/1/remove/", follow=True).text
    assert "data-number=" not in page
    undo = re.search(r'action="(/companies/acme/loops/1/restore/)"', page)[1]

    assert "data-number=" in signed_in.post(undo, follow=True).text


def test_links_that_an_import_brought_are_not_led_to(signed_in, user):
    loop = make_loop(user, rounds=["coding"])
    Loop.objects.update(link="javascript:alert(1)")
    loop.rounds.update(links=["javascript:alert(1)", 7, "https://meet.example/1"])

    pages = [signed_in.get(url).text for url in ("/companies/acme/", "/companies/acme/rounds/1/")]

    assert not any("javascript:" in page for page in pages)
    assert 'href="https://meet.example/1"' in pages[1]


def test_renamed_company_is_found_by_its_new_name(signed_in, user):
    make_loop(user, rounds=["coding"])

    signed_in.post("/companies/acme/", {"name": "Apex"})

    assert sorted(Entry.objects.values_list("title", flat=True)) == ["Apex: Coding", "Apex: Senior MLE, search ranking"]


def test_company_with_a_loop_is_not_deleted(signed_in, user):
    make_loop(user)

    page = signed_in.post("/companies/acme/", {"delete": "1"}, follow=True).text

    assert "Acme has a loop. Delete it first, then the company." in page


def everything(user):
    """An address for each page and each act on a person's things."""
    loop = make_loop(user, rounds=["coding", "design"])
    row = loop.rounds.order_by("place").first()
    services.keep_offer(user=user, loop=loop, text=services.OfferText(), version=0, at=NOW)
    contact = services.keep_contact(user=user, company=loop.company, text=services.ContactText("Ada"), at=NOW)
    asked = (services.AskedText("unknown", "problem"),)
    debrief = services.keep_debrief(user=user, round=row, text=services.DebriefText(asked=asked), version=0, at=NOW)
    template = services.template_of_rounds(user=user, name="T", rounds=[row], at=NOW)
    attachment = Attachment.objects.create(
        owner=user, sha256="a" * 64, name="a", media_type="x/y", bytes=1, made_at=NOW
    )
    file = services.attach_file(user=user, loop=loop, attachment=attachment, name="a", use="other", at=NOW)
    slug, n, m = "acme", loop.number, row.number
    lone, one = {"slug": slug, "number": n}, {"slug": slug, "number": m}
    change, item = loop.changes.get().pk, debrief.asked.get().pk
    names = ["loop", "loop_edit", "loop_status", "loop_remove", "loop_restore", "loop_order", "loop_template", "onsite"]
    names += ["round_new", "loop_file_add", "offer", "offer_remove", "offer_restore"]
    of_round = ["round", "round_edit", "round_stage", "round_shift", "round_remove", "round_restore", "debrief"]
    urls = [reverse(name, kwargs=lone) for name in names]
    urls += [reverse(name, kwargs=one) for name in [*of_round, "debrief_waive"]]
    urls += [reverse(name, kwargs=lone | {"change": change}) for name in ("loop_status_redate", "loop_status_remove")]
    urls += [reverse(name, kwargs=lone | {"pk": file.pk}) for name in ("loop_file_remove", "loop_file_restore")]
    urls.append(reverse("asked_link", kwargs=one | {"item": item}))
    urls += [
        reverse(name, kwargs={"slug": slug, "pk": contact.pk})
        for name in ("contact", "contact_remove", "contact_restore")
    ]
    urls += [reverse("contact_new", kwargs={"slug": slug}), reverse("company", args=[slug])]
    urls += [reverse(name, kwargs={"key": str(template.pk)}) for name in ("template", "template_remove")]
    return [*urls, reverse("template_restore", args=[template.pk])]


def state():
    models = (Loop, Round, Offer, Contact, LoopFile, LoopTemplate)
    return [list(model.objects.order_by("pk").values()) for model in models]


@pytest.mark.parametrize("who", ["team_mate", "stranger"])
def test_what_belongs_to_somebody_else_is_not_there(client, user, who):
    urls = everything(user)
    before = state()
    other = make_user(who)
    if who == "team_mate":  # has a company and a loop of the same names
        make_company(other, "Globex")
    client.force_login(other)

    for url in urls:
        for method in ("get", "post"):
            answer = getattr(client, method)(url, {"status": "offer", "name": "x", "to": "up", "on": "2026-11-01"})
            assert answer.status_code in {404, 405}, (method, url)

    assert state() == before


def test_owner_gets_every_page(signed_in, user):
    for url in everything(user):
        assert signed_in.get(url).status_code in {200, 405, 404}, url


@pytest.mark.parametrize(
    "path", ["loops/{n}/", "loops/{n}/edit/", "rounds/{n}/", "contacts/{n}/", "rounds/1/debrief/{n}/"]
)
def test_number_that_no_table_holds_is_not_there(signed_in, user, path):
    make_loop(user, rounds=["coding"])

    assert signed_in.get(f"/companies/acme/{path.format(n=10**30)}").status_code in {404, 405}
    assert signed_in.post(f"/companies/acme/{path.format(n=10**30)}", {"name": "x"}).status_code in {404, 405}


def test_round_of_the_same_number_at_another_company_is_another(signed_in, user):
    make_round(user, "coding", entails="of Acme")
    make_round(user, "coding", loop=make_loop(user, make_company(user, "Globex")), entails="of Globex")

    assert "of Globex" in signed_in.get("/companies/globex/rounds/1/").text
    assert "of Globex" not in signed_in.get("/companies/acme/rounds/1/").text
