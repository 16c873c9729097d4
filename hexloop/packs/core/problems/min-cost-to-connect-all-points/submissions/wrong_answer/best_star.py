# Connects all points to one, the best that there is.
class Solution:
    def minCostConnectPoints(self, points: List[List[int]]) -> int:
        return min(sum(abs(a - x) + abs(b - y) for a, b in points) for x, y in points)
