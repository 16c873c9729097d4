# Enters with the right probability and pushes out the item held longest.
def reservoir(stream, k, rng):
    kept = []
    for i, item in enumerate(stream):
        if i < k:
            kept.append(item)
        elif rng.random() * (i + 1) < k:
            kept.pop(0)
            kept.append(item)
    return kept
