# Union without roots: only the one point gets the other's label, not the part that it belongs to.
class Solution:
    def minCostConnectPoints(self, points: List[List[int]]) -> int:
        pairs = sorted(
            (abs(a[0] - b[0]) + abs(a[1] - b[1]), i, j)
            for (i, a), (j, b) in itertools.combinations(enumerate(points), 2)
        )
        label, cost = list(range(len(points))), 0
        for pipe, i, j in pairs:
            if label[i] != label[j]:
                label[j] = label[i]
                cost += pipe
        return cost
