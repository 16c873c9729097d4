"""All sequences when nothing is cut; otherwise a sequence survives by definition: its prefix did, few beat it."""

from functools import lru_cache
from itertools import product

DRAWS = 500


def draw(rng):
    size = rng.randint(2, 3)
    low = rng.choice([-3, -200])
    count = rng.randint(1, 3)
    table = [[[rng.randint(low, 0) / 64 for _ in range(size)] for _ in range(size)] for _ in range(count)]
    bos, eos = rng.sample(range(size), 2)
    width = rng.choice([1, 2, 3, 4, 5, 81])
    return {"args": [table, bos, eos, width, rng.randint(1, 4), rng.choice([0.0, 0.5, 1.0, 1.7])]}


def answer(case):
    table, bos, eos, width, max_len, alpha = case["args"]
    size = len(table[0])

    def total(tail):
        seq = (bos, *tail)
        return sum(table[min(i, len(table)) - 1][seq[i - 1]][seq[i]] for i in range(1, len(seq)))

    def rank(tail):
        return -total(tail), tail

    @lru_cache(None)
    def survives(tail):
        if not tail:
            return True
        if tail[-2:-1] == (eos,) or not survives(tail[:-1]):
            return False
        if width >= size**max_len:
            return True
        rivals = [one for one in product(range(size), repeat=len(tail)) if one[-2:-1] != (eos,) and survives(one[:-1])]
        return sum(rank(one) < rank(tail) for one in rivals) < width

    ended = []
    for length in range(1, max_len + 1):
        for tail in product(range(size), repeat=length):
            if (tail[-1] == eos or length == max_len) and survives(tail):
                ended.append(([bos, *tail], total(tail) / length**alpha))
    ended.sort(key=lambda one: (-one[1], one[0]))
    return [[seq, score] for seq, score in ended[:width]]
