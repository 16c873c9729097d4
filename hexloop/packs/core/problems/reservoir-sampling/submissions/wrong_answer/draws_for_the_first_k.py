# Takes a random number for the items that fill the reservoir.
def reservoir(stream, k, rng):
    kept = []
    for i, item in enumerate(stream):
        j = int(rng.random() * (i + 1))
        if i < k:
            kept.append(item)
        elif j < k:
            kept[j] = item
    return kept
