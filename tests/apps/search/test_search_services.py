from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from make import NOW, make_user

from hexloop.apps.search import services, tables
from hexloop.apps.search.models import Edition, Entry
from hexloop.apps.search.sources import Item, Source

pytestmark = pytest.mark.django_db


def item(key="adam", title="Adam", text="An optimizer", **more):
    return Item(key, title, text, f"/pages/{key}/", **more)


def test_thing_is_put_with_its_words(user):
    services.put(owner=user, kind="page", item=item(text="nn.Linear\0 **works**", tags=("NLP", "ml/stats")))

    entry = Entry.objects.get()
    assert (entry.owner, entry.kind, entry.key, entry.url) == (user, "page", "adam", "/pages/adam/")
    assert (entry.title_words, entry.words, entry.tags) == (
        " adam ",
        " nn . linear works ml / stats nlp ",
        " ml/stats nlp ",
    )


def test_put_again_changes_what_is_there(user):
    services.put(owner=user, kind="page", item=item())
    before = Entry.objects.get().pk
    services.put(owner=user, kind="page", item=item(changed_at=NOW))
    assert (Entry.objects.get().pk, Entry.objects.get().changed_at) == (before, NOW)

    services.put(owner=user, kind="page", item=item(title="AdamW", pinned=True, changed_at=NOW))

    assert list(Entry.objects.values_list("title", "pinned")) == [("AdamW", True)]


@pytest.mark.parametrize("count", [2, 9])
def test_cost_of_things_that_were_only_worked_on_does_not_grow(user, django_assert_num_queries, count):
    services.put_all(owner=user, kind="page", items=[item(str(number)) for number in range(count)])

    with django_assert_num_queries(4):  # a transaction, one read and one write
        services.put_all(owner=user, kind="page", items=[item(str(number), changed_at=NOW) for number in range(count)])

    assert set(Entry.objects.values_list("changed_at", flat=True)) == {NOW}


def test_things_of_others_and_of_everybody_stand_beside_each_other(user, stranger):
    for owner in (user, stranger, None):
        services.put_all(owner=owner, kind="page", items=[item(), item("sgd")])
    services.drop(owner=user, kind="page", keys=["adam", "gone"])
    services.drop(owner=None, kind="page", keys=["sgd"])

    left = set(Entry.objects.values_list("owner__username", "key"))
    assert left == {("me", "sgd"), (None, "adam"), ("stranger", "adam"), ("stranger", "sgd")}


def test_two_items_of_one_key_the_last_counts(user):
    services.put_all(owner=user, kind="page", items=[item(), item(title="Other")])

    assert list(Entry.objects.values_list("title", flat=True)) == ["Other"]


def test_refresh_asks_the_source_and_drops_what_it_does_not_know(user, only):
    there = {"adam": item(), "sgd": item("sgd")}
    only(
        Source("page", "Page", "Pages", own=lambda person, keys: [there[key] for key in keys or there if key in there])
    )
    services.refresh(user=user, kind="page", keys=["adam", "sgd"])
    del there["adam"]

    services.refresh(user=user, kind="page", keys=["adam"])

    assert list(Entry.objects.values_list("key", flat=True)) == ["sgd"]


def test_catching_up_writes_what_is_new_once(user, only, django_assert_num_queries):
    other = make_user("other")
    things = [item("0"), item("1"), item("2")]
    own = {user: [item("mine")], other: []}
    only(
        Source(
            "page",
            "Page",
            "Pages",
            own=lambda person, keys: [one for one in own[person] if keys is None or one.key in keys],
            common=lambda: things,
        )
    )
    assert services.catch_up(at=NOW) is True
    assert sorted(Entry.objects.values_list("key", flat=True)) == ["0", "1", "2", "mine"]
    assert Edition.objects.count() == 2

    with django_assert_num_queries(1):
        assert services.catch_up(at=NOW) is False
    del things[1:]
    assert services.catch_up(at=NOW) is True

    assert sorted(Entry.objects.values_list("key", flat=True)) == ["0", "mine"]


def test_common_thing_that_says_something_else_is_indexed_again(user, only):
    things = [item()]
    only(Source("page", "Page", "Pages", own=lambda person, keys: [], common=lambda: things))
    assert services.catch_up(at=NOW) is True
    assert services.catch_up(at=NOW) is False

    things[0] = item(text="Another text")

    assert services.catch_up(at=NOW) is True
    assert Entry.objects.get().text == "Another text"


def test_differences_name_what_is_missing_stale_and_gone(user, only):
    things = {name: item(name) for name in ("same", "stale", "missing")}
    only(Source("page", "Page", "Pages", own=lambda person, keys: list(things.values())))
    services.put_all(owner=user, kind="page", items=[item("same"), item("stale", text="Old"), item("gone")])

    assert services.differences() == [services.Difference("page", missing=1, stale=1, gone=1)]
    services.remake(at=NOW)

    assert services.differences() == []
    assert sorted(Entry.objects.values_list("key", flat=True)) == ["missing", "same", "stale"]


def test_entries_and_full_text_stay_together(user):
    services.put_all(owner=user, kind="page", items=[item(str(number)) for number in range(5)])
    services.put(owner=user, kind="page", item=item("1", text="Other words", changed_at=NOW - timedelta(1)))
    services.drop(owner=user, kind="page", keys=["2", "3"])
    user.delete()

    assert (tables.fault(connection), Entry.objects.count()) == ("", 0)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="what SQLite may lack")
def test_database_without_fts5_loses_its_triggers_and_keeps_its_entries(user, monkeypatch):
    services.put(owner=user, kind="page", item=item())
    monkeypatch.setitem(tables._MADE_AS, tables.PARTS, "tokenize='unheard'")
    tables.remove(connection)

    services.prepare()

    assert tables.present(connection) == {tables.WORDS}
    services.put(owner=user, kind="page", item=item("sgd"))
    assert Entry.objects.count() == 2
    monkeypatch.undo()
    services.prepare()
    assert tables.present(connection) == {tables.WORDS, tables.PARTS}
    assert tables.fault(connection) == ""


def test_markdown_is_made_readable_when_it_is_written_and_its_formulas_keep_their_tex(user):
    text = r"**Scale** by $\frac{1}{\sqrt{d}}$"
    services.put(owner=user, kind="page", item=item(text="x = a[0]", markdown=text))

    entry = Entry.objects.get()
    assert entry.text == "Scale by 1/√d\n\nx = a[0]"
    assert entry.words == r" scale by 1 d x a [ 0 ] \ frac { 1 } \ sqrt { d } 1 / sqrt ( d ) "


def test_first_line_that_is_the_title_does_not_stand_twice(user):
    services.put(
        owner=user, kind="question", item=item(title="Why √d_k?", text="", markdown="Why $\\sqrt{d_k}$?\n\nTo scale")
    )
    services.put(owner=user, kind="page", item=item(title="Adam", text="", markdown="Adam is an optimizer"))

    assert dict(Entry.objects.values_list("title", "text")) == {"Why √d_k?": "To scale", "Adam": "Adam is an optimizer"}
    assert "sqrt ( d _ k )" in Entry.objects.get(kind="question").words


def test_index_of_an_older_program_is_made_anew(user, only):
    only(Source("page", "Page", "Pages", own=lambda *_: [item(markdown="**now**", text="")]))
    services.catch_up(at=NOW)
    Entry.objects.update(text="**now**")
    Edition.objects.update(version="1")

    services.catch_up(at=NOW)

    assert Entry.objects.get().text == "now"
