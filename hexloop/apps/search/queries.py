"""Every read of the index. Each begins with what this person may see."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache, reduce
from operator import or_
from typing import Any

from django.db import connection
from django.db.models import F, Q, QuerySet
from django.db.models.expressions import RawSQL

from hexloop.apps.accounts import queries as accounts
from hexloop.apps.accounts.models import User
from hexloop.apps.search import matching, tables
from hexloop.apps.search.models import Edition, Entry
from hexloop.apps.search.ranking import Candidate, in_order
from hexloop.apps.search.sources import SOURCES, nothing_common
from hexloop.core.search.query import Query

HEAD = 100
"""How many of the best matches are put into order by more than their words."""
FAVOURED = 30
"""How many pinned and how many latest things are looked at wherever their words rank."""
MOST_COUNTED = 1_000
FEW = 5
"""With fewer whole words found than this, parts of words are looked for too."""
MOST_COMPARED = 60
SHORTEST_PART = 3
MOST_PART = 60


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found. ``text`` is all that it says."""

    kind: str
    key: str
    title: str
    text: str
    url: str
    round: str
    topic: str
    pinned: bool
    archived: bool
    own: bool
    changed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Found:
    """A page of hits, the best first. ``total`` counts up to ``MOST_COUNTED``; one more means that there are more."""

    hits: tuple[Hit, ...]
    total: int


def find(user: User, query: Query, *, at: datetime, only: Q | None = None, limit: int, offset: int = 0) -> Found:
    """What this person finds by ``query`` among their own things and what everybody has, and how much there is.

    ``only`` cuts it further by what other apps know of an entry's kind and key. A thing with an entry of this person's
    and one of a pack is found once. Archived things are found by ``is:archived`` only.
    """
    if query.trouble or query.empty:
        return Found((), 0)
    where = _visible(user) & _filtered(user, query) & (only or Q())
    if not query.terms:
        return _listed(user, query, where, limit, offset)
    ids = _ranked(user, query, where, at=at, most=offset + limit)
    total = len(ids) if len(ids) < offset + limit else _count(query, where)
    if len(ids) < FEW:
        ids += _by_parts(query, where, ids)
        total = len(ids)
    return Found(_hits(user, ids[offset : offset + limit]), total)


def best(user: User, query: Query, *, at: datetime, only: Q | None = None, limit: int) -> tuple[Hit, ...]:
    """The first of ``find`` without counting the others: for a list that follows the typing."""
    if query.trouble or query.empty:
        return ()
    where = _visible(user) & _filtered(user, query) & (only or Q())
    if not query.terms:
        return _listed(user, query, where, limit, 0).hits
    ids = _ranked(user, query, where, at=at, most=limit)
    if len(ids) < FEW:
        ids += _by_parts(query, where, ids)
    return _hits(user, ids[:limit])


def latest(user: User, limit: int) -> tuple[Hit, ...]:
    """What this person pinned, then what they worked on last. Nothing of a pack that they never touched."""
    own = Entry.objects.filter(owner=user, archived=False)
    return _hits(user, list(_newest_first(own).values_list("pk", flat=True)[:limit]))


def kind_of(value: str) -> str:
    """The kind that a person calls so, or nothing: ``page``, ``pages`` and ``Pages`` are one."""
    for source in SOURCES.values():
        if value.casefold() in {source.kind, source.title.casefold(), source.plural.casefold()}:
            return source.kind
    return ""


def topics(user: User) -> list[str]:
    """The topics that entries have, in the order of the alphabet."""
    found = Entry.objects.filter(_visible(user)).exclude(topic="").order_by("topic")
    return list(found.values_list("topic", flat=True).distinct())


def tags(user: User) -> list[str]:
    """The tags on this person's things, in the order of the alphabet."""
    rows = Entry.objects.filter(owner=user, archived=False).exclude(tags="").values_list("tags", flat=True)
    return sorted({tag for row in rows for tag in row.split()})


def entry_count() -> int:
    """How many entries the index has, everybody's."""
    return Entry.objects.count()


def is_complete() -> bool:
    """Whether what comes with the packs is in: it is read in a moment after the first start."""
    wanted = {source.kind for source in SOURCES.values() if source.common is not nothing_common}
    return wanted <= set(Edition.objects.filter(common=True).values_list("kind", flat=True))


def _visible(user: User) -> Q:
    return Q(owner=user) | Q(owner__isnull=True)


def _newest_first(entries: QuerySet[Entry]) -> QuerySet[Entry]:
    return entries.order_by("-pinned", F("changed_at").desc(nulls_last=True), "pk")


def _filtered(user: User, query: Query) -> Q:
    """What the filters leave that an entry knows of itself."""
    found = Q(archived="archived" in query.values("is"))
    for name, lookup in (("kind", _kinds), ("round", _rounds), ("topic", _topics)):
        if wanted := query.values(name):
            found &= lookup(wanted)
        if unwanted := query.values(name, wanted=False):
            found &= ~lookup(unwanted)
    for one in query.filters:
        if one.name == "tag":
            found &= _tagged(one.value) if one.wanted else ~_tagged(one.value)
        elif one.name == "is" and one.value != "archived":
            state = Q(pinned=True) if one.value == "pinned" else Q(owner=user)
            found &= state if one.wanted else ~state
        elif one.on and one.name in {"before", "after"}:
            start = accounts.study_clock(accounts.preferences(user)).start_of(one.on)
            early = Q(changed_at__lt=start) if one.name == "before" else Q(changed_at__gte=start)
            found &= early if one.wanted else ~early
    return found


def _kinds(values: Iterable[str]) -> Q:
    return Q(kind__in=[kind_of(value) or value for value in values])


def _rounds(values: Iterable[str]) -> Q:
    return Q(round__in=list(values))


def _topics(values: Iterable[str]) -> Q:
    """The main topic, or one of the others, which are tags."""
    ids = [value.replace(" ", "-") for value in values]
    return reduce(or_, (Q(tags__contains=f" {topic} ") for topic in ids), Q(topic__in=ids))


def _tagged(tag: str) -> Q:
    """A tag, and what stands below it."""
    tag = tag.removeprefix("#")
    return reduce(or_, (Q(tags__contains=f" {tag}{end}") for end in (" ", "/", "::")))


# By words -------------------------------------------------------------------------------------


def _ranked(user: User, query: Query, where: Q, *, at: datetime, most: int) -> list[int]:
    """The ids of what has every word: the head put into order, then the rest by its words."""
    found = _matches(query, where, max(HEAD, most) + FAVOURED)
    favoured = _favoured(user, query, where) if len(found) > HEAD else {}
    rest = [one.pk for one in found[HEAD:] if one.pk not in favoured]
    head = {one.pk: one for one in found[:HEAD]}
    for pk, one in favoured.items():
        # Its words rank below the head's, so they count for as much as the head's last.
        head.setdefault(pk, one._replace(score=found[HEAD - 1].score))
    ordered = in_order(list(head.values()), query, at)
    seen = {(one.kind, one.key) for one in ordered}
    named = {one.pk: (one.kind, one.key) for one in found[HEAD:]}
    return [one.pk for one in ordered] + [pk for pk in rest if named[pk] not in seen]


_FINDS = {"sqlite": "instr", "postgresql": "strpos"}
_COLUMNS = "e.id, e.owner_id IS NOT NULL, e.kind, e.key, e.pinned, e.changed_at, e.title_words"


def _matches(query: Query, where: Q, most: int) -> list[Candidate]:
    """The best matches by words alone, the best first."""
    sql, values = _condition(where)
    if not _has_words():
        return _plain_matches(query, where, most)
    if connection.vendor == "sqlite":
        # The index hands its rows out by rank, so that reading can stop.
        order = f"SELECT {_COLUMNS}, -w.rank {_through(tables.WORDS)} AND {sql} ORDER BY w.rank LIMIT %s"
        return _candidates(order, [matching.fts_match(query), *values, most])
    text = matching.tsquery(query)
    order = (
        f"SELECT {_COLUMNS}, ts_rank(e.vector, %s::tsquery, 1) AS score FROM search_entry e "  # noqa: S608 -- no value in it
        f"WHERE e.vector @@ %s::tsquery AND {sql} ORDER BY score DESC, e.id LIMIT %s"
    )
    return _candidates(order, [text, text, *values, most])


def _favoured(user: User, query: Query, where: Q) -> dict[int, Candidate]:
    """Of the pinned and the latest things those that match, however low their words rank."""
    first = " UNION ALL ".join(
        f"SELECT id FROM (SELECT id FROM search_entry WHERE owner_id = %s AND {pinned} "  # noqa: S608 -- no value in it
        f"ORDER BY changed_at DESC LIMIT {FAVOURED}) AS a"
        for pinned in ("pinned", "NOT pinned")
    )
    cut, cut_values = _condition(where)
    said, said_values = matching.plain(query, _FINDS[connection.vendor])
    sql = f"SELECT {_COLUMNS}, 0.0 FROM ({first}) AS f CROSS JOIN search_entry e WHERE e.id = f.id AND {cut} AND {said}"  # noqa: S608 -- no value in it
    return {one.pk: one for one in _candidates(sql, [user.pk, user.pk, *cut_values, *said_values])}


def _all_matching(query: Query) -> QuerySet[Entry]:
    """What has every word, in no order."""
    if not _has_words():
        sql, values = matching.plain(query, _FINDS[connection.vendor])
        return Entry.objects.extra(where=[sql], params=values)  # noqa: S610 -- no value in it
    if connection.vendor == "sqlite":
        if not query.terms:
            rows = RawSQL(
                "SELECT rowid FROM search_words WHERE search_words MATCH %s", [matching.fts_any(query.without)]
            )
            return Entry.objects.exclude(pk__in=rows)
        rows = RawSQL("SELECT rowid FROM search_words WHERE search_words MATCH %s", [matching.fts_match(query)])
        return Entry.objects.filter(pk__in=rows)
    text = matching.tsquery(query) if query.terms else matching.ts_none(query.without)
    return Entry.objects.extra(where=["search_entry.vector @@ %s::tsquery"], params=[text])


def _plain_matches(query: Query, where: Q, most: int) -> list[Candidate]:
    entries = _newest_first(_all_matching(query).filter(where))
    rows = entries.values_list("pk", "owner_id", "kind", "key", "pinned", "changed_at", "title_words")
    return [Candidate(row[0], row[1] is not None, *row[2:], 1.0) for row in rows[:most]]


def _count(query: Query, where: Q) -> int:
    """How many things match, counted up to one more than ``MOST_COUNTED``."""
    if connection.vendor == "sqlite" and _has_words():
        cut, values = _condition(where)
        sql = f"SELECT DISTINCT e.kind, e.key {_through(tables.WORDS)} AND {cut} LIMIT %s"
        return len(_rows(sql, [matching.fts_match(query), *values, MOST_COUNTED + 1]))
    rows = _all_matching(query).filter(where).order_by().values_list("kind", "key").distinct()
    return len(rows[: MOST_COUNTED + 1])


def _through(table: str) -> str:
    """From an index of SQLite to its entries. CROSS JOIN keeps this order: the other one looks at every entry."""
    return f"FROM {table} w CROSS JOIN search_entry e ON e.id = w.rowid WHERE w.{table} MATCH %s"


def _listed(user: User, query: Query, where: Q, limit: int, offset: int) -> Found:
    """By filters alone: what is pinned first, then what was worked on last."""
    entries = _all_matching(query) if query.without else Entry.objects.all()
    rows = _newest_first(entries.filter(where)).values_list("pk", "owner_id", "kind", "key")[: 2 * MOST_COUNTED]
    named: dict[tuple[str, str], int] = {}
    for pk, owner, kind, key in rows:
        if owner is not None or (kind, key) not in named:
            named[kind, key] = pk
    ids = list(named.values())
    return Found(_hits(user, ids[offset : offset + limit]), min(len(ids), MOST_COUNTED + 1))


# By parts of words ----------------------------------------------------------------------------


def _by_parts(query: Query, where: Q, known: Sequence[int]) -> list[int]:
    """The ids of what has every term as a part of its text, the latest first, without the ``known``."""
    parts = [term.raw.casefold()[:MOST_PART] for term in query.terms]
    if any(term.quoted for term in query.terms) or not any(len(part) >= SHORTEST_PART for part in parts):
        return []
    rows = Entry.objects.filter(pk__in=_holding(where, parts)).exclude(pk__in=known)
    if query.without:
        rows = rows.filter(pk__in=_all_matching(Query(without=query.without)).values("pk"))
    seen = set(Entry.objects.filter(pk__in=known).values_list("kind", "key")) if known else set()
    found: dict[tuple[str, str], int] = {}
    for pk, kind, key, title, text in _newest_first(rows).values_list("pk", "kind", "key", "title", "text"):
        whole = f"{title}\n{text}".casefold()
        if (kind, key) not in seen and all(part in whole for part in parts):
            found.setdefault((kind, key), pk)
    return list(found.values())


def _holding(where: Q, parts: Sequence[str]) -> list[int]:
    """The ids of the latest things that may hold all these parts: that they do is seen in their texts."""
    if connection.vendor == "sqlite" and tables.PARTS in _tables():
        threes = sorted({part[at : at + 3] for part in parts for at in range(len(part) - 2)})
        match = " AND ".join(f'"{three.replace(chr(34), chr(34) * 2)}"' for three in threes)
        cut, values = _condition(where)
        sql = f"SELECT e.id {_through(tables.PARTS)} AND {cut} ORDER BY e.pinned DESC, e.changed_at DESC LIMIT %s"
        return [pk for (pk,) in _rows(sql, [match, *values, MOST_COMPARED])]
    entries = Entry.objects.filter(where)
    for part in parts:
        entries = entries.filter(Q(title__icontains=part) | Q(text__icontains=part))
    return list(_newest_first(entries).values_list("pk", flat=True)[:MOST_COMPARED])


# Rows -----------------------------------------------------------------------------------------


def _hits(user: User, ids: Sequence[int]) -> tuple[Hit, ...]:
    names = (
        "pk",
        "kind",
        "key",
        "title",
        "text",
        "url",
        "round",
        "topic",
        "pinned",
        "archived",
        "owner_id",
        "changed_at",
    )
    rows = {pk: _hit(row) for pk, *row in Entry.objects.filter(_visible(user), pk__in=ids).values_list(*names)}
    return tuple(rows[pk] for pk in ids if pk in rows)


def _hit(row: Sequence[Any]) -> Hit:
    *said, owner, changed_at = row
    return Hit(*[*said, owner is not None, changed_at])


def _condition(where: Q) -> tuple[str, list[Any]]:
    """A condition of the ORM as SQL on the alias ``e``."""
    query = Entry.objects.filter(where).order_by().query
    compiler = query.get_compiler(connection=connection)
    compiler.setup_query()
    sql, values = compiler.compile(query.where)
    return sql.replace('"search_entry".', "e."), list(values)


def _candidates(sql: str, values: Sequence[Any]) -> list[Candidate]:
    return [Candidate(*row) for row in _rows(sql, values)]


def _rows(sql: str, values: Sequence[Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        found: list[Any] = cursor.fetchall()
        return found


def forget_tables() -> None:
    """Look anew what the database can do: it was changed."""
    _tables_of.cache_clear()


@cache
def _tables_of(vendor: str) -> frozenset[str]:
    return tables.present(connection)


def _tables() -> frozenset[str]:
    return _tables_of(connection.vendor)


def _has_words() -> bool:
    return tables.WORDS in _tables()
