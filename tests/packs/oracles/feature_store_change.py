"""The change request with the first brief's list: all that can be seen at a time, and the largest of it."""

import runpy
from pathlib import Path

FIRST = runpy.run_path(str(Path(__file__).with_name("feature_store.py")))
KINDS = (*FIRST["KINDS"], "set_ttl", "leaks")


class Model(FIRST["Model"]):
    """Also keeps, for each that was stored, when it was known."""

    def __init__(self):
        super().__init__()
        self.known, self.ttl = [], {}

    def broken(self, name, arg):
        wrong = super().broken(name, arg)
        if name == "set_ttl" and arg[1] is not None and arg[1] < 0:
            wrong |= {"ValueError"}
        if name == "ingest" and arg[4] is not None and arg[4] < arg[2]:
            wrong |= {"ValueError"}
        return wrong

    def set_ttl(self, view, ttl):
        self.ttl[view] = ttl

    def ingest(self, view, entity, ts, values, known):
        super().ingest(view, entity, ts, values)
        self.known += [ts if known is None else known] * len(values)

    def cell(self, entity, feature, time, honest=True):
        found = [
            (ts, known, at, value)
            for at, ((_, one, ts, name, value), known) in enumerate(zip(self.stored, self.known, strict=True))
            if (one, name) == (entity, feature) and ts <= time and not (honest and known > time)
        ]
        ttl = self.ttl.get(feature[0])
        if not found or (ttl is not None and time not in range(max(found)[0], max(found)[0] + ttl + 1)):
            return None
        return max(found)[3]

    def leaks(self, rows, features):
        pairs = [(at, row, feature) for at, row in enumerate(rows) for feature in features]
        return [[at, one] for at, row, one in pairs if len({self.cell(*self.at(row, one, how)) for how in (0, 1)}) > 1]

    def at(self, row, feature, honest):
        return row[0], feature, row[1], honest

    def history(self, entity, feature):
        both = [
            (one, known) for one, known in zip(self.stored, self.known, strict=True) if one[1::2] == (entity, feature)
        ]
        times = sorted({one[2] for one, _ in both})
        newest = {t: max(known for one, known in both if one[2] == t) for t in times}
        return [[t, [one[4] for one, known in both if (one[2], known) == (t, newest[t])][-1]] for t in times]


def more(rng, name, arg):
    if name == "ingest":
        late = arg[2] + rng.randint(0, 4)
        return [*arg, rng.choice([None, None, late, late, late, late, arg[2] + rng.randint(-1, 0)])]
    return [rng.choice("vw"), rng.choice([None, 0, 1, 2, 3, -1])] if name == "set_ttl" else arg


def draw(rng):
    return FIRST["draw"](rng, Model, KINDS, more)


def answer(case):
    return FIRST["answer"](case, Model)


DRAWS = 1_000
