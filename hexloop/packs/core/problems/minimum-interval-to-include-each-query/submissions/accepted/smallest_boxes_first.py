class Solution:
    def minInterval(self, intervals: List[List[int]], queries: List[int]) -> List[int]:
        points = sorted(set(queries))
        following = list(range(len(points) + 1))

        def still_open(k):
            while following[k] != k:
                following[k] = following[following[k]]
                k = following[k]
            return k

        size_of = {}
        for left, right in sorted(intervals, key=lambda box: box[1] - box[0]):
            k = still_open(bisect_left(points, left))
            while k < len(points) and points[k] <= right:
                size_of[points[k]] = right - left + 1
                following[k] = k + 1
                k = still_open(k)
        return [size_of.get(point, -1) for point in queries]
