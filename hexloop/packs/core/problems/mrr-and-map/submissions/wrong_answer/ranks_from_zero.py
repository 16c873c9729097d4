# Counts ranks from 0 and adds 1 only in the divisors, so the cut comes one rank late.
def mrr_and_map(ranked, relevant, k):
    reciprocal = average = 0.0
    for documents, wanted in zip(ranked, relevant):
        good = set(wanted)
        hits, precisions = 0, 0.0
        for rank, document in enumerate(documents, start=0):
            if document in good:
                hits += 1
                if hits == 1:
                    reciprocal += 1 / (rank + 1)
                if rank <= k:
                    precisions += hits / (rank + 1)
        if good:
            average += precisions / min(k, len(good))
    return reciprocal / len(ranked), average / len(ranked)
