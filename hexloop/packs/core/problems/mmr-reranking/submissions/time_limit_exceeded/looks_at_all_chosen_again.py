# Takes the maximum over all chosen items anew for each candidate.


def mmr(rel, sim, lam, k):
    n = len(rel)
    chosen, taken = [], set()
    for _ in range(min(k, n)):
        best, best_score = None, None
        for i in range(n):
            if i in taken:
                continue
            penalty = max(sim[i, j] for j in chosen) if chosen else 0.0
            score = lam * rel[i] - (1 - lam) * penalty
            if best is None or score > best_score:
                best, best_score = i, score
        chosen.append(best)
        taken.add(best)
    return chosen
