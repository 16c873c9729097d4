"""The change request on the first brief's model, with the log kept as text until somebody asks."""

import json
import runpy
from pathlib import Path

FIRST = runpy.run_path(str(Path(__file__).with_name("vending_machine.py")))
DRAWS = 1_000


def draw(rng):
    coins = rng.choice(FIRST["COINS"])
    operations, args = ["VendingMachine"], [[coins]]
    model = Reader(coins)
    for _ in range(rng.randint(1, 40)):
        name, arg = FIRST["some_call"](rng, coins, model.state())
        if rng.random() < 0.3:
            name, arg = rng.choice(
                [
                    ("tap", [rng.choice("xy"), rng.randint(0, 25)]),
                    ("tap", [rng.choice("xy"), rng.randint(1, 45)]),
                    ("settle", []),
                    ("audit", [rng.randint(-1, 5)]),
                ]
            )
        if len(model.till) + len(model.paid) > 8 and name in ("insert", "load"):
            continue
        if len(model.broken(name, arg)) < 2:
            told(model, name, arg)
            operations += [name, "state", "credit"]
            args += [arg, [], []]
    return {"operations": [*operations, "audit"], "args": [*args, [99]]}


def answer(case):
    model = Reader(*case["args"][0])
    return [None, *(told(model, *one) for one in list(zip(case["operations"], case["args"], strict=True))[1:])]


def told(model, name, arg):
    result = FIRST["tried"](model, name, arg)
    if name not in ("audit", "state", "credit", "stock"):
        outcome = result["raises"] if isinstance(result, dict) and "raises" in result else result
        model.log += json.dumps([name, arg, outcome]) + "\n"
    return result


class Reader(FIRST["Machine"]):
    def __init__(self, coins):
        super().__init__(coins)
        self.card, self.charged, self.log = [], [], ""

    def credit(self):
        return sum(self.paid) + sum(funds for _, funds in self.card)

    def broken(self, name, arg):
        if name == "audit":
            return {"ValueError"} if arg[0] < 0 else set()
        if name == "settle":
            return set() if self.door else {"RuntimeError"}
        if name == "tap":
            return ({"RuntimeError"} if self.door or self.card else set()) | ({"ValueError"} if arg[1] < 1 else set())
        if name == "open_door" and self.card:
            return {"RuntimeError"}
        errors = super().broken(name, arg)
        slot = self.slots.get(arg[0]) if name == "select" else None
        return errors - {"ValueError"} if slot and slot[2] and slot[1] <= self.credit() else errors

    def tap(self, card, funds):
        self.card = [(card, funds)]
        return self.credit()

    def insert(self, coin):
        super().insert(coin)
        return self.credit()

    def refund(self):
        self.card = []
        return super().refund()

    def select(self, slot):
        name, price, count = self.slots[slot]
        missing = price - sum(self.paid)
        if missing > 0:
            self.charged.append((self.card[0][0], missing))
            self.slots[slot] = name, price, count - 1
            self.till = self.till + self.refund()
            return {"item": name, "change": []}
        result = super().select(slot)
        self.card = []
        return result

    def settle(self):
        sums = {card: sum(amount for one, amount in self.charged if one == card) for card, _ in self.charged}
        self.charged = []
        return sums

    def audit(self, count):
        entries = [json.loads(line) for line in self.log.splitlines()]
        while len(entries) > count:
            entries.pop(0)
        return entries
