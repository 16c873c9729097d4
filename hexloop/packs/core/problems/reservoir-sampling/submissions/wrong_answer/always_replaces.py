# Draws a slot from k, so every later item enters.
def reservoir(stream, k, rng):
    kept = []
    for i, item in enumerate(stream):
        if i < k:
            kept.append(item)
        else:
            kept[int(rng.random() * k)] = item
    return kept
