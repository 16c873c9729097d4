# Cuts the distance to an integer: points that are not equally far become tied.
class Solution:
    def kClosest(self, points: List[List[int]], k: int) -> List[List[int]]:
        return sorted(points, key=lambda point: int(sqrt(point[0] ** 2 + point[1] ** 2)))[:k]
