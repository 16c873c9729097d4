"""The change request: every subset of the promotions is tried, and the ones that are no selection are thrown away."""

import runpy
from itertools import combinations
from pathlib import Path

FIRST = runpy.run_path(str(Path(__file__).with_name("online_bookshop_cart.py")))


class Model(FIRST["Model"]):
    """Also knows groups, and promotions that are alone."""

    def clash(self, rule, other):
        if not super().clash(rule, other):
            return False
        together = "alone" not in rule and "alone" not in other
        return together and (rule.get("group") is None or rule.get("group") != other.get("group"))

    def allowed(self, chosen):
        if any("alone" in rule for _, rule in chosen):
            return len(chosen) == 1
        groups = [rule["group"] for _, rule in chosen if "group" in rule]
        free = [one for one in chosen if "group" not in one[1]]
        wanted = {rule["group"] for _, rule in self.rules if "group" in rule}
        all_free = [one for one in self.rules if "group" not in one[1] and "alone" not in one[1]]
        return free == all_free and len(groups) == len(set(groups)) and set(groups) == wanted

    def rank(self, chosen):
        """The total, whether it is alone, then the place of the member of each group."""
        total = self.subtotal() - sum(off for _, off in self.lines(chosen))
        groups = list(dict.fromkeys(rule["group"] for _, rule in self.rules if "group" in rule))
        alone = any("alone" in rule for _, rule in chosen)
        if alone:
            return total, alone, [self.rules.index(chosen[0])]
        place = {rule.get("group"): self.rules.index((code, rule)) for code, rule in chosen}
        return total, alone, [place[group] for group in groups]

    def best(self):
        every = [list(some) for size in range(len(self.rules) + 1) for some in combinations(self.rules, size)]
        return min((some for some in every if self.allowed(some)), key=self.rank)

    def receipt(self):
        return [line for line in self.lines(self.best()) if line[1]]

    def unused(self):
        chosen = self.best()
        return [one[0] for one in self.rules if one not in chosen]


def some_rule(rng):
    rule = FIRST["some_rule"](rng)
    kind = rng.choice(["free", "free", "group", "group", "alone"])
    extra = {"group": {"group": rng.choice("ab")}, "alone": {"alone": True}}
    return rule | extra.get(kind, {})


def draw(rng):
    return FIRST["draw"](rng, Model, some_rule, ("receipt", "receipt", "unused", "total"))


def answer(case):
    return FIRST["answer"](case, Model)


DRAWS = 1_500
