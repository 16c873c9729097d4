"""The change request: the first brief's brute force, and prices as fractions that are rounded by search."""

import runpy
from fractions import Fraction
from pathlib import Path

FIRST = runpy.run_path(str(Path(__file__).with_name("hotel_room_booking.py")))


class Model(FIRST["Model"]):
    """Also keeps what each night of a booking was sold for."""

    def __init__(self, standby):
        super().__init__(standby)
        self.rates, self.sold_for = {}, {}

    def set_rates(self, kind, rules):
        wrong = {"KeyError"} if kind not in self.kinds else set()
        wrong |= {"ValueError"} if {name for name, _ in rules} - {"weekend", "demand", "long"} else set()
        if wrong:
            return wrong
        self.rates[kind] = rules
        return None

    def price(self, kind, night, length, but=None):
        others = [one for one in self.made if one["kind"] == kind and one["number"] != but]
        others = [one for one in others if night in range(one["start"], one["end"])]
        rooms = [room for room, its in self.rooms.items() if its == kind]
        holds = {
            "weekend": (night + 2) % 7 < 2,
            "demand": Fraction(len(others)) >= Fraction(len(rooms), 2),
            "long": length > 6,
        }
        cents = self.kinds[kind]
        for name, percent in self.rates.get(kind, []):
            if holds[name]:
                exact = Fraction(cents * percent, 100)
                cents = max(whole for whole in (int(exact), int(exact) + 1) if whole - exact <= Fraction(1, 2))
        return cents

    def book(self, guest, start, end, kind):
        came = super().book(guest, start, end, kind)
        if not isinstance(came, set):
            self.sold_for[came] = {n: self.price(kind, n, end - start, came) for n in range(start, end)}
        return came

    def extend(self, number, end):
        one = self.find(number)
        old = one and one["end"]
        came = super().extend(number, end)
        if not isinstance(came, set):
            for night in range(old, end):
                self.sold_for[number][night] = self.price(one["kind"], night, end - one["start"], number)
        return came

    def bill(self, number):
        return sum(self.sold_for[number].values()) if self.find(number) else {"KeyError"}

    def quote(self, start, end, kind):
        found = self.search(start, end, kind)
        return found if isinstance(found, set) else sum(self.price(kind, n, end - start) for n in range(start, end))

    def revenue(self, start, end):
        if end <= start:
            return {"ValueError"}
        return sum(self.sold_for[one["number"]].get(night, 0) for one in self.made for night in range(start, end))


def some_call(rng):
    if rng.random() < 0.55:
        return FIRST["some_call"](rng)
    start, kind = rng.randrange(8), rng.choice(["single", "double", "double", "suite"])
    names = ["weekend", "demand", "demand", "long", "long", *(["moon"] if rng.random() < 0.2 else [])]
    rules = [[rng.choice(names), rng.choice([50, 85, 90, 95, 115, 133])] for _ in range(rng.randint(0, 3))]
    return rng.choice(
        [
            *[["set_rates", [kind, rules]]] * 2,
            ["book", ["kaya", start, start + rng.choice([3, 6, 7, 8]), kind]],
            *[["extend", [rng.randint(1, 4), start + rng.choice([2, 7])]]] * 2,
            ["quote", [start, start + rng.choice([0, 1, 3, 6, 7]), kind]],
            *[["bill", [rng.randint(1, 4)]]] * 2,
            ["revenue", [start, start + rng.choice([-1, 0, 1, 9])]],
        ]
    )


def draw(rng):
    return FIRST["draw"](rng, Model, some_call)


def answer(case):
    return FIRST["answer"](case, Model)
