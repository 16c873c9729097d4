# Lets each later item in with one chance in two.
def reservoir(stream, k, rng):
    kept = []
    for item in stream:
        if len(kept) < k:
            kept.append(item)
        else:
            j = int(rng.random() * 2 * k)
            if j < k:
                kept[j] = item
    return kept
