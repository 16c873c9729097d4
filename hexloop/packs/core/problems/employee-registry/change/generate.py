import random
from datetime import date, timedelta

DEPARTMENTS = ["Ads", "Maps", "Labs"]


def policy(rng, depth=0):
    kinds = ["fixed", "percent", "per_report"] + (["capped", "sum"] if depth < 3 else [])
    kind = rng.choice(kinds)
    if kind == "capped":
        return {"kind": kind, "limit": rng.randrange(0, 400, 25), "policy": policy(rng, depth + 1)}
    if kind == "sum":
        return {"kind": kind, "policies": [policy(rng, depth + 1) for _ in range(rng.randint(0, 3))]}
    if kind == "percent":
        return {"kind": kind, "percent": rng.choice([0, 3, 7, 15, 33])}
    return {"kind": kind, "amount": rng.choice([0, 10, 45])}


class Story:
    """Writes a random sequence of calls and follows it closely enough that no call breaks two rules."""

    def __init__(self, rng):
        self.rng = rng
        self.operations, self.args = ["EmployeeRegistry"], [[]]
        self.salaries, self.manager, self.gone = {}, {}, []
        self.day = date(2023, 11, 20)
        self.fresh = rng.sample(range(1, 200), 40)

    def call(self, name, *args):
        self.operations.append(name)
        self.args.append(list(args))

    def case(self, note):
        return {"operations": self.operations, "args": self.args, "note": note}

    def on(self):
        self.day += timedelta(days=self.rng.choice([0, 0, 1, 9, 20]))
        return self.day.isoformat()

    def some_day(self):
        return (self.day + timedelta(days=self.rng.randint(-60, 60))).isoformat()

    def month(self):
        return self.some_day()[:7]

    def somebody(self):
        return self.rng.choice(sorted(self.manager))

    def add(self):
        person, on, salary = f"e{self.fresh.pop()}", self.on(), self.rng.randint(20, 90) * 101
        boss = self.somebody() if self.manager and self.rng.random() < 0.8 else None
        self.call("add", person, "Pat Random", "Engineer", self.rng.choice(DEPARTMENTS), salary, boss, on)
        self.manager[person], self.salaries[person] = boss, {on: salary}

    def enter(self):
        person, salary = self.somebody(), self.rng.randint(20, 99) * 101
        day = max(self.some_day(), min(self.salaries[person]))
        self.call("set_salary", person, salary, day)
        self.salaries[person][day] = salary

    def promote(self):
        person, on = self.somebody(), self.on()
        entries = self.salaries[person]
        salary = entries[max(day for day in entries if day <= on)] + self.rng.choice([0, 1, 1, 500])
        self.call("promote", person, "Lead", salary, on)
        if salary > entries[max(day for day in entries if day <= on)]:
            entries[on] = salary

    def transfer(self):
        self.call("transfer", self.somebody(), self.rng.choice(DEPARTMENTS), None, self.on())
        self.manager[self.args[-1][0]] = None

    def terminate(self):
        person = self.somebody()
        self.call("terminate", person, self.on())
        boss = self.manager.pop(person)
        self.manager = {one: boss if at == person else at for one, at in self.manager.items()}
        self.gone.append(person)

    def bonus(self):
        self.call("set_bonus", self.rng.choice(DEPARTMENTS), self.rng.choice([None, *(policy(self.rng) for _ in range(4))]))

    def question(self):
        rng = self.rng
        person = rng.choice([*sorted(self.manager), *self.gone])
        salary = rng.choice(sorted(self.salaries[person].values()))
        self.call(*rng.choice([
            ("salary_on", person, self.some_day()),
            ("payroll", self.month()),
            ("payroll", self.month()),
            ("bonuses", self.month()),
            ("bonuses", self.month()),
            ("find", {rng.choice(["min_salary", "max_salary"]): salary}),
            ("history", person),
        ]))

    def random_steps(self, count):
        for _ in range(count):
            steps = [self.question] * 4 + [self.enter, self.enter, self.bonus, self.promote]
            if self.fresh:
                steps += [self.add, self.add]
            if len(self.manager) > 2:
                steps += [self.transfer, self.terminate]
            (self.rng.choice(steps) if self.manager else self.add)()
        for step in (-40, 0, 40):
            month = (self.day + timedelta(days=step)).isoformat()[:7]
            self.call("payroll", month)
            self.call("bonuses", month)
        return self


def large(rng):
    """1 500 people with two entries each, and a few months."""
    story = Story(rng)
    for at in range(1500):
        story.call("add", f"p{at:04d}", f"Person {at}", "Engineer", rng.choice(DEPARTMENTS), 1000 + at,
                   f"p{(at - 1) // 4:04d}" if at else None, "2024-01-08")
    for at in range(1500):
        story.call("set_salary", f"p{at:04d}", 2000 + at, f"2024-0{rng.randint(1, 9)}-28")
    story.call("set_bonus", "Ads", {"kind": "percent", "percent": 3})
    story.call("set_bonus", "Maps", {"kind": "per_report", "amount": 20})
    for month in ("2024-01", "2024-05", "2024-09"):
        story.call("payroll", month)
        story.call("bonuses", month)
    return story.case("1 500 people with a raise each")


def generate(seed):
    rng = random.Random(seed)
    for steps in (25, 25, 40, 40, 60, 60, 90, 120):
        yield Story(rng).random_steps(steps).case(f"{steps} random calls")
    yield large(rng)
