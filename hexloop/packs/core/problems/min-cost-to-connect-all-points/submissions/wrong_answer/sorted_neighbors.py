# Sorts the points and connects neighbors in this order.
class Solution:
    def minCostConnectPoints(self, points: List[List[int]]) -> int:
        ranked = sorted(points)
        return sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in zip(ranked, ranked[1:]))
