from itertools import islice

import numpy as np


def blocks(source, size=512):
    while block := list(islice(source, size)):
        yield block


def reservoir(stream: "Stream", k: int, rng: np.random.Generator) -> list[int]:
    source = iter(stream)
    kept = list(islice(source, k))
    seen = k
    for block in blocks(source):
        counts = np.arange(seen, seen + len(block)) + 1
        slots = (rng.random(len(block)) * counts).astype(int)
        for at in np.flatnonzero(slots < k):
            kept[slots[at]] = block[at]
        seen += len(block)
    return kept
