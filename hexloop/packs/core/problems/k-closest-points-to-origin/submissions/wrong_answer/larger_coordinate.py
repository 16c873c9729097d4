# Ranks by the larger of |x| and |y|.
class Solution:
    def kClosest(self, points: List[List[int]], k: int) -> List[List[int]]:
        return heapq.nsmallest(k, points, key=lambda point: max(abs(point[0]), abs(point[1])))
