class Solution:
    def maxProbability(self, n: int, edges: List[List[int]], succProb: List[float], start: int, end: int) -> float:
        best = [0.0] * n
        best[start] = 1.0
        changed = True
        while changed:
            changed = False
            for (a, b), chance in zip(edges, succProb):
                if best[a] * chance > best[b]:
                    best[b] = best[a] * chance
                    changed = True
                if best[b] * chance > best[a]:
                    best[a] = best[b] * chance
                    changed = True
        return best[end]
