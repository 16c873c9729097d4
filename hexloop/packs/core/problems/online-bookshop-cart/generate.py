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
        return rule["kind"] == "bundle" and any(
            one["kind"] == "bundle" and one["genre"] == rule["genre"] for one in self.force.values()
        )

    def apply(self):
        code, rule = f"c{self.rng.randrange(9)}", self.rule()
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
        self.call(self.rng.choice(["items", "subtotal", "receipt", "receipt", "total"]))

    def steps(self, count):
        for _ in range(count):
            self.rng.choice([self.add] * 5 + [self.remove] * 2 + [self.apply] * 3 + [self.withdraw] + [self.ask] * 4)()
        for name in ("items", "subtotal", "receipt", "total"):
            self.call(name)
        return self


def crowded(rng, books, copies, asks):
    """Many copies of every book, and a question after each change."""
    story = Story(rng, books)
    for book in story.catalogue:
        story.call("add", book, rng.randint(copies // 2, copies))
    for at, genre in enumerate(GENRES):
        story.call("apply", f"a{at}", {"kind": "bundle", "genre": genre, "every": 3 + at})
        story.call("apply", f"p{at}", {"kind": "percent", "genre": genre, "percent": 7})
    story.call("apply", "all", {"kind": "percent", "percent": 9})
    story.call("apply", "off", {"kind": "amount", "cents": 77777, "at_least": 100000})
    for _ in range(asks):
        story.call("add", rng.choice([*story.catalogue]), rng.randint(1, 9))
        story.call("total")
    story.call("receipt")
    return story.case(f"{books} books with up to {copies} copies")


def generate(seed):
    rng = random.Random(seed)
    for books, steps in ((2, 40), (3, 60), (5, 80), (8, 120), (12, 160), (20, 250)):
        yield Story(rng, books).steps(steps).case(f"{books} books, {steps} random calls")
    yield crowded(rng, 20, 1_000_000, 60)
    yield crowded(rng, 300, 1000, 60)


def grow(n, seed):
    rng = random.Random(seed)
    books = {f"b{at}": [rng.randint(1, 100000), "crime"] for at in range(n)}
    operations, args = ["BookshopCart"], [[books]]
    for book in books:
        operations.append("add")
        args.append([book, 2])
    rule = {"kind": "bundle", "genre": "crime", "every": 3}
    yield {"operations": [*operations, "apply", "total"], "args": [*args, ["a", rule], []]}
