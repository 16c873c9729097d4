"""Every choice of letters of the shorter text."""

from itertools import combinations

DRAWS = 1_000


def draw(rng):
    letters = rng.choice(["ab", "abc", "abcdef"])
    return {"args": ["".join(rng.choices(letters, k=rng.randint(1, 8))) for _ in range(2)]}


def answer(case):
    """The largest number of letters that can be chosen from one text and found, in order, in the other."""
    short, long = sorted(case["args"], key=len)

    def inside(chosen):
        rest = iter(long)
        return all(letter in rest for letter in chosen)

    return max(k for k in range(len(short) + 1) if any(map(inside, combinations(short, k))))
