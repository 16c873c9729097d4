# Compares the direct leaders of the two ends instead of following them to the top.
class Solution:
    def spanningForest(self, n: int, edges: List[List[int]]) -> List[int]:
        leader = list(range(n))
        total, trees = 0, n
        for a, b, cost in sorted(edges, key=lambda edge: edge[2]):
            if leader[a] != leader[b]:
                leader[leader[a]] = leader[b]
                total += cost
                trees -= 1
        return [total, trees]
