"""Many papers at once are what they would be one after the other."""

from dataclasses import replace

import pytest
from make import NOW

from hexloop.apps.papers import services
from hexloop.apps.papers.models import Paper
from hexloop.apps.papers.services import adding, many
from hexloop.apps.search.models import Entry
from hexloop.core.formats.references.records import Author, Reference, ReferenceKind

CATS = Reference(title="On Naps of Many Cats", authors=(Author("Example", "Ada"),), year=2026, arxiv_id="2601.12345")
PUBLISHED = replace(CATS, arxiv_id="", kind=ReferenceKind.CONFERENCE, venue="Proc. Tests", doi="10.5555/naps")
DOGS = Reference(title="On Walks of Many Dogs", authors=(Author("Example", "Bo"),), citekey="dogs")
OTHER_DOGS = Reference(title="On Sleds of Many Dogs", authors=(Author("Example", "Cy"),), citekey="dogs")
LISTED = Reference(title="Attention Is All You Need", authors=(Author("Vaswani", "A."),), arxiv_id="1706.03762")
NOTHING = Reference(title=" ")
LONG = replace(DOGS, title="x" * 501)
MANY = [CATS, DOGS, OTHER_DOGS, PUBLISHED, NOTHING, LISTED, DOGS, LONG]


def rows(person):
    left_out = {"id", "owner_id"}
    return [
        {name: value for name, value in row.items() if name not in left_out}
        for row in Paper.objects.filter(owner=person).order_by("slug").values()
    ]


def one_by_one(person, references):
    done = []
    for reference in references:
        try:
            done.append(services.add(user=person, reference=reference, at=NOW))
        except services.CannotKeepPaper as why:
            done.append(why)
    return done


def said(done):
    return [str(one) if isinstance(one, Exception) else (one.paper.slug, one.how, one.changed) for one in done]


def test_they_are_what_one_after_the_other_makes(user, stranger):
    expected = one_by_one(stranger, MANY)

    done = services.add_all(user=user, references=MANY, at=NOW)

    assert said(done) == said(expected)
    assert rows(user) == rows(stranger)
    assert len(rows(user)) == 4


def test_they_can_be_found(user):
    services.add_all(user=user, references=[CATS, DOGS], at=NOW)

    assert set(Entry.objects.filter(owner=user).values_list("title", flat=True)) == {CATS.title, DOGS.title}


def test_another_person_s_papers_are_not_taken_for_mine(user, stranger):
    services.add_all(user=stranger, references=MANY, at=NOW)

    done = services.add_all(user=user, references=[CATS], at=NOW)

    assert done[0].how is services.How.NEW
    assert done[0].paper.owner == user


@pytest.mark.parametrize("count", [1, 30])
def test_new_papers_cost_the_same_queries(user, count, django_assert_max_num_queries):
    references = [
        Reference(title=f"A Study of Kind {number}", authors=(Author("Example"),), doi=f"10.5555/{number}")
        for number in range(count)
    ]

    with django_assert_max_num_queries(16):
        services.add_all(user=user, references=references, at=NOW)


def test_a_full_shelf_refuses(user, monkeypatch):
    monkeypatch.setattr(many, "MOST_PAPERS", 1)
    monkeypatch.setattr(adding, "MOST_PAPERS", 1)

    done = services.add_all(user=user, references=[CATS, DOGS, PUBLISHED], at=NOW)

    assert [type(one).__name__ for one in done] == ["Added", "CannotKeepPaper", "Added"]
    assert Paper.objects.count() == 1
