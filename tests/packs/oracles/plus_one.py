"""Plus One with Python's long integers."""


def draw(rng):
    length = rng.choice([1, 2, 3, 4, 5, 30, 100])
    low = rng.choice([0, 0, 8, 9])
    digits = [rng.randint(low, 9) for _ in range(length)]
    if length > 1:
        digits[0] = digits[0] or 1
    return {"args": [digits]}


def answer(case):
    (digits,) = case["args"]
    number = sum(digit * 10**place for place, digit in enumerate(reversed(digits)))
    return [int(letter) for letter in str(number + 1)]
