# Divides by 0 for a query without a relevant document.
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
        average += precisions / min(k, len(good))
    return reciprocal / len(ranked), average / len(ranked)
