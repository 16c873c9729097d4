"""Anki's own library, run as a program of its own: no process of Hexloop or of its tests imports it.

Reads one JSON object on stdin and prints one on stdout. ``do`` names what to do; see the functions.
"""

import json
import sys
from pathlib import Path

from anki.collection import Collection, ExportAnkiPackageOptions, ImportAnkiPackageOptions, ImportAnkiPackageRequest

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63f8cfc0f01f0005000"
    "1ff56c7a9900000000049454e44ae426082"
)


def make(order):
    """A collection with basic, reversed and cloze notes, pictures, a filtered deck, buried and suspended cards and some
    history; exported in both forms as ``new.apkg`` and ``old.apkg`` in the folder ``folder``."""
    folder = Path(order["folder"])
    col = Collection(str(folder / "made.anki2"))
    if order.get("fsrs", True):
        col.set_config("fsrs", True)
    deck, other = col.decks.id("Interviews::Calibration"), col.decks.id("Interviews::Trees")
    (folder / "dot.png").write_bytes(PNG)
    col.media.add_file(str(folder / "dot.png"))

    def note(kind, texts, deck=deck, tags=()):
        one = col.new_note(col.models.by_name(kind))
        for place, text in enumerate(texts):
            one.fields[place] = text
        one.tags = list(tags)
        col.add_note(one, deck)
        return one

    for n in range(12):
        note("Basic", [f"What is <b>{n}</b>?", f"Number {n}"], deck if n % 2 else other, ["numbers", f"n::{n}"])
    note("Basic", ['A dot <img src="dot.png">', "It is small [sound:none.mp3]"], tags=["marked"])
    note("Basic (and reversed card)", ["precision", "TP / (TP + FP)"])
    note("Cloze", ["A {{c1::forest}} is many {{c2::trees::plants}}, {{c3::\\(n\\)}} of them", "More"], other)
    note("Basic", ["Area is [$]\\pi r^2[/$]", "[latex]$a$ and $b$[/latex]"])
    col.decks.select(deck)
    for _ in range(order.get("days", 3)):
        for deck_id in (deck, other):
            col.decks.select(deck_id)
            for ease in (3, 1, 4, 2, 3, 3, 4, 1):
                card = col.sched.getCard()
                if card is None:
                    break
                col.sched.answerCard(card, ease)
        # As if a day had passed: the entries and dates move back.
        col.db.execute("update revlog set id = id - 86400000")
        col.db.execute("update cards set due = due - 1 where queue = 2")
        col.db.execute(
            "update cards set data = json_set(data, '$.lrt', json_extract(data, '$.lrt') - 86400) "
            "where json_extract(data, '$.lrt') is not null"
        )
    new = col.find_cards("is:new")
    cards = col.find_cards("")
    col.sched.suspend_cards([cards[0], cards[5]])
    col.sched.bury_cards([cards[2]])
    col.set_user_flag_for_cards(3, [cards[1], cards[3]])
    tagged = col.get_card(cards[4]).note()
    tagged.tags.append("leech")
    col.update_note(tagged)
    if new and order.get("filtered", True):
        filtered = col.decks.new_filtered("Cram")
        col.decks.select(filtered)
        held = col.decks.get(filtered)
        held["terms"] = [["is:due or is:new", 4, 0]]
        col.decks.save(held)
        col.sched.rebuild_filtered_deck(filtered)
    export(col, folder)
    found = dump(col)
    col.close()
    return found


def export(col, folder):
    for legacy, name in ((False, "new.apkg"), (True, "old.apkg")):
        options = ExportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True, with_media=True, legacy=legacy)
        col.export_anki_package(out_path=str(folder / name), options=options, limit=None)


def take_in(order):
    """A package into an empty collection of Anki's, what stands there then, and the collection exported again."""
    folder = Path(order["folder"])
    col = Collection(str(folder / "taken.anki2"))
    options = ImportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True)
    col.import_anki_package(ImportAnkiPackageRequest(package_path=order["file"], options=options))
    problems = col.fix_integrity()
    export(col, folder)
    found = dump(col) | {"check": list(problems)}
    if order.get("again"):
        log = col.import_anki_package(ImportAnkiPackageRequest(package_path=order["file"], options=options))
        found["again"] = len(log.log.new)
    col.close()
    return found


def dump(col):
    """Everything that matters, by the names that both sides know."""
    notes = {}
    for number in col.find_notes(""):
        one = col.get_note(number)
        notes[one.guid] = {"fields": list(one.fields), "tags": sorted(one.tags), "type": one.note_type()["name"]}
    cards = {}
    made_on = col.crt - col.get_config("creationOffset", 0) * 60
    for number in col.find_cards(""):
        card = col.get_card(number)
        row = card.note()
        home, due = (card.odid or card.did), (card.odue if card.odid and card.odue else card.due)
        cards[f"{row.guid}/{card.ord}"] = {
            "deck": col.decks.name(home),
            "type": card.type,
            "queue": card.queue,
            "due": due,
            "due_day": made_on // 86400 + due if card.type == 2 else None,
            "ivl": card.ivl,
            "reps": card.reps,
            "lapses": card.lapses,
            "flag": card.flags & 7,
            "stability": card.memory_state.stability if card.memory_state else None,
            "difficulty": card.memory_state.difficulty if card.memory_state else None,
            "log": [
                list(row)
                for row in col.db.all("select id, ease, ivl, time, type from revlog where cid = ? order by id", number)
            ],
        }
    media = sorted(name.name for name in Path(col.media.dir()).iterdir())
    return {"notes": notes, "cards": cards, "media": media}


def main():
    order = json.load(sys.stdin)
    json.dump({"make": make, "take_in": take_in}[order["do"]](order), sys.stdout)


if __name__ == "__main__":
    main()
