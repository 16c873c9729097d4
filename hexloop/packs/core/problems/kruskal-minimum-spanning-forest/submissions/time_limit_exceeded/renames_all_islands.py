# Goes over all islands at each union to rename one tree: O(V²).
class Solution:
    def spanningForest(self, n: int, edges: List[List[int]]) -> List[int]:
        tree = list(range(n))
        total = 0
        for a, b, cost in sorted(edges, key=lambda edge: edge[2]):
            old, new = tree[a], tree[b]
            if old != new:
                total += cost
                for island in range(n):
                    if tree[island] == old:
                        tree[island] = new
        return [total, len(set(tree))]
