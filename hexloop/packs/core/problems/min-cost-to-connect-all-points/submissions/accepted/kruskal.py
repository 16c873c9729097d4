class Solution:
    def minCostConnectPoints(self, points: List[List[int]]) -> int:
        # One whole number for each pair: its cost and both indices.
        pairs = []
        for i, (x, y) in enumerate(points):
            for j in range(i):
                pipe = abs(points[j][0] - x) + abs(points[j][1] - y)
                pairs.append(pipe << 20 | i << 10 | j)
        pairs.sort()
        parts = [[at] for at in range(len(points))]
        cost = 0
        for pair in pairs:
            one, other = parts[pair >> 10 & 1023], parts[pair & 1023]
            if one is not other:
                cost += pair >> 20
                if len(one) < len(other):
                    one, other = other, one
                one += other
                for at in other:
                    parts[at] = one
        return cost
