# Looks for the nearest of all that are left, k times.
class Solution:
    def kClosest(self, points: List[List[int]], k: int) -> List[List[int]]:
        left, chosen = list(points), []
        for _ in range(k):
            nearest = min(left, key=lambda point: point[0] ** 2 + point[1] ** 2)
            left.remove(nearest)
            chosen.append(nearest)
        return chosen
