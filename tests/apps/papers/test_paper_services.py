"""Papers come in, are read, and two become one."""

from dataclasses import replace
from datetime import timedelta

import pytest
from make import NOW, grade_thing, make_user

from hexloop.apps.companies import services as tagging
from hexloop.apps.companies.models import Tag
from hexloop.apps.files.models import Origin, Source
from hexloop.apps.notes import services as notes
from hexloop.apps.notes.models import Line, Page
from hexloop.apps.papers import queries, services
from hexloop.apps.papers.models import MOST_TLDR, Asked, Paper, Status
from hexloop.apps.papers.packs import shelf
from hexloop.apps.review import services as review
from hexloop.apps.review.models import Card, Review
from hexloop.core.content.papers import Group
from hexloop.core.formats.references.records import Author, Reference, ReferenceKind
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round

pytestmark = pytest.mark.django_db

PREPRINT = Reference(
    title="A Small Model That Ranks Groceries",
    authors=(Author("Okafor", "Ada"), Author("Lindqvist", "Per")),
    year=2021,
    arxiv_id="2103.09999",
    abstract="We rank groceries.",
)
PUBLISHED = replace(
    PREPRINT,
    year=2022,
    kind=ReferenceKind.CONFERENCE,
    venue="Proceedings of Shopping",
    pages="1--9",
    doi="10.1145/1234.5678",
    arxiv_id="",
    abstract="",
)


@pytest.fixture
def user():
    return make_user()


def put(user, reference=PREPRINT, **more):
    return services.add(user=user, reference=reference, at=NOW, **more)


def read_paper(user, reference=PREPRINT, tldr="Small models rank groceries well enough."):
    paper = put(user, reference).paper
    services.write_tldr(user=user, paper=paper, text=tldr, at=NOW)
    return services.set_status(user=user, paper=paper, status=Status.READ, at=NOW)


class TestAdding:
    def test_a_new_paper_gets_an_address_like_a_citation_key(self, user):
        added = put(user)

        assert (added.how, added.paper.slug) == (services.How.NEW, "okafor2021small")
        assert queries.reference_of(added.paper) == PREPRINT

    def test_a_key_that_came_with_it_is_its_address(self, user):
        paper = put(user, replace(PREPRINT, citekey="Okafor:21")).paper

        assert (paper.slug, paper.citekey) == ("okafor21", "Okafor:21")

    def test_the_second_with_an_address_gets_a_number(self, user):
        put(user)

        other = put(user, replace(PREPRINT, title="Small Talk Between Rankers", arxiv_id="2104.00001")).paper

        assert other.slug == "okafor2021small-2"

    @pytest.mark.parametrize("taken", ["new", "add"])
    def test_no_paper_takes_the_address_of_a_page(self, user, taken):
        assert put(user, replace(PREPRINT, citekey=taken)).paper.slug == f"{taken}-2"

    def test_twice_is_once(self, user):
        put(user)

        again = put(user)

        assert (again.how, again.changed) == (services.How.SAME, ())
        assert Paper.objects.count() == 1

    def test_the_published_version_joins_its_preprint_and_goes_first(self, user):
        first = put(user).paper

        added = put(user, PUBLISHED)

        assert (added.how, added.paper.pk) == (services.How.MERGED, first.pk)
        assert added.changed == ("year", "venue", "pages", "doi", "reference_kind")
        assert queries.reference_of(added.paper) == replace(
            PUBLISHED, arxiv_id=PREPRINT.arxiv_id, abstract=PREPRINT.abstract
        )

    def test_a_preprint_adds_to_the_published_version_what_that_does_not_know(self, user):
        put(user, PUBLISHED)

        added = put(user, PREPRINT)

        assert added.changed == ("arxiv_id", "abstract")
        assert added.paper.venue == "Proceedings of Shopping"

    def test_two_papers_with_one_title_and_other_ids_stay_two(self, user):
        put(user)

        other = put(user, replace(PREPRINT, arxiv_id="2203.00001"))

        assert other.how == services.How.NEW

    def test_a_doi_that_another_paper_has_is_told_and_left_there(self, user):
        other = put(user, replace(PUBLISHED, title="An Entirely Different Title")).paper
        first = put(user).paper

        added = put(user, replace(PREPRINT, doi=PUBLISHED.doi))

        assert (added.paper, added.other, added.paper.doi) == (first, other, "")

    def test_what_else_its_entry_said_is_kept(self, user):
        reference = replace(PUBLISHED, more=(("editor", "Lindqvist, Per"), ("month", "jun")))

        paper = put(user, reference).paper

        assert queries.reference_of(Paper.objects.get(pk=paper.pk)) == reference

    def test_what_was_only_an_id_takes_the_whole_record(self, user):
        put(user, Reference(title="arXiv 2103.09999", arxiv_id="2103.09999"), looked_up=False)

        added = put(user)

        assert (added.paper.title, added.paper.looked_up) == (PREPRINT.title, True)

    def test_a_paper_of_the_reading_list_is_known_again(self, user):
        added = put(user, Reference(title="Attention is all you need!", arxiv_id="1706.03762", year=2017))

        listed = shelf().papers["1706.03762"]
        assert (added.paper.slug, added.paper.pack_id) == ("vaswani2017attention", listed.id)
        assert (added.paper.group, added.paper.round) == (Group.NLP, Round.DOMAIN)
        assert [row.topic for row in added.paper.topics.order_by("pk")] == list(listed.topics)
        assert added.how == services.How.NEW

    def test_another_person_has_papers_of_their_own(self, user):
        put(user)

        assert put(make_user("other")).how == services.How.NEW

    @pytest.mark.parametrize(
        ("reference", "words"),
        [
            (replace(PREPRINT, title=" \0 "), "The paper has no title. Give it one first."),
            (replace(PREPRINT, title="x" * 501), "The title of the paper has more than 500 characters. Shorten it."),
            (replace(PREPRINT, year=99), "99 is no year in which a paper came out. Correct it."),
        ],
    )
    def test_what_is_no_paper_is_refused(self, user, reference, words):
        with pytest.raises(services.CannotKeepPaper) as caught:
            put(user, reference)

        assert str(caught.value) == words
        assert Paper.objects.count() == 0


class TestSettingWhatItSays:
    def test_everything_before_is_replaced(self, user):
        paper = put(user, PUBLISHED).paper

        services.set_reference(user=user, paper=paper, reference=PREPRINT, at=NOW)

        assert queries.reference_of(Paper.objects.get()) == PREPRINT

    def test_an_id_of_another_paper_is_refused(self, user):
        put(user)
        other = put(user, replace(PUBLISHED, title="Something Else Altogether")).paper

        with pytest.raises(services.CannotKeepPaper) as caught:
            services.set_reference(
                user=user, paper=other, reference=replace(PUBLISHED, arxiv_id=PREPRINT.arxiv_id), at=NOW
            )

        assert str(caught.value) == (
            '"A Small Model That Ranks Groceries" has this arXiv id. Merge the two papers instead.'
        )


class TestTaking:
    def test_a_paper_of_the_list_becomes_a_row_once(self, user):
        listed = shelf().by_slug["devlin2018bert"]

        first = services.take(user=user, listed=listed, at=NOW)
        second = services.take(user=user, listed=listed, at=NOW)

        assert first == second
        assert (first.slug, first.status, first.looked_up) == ("devlin2018bert", Status.TO_READ, False)

    def test_one_that_was_added_before_is_the_one(self, user):
        listed = shelf().by_slug["devlin2018bert"]
        paper = put(user, Reference(title="BERT", arxiv_id="1810.04805")).paper
        Paper.objects.update(pack_id="")

        assert services.take(user=user, listed=listed, at=NOW) == paper
        assert Paper.objects.get().pack_id == listed.id


class TestReading:
    def test_each_change_of_the_status_is_dated(self, user):
        paper = put(user).paper

        services.set_status(user=user, paper=paper, status=Status.READING, at=NOW)
        services.set_status(user=user, paper=paper, status=Status.READ, at=NOW + timedelta(days=2))

        assert list(paper.changes.order_by("at").values_list("status", "at")) == [
            ("reading", NOW),
            ("read", NOW + timedelta(days=2)),
        ]

    def test_a_slip_leaves_no_date(self, user):
        paper = put(user).paper

        services.set_status(user=user, paper=paper, status=Status.READ, at=NOW)
        services.set_status(user=user, paper=paper, status=Status.TO_READ, at=NOW + timedelta(minutes=1))

        assert (Paper.objects.get().status, paper.changes.count()) == (Status.TO_READ, 0)

    def test_a_paper_that_is_read_and_has_a_tldr_has_a_card(self, user):
        read_paper(user)

        card = Card.objects.get()
        assert (card.kind, card.key, card.title, card.round) == (
            "paper",
            "paper-okafor2021small",
            PREPRINT.title,
            "domain",
        )

    def test_neither_alone_makes_one(self, user):
        paper = put(user).paper
        other = put(user, replace(PREPRINT, title="Another Paper Entirely", arxiv_id="")).paper

        services.write_tldr(user=user, paper=paper, text="Short.", at=NOW)
        services.set_status(user=user, paper=other, status=Status.READ, at=NOW)

        assert Card.objects.count() == 0

    def test_a_card_can_be_asked_for(self, user):
        paper = put(user).paper
        with pytest.raises(services.CannotKeepPaper) as caught:
            services.make_card(user=user, paper=paper, at=NOW)
        assert str(caught.value) == "Write the TL;DR first: the card asks for it."

        paper = services.write_tldr(user=user, paper=paper, text="Short.", at=NOW)
        services.make_card(user=user, paper=paper, at=NOW)

        assert Card.objects.count() == 1

    def test_a_tldr_taken_away_leaves_the_card_and_what_is_known_of_it(self, user):
        paper = read_paper(user)
        grade_thing(user, paper.key, Grade.SOLID, kind="paper", round=Round.DOMAIN, topic="")

        services.write_tldr(user=user, paper=paper, text=" ", at=NOW)

        assert Card.objects.get().reviews == 1
        assert Paper.objects.get().tldr_at is None

    def test_a_tldr_longer_than_two_sentences_is_refused(self, user):
        paper = put(user).paper

        with pytest.raises(services.CannotKeepPaper) as caught:
            services.write_tldr(user=user, paper=paper, text="x" * (MOST_TLDR + 1), at=NOW)

        assert str(caught.value) == (
            "A TL;DR is one or two sentences, 600 characters at most; this has 601. "
            "Say the main point, and put the rest into the notes."
        )

    def test_rating_and_asked_are_kept_and_taken_away(self, user):
        paper = put(user).paper

        services.rate(user=user, paper=paper, rating=5, at=NOW)
        services.set_asked(user=user, paper=paper, asked=Asked.MAYBE, at=NOW)
        assert list(Paper.objects.values_list("rating", "asked")) == [(5, "maybe")]

        services.rate(user=user, paper=paper, rating=None, at=NOW)
        services.set_asked(user=user, paper=paper, asked=None, at=NOW)
        assert list(Paper.objects.values_list("rating", "asked")) == [(None, "")]

    def test_no_sixth_star(self, user):
        paper = put(user).paper

        with pytest.raises(services.CannotKeepPaper):
            services.rate(user=user, paper=paper, rating=6, at=NOW)

    def test_notes_and_cards_go_with_what_is_said_of_the_paper(self, user):
        paper = read_paper(user)
        page = services.notes_page(user=user, paper=paper, at=NOW)
        notes.save_page(user=user, page=page, body="What is small? :: The model", version=1, at=NOW)

        services.describe(
            user=user,
            paper=paper,
            group=Group.BASICS,
            round_key=Round.BREADTH,
            topics=["optimization", "no-such-topic", "optimization"],
            nda=True,
            pdf_url="https://papers.example.org/small.pdf",
            at=NOW,
        )

        assert sorted(Card.objects.values_list("kind", "round", "topic", "under_nda")) == [
            ("line", "breadth", "", True),
            ("paper", "breadth", "optimization", True),
        ]
        assert Page.objects.get().under_nda is True

    def test_an_address_that_is_none_is_refused(self, user):
        paper = put(user).paper

        with pytest.raises(services.CannotKeepPaper) as caught:
            services.describe(
                user=user,
                paper=paper,
                group=Group.ADS,
                round_key=Round.DOMAIN,
                topics=[],
                nda=False,
                pdf_url="javascript:alert(1)",
                at=NOW,
            )

        assert str(caught.value) == "The link to the PDF must begin with https:// or http://."


class TestNotes:
    def test_a_paper_has_one_page_of_notes(self, user):
        paper = put(user).paper

        page = services.notes_page(user=user, paper=paper, at=NOW)

        assert services.notes_page(user=user, paper=paper, at=NOW) == page
        assert (page.title, page.round) == (PREPRINT.title, "domain")

    def test_a_title_that_links_cannot_name_or_a_page_has_is_changed(self, user):
        notes.make_page(user=user, title="A model that ranks", at=NOW)
        paper = put(user, replace(PREPRINT, title="A [model] that| ranks")).paper

        page = services.notes_page(user=user, paper=paper, at=NOW)

        assert page.title == "A model that ranks (notes)"


class TestMerging:
    def test_nothing_that_was_written_is_lost(self, user):
        paper, other = (
            read_paper(user),
            read_paper(user, replace(PUBLISHED, title="Ranking Groceries With Small Models"), tldr="The other TL;DR."),
        )
        services.set_asked(user=user, paper=other, asked=Asked.YES, at=NOW)
        for one, line in ((paper, "Which model? :: A small one"), (other, "Which data? :: Groceries")):
            page = services.notes_page(user=user, paper=one, at=NOW)
            notes.save_page(user=user, page=page, body=line, version=1, at=NOW)
        company = tagging.name_company(user=user, name="Acme", at=NOW)
        tagging.tag(company=company, kind="paper", key=other.key, at=NOW)
        Origin.objects.create(
            owner=user,
            source=Source.BIBTEX,
            source_key="x",
            kind="paper",
            key=other.key,
            fingerprint="",
            at=NOW,
        )
        lines = set(Line.objects.values_list("pk", flat=True))

        merged = services.merge(user=user, paper=paper, other=other, at=NOW)

        assert list(Paper.objects.values_list("slug", flat=True)) == [paper.slug]
        assert (merged.doi, merged.arxiv_id, merged.venue) == (
            "10.1145/1234.5678",
            "2103.09999",
            "Proceedings of Shopping",
        )
        assert (merged.tldr, merged.asked) == ("Small models rank groceries well enough.", "yes")
        assert merged.changes.count() == 2
        assert merged.notes.body == (
            "Which model? :: A small one\n\nAnother TL;DR: The other TL;DR.\n\n"
            "More notes: [[Ranking Groceries With Small Models]]\n"
        )
        assert set(Line.objects.values_list("pk", flat=True)) == lines
        assert list(Tag.objects.values_list("key", flat=True)) == [paper.key]
        assert list(Origin.objects.values_list("key", flat=True)) == [paper.key]

    def test_the_better_known_card_stays_with_the_reviews_of_both(self, user):
        paper, other = read_paper(user), read_paper(user, replace(PUBLISHED, title="Ranking Groceries Again"))
        grade_thing(user, paper.key, Grade.SLOW, kind="paper", round=Round.DOMAIN, topic="")
        for _ in range(2):
            grade_thing(user, other.key, Grade.SOLID, kind="paper", round=Round.DOMAIN, topic="")

        services.merge(user=user, paper=paper, other=other, at=NOW)

        card = Card.objects.get(kind="paper")
        assert (card.key, card.group, card.reviews, card.last_grade) == (paper.key, paper.key, 2, Grade.SOLID)
        assert set(Review.objects.values_list("card_id", "card_key")) == {(card.pk, paper.key)}
        assert Review.objects.count() == 3

    def test_the_card_of_the_other_one_goes_on_and_its_last_grade_can_be_undone(self, user):
        paper, other = put(user).paper, read_paper(user, replace(PUBLISHED, title="Ranking Groceries Again"))
        grade_thing(user, other.key, Grade.SOLID, kind="paper", round=Round.DOMAIN, topic="")

        services.merge(user=user, paper=paper, other=other, at=NOW)
        review.undo(user=user, at=NOW)

        card = Card.objects.get()
        assert (card.key, card.reviews) == (paper.key, 0)

    def test_an_id_that_the_record_has_no_room_for_goes_into_the_notes(self, user):
        paper = put(user, replace(PUBLISHED, doi="10.1/a", arxiv_id="2103.00001")).paper
        other = put(user, replace(PREPRINT, doi="10.1/b")).paper

        merged = services.merge(user=user, paper=paper, other=other, at=NOW)

        assert (merged.arxiv_id, merged.doi) == ("2103.00001", "10.1/a")
        assert merged.notes.body == "Also known as arXiv:2103.09999, doi:10.1/b\n"

    def test_what_was_under_nda_stays_so_in_the_notes_of_both(self, user):
        paper, other = read_paper(user), read_paper(user, replace(PUBLISHED, title="Secret Groceries"), tldr="Secret.")
        services.notes_page(user=user, paper=paper, at=NOW)
        Paper.objects.filter(pk=other.pk).update(under_nda=True)

        merged = services.merge(user=user, paper=paper, other=other, at=NOW)

        assert (merged.under_nda, merged.notes.under_nda) == (True, True)
        assert merged.notes.body == "Another TL;DR: Secret.\n"
        assert Card.objects.get(kind="paper").under_nda is True

    def test_notes_that_only_the_other_has_become_its_own(self, user):
        paper, other = put(user).paper, put(user, replace(PUBLISHED, title="Ranking Groceries Again")).paper
        page = services.notes_page(user=user, paper=other, at=NOW)

        merged = services.merge(user=user, paper=paper, other=other, at=NOW)

        assert merged.notes == page

    def test_a_paper_is_not_merged_with_itself(self, user):
        paper = put(user).paper

        with pytest.raises(services.CannotKeepPaper) as caught:
            services.merge(user=user, paper=paper, other=paper, at=NOW)

        assert str(caught.value) == "Choose another paper to merge with this one."

    def test_a_paper_of_somebody_else_is_not_merged(self, user):
        paper, foreign = put(user).paper, put(make_user("other"), PUBLISHED).paper

        with pytest.raises(services.CannotKeepPaper):
            services.merge(user=user, paper=paper, other=foreign, at=NOW)

        assert Paper.objects.count() == 2


class TestRemoving:
    def test_the_page_of_notes_and_the_reviews_stay(self, user):
        paper = read_paper(user)
        services.notes_page(user=user, paper=paper, at=NOW)
        grade_thing(user, paper.key, Grade.SOLID, kind="paper", round=Round.DOMAIN, topic="")

        services.remove_paper(user=user, paper=paper)

        counts = (Paper.objects.count(), Card.objects.count(), Page.objects.count(), Review.objects.count())
        assert counts == (0, 0, 1, 1)
