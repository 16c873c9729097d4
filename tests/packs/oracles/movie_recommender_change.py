"""The change request: the first brief's brute force, percentages found by trying each whole number."""

import runpy
from fractions import Fraction
from pathlib import Path

FIRST = runpy.run_path(str(Path(__file__).with_name("movie_recommender.py")))


class Model(FIRST["Model"]):
    """Also chooses, withdraws and forgets."""

    def __init__(self, min_votes):
        super().__init__(min_votes)
        self.name = "agreement"

    def set_similarity(self, name):
        if name not in ("agreement", "jaccard", "cosine"):
            return {"ValueError"}
        self.name = name
        return None

    def withdraw(self, user, movie):
        if not self.stars(user, movie):
            return {"KeyError"}
        self.ratings = [one for one in self.ratings if one[:2] != (user, movie)]
        return None

    def forget_user(self, user):
        count = sum(1 for movie in self.movies if self.stars(user, movie))
        self.ratings = [one for one in self.ratings if one[0] != user]
        return count

    def similarity(self, one, other):
        if self.name == "agreement":
            return super().similarity(one, other)
        pairs = [(self.stars(one, movie) or 3, self.stars(other, movie) or 3) for movie in self.movies]
        if self.name == "jaccard":
            either = [pair for pair in pairs if max(pair) > 3]
            both = [pair for pair in pairs if min(pair) > 3]
            return int(Fraction(100 * len(both), len(either))) if either else 0
        dot = sum((a - 3) * (b - 3) for a, b in pairs)
        square = sum((a - 3) ** 2 for a, _ in pairs) * sum((b - 3) ** 2 for _, b in pairs)
        if dot <= 0:
            return 0
        return max(percent for percent in range(101) if percent**2 * square <= 10_000 * dot**2)


def some_call(rng):
    user, movie = rng.choice(FIRST["USERS"]), rng.choice([*FIRST["MOVIES"]])
    new = [
        ["set_similarity", [rng.choice(["agreement", "jaccard", "cosine", "cosine", "dice"])]],
        ["withdraw", [user, movie]],
        ["forget_user", [user]],
    ]
    return rng.choice([new[0], *new]) if rng.random() < 0.3 else FIRST["some_call"](rng)


def draw(rng):
    return FIRST["draw"](rng, Model, some_call)


def answer(case):
    return FIRST["answer"](case, Model)


DRAWS = 1_200
