def mmr(rel, sim, lam, k):
    relevance = rel.tolist()
    similarity = sim.tolist()
    # max returns the first of equal items, and the dictionary keeps the order of the indices.
    first = max(range(len(relevance)), key=lambda i: lam * relevance[i])
    chosen = [first]
    waiting = {i: known for i, known in enumerate(similarity[first]) if i != first}
    while waiting and len(chosen) < k:
        best = max(waiting, key=lambda i: lam * relevance[i] - (1 - lam) * waiting[i])
        del waiting[best]
        chosen.append(best)
        row = similarity[best]
        for i, known in waiting.items():
            if row[i] > known:
                waiting[i] = row[i]
    return chosen
