# A milestone that no box serves gets 0.
class Solution:
    def minInterval(self, intervals: List[List[int]], queries: List[int]) -> List[int]:
        boxes = sorted(intervals)
        sizes = [0] * len(queries)
        heap = []
        i = 0
        for q, k in sorted((q, k) for k, q in enumerate(queries)):
            while i < len(boxes) and boxes[i][0] <= q:
                left, right = boxes[i]
                heapq.heappush(heap, (right - left + 1, right))
                i += 1
            while heap and heap[0][1] < q:
                heapq.heappop(heap)
            if heap:
                sizes[k] = heap[0][0]
        return sizes
