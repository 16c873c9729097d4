# Draws from i numbers in place of i + 1.
def reservoir(stream, k, rng):
    kept = []
    for i, item in enumerate(stream):
        if i < k:
            kept.append(item)
        else:
            j = int(rng.random() * i)
            if j < k:
                kept[j] = item
    return kept
