# Divides by all relevant documents, even when k ranks cannot hold them.
def mrr_and_map(ranked, relevant, k):
    reciprocal = average = 0.0
    for documents, wanted in zip(ranked, relevant):
        good = set(wanted)
        hits, precisions = 0, 0.0
        for rank, document in enumerate(documents, start=1):
            if document in good:
                hits += 1
                if hits == 1:
                    reciprocal += 1 / rank
                if rank <= k:
                    precisions += hits / rank
        if good:
            average += precisions / len(good)
    return reciprocal / len(ranked), average / len(ranked)
