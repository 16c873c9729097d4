import random


def generate(seed):
    rng = random.Random(seed)
    for length, digits in ((6, "12"), (8, "0127"), (10, "1236"), (14, "01269"), (20, "123456789")):
        yield {"args": ["".join(rng.choices(digits, k=length))], "note": f"{length} digits out of {digits}"}
    yield {"args": ["1" * 45], "expected": 1_836_311_903, "note": "as many ones as the answer can bear"}
    yield {
        "args": ["1" * 44 + "9" * 56],
        "expected": 1_836_311_903,
        "note": "very many ways for the first half, one for the second",
    }
    yield {
        "args": ["9" * 55 + "1" * 45],
        "expected": 1_836_311_903,
        "note": "one way for the first half, very many for the second",
    }
    yield {"args": ["1" * 98 + "00"], "expected": 0, "note": "very many beginnings, and an end that spoils them all"}
    yield {"args": ["00" + "1" * 98], "expected": 0, "note": "a beginning that spoils very many ends"}
    yield {"args": ["2" * 49 + "30" + "2" * 49], "expected": 0, "note": "a zero in the middle that nothing can save"}
    yield {"args": ["10" * 50], "expected": 1, "note": "a hundred digits, fifty pairs"}
    yield {"args": ["27" * 50], "expected": 1, "note": "a hundred digits, all of them single"}
    yield {"args": ["1279" * 25], "expected": 2**25, "note": "a choice in every fourth place"}


def grow(n, seed):
    yield {"args": ["1" * 30 + "7" * n]}
