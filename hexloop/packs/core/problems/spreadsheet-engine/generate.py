import random


class Story:
    """Random calls on a small sheet. Column A has numbers only, and only its cells are multiplied with each other."""

    def __init__(self, rng, columns, rows):
        self.rng, self.columns, self.rows = rng, "ABCDEF"[:columns], rows
        self.operations, self.args = ["Spreadsheet"], [[]]

    def call(self, name, *args):
        self.operations.append(name)
        self.args.append(list(args))

    def case(self, note):
        return {"operations": self.operations, "args": self.args, "note": note}

    def cell(self):
        return f"{self.rng.choice(self.columns)}{self.rng.randint(8, 7 + self.rows)}"

    def part(self):
        rng = self.rng
        number, first, second = rng.randint(0, 9), rng.randint(8, 7 + self.rows), rng.randint(8, 7 + self.rows)
        some = [self.cell(), self.cell(), self.cell(), f"-{self.cell()}", str(number), f"A{first}*A{second}"]
        return rng.choice([*some, f"{rng.randint(0, 2)}*{self.cell()}", f"({self.cell()} - {self.cell()})"])

    def formula(self):
        parts = [self.part() for _ in range(self.rng.randint(1, 3))]
        signs = [self.rng.choice(["+", "-", " - ", "+-"]) for _ in parts]
        return "=" + "".join(sign + part for sign, part in zip(signs, parts)).lstrip("+ ")

    def number(self):
        self.call("set", f"A{self.rng.randint(8, 7 + self.rows)}", str(self.rng.choice([0, 0, 1, 2, 3, -1, -5])))

    def enter(self):
        cell = self.cell()
        if cell[0] == "A":
            return self.number()
        self.call(
            "set", cell, self.rng.choice([self.formula(), self.formula(), self.formula(), self.formula(), "", "7"])
        )

    def ask(self):
        name = self.rng.choice(["get", "text", "dependents", "dependents", "evaluations"])
        self.call(name, *([] if name == "evaluations" else [self.cell()]))

    def steps(self, count):
        for _ in range(count):
            self.rng.choice([self.number] * 3 + [self.enter] * 5 + [self.ask] * 3)()
        for column in self.columns:
            for row in range(8, 8 + self.rows):
                self.call("get", f"{column}{row}")
        self.call("evaluations")
        return self


def name(at):
    return f"{chr(65 + at // 999)}{at % 999 + 1}"


def ladder(steps):
    """Each step names both cells of the step before: two to the power of the steps many ways."""
    operations, args = ["Spreadsheet"], [[]]
    for row in range(2, steps + 2):
        operations += ["set", "set"]
        args += [[f"A{row}", f"=A{row - 1}-B{row - 1}"], [f"B{row}", f"=A{row - 1}+1-B{row - 1}"]]
    operations += ["set", "set", "evaluations", "set", "evaluations"]
    args += [["A1", "5"], ["B1", "=A1-1"], [], ["A1", f"=B{steps + 1}"], []]
    return {"operations": operations, "args": args, "note": f"a ladder of {steps} steps"}


def chain(length, others, sets):
    """One chain, many formulas that have nothing to do with it, and new numbers at its beginning."""
    operations, args = ["Spreadsheet"], [[]]
    for at in range(1, length):
        operations.append("set")
        args.append([name(at), f"={name(at - 1)}+1"])
    for at in range(others):
        operations.append("set")
        args.append([name(10000 + at), f"={name(20000 + at % 50)}*2"])
    for number in range(sets):
        operations += ["set", "get"]
        args += [[name(0), str(number)], [name(length - 1)]]
    note = f"a chain of {length} cells beside {others} formulas"
    return {"operations": [*operations, "evaluations"], "args": [*args, []], "note": note}


def generate(seed):
    rng = random.Random(seed)
    for columns, rows, steps in ((2, 2, 40), (2, 4, 60), (3, 3, 80), (3, 5, 120), (4, 5, 160), (5, 6, 240)):
        yield Story(rng, columns, rows).steps(steps).case(f"{columns} columns, {rows} rows, {steps} random calls")
    yield ladder(60)
    yield chain(2000, 4000, 10)


def grow(n, seed):
    operations, args = ["Spreadsheet"], [[]]
    for row in range(2, n // 2):
        operations.append("set")
        args.append([f"A{row}", f"=A{row - 1}+1"])
    yield {"operations": [*operations, "set"], "args": [*args, ["A1", "7"]]}
