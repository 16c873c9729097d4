"""The pages of papers through the client."""

import json
from dataclasses import replace

import pytest
from make import NOW, make_user

from hexloop.apps.companies import services as tagging
from hexloop.apps.notes import services as notes
from hexloop.apps.notes.models import Line, Page
from hexloop.apps.papers import queries, services
from hexloop.apps.papers.models import Asked, Paper, Status
from hexloop.apps.papers.packs import shelf
from hexloop.apps.review.models import Card
from hexloop.core.content.papers import Group
from hexloop.core.formats.references.records import Author, Reference, ReferenceKind
from hexloop.core.rounds import Round

pytestmark = pytest.mark.django_db

ATTENTION = "/papers/vaswani2017attention/"


@pytest.fixture
def user():
    return make_user()


@pytest.fixture
def signed_in(client, user):
    client.force_login(user)
    return client


def make_paper(owner, number=1, title="Ranking Groceries", **fields):
    reference = Reference(
        title=f"{title} {number}",
        authors=(Author("Okafor", "Ada"), Author("Lindqvist", "Per")),
        year=2020,
        kind=ReferenceKind.CONFERENCE,
        venue="Proceedings of Shopping",
        doi=f"10.1145/{number}",
    )
    return services.add(user=owner, reference=replace(reference, **fields), at=NOW).paper


def full_paper(owner, number=1):
    """A paper with everything that a person says of one."""
    paper = make_paper(owner, number)
    services.write_tldr(user=owner, paper=paper, text="SECRET-TLDR of mine.", at=NOW)
    services.set_status(user=owner, paper=paper, status=Status.READ, at=NOW)
    services.rate(user=owner, paper=paper, rating=5, at=NOW)
    services.set_asked(user=owner, paper=paper, asked=Asked.YES, at=NOW)
    page = services.notes_page(user=owner, paper=paper, at=NOW)
    notes.save_page(user=owner, page=page, body="SECRET-NOTES with $x^2$\n\nWhat? :: That", version=1, at=NOW)
    company = tagging.name_company(user=owner, name="SECRET-Company", at=NOW)
    tagging.tag(company=company, kind="paper", key=paper.key, at=NOW)
    return Paper.objects.get(pk=paper.pk)


class TestTheList:
    def test_nobody_begun_is_led_to_the_papers_that_matter(self, signed_in):
        page = signed_in.get("/papers/").text

        assert "0 of 202 read" in page
        assert "NLP and LLMs" in page
        assert "Begin with these" in page
        assert page.index("Attention Is All You Need") < page.index("BERT") < page.index("YouTube Recommendations")

    def test_who_began_all_of_them_gets_the_next_of_each_shelf(self, signed_in, user):
        for paper in shelf().papers.values():
            if paper.start:
                services.take(user=user, listed=paper, at=NOW)

        page = signed_in.get("/papers/").text

        assert "Begin with these" not in page
        assert page.index("Rare Words with Subword Units") < page.index("nDCG")

    def test_named_papers_come_first_on_their_shelf(self, signed_in):
        page = signed_in.get("/papers/?group=nlp").text

        assert page.index("Attention Is All You Need") < page.index("word2vec")

    @pytest.mark.parametrize(
        ("query", "there"),
        [
            ("q=secret-tldr", {"Ranking Groceries 1"}),
            ("q=okafor+2020", {"Ranking Groceries 1", "Ranking Groceries 2"}),
            ("status=reading", {"Ranking Groceries 2"}),
            ("status=read", {"Ranking Groceries 1"}),
            ("shelf=mine", {"Ranking Groceries 1", "Ranking Groceries 2"}),
            ("asked=yes", {"Ranking Groceries 1"}),
            ("rated=4", {"Ranking Groceries 1"}),
            ("rated=none&shelf=mine", {"Ranking Groceries 2"}),
            ("company=secret-company", {"Ranking Groceries 1"}),
            ("group=ads&shelf=mine", {"Ranking Groceries 2"}),
            ("topic=ads&shelf=mine", {"Ranking Groceries 2"}),
            ("round=breadth&shelf=mine", set()),
            ("status=nonsense&shelf=mine&sort=rating", {"Ranking Groceries 1", "Ranking Groceries 2"}),
        ],
    )
    def test_filters_in_the_address_cut_it(self, signed_in, user, query, there):
        full_paper(user, 1)
        second = make_paper(user, 2)
        services.set_status(user=user, paper=second, status=Status.READING, at=NOW)
        services.describe(
            user=user,
            paper=second,
            group=Group.ADS,
            round_key=Round.DOMAIN,
            topics=["ads"],
            nda=False,
            pdf_url="",
            at=NOW,
        )

        page = signed_in.get(f"/papers/?{query}").text

        assert {title for title in ("Ranking Groceries 1", "Ranking Groceries 2") if title in page} == there

    def test_a_filter_that_nothing_passes_says_what_to_do(self, signed_in):
        assert "No paper passes these filters" in signed_in.get("/papers/?q=zzzz").text

    @pytest.mark.parametrize("sort", sorted(queries.SORTS))
    def test_every_order_shows_all(self, signed_in, user, sort):
        make_paper(user)

        assert "Ranking Groceries 1" in signed_in.get(f"/papers/?shelf=mine&sort={sort}").text

    def test_hundred_stand_on_a_page(self, signed_in):
        page = signed_in.get("/papers/?all=1&page=3").text

        assert "Page 3 of 3" in page

    def test_htmx_gets_the_list_and_the_short_address(self, signed_in):
        response = signed_in.get("/papers/?q=bert&status=&all=1", headers={"HX-Request": "true"})

        assert "<html" not in response.text
        assert response["HX-Push-Url"] == "/papers/?q=bert&all=1"

    @pytest.mark.parametrize(("address", "queries"), [("/papers/?shelf=mine", 9), ("/papers/", 9)])
    @pytest.mark.parametrize("count", [1, 3])
    def test_its_cost_does_not_grow(self, signed_in, user, address, queries, count, django_assert_num_queries):
        for number in range(1, count + 1):
            full_paper(user, number)

        with django_assert_num_queries(queries):
            page = signed_in.get(address).text

        assert page.count("SECRET-TLDR") == count

    def test_nothing_of_another_person_is_in_it(self, signed_in):
        full_paper(make_user("other"))

        for address in ("/papers/", "/papers/?all=1", "/papers/?all=1&page=3", "/papers/?q=groceries"):
            assert "Ranking Groceries" not in signed_in.get(address).text


class TestOnePaper:
    def test_what_it_says_comes_first(self, signed_in, user):
        paper = full_paper(user)

        page = signed_in.get(f"/papers/{paper.slug}/").text

        assert page.index("SECRET-TLDR") < page.index("SECRET-NOTES") < page.index("@inproceedings{")
        assert '<span class="math inline">x^2</span>' in page
        assert "Ada Okafor, Per Lindqvist · 2020 · Proceedings of Shopping" in page
        assert 'href="https://doi.org/10.1145/1"' in page
        assert "put on the shelf, read, TL;DR written, notes written" in page

    def test_one_of_the_list_is_there_before_anybody_touched_it(self, signed_in):
        page = signed_in.get(ATTENTION).text

        assert "Vaswani · 2017" in page
        assert "https://arxiv.org/abs/1706.03762" in page
        assert "The original transformer" in page
        assert Paper.objects.count() == 0

    def test_looking_writes_nothing(self, signed_in):
        for path in ("", "record/", "notes/", "paper.bib"):
            signed_in.get(f"{ATTENTION}{path}")

        assert (Paper.objects.count(), Page.objects.count()) == (0, 0)

    @pytest.mark.parametrize(
        ("path", "data", "field", "value"),
        [
            ("status/", {"status": "reading"}, "status", "reading"),
            ("tldr/", {"tldr": "Attention is enough."}, "tldr", "Attention is enough."),
            ("opinion/", {"rating": "4"}, "rating", 4),
            ("opinion/", {"asked": "maybe"}, "asked", "maybe"),
            ("about/", {"group": "basics", "round": "breadth", "topics": ["optimization"]}, "group", "basics"),
        ],
    )
    def test_the_first_thing_said_puts_it_onto_the_shelf(self, signed_in, user, path, data, field, value):
        response = signed_in.post(ATTENTION + path, data)

        assert response["Location"] == ATTENTION
        assert list(Paper.objects.values_list("owner", "slug", field)) == [(user.pk, "vaswani2017attention", value)]

    def test_htmx_gets_the_parts_of_the_page(self, signed_in):
        response = signed_in.post(f"{ATTENTION}status/", {"status": "read"}, headers={"HX-Request": "true"})

        assert "<html" not in response.text
        assert 'id="status-read" name="status" value="read" aria-pressed="true"' in response.text
        assert "You have read it. Write the TL;DR, and the review asks for it." in response.text
        assert '<textarea name="tldr"' not in response.text, "what is being written must not be lost"

    def test_an_opinion_is_kept_as_a_whole_and_answers_nothing(self, signed_in):
        data = {"asked": "yes", "rating": "4"}
        response = signed_in.post(f"{ATTENTION}opinion/", data, headers={"HX-Request": "true"})

        assert (response.status_code, response.text) == (204, "")
        assert list(Paper.objects.values_list("asked", "rating")) == [("yes", 4)]

    @pytest.mark.parametrize("text", ["x" * 601, "Short."])
    def test_htmx_gets_the_tldr_again(self, signed_in, text):
        response = signed_in.post(f"{ATTENTION}tldr/", {"tldr": text}, headers={"HX-Request": "true"})

        assert "<html" not in response.text
        assert text in response.text
        assert response.status_code == (422 if len(text) > 600 else 200)

    @pytest.mark.parametrize(
        ("path", "data", "words"),
        [
            ("status/", {"status": "burnt"}, "Choose to read, reading or read."),
            ("tldr/", {"tldr": "x" * 601}, "A TL;DR is one or two sentences, 600 characters at most; this has 601."),
            ("tldr/", {"tldr": "a\0b"}, "There is a NUL character in it."),
            ("opinion/", {"rating": "9"}, "A rating is a number from 1 to 5"),
            ("about/", {"group": "cellar", "round": "domain"}, "Choose a shelf, a round and topics from the lists."),
            (
                "about/",
                {"group": "nlp", "round": "domain", "pdf_url": "javascript:alert(1)"},
                "must begin with https://",
            ),
            ("card/", {}, "Write the TL;DR first: the card asks for it."),
        ],
    )
    def test_what_cannot_be_kept_is_said_and_what_was_typed_stays(self, signed_in, path, data, words):
        response = signed_in.post(ATTENTION + path, data)

        assert response.status_code == 422
        assert words in response.text
        if path == "tldr/" and "x" in data["tldr"]:
            assert data["tldr"] in response.text

    def test_a_read_paper_with_a_tldr_has_a_card(self, signed_in):
        signed_in.post(f"{ATTENTION}tldr/", {"tldr": "Attention is enough."})
        signed_in.post(f"{ATTENTION}status/", {"status": "read"})

        assert list(Card.objects.values_list("kind", "key")) == [("paper", "paper-vaswani2017attention")]

    def test_a_rating_pressed_again_is_taken_away(self, signed_in):
        signed_in.post(f"{ATTENTION}opinion/", {"rating": "4"})
        signed_in.post(f"{ATTENTION}opinion/", {"rating": ""})

        assert Paper.objects.get().rating is None

    def test_one_that_came_from_elsewhere_is_found_at_the_address_of_the_list(self, signed_in, user):
        paper = make_paper(user)
        Paper.objects.update(pack_id="1706.03762")

        assert signed_in.get(ATTENTION)["Location"] == f"/papers/{paper.slug}/"

    def test_its_id_in_the_list_leads_to_its_page(self, signed_in, user):
        untouched = signed_in.get("/papers/list/1706.03762/")["Location"]
        paper = make_paper(user)
        Paper.objects.update(pack_id="1706.03762")

        assert untouched == ATTENTION
        assert signed_in.get("/papers/list/1706.03762/")["Location"] == f"/papers/{paper.slug}/"
        assert signed_in.get("/papers/list/none/").status_code == 404

    def test_questions_that_name_it_stand_beside_it(self, signed_in):
        from hexloop.apps.questions.services import sync_questions

        sync_questions()

        page = signed_in.get(ATTENTION).text

        assert "Questions about it" in page
        assert "Your transformer diverges in the first 200 steps" in page

    def test_hostile_words_are_words(self, signed_in, user):
        paper = make_paper(
            user,
            title='<script>alert("t")</script>',
            venue="<img src=x onerror=alert(1)>",
            url="javascript:alert(1)",
            abstract="<b>bold</b>",
        )
        services.write_tldr(user=user, paper=paper, text="<script>alert(1)</script> [x](javascript:alert(2))", at=NOW)

        page = signed_in.get(f"/papers/{paper.slug}/").text

        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert 'href="javascript' not in page
        assert "&lt;b&gt;bold&lt;/b&gt;" in page

    @pytest.mark.parametrize("count", [1, 3])
    def test_its_cost_does_not_grow(self, signed_in, user, count, django_assert_num_queries):
        for number in range(1, count + 1):
            paper = full_paper(user, number)

        with django_assert_num_queries(22):
            page = signed_in.get(f"/papers/{paper.slug}/").text

        assert f"Ranking Groceries {count}" in page


class TestByHand:
    def test_a_paper_is_added(self, signed_in):
        response = signed_in.post(
            "/papers/new/",
            {
                "title": "Ranking Groceries",
                "authors": "Ada Okafor\nLindqvist, Per\n",
                "year": "2021",
                "venue": "Shopping",
                "kind": "article",
                "arxiv": "https://arxiv.org/abs/2103.09999v2",
                "doi": "https://doi.org/10.1145/ABC",
                "group": "search",
            },
        )

        paper = Paper.objects.get()
        assert response["Location"] == "/papers/okafor2021ranking/"
        assert paper.authors == [["Okafor", "Ada"], ["Lindqvist", "Per"]]
        assert (paper.arxiv_id, paper.doi, paper.group, paper.reference_kind) == (
            "2103.09999",
            "10.1145/abc",
            "search",
            "article",
        )

    @pytest.mark.parametrize(
        ("data", "words"),
        [
            ({"title": ""}, "Give the paper a title."),
            ({"title": "A", "year": "soon"}, "Write the year as a number, such as 2017."),
            ({"title": "A", "year": "12"}, "12 is no year in which a paper came out."),
            ({"title": "A", "arxiv": "nonsense"}, "This is no arXiv id."),
            ({"title": "A", "doi": "nonsense"}, "This is no DOI."),
            ({"title": "A", "url": "ftp://x"}, "The address must begin with https:// or http://."),
        ],
    )
    def test_what_is_none_is_said(self, signed_in, data, words):
        response = signed_in.post("/papers/new/", data)

        assert response.status_code == 422
        assert words in response.text
        assert Paper.objects.count() == 0

    def test_a_record_is_corrected_and_what_was_written_stays(self, signed_in, user):
        paper = full_paper(user)

        signed_in.post(f"/papers/{paper.slug}/record/", {"title": "Ranking Bread", "authors": "Ada Okafor"})

        paper.refresh_from_db()
        assert (paper.title, paper.authors, paper.doi, paper.tldr) == (
            "Ranking Bread",
            [["Okafor", "Ada"]],
            "",
            "SECRET-TLDR of mine.",
        )

    def test_an_id_that_another_paper_has_is_refused(self, signed_in, user):
        make_paper(user, 1)
        paper = make_paper(user, 2)

        response = signed_in.post(f"/papers/{paper.slug}/record/", {"title": "Other", "doi": "10.1145/1"})

        assert response.status_code == 422
        assert "has this DOI. Merge the two papers instead." in response.text


class TestNotes:
    def test_they_are_begun_kept_and_their_lines_are_cards(self, signed_in):
        begun = signed_in.post(f"{ATTENTION}notes/begin/")
        editor = signed_in.get(begun["Location"])
        signed_in.post(f"{ATTENTION}notes/", {"source": "Why the root? :: Variance", "revision": "1"})

        assert 'data-island="page"' in editor.text
        assert Page.objects.get().title == "Attention Is All You Need"
        assert list(Line.objects.values_list("question", flat=True)) == ["Why the root?"]
        assert "Why the root? :: Variance" in signed_in.get(ATTENTION).text

    def test_their_page_leads_to_the_paper_and_no_other_page_does(self, signed_in, user):
        paper = full_paper(user)
        notes.make_page(user=user, title="Another", at=NOW)

        link = f'Notes on <a href="/papers/{paper.slug}/">'

        assert link in signed_in.get(f"/pages/{paper.notes.slug}/").text
        assert "Notes on" not in signed_in.get("/pages/another/").text

    def test_a_save_from_an_old_copy_shows_both(self, signed_in, user):
        paper = full_paper(user)

        response = signed_in.post(f"/papers/{paper.slug}/notes/", {"source": "Mine", "revision": "1"})

        assert response.status_code == 409
        assert "SECRET-NOTES" in response.text
        assert "Mine" in response.text

    def test_without_notes_there_is_nothing_to_edit(self, signed_in):
        assert signed_in.get(f"{ATTENTION}notes/")["Location"] == ATTENTION


class TestBibtex:
    @pytest.mark.parametrize("address", ["/papers/okafor2020ranking/paper.bib", "/papers/papers.bib?shelf=mine"])
    def test_nothing_that_a_person_wrote_leaves(self, signed_in, user, address):
        full_paper(user)

        response = signed_in.get(address)

        assert response["Content-Type"] == "application/x-bibtex; charset=utf-8"
        assert "title = {{Ranking Groceries 1}}" in response.text
        assert "SECRET" not in response.text
        fields = {line.split("=")[0].strip() for line in response.text.splitlines() if "=" in line}
        assert fields == {"title", "author", "year", "booktitle", "doi"}

    def test_a_list_gives_what_passes_its_filters_and_is_on_the_shelf(self, signed_in, user):
        make_paper(user, 1)
        services.set_status(user=user, paper=make_paper(user, 2), status=Status.READ, at=NOW)

        text = signed_in.get("/papers/papers.bib?status=read").text

        assert text.count("@inproceedings") == 1
        assert "Ranking Groceries 2" in text

    def test_what_is_under_nda_stays(self, signed_in, user):
        paper = make_paper(user)
        Paper.objects.update(under_nda=True)

        assert signed_in.get("/papers/papers.bib").text == ""
        assert signed_in.get(f"/papers/{paper.slug}/paper.bib").status_code == 404
        assert f"{paper.slug}/paper.bib" not in signed_in.get(f"/papers/{paper.slug}/").text


class TestMerging:
    def test_it_asks_first_and_says_what_happens(self, signed_in, user):
        paper, other = full_paper(user, 1), full_paper(user, 2)

        chosen = signed_in.get(f"/papers/{paper.slug}/merge/").text
        asked = signed_in.get(f"/papers/{paper.slug}/merge/?other={other.slug}").text

        assert f"?other={other.slug}" in chosen
        assert "Are these one paper?" in asked
        assert "Both pages of notes stay" in asked
        assert Paper.objects.count() == 2

    def test_two_become_one(self, signed_in, user):
        paper, other = full_paper(user, 1), make_paper(user, 2)

        response = signed_in.post(f"/papers/{paper.slug}/merge/", {"other": other.slug})

        assert response["Location"] == f"/papers/{paper.slug}/"
        assert Paper.objects.get() == paper

    def test_nothing_chosen_is_said(self, signed_in, user):
        response = signed_in.post(f"/papers/{make_paper(user).slug}/merge/")

        assert response.status_code == 422
        assert "Choose the other paper first." in response.text

    def test_one_of_the_list_that_nobody_touched_is_not_merged(self, signed_in):
        assert signed_in.get(f"{ATTENTION}merge/").status_code == 404


def test_removing_asks_first(signed_in, user):
    paper = full_paper(user)

    asked = signed_in.get(f"/papers/{paper.slug}/remove/").text
    still = Paper.objects.count()
    response = signed_in.post(f"/papers/{paper.slug}/remove/")

    assert "Its notes stay as the page" in asked
    assert (still, Paper.objects.count(), Page.objects.count()) == (1, 0, 1)
    assert response["Location"] == "/papers/"


READS = ("", "record/", "notes/", "paper.bib", "merge/", "remove/")
WRITES = {
    "status/": {"status": "read"},
    "tldr/": {"tldr": "Mine now"},
    "opinion/": {"rating": "1"},
    "about/": {"group": "ads", "round": "domain"},
    "card/": {},
    "record/": {"title": "Mine now"},
    "notes/begin/": {},
    "notes/": {"source": "Mine now", "revision": "1"},
    "merge/": {"other": "okafor2020ranking-2"},
    "remove/": {},
}


class TestWhoMayWhat:
    """The owner, somebody of the same server, and a stranger."""

    @pytest.mark.parametrize("path", READS)
    def test_reading(self, client, user, path):
        paper = full_paper(user)

        statuses = {}
        for name, who in (("owner", user), ("mate", make_user("mate"))):
            client.force_login(who)
            statuses[name] = client.get(f"/papers/{paper.slug}/{path}").status_code
        client.logout()
        statuses["stranger"] = client.get(f"/papers/{paper.slug}/{path}").status_code

        assert statuses == {"owner": 200, "mate": 404, "stranger": 403}

    @pytest.mark.parametrize("path", WRITES)
    def test_writing(self, client, user, path):
        paper, second = full_paper(user), make_paper(user, 2)
        before = json.dumps([list(Paper.objects.values()), list(Page.objects.values())], default=str)

        client.force_login(make_user("mate"))
        mate = client.post(f"/papers/{paper.slug}/{path}", WRITES[path])
        client.logout()
        stranger = client.post(f"/papers/{paper.slug}/{path}", WRITES[path])

        assert second.slug == "okafor2020ranking-2"
        assert (mate.status_code, stranger.status_code) == (404, 403)
        assert json.dumps([list(Paper.objects.values()), list(Page.objects.values())], default=str) == before

    def test_a_paper_is_not_merged_with_that_of_another(self, signed_in, user):
        paper, foreign = make_paper(user), make_paper(make_user("mate"), 2, title="Pricing Bread")

        response = signed_in.post(f"/papers/{paper.slug}/merge/", {"other": foreign.slug})

        assert response.status_code == 404
        assert Paper.objects.count() == 2

    def test_two_people_have_the_same_paper_each(self, client, user):
        for who, words in ((user, "Mine."), (make_user("mate"), "Theirs.")):
            client.force_login(who)
            client.post(f"{ATTENTION}tldr/", {"tldr": words})

        assert list(Paper.objects.order_by("pk").values_list("slug", "tldr")) == [
            ("vaswani2017attention", "Mine."),
            ("vaswani2017attention", "Theirs."),
        ]
