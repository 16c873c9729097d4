# Goes over all villages at each union to rename one group: O(V²).
class Solution:
    def cheapestGrid(self, plants: List[int], lines: List[List[int]]) -> int:
        source = len(plants)
        edges = [(cost, source, village) for village, cost in enumerate(plants)]
        edges += [(cost, a, b) for a, b, cost in lines]
        group = list(range(source + 1))
        total = 0
        for cost, a, b in sorted(edges):
            old, new = group[a], group[b]
            if old != new:
                total += cost
                for village in range(source + 1):
                    if group[village] == old:
                        group[village] = new
        return total
