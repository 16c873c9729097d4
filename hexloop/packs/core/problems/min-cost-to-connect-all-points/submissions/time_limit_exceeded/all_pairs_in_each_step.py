# Looks at every pair of a point inside and one outside, for each pipe anew.
class Solution:
    def minCostConnectPoints(self, points: List[List[int]]) -> int:
        inside, outside, cost = [points[0]], [tuple(point) for point in points[1:]], 0
        while outside:
            pipe, point = min((abs(a - x) + abs(b - y), (a, b)) for x, y in inside for a, b in outside)
            outside.remove(point)
            inside.append(point)
            cost += pipe
        return cost
