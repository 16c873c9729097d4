"""Vending Machine with every set of coins tried for the change."""

from itertools import combinations

COINS = ([1, 2, 5, 10], [3, 5, 8, 12], [5, 10, 25, 50], [4, 6, 9, 20])


def some_call(rng, coins, state):
    """One call that fits the state, or now and then one that does not."""
    service = state == "service"
    if rng.random() < 0.04:
        service = not service
    kinds = (
        ("restock", "load", "collect", "close_door", "stock")
        if service
        else ("insert", "select", "refund", "open_door")
    )
    name = rng.choices(kinds, (35, 25, 5, 25, 10) if service else (50, 32, 5, 13))[0]
    slot = rng.choice("AABC")
    arg = {
        "restock": [slot, rng.choice(["tea", "tea", "nuts"]), rng.choice([1, 4, 7, 13, 20, 40]), rng.randint(0, 2)],
        "load": [[rng.choice(coins) for _ in range(rng.randint(0, 5))]],
        "insert": [rng.choice(coins)],
        "select": [slot],
        "stock": [slot],
    }.get(name, [])
    if rng.random() < 0.03 and name in ("insert", "load"):
        arg = [7] if name == "insert" else [[coins[0], 7]]
    return name, arg


def draw(rng):
    coins = rng.choice(COINS)
    operations, args = ["VendingMachine"], [[coins]]
    model = Machine(coins)
    for _ in range(rng.randint(1, 35)):
        name, arg = some_call(rng, coins, model.state())
        if len(model.till) + len(model.paid) > 9 and name in ("insert", "load"):
            continue
        if len(model.broken(name, arg)) < 2:
            tried(model, name, arg)
            operations += [name, "state", "credit"]
            args += [arg, [], []]
    return {"operations": operations, "args": args}


def answer(case):
    model = Machine(*case["args"][0])
    return [None, *(tried(model, *one) for one in list(zip(case["operations"], case["args"], strict=True))[1:])]


def tried(model, name, arg):
    errors = model.broken(name, arg)
    return {"raises": errors.pop()} if errors else getattr(model, name)(*arg)


class Machine:
    def __init__(self, coins):
        self.coins, self.till, self.paid, self.door, self.slots = coins, [], [], False, {}

    def broken(self, name, arg):
        """The exceptions that a call gives reason for."""
        inside = name in ("restock", "load", "collect", "close_door")
        outside = name in ("insert", "select", "refund", "open_door")
        errors = {"RuntimeError"} if (inside and not self.door) or (outside and self.door) else set()
        if name == "open_door" and self.paid:
            errors |= {"RuntimeError"}
        slot = self.slots.get(arg[0]) if name in ("select", "stock", "restock") else None
        if name in ("select", "stock") and slot is None:
            errors |= {"KeyError"}
        wrong = {
            "insert": lambda: arg[0] not in self.coins,
            "load": lambda: any(coin not in self.coins for coin in arg[0]),
            "select": lambda: slot is not None and (slot[2] == 0 or slot[1] > sum(self.paid)),
            "restock": lambda: slot is not None and slot[2] > 0 and slot[0] != arg[1],
        }
        return errors | ({"ValueError"} if name in wrong and wrong[name]() else set())

    def state(self):
        return "service" if self.door else "paying" if self.credit() else "idle"

    def credit(self):
        return sum(self.paid)

    def stock(self, slot):
        return self.slots[slot][2]

    def open_door(self):
        self.door = True

    def close_door(self):
        self.door = False

    def restock(self, slot, name, price, count):
        self.slots[slot] = name, price, self.slots.get(slot, (0, 0, 0))[2] + count

    def load(self, coins):
        self.till = self.till + coins

    def collect(self):
        found, self.till = sorted(self.till)[::-1], []
        return found

    def insert(self, coin):
        self.paid = [*self.paid, coin]
        return sum(self.paid)

    def refund(self):
        found, self.paid = self.paid, []
        return found

    def select(self, slot):
        name, price, count = self.slots[slot]
        coins, amount = sorted(self.till + self.paid)[::-1], sum(self.paid) - price
        for number in range(len(coins) + 1):
            ways = [way for way in combinations(coins, number) if sum(way) == amount]
            if ways:
                change = list(max(ways))
                break
        else:
            return {"item": None, "change": self.refund()}
        for coin in change:
            coins.remove(coin)
        self.till, self.paid, self.slots[slot] = coins, [], (name, price, count - 1)
        return {"item": name, "change": change}
