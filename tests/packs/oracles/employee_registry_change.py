"""The change request: the first brief's replay, salaries looked up entry by entry, bonuses from their description."""

import runpy
from pathlib import Path

FIRST = runpy.run_path(str(Path(__file__).with_name("employee_registry.py")))
KINDS = ("fixed", "percent", "per_report", "capped", "sum")


class Model(FIRST["Model"]):
    """Also holds salaries by day, and a policy for each department."""

    def __init__(self):
        super().__init__()
        self.policies = {}

    def salary(self, one, day):
        """The entry made last for the latest day that is not after ``day``."""
        best = ""
        for start, _ in self.people()[one]["salaries"]:
            best = max(best, start) if start <= day else best
        return [salary for start, salary in self.people()[one]["salaries"] if start == best][-1]

    def pay(self, one, month):
        record = self.people()[one]
        return self.salary(one, [day for day in FIRST["days_of"](month) if self.employed(record, day)][-1])

    def set_salary(self, one, salary, day):
        wrong = set() if one in self.current() else {"KeyError"}
        if salary <= 0:
            wrong |= {"ValueError", "twice" if wrong else "ValueError"}
        if one in self.current() and day < self.current()[one]["from"]:
            wrong |= {"ValueError", "twice" if wrong else "ValueError"}
        return wrong or self.log.append(["salary", day, one, salary])

    def salary_on(self, one, day):
        if one not in self.people():
            return {"KeyError"}
        return self.salary(one, day) if self.employed(self.people()[one], day) else {"ValueError"}

    def set_bonus(self, department, policy):
        if policy and not known(policy):
            return {"ValueError"}
        self.policies[department] = policy
        return None

    def bonuses(self, month):
        found = {}
        for one, record in self.people().items():
            policy = self.policies.get(record["department"])
            if policy and any(self.employed(record, day) for day in FIRST["days_of"](month)):
                found[one] = amount(policy, self.pay(one, month), len(self.below(one)))
        return {one: value for one, value in found.items() if value}


def known(policy):
    inside = [*policy.get("policies", []), *([policy["policy"]] if "policy" in policy else [])]
    return policy["kind"] in KINDS and all(known(one) for one in inside)


def amount(policy, salary, reports):
    return {
        "fixed": lambda: policy["amount"],
        "percent": lambda: (salary * policy["percent"] - salary * policy["percent"] % 100) // 100,
        "per_report": lambda: sum(policy["amount"] for _ in range(reports)),
        "capped": lambda: sorted([policy["limit"], amount(policy["policy"], salary, reports)])[0],
        "sum": lambda: sum(amount(one, salary, reports) for one in policy["policies"]),
    }[policy["kind"]]()


def some_policy(rng, depth=0):
    kind = rng.choice([*KINDS[:3], *(KINDS if depth < 2 else [])] + ["odd"] * (rng.random() < 0.1))
    return {"kind": kind} | {
        "fixed": lambda: {"amount": rng.randint(0, 2)},
        "percent": lambda: {"percent": rng.choice([0, 33, 50, 120])},
        "per_report": lambda: {"amount": rng.randint(0, 2)},
        "capped": lambda: {"limit": rng.randint(0, 3), "policy": some_policy(rng, depth + 1)},
        "sum": lambda: {"policies": [some_policy(rng, depth + 1) for _ in range(rng.randint(0, 2))]},
        "odd": dict,
    }[kind]()


def some_call(rng, model):
    a_day = FIRST["a_day"]
    one = rng.choice([*(sorted(model.people()) or ["a"]), rng.choice(FIRST["IDS"])])
    new = [
        ["set_salary", [one, rng.randint(0, 9), a_day(rng)]],
        ["set_salary", [one, rng.randint(1, 9), a_day(rng)]],
        ["salary_on", [one, a_day(rng)]],
        ["set_bonus", [rng.choice(FIRST["DEPARTMENTS"]), some_policy(rng) if rng.random() < 0.9 else None]],
        ["bonuses", [a_day(rng)[:7]]],
        ["payroll", [a_day(rng)[:7]]],
        ["find", [{rng.choice(["min_salary", "max_salary"]): rng.randint(1, 9)}]],
    ]
    return rng.choice(new) if rng.random() < 0.5 else FIRST["some_call"](rng, model)


def draw(rng):
    return FIRST["draw"](rng, Model, some_call)


def answer(case):
    return FIRST["answer"](case, Model)


DRAWS = 800
