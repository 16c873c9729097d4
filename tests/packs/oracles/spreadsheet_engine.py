"""No edges: all values are worked out by recursion before and after a call, and counts follow from the differences."""

import re

CELLS = ["A1", "A2", "A10", "B1", "B2", "C1"]


class Model:
    """Texts only."""

    def __init__(self):
        self.texts, self.count = {}, 0

    def text(self, cell):
        return self.texts.get(cell, "")

    def get(self, cell):
        text = self.text(cell)
        return eval(self.flat(text[1:])) if text[:1] == "=" else int(text or 0)

    def flat(self, text):
        return re.sub(r"[A-Z]\d+", lambda found: f"({self.get(found[0])})", text)

    def named(self, cell):
        return set(re.findall(r"[A-Z]\d+", self.text(cell)))

    def needed(self, cell):
        return self.named(cell)

    def circular(self, cell, way=()):
        return cell in way or any(self.circular(one, (*way, cell)) for one in self.needed(cell))

    def values(self):
        return {cell: self.get(cell) for cell in self.texts}

    def formulas(self):
        return [cell for cell, text in self.texts.items() if text[:1] == "="]

    def touched(self, cell, changed, flipped):
        return self.named(cell) & changed

    def put(self, texts):
        before, old = self.values(), dict(self.texts)
        self.texts = {cell: text for cell, text in {**old, **texts}.items() if text}
        if any(self.circular(cell) for cell in texts):
            self.texts = old
            return {"ValueError"}
        after = self.values()
        changed = {cell for cell in {*before, *after} if before.get(cell, 0) != after.get(cell, 0)}
        flipped = set(old) ^ set(self.texts)
        self.count += sum(cell in texts or bool(self.touched(cell, changed, flipped)) for cell in self.formulas())
        return in_order(changed)

    def set(self, cell, text):
        return self.put({cell: text})

    def dependents(self, cell):
        return in_order(one for one in self.formulas() if cell in self.needed(one))

    def evaluations(self):
        return self.count


def in_order(cells):
    return sorted(cells, key=lambda cell: ord(cell[0]) * 1000 + int(cell[1:]))


def some_part(rng):
    cell = rng.choice(CELLS)
    return rng.choice([cell, cell, cell, f"-{cell}", str(rng.randint(0, 3)), f"2 * {cell}", f"0*{cell}", f"(1-{cell})"])


def some_call(rng, part=some_part):
    cell = rng.choice(CELLS)
    formula = "=" + rng.choice(["+", "-", "*", " - "]).join(part(rng) for _ in range(rng.choice([1, 1, 2, 2, 3])))
    if formula.count("*") > 1:
        formula = formula.replace("*", "+")
    text = rng.choice([formula, formula, formula, "", "0", "1", "-1", "2"])
    enters = [("set", [cell, text])] * 7
    return rng.choice([*enters, ("get", [cell]), ("text", [cell]), ("dependents", [cell]), ("evaluations", [])])


def draw(rng, call=some_call):
    calls = [call(rng) for _ in range(rng.randint(3, 30))]
    calls += [("evaluations", []), *(("get", [cell]) for cell in CELLS)]
    return {"operations": ["Spreadsheet", *(name for name, _ in calls)], "args": [[], *(args for _, args in calls)]}


def answer(case, model=Model):
    one, answers = model(), [None]
    for name, args in zip(case["operations"][1:], case["args"][1:], strict=True):
        came = getattr(one, name)(*args)
        answers.append({"raises": came.pop()} if isinstance(came, set) else came)
    return answers


DRAWS = 1_500
