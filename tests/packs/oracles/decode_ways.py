"""Every way to cut the digits."""

import itertools


def draw(rng):
    digits = rng.choice(["12", "012", "0123456789", "1267", "0236"])
    return {"args": ["".join(rng.choices(digits, k=rng.randint(1, 8)))]}


def answer(case):
    """The number of cuts whose pieces are all among the texts "1" to "26"."""
    (s,) = case["args"]
    letters = [str(number) for number in range(1, 27)]
    count = 0
    for cuts in itertools.product([False, True], repeat=len(s) - 1):
        text = s[0] + "".join(" " * cut + digit for cut, digit in zip(cuts, s[1:], strict=True))
        count += all(piece in letters for piece in text.split(" "))
    return count
