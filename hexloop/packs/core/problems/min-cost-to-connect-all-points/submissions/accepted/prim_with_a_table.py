class Solution:
    def minCostConnectPoints(self, points: List[List[int]]) -> int:
        outside = set(range(1, len(points)))
        near = [inf] * len(points)
        newest = cost = 0
        while outside:
            x, y = points[newest]
            for at in outside:
                pipe = abs(points[at][0] - x) + abs(points[at][1] - y)
                if pipe < near[at]:
                    near[at] = pipe
            newest = min(outside, key=near.__getitem__)
            outside.remove(newest)
            cost += near[newest]
        return cost
