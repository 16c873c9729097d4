"""Every answer replayed from the list of all accepted changes, day by day and by whole paths to the top."""

from datetime import date, timedelta

IDS = ["a", "b", "c", "d", "e", "f"]
DEPARTMENTS = ["Ads", "Labs"]
TITLES = ["Dev", "Lead"]


class Model:
    """Nothing is kept but the log. A refused call answers with the set of errors that it deserves."""

    def __init__(self):
        self.log = []

    def people(self):
        """What the log comes to: id to record, in which ``to`` is empty for the current ones."""
        found = {}
        for what, on, *rest in self.log:
            if what == "add":
                one, name, title, department, salary, boss = rest
                found[one] = {
                    "name": name,
                    "title": title,
                    "department": department,
                    "boss": boss,
                    "from": on,
                    "to": "",
                }
                found[one]["salaries"] = [(on, salary)]
            elif what == "promote":
                found[rest[0]]["title"] = rest[1]
                found[rest[0]]["salaries"].append((on, rest[2]))
            elif what == "transfer":
                found[rest[0]].update(department=rest[1], boss=rest[2])
            elif what == "terminate":
                for other in found.values():
                    if other["boss"] == rest[0]:
                        other["boss"] = found[rest[0]]["boss"]
                found[rest[0]].update(to=on, boss=None)
            elif what == "salary":
                found[rest[0]]["salaries"].append((on, rest[1]))
        return found

    def current(self):
        return {one: record for one, record in self.people().items() if not record["to"]}

    def today(self):
        return max((entry[1] for entry in self.log if entry[0] != "salary"), default="")

    def path(self, one):
        """The ids from the top down to ``one``."""
        boss = self.current()[one]["boss"]
        return [*(self.path(boss) if boss else []), one]

    def wrong(self, on, one=None, boss=None):
        found = {"ValueError"} if on < self.today() else set()
        if one is not None and one not in self.current():
            found |= {"KeyError"}
        if boss is not None and boss not in self.current():
            found |= {"KeyError"}
        return found

    def add(self, one, name, title, department, salary, boss, on):
        wrong = self.wrong(on, boss=boss)
        if one in self.people() or salary <= 0:
            wrong |= {"ValueError", "twice" if wrong or (one in self.people() and salary <= 0) else "ValueError"}
        return wrong or self.log.append(["add", on, one, name, title, department, salary, boss])

    def promote(self, one, title, salary, on):
        wrong = self.wrong(on, one)
        if not wrong and salary <= self.salary(one, on):
            wrong = {"ValueError"}
        return wrong or self.log.append(["promote", on, one, title, salary])

    def transfer(self, one, department, boss, on):
        wrong = self.wrong(on, one, boss)
        if one in self.current() and boss in self.current() and one in self.path(boss):
            wrong |= {"ValueError", "twice" if wrong else "ValueError"}
        return wrong or self.log.append(["transfer", on, one, department, boss])

    def terminate(self, one, on):
        wrong = self.wrong(on, one)
        if wrong:
            return wrong
        moved = self.below(one)
        self.log.append(["terminate", on, one])
        return moved

    def below(self, boss):
        return sorted(one for one, record in self.current().items() if record["boss"] == boss)

    def reports(self, boss, indirect):
        if boss not in self.current():
            return {"KeyError"}
        deep = sorted(one for one in self.current() if boss in self.path(one)[:-1])
        return deep if indirect else self.below(boss)

    def org_chart(self):
        paths = sorted(self.path(one) for one in self.current())
        return ["  " * (len(path) - 1) + path[-1] for path in paths]

    def payroll(self, month):
        total = {}
        for one, record in self.people().items():
            if any(self.employed(record, day) for day in days_of(month)):
                total[record["department"]] = total.get(record["department"], 0) + self.pay(one, month)
        return total

    def employed(self, record, day):
        return record["from"] <= day and (not record["to"] or day <= record["to"])

    def pay(self, one, month):
        return self.people()[one]["salaries"][-1][1]

    def salary(self, one, _day):
        return self.people()[one]["salaries"][-1][1]

    def find(self, filters):
        tests = {
            "department": lambda one, record, wanted: record["department"] == wanted,
            "title": lambda one, record, wanted: record["title"] == wanted,
            "name": lambda one, record, wanted: record["name"].upper().find(wanted.upper()) >= 0,
            "manager_id": lambda one, record, wanted: record["boss"] == wanted,
            "min_salary": lambda one, record, wanted: self.salary(one, self.today()) >= wanted,
            "max_salary": lambda one, record, wanted: self.salary(one, self.today()) <= wanted,
        }
        if any(key not in tests for key in filters):
            return {"ValueError"}
        fits = [
            one for one, record in self.current().items() if all(tests[k](one, record, w) for k, w in filters.items())
        ]
        return sorted(fits)

    def history(self, one):
        if one not in self.people():
            return {"KeyError"}
        found, replayed = [], type(self)()
        for entry in self.log:
            what, on, who, *rest = entry
            if who == one and what != "salary":
                word = {"add": "added", "promote": "promoted", "transfer": "transferred", "terminate": "terminated"}[
                    what
                ]
                detail = {"add": rest[2:3], "promote": rest[:1], "transfer": rest[:1], "terminate": [None]}[what][0]
                found.append([on, word, detail])
            if what == "terminate" and replayed.current().get(one, {}).get("boss") == who:
                found.append([on, "reassigned", replayed.current()[who]["boss"]])
            replayed.log.append(entry)
        return found


def days_of(month):
    day = date(int(month[:4]), int(month[5:]), 1)
    while day.isoformat()[:7] == month:
        yield day.isoformat()
        day += timedelta(days=1)


def a_day(rng):
    return (date(2024, 1, 1) + timedelta(days=rng.choice([0, 0, 1, 20, 31, 45, 60, 75]))).isoformat()


def some_call(rng, model):
    one, other = rng.choice(IDS), rng.choice([*IDS, None])
    known = sorted(model.current()) or IDS
    some, on = rng.choice(known), max(model.today(), a_day(rng)) if rng.random() < 0.95 else a_day(rng)
    filters = {
        "department": rng.choice(DEPARTMENTS),
        "title": rng.choice(TITLES),
        "name": rng.choice(["x", "Y", "yX"]),
        "manager_id": rng.choice([None, some]),
        "min_salary": rng.randint(1, 6),
        "max_salary": rng.randint(1, 6),
        "boss": 1,
    }
    chosen = rng.sample(sorted(filters), rng.choice([0, 1, 1, 2]))
    boss = rng.choice([None, *known])
    return rng.choice(
        [
            [
                "add",
                [
                    one,
                    rng.choice(["Xy", "Yx"]),
                    rng.choice(TITLES),
                    rng.choice(DEPARTMENTS),
                    rng.randint(0, 5),
                    boss,
                    on,
                ],
            ],
            ["add", [one, "Yy", "Dev", "Ads", rng.randint(1, 5), rng.choice([boss, other]), on]],
            ["promote", [some, rng.choice(TITLES), rng.randint(1, 9), on]],
            ["transfer", [some, rng.choice(DEPARTMENTS), boss, on]],
            ["transfer", [some, rng.choice(DEPARTMENTS), other, on]],
            ["terminate", [rng.choice([some, some, one]), on]],
            ["reports", [rng.choice([some, one]), rng.random() < 0.6]],
            ["org_chart", []],
            ["payroll", [a_day(rng)[:7]]],
            ["find", [{key: filters[key] for key in chosen}]],
            ["history", [rng.choice([some, one])]],
        ]
    )


def some_person(rng, model):
    """Somebody to begin with, who comes on one of the first days."""
    boss = rng.choice([None, *sorted(model.current()), *sorted(model.current())])
    one = rng.choice([one for one in IDS if one not in model.people()])
    name, department = rng.choice(["Xy", "Yx"]), rng.choice(DEPARTMENTS)
    return "add", [one, name, rng.choice(TITLES), department, rng.randint(1, 5), boss, "2024-01-01"]


def draw(rng, model=Model, call=some_call):
    """A sequence in which no call breaks two rules."""
    follows, kept = model(), []
    for number in range(rng.randint(8, 30)):
        name, args = call(rng, follows) if number > 4 else some_person(rng, follows)
        came = getattr(follows, name)(*args)
        if not (isinstance(came, set) and len(came) > 1):
            kept.append((name, args))
    return {
        "operations": ["EmployeeRegistry", *(name for name, _ in kept)],
        "args": [[], *(args for _, args in kept)],
    }


def answer(case, model=Model):
    one, answers = model(), [None]
    for name, args in zip(case["operations"][1:], case["args"][1:], strict=True):
        came = getattr(one, name)(*args)
        answers.append({"raises": came.pop()} if isinstance(came, set) else came)
    return answers


DRAWS = 800
