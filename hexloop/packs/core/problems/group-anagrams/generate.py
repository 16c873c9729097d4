import random
from string import ascii_lowercase


def word(rng, letters, longest, shortest=0):
    return "".join(rng.choices(letters, k=rng.randint(shortest, longest)))


def shuffled(rng, text):
    return "".join(rng.sample(text, len(text)))


def families(rng, count, size, letters, length):
    """`size` arrangements of each of `count` random words, all shuffled together."""
    words = []
    for _ in range(count):
        root = "".join(rng.choices(letters, k=length))
        words += [shuffled(rng, root) for _ in range(size)]
    rng.shuffle(words)
    return words


def products():
    """The letters, and the words that collide with one of them if its prime were off by one."""
    primes = [p for p in range(2, 102) if all(p % q for q in range(2, p))]
    words = list(ascii_lowercase)
    for near in sorted({p + step for p in primes[2:] for step in (-1, 1)}):
        factors = ""
        for letter, prime in zip(ascii_lowercase, primes):
            while near % prime == 0:
                near //= prime
                factors += letter
        words.append(factors)
    return words


def generate(seed):
    rng = random.Random(seed)
    yield {"args": [products()], "note": "single letters, and words that resemble them as products of primes"}
    for n in (4, 7, 12):
        yield {"args": [[word(rng, "ab", 4) for _ in range(n)]], "note": f"{n} short words of two letters"}
        yield {"args": [[word(rng, "mnop", 3) for _ in range(3 * n)]], "note": f"{3 * n} short words of four letters"}
    yield {"args": [families(rng, 30, 10, ascii_lowercase, 9)], "note": "thirty families of ten"}
    yield {"args": [families(rng, 12, 5, "ab", 13)], "note": "long words of two letters, counts of two digits"}
    yield {"args": [families(rng, 1_000, 1, ascii_lowercase, 100)], "note": "a thousand words of a hundred letters"}
    yield {"args": [["k" * length for length in range(101)]], "note": "one letter, every length from 0 to 100"}
    yield {
        "args": [families(rng, 10_000, 1, ascii_lowercase, 8)],
        "note": "the longest list, hardly two words belong together",
    }
    yield {"args": [families(rng, 1, 10_000, "retainsblu", 10)], "note": "the longest list, one family"}


def grow(n, seed):
    rng = random.Random(seed)
    yield {"args": [["".join(rng.choices(ascii_lowercase, k=6)) for _ in range(n)]]}
