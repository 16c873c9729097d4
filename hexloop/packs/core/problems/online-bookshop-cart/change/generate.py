import random

GENRES = ["crime", "poetry", "comics"]


class Story:
    """Random calls, none of which breaks two rules; it knows what lies in the cart and which codes are in force."""

    def __init__(self, rng, books):
        self.rng = rng
        prices = [rng.randint(1, 30) * rng.choice([1, 5, 50, 99]) for _ in range(books)]
        self.catalogue = {f"b{at}": [price, rng.choice(GENRES)] for at, price in enumerate(prices)}
        self.cart, self.force = {}, {}
        self.operations, self.args = ["BookshopCart"], [[self.catalogue]]

    def call(self, name, *args):
        self.operations.append(name)
        self.args.append(list(args))

    def case(self, note):
        return {"operations": self.operations, "args": self.args, "note": note}

    def add(self):
        book, copies = self.rng.choice([*self.catalogue, "none"]), self.rng.choice([1, 1, 2, 3, 4, 7, 0, -1])
        if book in self.catalogue or copies > 0:
            self.call("add", book, copies)
            if book in self.catalogue and copies > 0:
                self.cart[book] = self.cart.get(book, 0) + copies

    def remove(self):
        book = self.rng.choice([*self.cart, *self.cart, *self.catalogue])
        copies = self.rng.choice([1, 2, self.cart.get(book, 1), self.cart.get(book, 1) + 1, 0])
        there = self.cart.get(book)
        if there is None and copies < 1:
            return
        self.call("remove", book, copies)
        if there is not None and 1 <= copies <= there:
            self.cart[book] -= copies
            if not self.cart[book]:
                del self.cart[book]

    def rule(self):
        rng, genre = self.rng, self.rng.choice(GENRES)
        return rng.choice(
            [
                {"kind": "bundle", "genre": genre, "every": rng.choice([2, 3, 4])},
                {"kind": "percent", "genre": genre, "percent": rng.choice([1, 10, 15, 33, 50, 100])},
                {"kind": "percent", "percent": rng.choice([3, 10, 25])},
                {
                    "kind": "amount",
                    "cents": rng.choice([1, 99, 500, 2000]),
                    "at_least": rng.choice([0, 400, 1000, 3000]),
                },
            ]
        )

    def taken(self, rule):
        return any(self.clash(rule, one) for one in self.force.values())

    def clash(self, one, other):
        if not one["kind"] == other["kind"] == "bundle" or one["genre"] != other["genre"]:
            return False
        return not ("alone" in one or "alone" in other or one.get("group", "") == other.get("group", "-"))

    def marked(self):
        rule, sizes = self.rule(), {}
        for one in self.force.values():
            sizes[one.get("group")] = sizes.get(one.get("group"), 0) + 1
        group = self.rng.choice(["z", "m", "a"])
        how = self.rng.choice(["", "group", "group", "group", "alone"])
        if how == "group" and sizes.get(group, 0) < 4:
            rule["group"] = group
        elif how == "alone":
            rule["alone"] = True
        return rule

    def apply(self):
        code, rule = f"c{self.rng.randrange(9)}", self.marked()
        if code in self.force and self.taken(rule):
            return
        self.call("apply", code, rule)
        if code not in self.force and not self.taken(rule):
            self.force[code] = rule

    def withdraw(self):
        code = self.rng.choice([*self.force, *self.force, "c0"])
        self.call("withdraw", code)
        self.force.pop(code, None)

    def ask(self):
        self.call(self.rng.choice(["unused", "unused", "receipt", "receipt", "total"]))

    def steps(self, count):
        for _ in range(count):
            self.rng.choice([self.add] * 5 + [self.remove] * 2 + [self.apply] * 3 + [self.withdraw] + [self.ask] * 4)()
        for name in ("items", "receipt", "unused", "total"):
            self.call(name)
        return self


def wide(rng, asks):
    """A hundred selections, asked again and again."""
    story = Story(rng, 6)
    for book in story.catalogue:
        story.call("add", book, rng.randint(1, 9))
    for at in range(20):
        group = {"group": "zx"[at % 2]}
        story.call(
            "apply", f"c{at}", story.rule() | {"kind": "percent", "percent": 1 + at, "genre": GENRES[at % 3]} | group
        )
    for _ in range(asks):
        story.call("add", rng.choice([*story.catalogue]), 1)
        story.call("unused")
    return story.case("two groups of ten")


def generate(seed):
    rng = random.Random(seed)
    for books, steps in ((2, 50), (3, 80), (4, 100), (5, 120), (8, 160), (12, 200)):
        yield Story(rng, books).steps(steps).case(f"{books} books, {steps} random calls")
    yield wide(rng, 12)
