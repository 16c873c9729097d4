"""Anki's own library building its queue, in a process of its own that times itself.

    python anki_side.py FOLDER PACKAGE    take the package into a collection in FOLDER, then answer lines on stdin

A line is a JSON object: ``{"times": 20}`` builds the queue of the deck from nothing so many times and answers with a
list of seconds, and how many cards the queue holds.
"""

import json
import sys
import time
from pathlib import Path

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest


def main():
    folder, package = Path(sys.argv[1]), sys.argv[2]
    col = Collection(str(folder / "collection.anki2"))
    options = ImportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True)
    started = time.perf_counter()
    col.import_anki_package(ImportAnkiPackageRequest(package_path=package, options=options))
    imported = time.perf_counter() - started
    deck = col.decks.id("Bench")
    say({"imported_s": imported, "cards": col.card_count(), "reviews": col.db.scalar("select count() from revlog")})
    for line in sys.stdin:
        order = json.loads(line)
        if "reviews_per_day" in order:
            conf = col.decks.config_dict_for_deck_id(deck)
            conf["rev"]["perDay"], conf["new"]["perDay"] = order["reviews_per_day"], order["new_per_day"]
            col.decks.update_config(conf)
        say(timed(col, deck, order["times"]))
    col.close()


def timed(col, deck, times):
    seconds, again, queue = [], [], None
    for _ in range(times):
        # Another deck and back: Anki forgets its queue then.
        col.decks.set_current(1)
        col.decks.set_current(deck)
        started = time.perf_counter()
        queue = col.sched.get_queued_cards(fetch_limit=1)
        seconds.append(time.perf_counter() - started)
        started = time.perf_counter()
        col.sched.get_queued_cards(fetch_limit=1)
        again.append(time.perf_counter() - started)
    return {"seconds": seconds, "again": again, "due": queue.review_count, "new": queue.new_count}


def say(found):
    print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main()
