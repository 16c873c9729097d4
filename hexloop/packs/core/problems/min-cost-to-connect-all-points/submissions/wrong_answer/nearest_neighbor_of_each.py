# Connects each point to its nearest neighbor: the parts that arise are not joined.
class Solution:
    def minCostConnectPoints(self, points: List[List[int]]) -> int:
        pipes = {}
        for i, (x, y) in enumerate(points):
            others = [(abs(a - x) + abs(b - y), j) for j, (a, b) in enumerate(points) if j != i]
            if others:
                cost, j = min(others)
                pipes[min(i, j), max(i, j)] = cost
        return sum(pipes.values())
