class Solution:
    def alienOrder(self, words: List[str]) -> str:
        # Bellman and Ford: a letter's rank is the longest way that leads to it; with a cycle ranks never settle.
        pairs = set()
        for one, other in zip(words, words[1:]):
            if one.startswith(other) and one != other:
                return ""
            pairs.update([pair for pair in zip(one, other) if pair[0] != pair[1]][:1])
        rank = dict.fromkeys("".join(words), 0)
        for _ in rank:
            changed = False
            for a, b in pairs:
                if rank[b] <= rank[a]:
                    rank[b] = rank[a] + 1
                    changed = True
            if not changed:
                return "".join(sorted(rank, key=rank.get))
        return ""
