"""What a search costs with 10,000 pages of 400 words, beside the bare query of FTS5, and a page in a full library.

"raw" is what SQLite's full-text search takes to rank the same words over the same table and give the best twenty:
nothing else is asked. "search" is ours: the words read, whose things they are, what is pinned and lately worked on, and
the twenty with their texts. "palette" is the whole request that the palette sends (sign-in, search, passages, JSON),
"page" that of the whole search page with its count. All run in turn for each search, in one process; the best of three
rounds counts. Time is that of the processor, SQLite's included, so that what else the machine does is no part of it; by
the clock is what one waits on that machine. The searches are words of the pages, one to three, beginnings, phrases,
code, mathematics and Chinese; "common" are words that most pages have, "parts" are searches for which no whole word is
found.

    python bench/search.py [--save]

Last figures: see bench/search.json.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

PAGES, WORDS = 10_000, 400
SEARCHES = 60
ROUNDS = 3
VIEWS = 40
KEPT = Path(__file__).with_suffix(".json")
SIGNS = ("nn.Linear", r"\frac{a}{b}", "O(n log n)", "self.x_y", "L1/L2", "C++", "p-value", "排序算法", "梯度下降")


def main() -> None:
    """Print the figures; keep them with ``--save``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--save", action="store_true", help=f"write {KEPT.name}")
    parser.add_argument("--pages", type=int, default=PAGES)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as data:
        os.environ |= {"HEXLOOP_DATA": data, "DJANGO_SETTINGS_MODULE": "hexloop.settings.local"}
        figures = measure(args.pages)
    if args.save:
        KEPT.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
    print(json.dumps(figures, indent=1))


def measure(pages: int) -> dict[str, Any]:
    """Milliseconds by what they are of, and the ratios."""
    import django  # noqa: PLC0415 -- app ready

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415 -- app ready
    from django.test import Client  # noqa: PLC0415 -- app ready

    from hexloop.apps.accounts.models import User  # noqa: PLC0415 -- app ready
    from hexloop.apps.coding.services import sync_packs  # noqa: PLC0415 -- app ready
    from hexloop.apps.questions.services import sync_questions  # noqa: PLC0415 -- app ready
    from hexloop.apps.search.services import catch_up  # noqa: PLC0415 -- app ready

    call_command("migrate", verbosity=0)
    sync_packs()
    sync_questions()
    catch_up(at=datetime.now(UTC))
    chance = random.Random(5)
    few, many = User.objects.create_user("few"), User.objects.create_user("many")
    vocabulary = words_of_the_bank()
    write_pages(few, 10, vocabulary, chance)
    started = time.perf_counter()
    texts = write_pages(many, pages, vocabulary, chance)
    figures: dict[str, Any] = {"pages": pages, "written_s": round(time.perf_counter() - started, 1)}
    clients = {user: Client(headers={"host": "127.0.0.1:8000"}) for user in (few, many)}
    for user, client in clients.items():
        client.force_login(user)
    for name, searches in searches_of(texts, vocabulary, chance).items():
        figures[name] = time_searches(clients[many], many, searches)
    whole = figures["typical"]
    figures["ratio_p95"] = round(whole["search"]["p95"] / whole["raw"]["p95"], 2)
    figures["view_few_ms"], figures["view_many_ms"] = time_views(clients[few], clients[many])
    return figures


def time_searches(client: Any, user: Any, searches: Sequence[str]) -> dict[str, dict[str, float]]:
    """p50 and p95 in milliseconds of the bare query, the search, the palette and the page."""
    ways: dict[str, Callable[[str], None]] = {
        "raw": bare_query,
        "search": lambda text: our_search(user, text),
        "palette": lambda text: get(client, text, format="json"),
        "page": lambda text: get(client, text),
    }
    best: dict[str, list[float]] = {name: [float("inf")] * len(searches) for name in ways}
    waited = [float("inf")] * len(searches)
    for _ in range(ROUNDS):
        for place, text in enumerate(searches):
            for name, way in ways.items():
                started, clock = time.process_time(), time.perf_counter()
                way(text)
                best[name][place] = min(best[name][place], (time.process_time() - started) * 1000)
                if name == "palette":
                    waited[place] = min(waited[place], (time.perf_counter() - clock) * 1000)
    return {name: spread(times) for name, times in best.items()} | {"palette by the clock": spread(waited)}


def bare_query(text: str) -> None:
    """The best twenty by FTS5 alone."""
    from django.db import connection  # noqa: PLC0415 -- app ready

    from hexloop.apps.search.matching import fts_match  # noqa: PLC0415 -- app ready
    from hexloop.core.search.query import parse  # noqa: PLC0415 -- app ready

    match = fts_match(parse(text, today=date(2026, 1, 1)))
    with connection.cursor() as cursor:
        cursor.execute("SELECT rowid FROM search_words WHERE search_words MATCH %s ORDER BY rank LIMIT 20", [match])
        cursor.fetchall()


def our_search(user: Any, text: str) -> None:
    """The best twenty by the program."""
    from hexloop.apps.search.joining import ask  # noqa: PLC0415 -- app ready
    from hexloop.apps.search.queries import best  # noqa: PLC0415 -- app ready

    at = datetime.now(UTC)
    asked = ask(user, text, at=at)
    best(user, asked.query, at=at, only=asked.only, limit=20)


def get(client: Any, text: str, **more: str) -> None:
    """One request, which must be answered."""
    answer = client.get("/search/", {"q": text} | more)
    assert answer.status_code == 200


def time_views(few: Any, many: Any) -> tuple[float, float]:
    """The median of looking at a page in a library of ten and in the full one, in turn."""
    times: dict[int, list[float]] = {0: [], 1: []}
    for _ in range(VIEWS):
        for number, client in enumerate((few, many)):
            started = time.process_time()
            assert client.get("/pages/page-7/").status_code == 200
            times[number].append((time.process_time() - started) * 1000)
    return round(statistics.median(times[0]), 2), round(statistics.median(times[1]), 2)


def words_of_the_bank() -> list[str]:
    """The words of the packs, the commonest first."""
    from collections import Counter  # noqa: PLC0415 -- app ready

    from hexloop.apps.search.models import Entry  # noqa: PLC0415 -- app ready

    counted: Counter[str] = Counter()
    for words in Entry.objects.values_list("words", flat=True):
        counted.update(word for word in words.split() if word.isascii() and word.isalpha())
    return [word for word, _ in counted.most_common()]


def write_pages(user: Any, count: int, vocabulary: list[str], chance: random.Random) -> list[str]:
    """Pages whose words are as common as words are; some with code, formulas and Chinese. Their texts."""
    from hexloop.apps.notes.services import make_pages, ready_page  # noqa: PLC0415 -- app ready

    weights = [1 / (place + 3) for place in range(len(vocabulary))]
    now, texts = datetime.now(UTC), []
    for start in range(0, count, 200):
        ready = []
        for number in range(start, min(start + 200, count)):
            chosen = chance.choices(vocabulary, weights, k=WORDS)
            if chance.random() < 0.05:
                chosen[chance.randrange(WORDS)] = chance.choice(SIGNS)
            text = "# Heading\n\n" + "\n\n".join(" ".join(chosen[at : at + 50]) for at in range(0, WORDS, 50))
            made_at = now - timedelta(days=chance.uniform(0, 400))
            ready.append(ready_page(title=f"Page {number}", body=text, made_at=made_at))
            texts.append(text)
        make_pages(user=user, pages=ready, at=now)
    return texts


def searches_of(texts: list[str], vocabulary: list[str], chance: random.Random) -> dict[str, list[str]]:
    """Searches by kind. Words are taken from pages, so common ones come as often as they are written."""

    def words(count: int) -> list[str]:
        line = chance.choice(chance.choice(texts).split("\n\n")[1:]).split()
        at = chance.randrange(len(line) - count)
        return line[at : at + count]

    typical = [" ".join(words(count)) for count in (1, 2, 3) for _ in range(SEARCHES // 4)]
    typical += [f'"{" ".join(words(2))}"' for _ in range(SEARCHES // 4)]
    typical += [" ".join(words(2))[:-2] for _ in range(SEARCHES // 4)]
    typical += list(SIGNS)
    return {
        "typical": typical,
        "common": vocabulary[:100:2],
        "filtered": [f"kind:page after:300d {' '.join(words(2))}" for _ in range(SEARCHES // 3)],
        "parts": [*[word[1:8] for word in vocabulary[100:2000] if len(word) > 7][:30], "zzzqqq", "qxjz"],
    }


def spread(times: list[float]) -> dict[str, float]:
    """Median, p95 and worst."""
    ordered = sorted(times)
    return {
        "p50": round(statistics.median(ordered), 2),
        "p95": round(ordered[int(len(ordered) * 0.95)], 2),
        "worst": round(ordered[-1], 2),
    }


if __name__ == "__main__":
    sys.exit(main())
