from datetime import timedelta

import pytest
from make import NOW, grade_thing

from hexloop.apps.companies import services as companies
from hexloop.apps.files.models import Origin
from hexloop.apps.notes import services
from hexloop.apps.notes.models import Line, Page, PageLink, PageTag, Revision
from hexloop.apps.notes.services import CannotKeepPage, PageChanged
from hexloop.apps.review.models import Card
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round

LATER = NOW + timedelta(hours=1)


def make(user, body="", title="Attention", **more):
    return services.make_page(user=user, title=title, body=body, at=NOW, **more)


def save(user, page, body, *, at=LATER, **more):
    page.refresh_from_db()
    return services.save_page(user=user, page=page, body=body, version=page.version, at=at, **more)


def cards(user):
    return {card.title: card for card in Card.objects.filter(owner=user)}


def test_page_keeps_what_its_text_says_beside_it(user):
    page = make(user, "See [[Flash  attention|this]] and `[[code]]` #LLM\n\n```\n#no [[no]] a :: b\n```\n\n- q :: a")

    assert (page.slug, page.name, page.version) == ("attention", "attention", 1)
    assert list(PageLink.objects.values_list("name", flat=True)) == ["flash attention"]
    assert list(PageTag.objects.values_list("tag", flat=True)) == ["llm"]
    assert list(Line.objects.values_list("text", "question", "answer")) == [("q :: a", "q", "a")]
    assert [card.title for card in Card.objects.all()] == ["q"]


@pytest.mark.parametrize(
    ("title", "trouble"),
    [
        ("  ", "Give the page a title first."),
        ("a" * 201, "The title has more than 200 characters. Cut it."),
        ("a|b", "Links could not name a title with [, ] or | in it. Take them out."),
        ("aTTention ", "You have a page with this title. Choose another one."),
    ],
)
def test_title_that_is_none_is_refused(user, title, trouble):
    make(user)

    with pytest.raises(CannotKeepPage) as refused:
        make(user, title=title)

    assert str(refused.value) == trouble


def test_addresses_stay_apart(user, stranger):
    slugs = [make(user, title=title).slug for title in ("C", "C++", "C#", "注意", "!", "new")]

    assert slugs == ["c", "c-2", "c-3", "注意", "page", "new-page"]
    assert make(stranger, title="C").slug == "c"


def test_text_that_is_too_long_is_refused_and_nothing_changes(user):
    page = make(user, "before")

    with pytest.raises(CannotKeepPage):
        save(user, page, "ü" * 262_145)
    with pytest.raises(CannotKeepPage):
        save(user, page, "\n".join(f"{n} :: b" for n in range(501)))

    page.refresh_from_db()
    assert (page.body, page.version, Line.objects.count()) == ("before", 1, 0)


def test_save_from_an_old_copy_is_refused_with_what_stands_now(user):
    page = make(user, "one")
    save(user, page, "two")

    with pytest.raises(PageChanged) as refused:
        services.save_page(user=user, page=page, body="mine", version=1, at=LATER)

    assert (refused.value.page.body, refused.value.page.version) == ("two", 2)
    assert Page.objects.get().body == "two"


def test_same_text_again_changes_nothing(user):
    page = make(user, "one")
    save(user, page, "two")

    services.save_page(user=user, page=page, body="two", version=1, at=LATER)

    assert (Page.objects.get().version, Revision.objects.count()) == (2, 2)


def test_saves_of_one_spell_are_one_revision_and_the_first_text_stays(user):
    page = make(user, "made")
    for minutes in (1, 5, 10, 11.5):
        save(user, page, f"after {minutes}", at=NOW + timedelta(minutes=minutes))

    assert list(Revision.objects.order_by("at").values_list("body", flat=True)) == ["made", "after 10", "after 11.5"]


def test_restoring_keeps_what_stood_before(user):
    page = make(user, "old :: card")
    save(user, page, "new")

    services.restore_revision(user=user, page=page, revision=Revision.objects.earliest("at"), at=LATER)

    assert Page.objects.get().body == "old :: card"
    assert sorted(Revision.objects.values_list("body", flat=True)) == ["new", "old :: card", "old :: card"]
    assert list(cards(user)) == ["old"]


def test_links_follow_a_new_title(user, stranger):
    page = make(user, "I am [[Attention]]")
    other = make(user, "[[attention]] [[Attention|words]] [[Else]] `[[Attention]]`", title="Other")
    theirs = make(stranger, "[[Attention]]")

    renamed = services.rename_page(user=user, page=page, title="Self-attention", at=LATER)

    assert (renamed.slug, renamed.body) == ("self-attention", "I am [[Self-attention]]")
    other.refresh_from_db()
    theirs.refresh_from_db()
    assert other.body.startswith("[[Self-attention]] [[Self-attention|words]] [[Else]]")
    assert (other.version, theirs.body) == (2, "[[Attention]]")
    assert set(other.links.values_list("name", flat=True)) == {"self-attention", "else"}


def test_edited_line_keeps_its_memory(user):
    page = make(user, "What is recall? :: TP over all positives\n\nWhat is precision? :: TP over all found")
    line = Line.objects.get(place=0)
    grade_thing(user, line.key, Grade.SOLID, kind="line", round=Round.BREADTH)

    save(user, page, "What is precision? :: TP over all found\n\nNew :: one\n\nWhat is recall? :: TP / (TP + FN)")

    line.refresh_from_db()
    assert (line.place, line.answer) == (2, "TP / (TP + FN)")
    assert {title: card.reviews for title, card in cards(user).items()} == {
        "What is precision?": 0,
        "New": 0,
        "What is recall?": 1,
    }


def test_deleted_line_takes_its_card_away(user):
    page = make(user, "a ::: b\n\nc :: d")
    assert sorted(cards(user)) == ["a", "b", "c"]

    save(user, page, "c :: d")

    assert sorted(cards(user)) == ["c"]
    assert Line.objects.count() == 1


def test_line_that_is_cut_and_pasted_while_the_page_saves_itself_keeps_its_memory(user):
    page = make(user, "alpha :: beta")
    grade_thing(user, Line.objects.get().key, Grade.SOLID, kind="line", round=Round.BREADTH)

    save(user, page, "nothing", at=LATER, settle=False)
    save(user, page, "# Head\n\nalpha :: beta", at=LATER + timedelta(minutes=1), settle=False)

    assert cards(user)["alpha"].reviews == 1


def test_line_that_stays_away_is_forgotten(user):
    page = make(user, "alpha :: beta")
    save(user, page, "nothing", at=LATER, settle=False)

    save(user, page, "still nothing", at=LATER + timedelta(minutes=11), settle=False)

    assert (Line.objects.count(), Card.objects.count()) == (0, 0)


def test_gaps_are_cards_of_one_group_and_those_in_code_and_formulas_are_none(user):
    make(user, r"The {{cat}} sat on `{{x}}` and $\frac{{a}}{b}$ near {{the dog}}" "\n\n" r"Only $\frac{{a}}{b}$")

    line = Line.objects.get()
    assert sorted(card.key for card in Card.objects.all()) == [f"{line.key}#c1", f"{line.key}#c2"]
    assert {card.group for card in Card.objects.all()} == {line.key}


def test_cards_go_where_their_page_goes(user):
    page = make(user, "a :: b", round_key="design")
    before = Card.objects.get().round

    services.describe_page(user=user, page=page, round_key="domain", nda=True, at=LATER)

    card = Card.objects.get()
    assert (before, card.round, card.under_nda, Line.objects.get().under_nda) == ("design", "domain", True, True)


def test_topic_page_is_made_once_and_gives_no_answers(user):
    pages = [services.topic_page(user=user, of=Round.DESIGN, at=NOW) for _ in range(2)]

    assert pages[0] == pages[1]
    assert (pages[0].title, pages[0].round, Card.objects.count()) == ("ML system design", "design", 0)


def test_every_round_has_an_outline_that_makes_room_for_a_page_of_its_title(user):
    make(user, title="Coding")

    titles = [services.topic_page(user=user, of=each, at=NOW).title for each in Round]

    assert titles[0] == "Coding round"
    assert len(set(titles)) == 6


def test_many_pages_stand_as_if_they_were_made_one_by_one(user):
    texts = {"C": "See [[Flash  attention]] #LLM\n\nq :: a", "C++": "{{gap}} and ![[no]]", "Plain": ""}
    make(user, title="c#", body="x :: y")

    pages = services.make_pages(
        user=user, pages=[services.ready_page(title=title, body=body) for title, body in texts.items()], at=NOW
    )

    assert [page.slug for page in pages] == ["c-2", "c-3", "plain"]
    assert list(Page.objects.order_by("pk").values_list("body", flat=True))[1:] == list(texts.values())
    assert list(PageLink.objects.values_list("page__title", "name")) == [("C", "flash attention"), ("C++", "no")]
    assert list(PageTag.objects.values_list("page__title", "tag")) == [("C", "llm")]
    assert len(cards(user)) == 3
    assert Revision.objects.count() == 4
    same = [services.save_page(user=user, page=page, body=page.body, version=1, at=LATER) for page in pages]
    assert [page.version for page in same] == [1, 1, 1]
    assert Revision.objects.count() == 4


def test_many_pages_refuse_a_title_that_is_taken(user):
    make(user)
    pages = [services.ready_page(title=title, body="") for title in ("New one", "aTTention")]

    with pytest.raises(CannotKeepPage):
        services.make_pages(user=user, pages=pages, at=NOW)

    assert list(Page.objects.values_list("title", flat=True)) == ["Attention"]


@pytest.mark.parametrize("count", [1, 30])
def test_cost_of_many_pages_does_not_grow(user, count, django_assert_num_queries):
    pages = [services.ready_page(title=f"Page {number}", body="[[a]] #b") for number in range(count)]

    with django_assert_num_queries(14):
        services.make_pages(user=user, pages=pages, at=NOW)


def test_where_it_came_from_and_who_asks_it_follow_a_new_title(user):
    page = make(user)
    values = {"source": "notion", "source_key": "page:1", "kind": "page", "key": page.slug, "fingerprint": "f"}
    Origin.objects.create(owner=user, at=NOW, **values)
    company = companies.name_company(user=user, name="Acme", at=NOW)
    companies.tag(company=company, kind="page", key=page.slug, at=NOW)

    services.rename_page(user=user, page=page, title="Flash", at=LATER)

    assert [origin.key for origin in Origin.objects.all()] == ["flash"]
    assert [tag.key for tag in company.tags.all()] == ["flash"]
