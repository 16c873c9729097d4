"""Counting for Merge K Sorted Lists: each value as often as the lists hold it."""


def draw(rng):
    high = rng.choice((1, 4, 30))
    longest = rng.choice((1, 3, 6))
    return {
        "args": [
            [
                sorted(rng.randint(-high, high) for _ in range(rng.randint(0, longest)))
                for _ in range(rng.choice((0, 1, 2, 3, 4, 5, rng.randint(6, 12))))
            ]
        ]
    }


def answer(case):
    (lists,) = case["args"]
    return [value for value in range(-30, 31) for values in lists for _ in range(values.count(value))]
