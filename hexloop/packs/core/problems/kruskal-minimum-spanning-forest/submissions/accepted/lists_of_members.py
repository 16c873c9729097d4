class Solution:
    def spanningForest(self, n: int, edges: List[List[int]]) -> List[int]:
        group = {island: [island] for island in range(n)}
        total = 0
        trees = n
        for cost, a, b in sorted((cost, a, b) for a, b, cost in edges):
            small, large = sorted((group[a], group[b]), key=len)
            if small is not large:
                large += small
                for island in small:
                    group[island] = large
                total += cost
                trees -= 1
        return [total, trees]
