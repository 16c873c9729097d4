# Measures by the larger of the two differences.
class Solution:
    def minCostConnectPoints(self, points: List[List[int]]) -> int:
        near = {tuple(point): inf for point in points[1:]}
        (x, y), cost = points[0], 0
        while near:
            for a, b in near:
                near[a, b] = min(near[a, b], max(abs(a - x), abs(b - y)))
            x, y = min(near, key=near.get)
            cost += near.pop((x, y))
        return cost
