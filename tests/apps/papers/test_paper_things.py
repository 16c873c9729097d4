"""Papers in the review, the palette, the search and the rail."""

from datetime import timedelta

import pytest
from django.urls import reverse
from make import NOW, grade_thing, make_user
from pages import main_text

from hexloop.apps.papers import finding, queries, services
from hexloop.apps.papers.models import Paper, Status
from hexloop.apps.papers.packs import shelf
from hexloop.apps.review.kinds import KINDS, Manner
from hexloop.apps.review.models import Card, Review
from hexloop.apps.search.models import Entry
from hexloop.core.formats.references.records import Author, Reference
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round
from hexloop.web.context import due_by_place

pytestmark = pytest.mark.django_db
KEY = "paper-okafor2021small"


@pytest.fixture
def user():
    return make_user()


@pytest.fixture
def paper(user):
    reference = Reference("Small <Models>", (Author("Okafor", "Ada"), Author("Lindqvist", "Per")), 2021)
    paper = services.add(user=user, reference=reference, at=NOW).paper
    services.write_tldr(user=user, paper=paper, text="They *rank* well.", at=NOW)
    return services.set_status(user=user, paper=paper, status=Status.READ, at=NOW)


@pytest.fixture
def signed_in(client, user):
    client.force_login(user)
    return client


def due(user, key=KEY):
    grade_thing(user, key, Grade.SLOW, kind="paper", round=Round.DOMAIN, topic="")
    Card.objects.filter(key=key).update(due_on=NOW.date() - timedelta(days=400))


class TestTheKind:
    def test_it_is_asked_in_writing(self, user, paper):
        kind = KINDS["paper"]
        face = kind.face(user, KEY)

        assert kind.manner is Manner.WRITE
        assert face.front == "<p>Small &lt;Models&gt;</p><p><small>Okafor and Lindqvist · 2021</small></p>"
        assert face.back.strip() == "<p>They <em>rank</em> well.</p>"
        assert face.edit_url == "/papers/okafor2021small/#tldr"

    def test_a_card_whose_tldr_was_taken_away_says_so(self, user, paper):
        services.write_tldr(user=user, paper=paper, text="", at=NOW)

        assert KINDS["paper"].face(user, KEY).back == "<p>Its TL;DR was taken away. Write one on its page.</p>"

    def test_another_persons_paper_has_no_face(self, paper):
        assert KINDS["paper"].face(make_user("other"), KEY) is None
        assert queries.paper_things(make_user("third"), [KEY]) == {}

    def test_things_are_found_by_their_keys_in_one_query(self, user, paper, django_assert_num_queries):
        with django_assert_num_queries(1):
            things = queries.paper_things(user, [KEY, "paper-vaswani2017attention", "paper-none", "nonsense"])

        assert {key: (thing.title, thing.url) for key, thing in things.items()} == {
            KEY: ("Small <Models>", "/papers/okafor2021small/"),
            "paper-vaswani2017attention": ("Attention Is All You Need", "/papers/vaswani2017attention/"),
        }

    def test_what_is_to_be_remembered_is_what_has_a_card(self, user, paper):
        assert dict(queries.paper_counts(user)) == {"domain": 1}


class TestTheSession:
    def test_it_asks_for_the_tldr_and_shows_it_beside_what_was_written(self, signed_in, user, paper):
        due(user)

        asked = signed_in.get("/review/session/?kind=paper")
        shown = signed_in.get(f"/review/session/?kind=paper&show=paper:{KEY}&written=They%20rank%20<b>")

        assert ">Write its TL;DR from memory</label>" in asked.text
        assert '<div class="asked-back" data-back tabindex="-1" hidden>' in asked.text
        assert "They rank &lt;b&gt;</textarea>" in shown.text
        assert "As you wrote it down They rank well." in main_text(shown)
        assert " hidden>" not in shown.text.partition('data-back tabindex="-1"')[2].partition("</article>")[0]

    def test_a_grade_is_kept_without_scripts(self, signed_in, user, paper):
        due(user)

        response = signed_in.post(
            f"{reverse('review_answer')}?kind=paper",
            {"kind": "paper", "key": KEY, "answers": "1", "grade": "4", "seconds": "0"},
        )

        assert response.status_code == 302
        assert list(Review.objects.order_by("pk").values_list("card_key", "grade")) == [(KEY, 3), (KEY, 4)]
        assert Card.objects.get().round == "domain"

    def test_what_is_due_stands_beside_papers_and_not_beside_questions(self, user, paper):
        due(user)
        grade_thing(user, "q", Grade.SLOW, kind="question", round=Round.DOMAIN, topic="")
        Card.objects.update(due_on=NOW.date())

        counts = due_by_place(user, NOW.date())

        assert (counts["papers"], counts["questions"], counts["review"]) == (1, 1, 2)


class TestTheSearch:
    def test_what_a_paper_says_is_in_the_index(self, user, paper):
        entry = Entry.objects.get(owner=user, kind="paper")

        assert (entry.key, entry.title) == (KEY, "Small <Models>")
        assert "They rank well." in entry.text
        assert "Ada Okafor" in entry.text

    def test_one_that_is_removed_is_found_no_more(self, user, paper):
        services.remove_paper(user=user, paper=paper)

        assert Entry.objects.filter(owner=user).count() == 0

    def test_the_list_is_there_for_everybody(self):
        items = {item.key: item for item in finding.listed_items()}

        assert len(items) == len(shelf().papers)
        assert items["paper-vaswani2017attention"].url == "/papers/vaswani2017attention/"

    def test_all_of_one_person_come_again(self, user, paper):
        assert [item.key for item in finding.own_items(user, None)] == [KEY]
        assert [item.key for item in finding.own_items(user, [KEY, "paper-x"])] == [KEY]
        assert list(finding.own_items(make_user("other"), None)) == []


def test_time_line_says_when_it_was_learned(user, paper):
    grade_thing(user, KEY, Grade.SOLID, kind="paper", round=Round.DOMAIN, topic="", at=NOW + timedelta(days=3))

    side = queries.paper_side(user, Paper.objects.get(), NOW + timedelta(days=4))

    assert [(event.day, event.words) for event in side.events] == [
        ("25 Nov", "TL;DR recalled (solid)"),
        ("22 Nov", "put on the shelf, read, TL;DR written"),
    ]
    assert side.memory.level == 4
