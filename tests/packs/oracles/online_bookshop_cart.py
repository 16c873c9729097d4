"""Every copy is an item of its own, with a price that promotions lower; all of it is done again for each question."""

from fractions import Fraction
from math import floor

GENRES = ["g", "h"]


class Model:
    """Promotions as pairs of code and rule, the cart as a list of copies in the order of their books."""

    def __init__(self, catalogue):
        self.catalogue, self.copies, self.rules = catalogue, [], []

    def add(self, book, copies):
        wrong = {"KeyError"} if book not in self.catalogue else set()
        wrong |= {"ValueError"} if copies < 1 else set()
        self.copies += [book] * copies if not wrong else []
        return wrong or None

    def remove(self, book, copies):
        wrong = {"KeyError"} if book not in self.copies else set()
        wrong |= {"ValueError"} if copies < 1 or (not wrong and copies > self.copies.count(book)) else set()
        for _ in range(0 if wrong else copies):
            self.copies.reverse()
            self.copies.remove(book)
            self.copies.reverse()
        return wrong or None

    def items(self):
        return [[book, self.copies.count(book)] for book in dict.fromkeys(self.copies)]

    def clash(self, rule, other):
        return rule["kind"] == other["kind"] == "bundle" and rule["genre"] == other["genre"]

    def apply(self, code, rule):
        wrong = [1 for one, _ in self.rules if one == code][:1]
        wrong += [2 for _, other in self.rules if self.clash(rule, other)][:1]
        if not wrong:
            self.rules.append((code, rule))
        return {"ValueError", *wrong[1:]} if wrong else None

    def withdraw(self, code):
        before = len(self.rules)
        self.rules = [one for one in self.rules if one[0] != code]
        return None if len(self.rules) < before else {"KeyError"}

    def subtotal(self):
        return sum(self.catalogue[book][0] for book in self.copies)

    def receipt(self):
        return [line for line in self.lines(self.rules) if line[1]]

    def total(self):
        return self.subtotal() - sum(off for _, off in self.receipt())

    def lines(self, rules):
        """Left is what remains of each genre, with 'all' for what later stages take."""
        left = {genre: Fraction(0) for genre in GENRES}
        for book in self.copies:
            left[self.catalogue[book][1]] += self.catalogue[book][0]
        done = []
        for stage in range(4):
            for code, rule in rules:
                if stage_of(rule) != stage:
                    continue
                whole, genre = sum(left.values()), rule.get("genre")
                base = whole if genre is None else left.get(genre, 0)
                if stage == 0:
                    prices = [price for price, kind in map(self.catalogue.get, self.copies) if kind == genre]
                    prices.sort()
                    off = 0
                    while len(prices) >= rule["every"]:
                        group = [prices.pop() for _ in range(rule["every"])]
                        off += group[-1]
                elif stage == 3:
                    off = min(rule["cents"], whole) if whole >= rule["at_least"] else 0
                else:
                    off = floor(base * Fraction(rule["percent"], 100))
                if off:
                    left[genre or "all"] = left.get(genre or "all", 0) - off
                done.append([code, int(off)])
        return done


def stage_of(rule):
    return {"bundle": 0, "percent": 1 if "genre" in rule else 2, "amount": 3}[rule["kind"]]


def some_rule(rng):
    genre = rng.choice(GENRES)
    return rng.choice(
        [
            {"kind": "bundle", "genre": genre, "every": rng.choice([2, 3])},
            {"kind": "percent", "genre": genre, "percent": rng.choice([10, 33, 50, 100])},
            {"kind": "percent", "percent": rng.choice([5, 10, 50])},
            {"kind": "amount", "cents": rng.choice([1, 30, 100, 1000]), "at_least": rng.choice([0, 100, 180, 300])},
        ]
    )


ASKS = ("items", "subtotal", "receipt", "total")


def draw(rng, model=Model, rule=some_rule, asks=ASKS):
    catalogue = {f"b{at}": [rng.choice([1, 50, 50, 99, 100, 101]), rng.choice(GENRES)] for at in range(4)}
    one, operations, args = model(catalogue), ["BookshopCart"], [[catalogue]]
    for _ in range(rng.randint(3, 40)):
        book, code, copies = f"b{rng.randrange(5)}", f"c{rng.randrange(6)}", rng.choice([1, 1, 2, 2, 3, 0])
        name, arg = rng.choice(
            [
                *[("add", [book, copies])] * 3,
                ("remove", [book, copies]),
                *[("apply", [code, rule(rng)])] * 3,
                ("withdraw", [code]),
                *[(ask, []) for ask in asks],
            ]
        )
        came = getattr(one, name)(*arg)
        if not (isinstance(came, set) and len(came) > 1):
            operations.append(name)
            args.append(arg)
    return {"operations": operations, "args": args}


def answer(case, model=Model):
    one = model(*case["args"][0])
    answers = [None]
    for name, args in zip(case["operations"][1:], case["args"][1:], strict=True):
        came = getattr(one, name)(*args)
        answers.append({"raises": came.pop()} if isinstance(came, set) else came)
    return answers
