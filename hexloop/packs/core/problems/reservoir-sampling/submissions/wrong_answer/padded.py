# Fills the slots with zeros when the stream is short.
def reservoir(stream, k, rng):
    kept = [0] * k
    for i, item in enumerate(stream):
        if i < k:
            kept[i] = item
        else:
            j = int(rng.random() * (i + 1))
            if j < k:
                kept[j] = item
    return kept
