# Reads the stream once to count and once to sample.
def reservoir(stream, k, rng):
    n = sum(1 for _ in stream)
    kept = []
    for i, item in enumerate(stream):
        if i < min(n, k):
            kept.append(item)
        else:
            j = int(rng.random() * (i + 1))
            if j < k:
                kept[j] = item
    return kept
