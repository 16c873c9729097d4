# Takes the n - 1 cheapest pairs without asking whether they close a ring.
class Solution:
    def minCostConnectPoints(self, points: List[List[int]]) -> int:
        costs = [abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in itertools.combinations(points, 2)]
        return sum(sorted(costs)[: len(points) - 1])
