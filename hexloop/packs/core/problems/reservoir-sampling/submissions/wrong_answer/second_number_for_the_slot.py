# Takes a second random number for the slot.
def reservoir(stream, k, rng):
    kept = []
    for i, item in enumerate(stream):
        if i < k:
            kept.append(item)
        elif rng.random() * (i + 1) < k:
            kept[int(rng.random() * k)] = item
    return kept
