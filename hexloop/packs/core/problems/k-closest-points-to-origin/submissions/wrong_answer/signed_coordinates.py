# Adds the coordinates with their signs.
class Solution:
    def kClosest(self, points: List[List[int]], k: int) -> List[List[int]]:
        return sorted(points, key=lambda point: abs(point[0] + point[1]))[:k]
