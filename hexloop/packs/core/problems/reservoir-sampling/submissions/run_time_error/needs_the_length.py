# Asks for the length of the stream, which has none.
def reservoir(stream, k, rng):
    n = len(stream)
    items = iter(stream)
    kept = [next(items) for _ in range(min(n, k))]
    for i in range(k, n):
        item, j = next(items), int(rng.random() * (i + 1))
        if j < k:
            kept[j] = item
    return kept
