from heapq import heappop, heappush, heapreplace


def beam(step_logp, bos, eos, width, max_len, alpha):
    # A heap of the best so far, its worst on top. Ids are negated, so that of equal sums the greatest list is the worst.
    live, finished = [(0.0, (-bos,))], []
    while live:
        best = []
        for total, ids in live:
            for token, logp in enumerate(step_logp([-one for one in ids])):
                candidate = total + logp, (*ids, -token)
                if len(best) < width:
                    heappush(best, candidate)
                elif candidate > best[0]:
                    heapreplace(best, candidate)
        live = []
        while best:
            total, ids = heappop(best)
            if ids[-1] == -eos or len(ids) > max_len:
                finished.append((total / (len(ids) - 1) ** alpha, ids))
            else:
                live.append((total, ids))
    finished.sort(reverse=True)
    return [([-one for one in ids], score) for score, ids in finished[:width]]
