import random

EVERY = "".join(map(chr, range(256)))


def texts(rng, count, longest, letters):
    return ["".join(rng.choices(letters, k=rng.randint(0, longest))) for _ in range(count)]


def generate(seed):
    rng = random.Random(seed)
    for letters, name in (
        ("0123456789#", "digits and the sharp sign"),
        ("0123456789:;,|", "digits and separators"),
        ("/\\:;#", "slashes and marks"),
        ("'\"[],\\ n", "quotes, brackets and blanks"),
        ("\x00\x01\xfe\xff", "the ends of the range"),
        (EVERY, "all characters"),
    ):
        yield {"args": [texts(rng, 3, 4, letters)], "note": f"three short strings of {name}"}
        yield {"args": [texts(rng, 12, 30, letters)], "note": f"twelve strings of {name}"}
    yield {"args": [[EVERY[at] for at in range(200)]], "note": "the first two hundred characters, one by one"}
    yield {"args": [[EVERY[at] for at in range(56, 256)]], "note": "the last two hundred characters, one by one"}
    yield {"args": [["x" * at for at in range(200)]], "note": "every length from 0 to 199"}
    yield {"args": [[""] * 200], "note": "two hundred empty strings"}
    yield {"args": [["".join(rng.choices(EVERY, k=200)) for _ in range(200)]], "note": "the largest size"}
    yield {"args": [["#" * 200] * 200], "note": "the largest size, nothing but sharp signs"}


def grow(n, seed):
    rng = random.Random(seed)
    pool = ["".join(rng.choices(EVERY, k=20)) for _ in range(50)]
    yield {"args": [[pool[at % 50] for at in range(n)]]}
