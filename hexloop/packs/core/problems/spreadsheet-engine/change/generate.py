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

    def area(self):
        columns, rows = (
            sorted(self.rng.choices(self.columns, k=2)),
            sorted(self.rng.choices(range(8, 8 + self.rows), k=2)),
        )
        return f"{columns[0]}{rows[0]}:{columns[1]}{rows[1]}"

    def part(self):
        rng = self.rng
        if rng.random() < 0.4:
            column, first, second = rng.choice(self.columns), *sorted(rng.choices(range(8, 8 + self.rows), k=2))
            area = rng.choice([self.area(), f"{column}{first}:{column}{second}", f"A{first}:A{second}"])
            return f"{rng.choice(['SUM', 'COUNT', 'MIN', 'MAX'])}({area})"
        number, first, second = rng.randint(0, 9), rng.randint(8, 7 + self.rows), rng.randint(8, 7 + self.rows)
        some = [self.cell(), self.cell(), self.cell(), f"-{self.cell()}", str(number), f"A{first}*A{second}"]
        return rng.choice([*some, f"{rng.randint(0, 2)}*{self.cell()}", f"({self.cell()} - {self.cell()})"])

    def formula(self):
        parts = [self.part() for _ in range(self.rng.randint(1, 3))]
        signs = [self.rng.choice(["+", "-", " - ", "+-"]) for _ in parts]
        return "=" + "".join(sign + part for sign, part in zip(signs, parts)).lstrip("+ ")

    def number(self):
        self.call(
            "set", f"A{self.rng.randint(8, 7 + self.rows)}", self.rng.choice(["", "0", "0", "1", "2", "3", "-1", "-5"])
        )

    def enter(self):
        cell = self.cell()
        if cell[0] == "A":
            return self.number()
        self.call(
            "set", cell, self.rng.choice([self.formula(), self.formula(), self.formula(), self.formula(), "", "7"])
        )

    def clear(self):
        self.call("clear", self.area())

    def ask(self):
        name = self.rng.choice(["get", "text", "dependents", "dependents", "evaluations"])
        self.call(name, *([] if name == "evaluations" else [self.cell()]))

    def steps(self, count):
        for _ in range(count):
            self.rng.choice([self.number] * 3 + [self.enter] * 5 + [self.clear] + [self.ask] * 3)()
        for column in self.columns:
            for row in range(8, 8 + self.rows):
                self.call("get", f"{column}{row}")
        self.call("evaluations")
        return self


def sums(rows, totals):
    """Running totals over a column, and a table that is cleared at once."""
    operations, args = ["Spreadsheet"], [[]]
    for row in range(1, totals + 1):
        operations.append("set")
        args.append([f"B{row}", f"=SUM(A1:A{row}) + MAX(A{row}:A{rows})"])
    for row in range(1, rows + 1):
        operations.append("set")
        args.append([f"A{row}", str(row % 7)])
    operations += ["clear", "evaluations", "get"]
    args += [[f"A2:A{rows - 1}"], [], [f"B{totals}"]]
    return {"operations": operations, "args": args, "note": f"{totals} running totals over {rows} rows"}


def generate(seed):
    rng = random.Random(seed)
    for columns, rows, steps in ((2, 2, 50), (2, 3, 80), (3, 3, 100), (3, 4, 140), (4, 4, 200), (5, 5, 300)):
        yield Story(rng, columns, rows).steps(steps).case(f"{columns} columns, {rows} rows, {steps} random calls")
    yield sums(60, 40)
