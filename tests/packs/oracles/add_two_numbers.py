"""Python's own integers for Add Two Numbers."""


def draw(rng):
    digits = rng.choice((range(10), (0, 9), (4, 5), (8, 9)))
    lists = []
    for _ in range(2):
        length = rng.choice((1, 1, 2, 3, 4, rng.randint(5, 25)))
        low = [rng.choice(digits) for _ in range(length - 1)]
        high = rng.choice([digit for digit in digits if digit or length == 1])
        lists.append([*low, high])
    return {"args": lists}


def answer(case):
    left, right = (sum(digit * 10**place for place, digit in enumerate(digits)) for digits in case["args"])
    return [int(digit) for digit in reversed(str(left + right))]
