"""Counting for Merge Two Sorted Lists: each value as often as both lists hold it."""


def draw(rng):
    high = rng.choice((1, 4, 100))
    return {
        "args": [
            sorted(rng.randint(-high, high) for _ in range(rng.choice((0, 1, 2, 3, 4, rng.randint(5, 50)))))
            for _ in range(2)
        ]
    }


def answer(case):
    left, right = case["args"]
    return [value for value in range(-100, 101) for _ in range(left.count(value) + right.count(value))]
