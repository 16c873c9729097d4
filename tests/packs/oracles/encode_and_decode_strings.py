"""What went in must come out of Encode and Decode Strings."""


def draw(rng):
    letters = rng.choice(["#0123456789", "/;:\\,", "\x00\x01\xff", "".join(map(chr, range(256)))])
    count = rng.choice([1, 1, 2, 3, 6])
    return {"args": [["".join(rng.choices(letters, k=rng.choice([0, 1, 2, 5, 13]))) for _ in range(count)]]}


def answer(case):
    return case["args"][0]
