"""The change request: events in one list, each with those who listened when it happened."""

import runpy
from pathlib import Path

FIRST = runpy.run_path(str(Path(__file__).with_name("library_management.py")))
DRAWS = 800


def draw(rng):
    return FIRST["draw"](rng, ("subscribe", "subscribe", "unsubscribe", "tick", "inbox"))


class Log(FIRST["Log"]):
    def __init__(self, *args):
        super().__init__(*args)
        self.wishes, self.events, self.reported, self.read = [], [], [], {}

    def happen(self, day, event, title, members):
        hear = [one for one in members if [one, event, title] in self.wishes or [one, event, None] in self.wishes]
        self.events.append((hear, [day, event, title]))

    def free(self, copy_id, title, day):
        super().free(copy_id, title, day)
        state, *member = self.status(copy_id)
        self.happen(day, "ready" if member else state, title, member or "mnop")

    def subscribe(self, *wish):
        self.require(wish[1] in ("ready", "available", "overdue"))
        new = list(wish) not in self.wishes
        self.wishes += [list(wish)] if new else []
        return new

    def unsubscribe(self, *wish):
        self.require(wish[1] in ("ready", "available", "overdue"))
        before = len(self.wishes)
        self.wishes = [one for one in self.wishes if one != list(wish)]
        return len(self.wishes) < before

    def tick(self, day):
        found = []
        for copy_id, (title, state, *rest) in self.now()[0].items():
            if state == "lent" and rest[1] < day:
                number = max(at for at, entry in enumerate(self.log) if entry[:2] == ("lent", copy_id))
                if number not in self.reported:
                    found.append((rest[1], copy_id, title, rest[0], number))
        for _, _, title, member, number in sorted(found):
            self.reported.append(number)
            self.happen(day, "overdue", title, [member])
        return len(found)

    def inbox(self, member):
        start, self.read[member] = self.read.get(member, 0), len(self.events)
        return [notice for hear, notice in self.events[start:] if member in hear]


def answer(case):
    return FIRST["answer"](case, Log)
