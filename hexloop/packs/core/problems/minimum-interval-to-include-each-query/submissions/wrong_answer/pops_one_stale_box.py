# Throws out one stale box only, though the next one may be stale as well.
class Solution:
    def minInterval(self, intervals: List[List[int]], queries: List[int]) -> List[int]:
        boxes = sorted(intervals)
        sizes = [-1] * len(queries)
        heap = []
        i = 0
        for q, k in sorted((q, k) for k, q in enumerate(queries)):
            while i < len(boxes) and boxes[i][0] <= q:
                left, right = boxes[i]
                heapq.heappush(heap, (right - left + 1, right))
                i += 1
            if heap and heap[0][1] < q:
                heapq.heappop(heap)
            if heap:
                sizes[k] = heap[0][0]
        return sizes
