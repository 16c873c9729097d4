# The answers come in the order of the sorted queries.
class Solution:
    def minInterval(self, intervals: List[List[int]], queries: List[int]) -> List[int]:
        boxes = sorted(intervals)
        sizes = []
        heap = []
        i = 0
        for q, k in sorted((q, k) for k, q in enumerate(queries)):
            while i < len(boxes) and boxes[i][0] <= q:
                left, right = boxes[i]
                heapq.heappush(heap, (right - left + 1, right))
                i += 1
            while heap and heap[0][1] < q:
                heapq.heappop(heap)
            sizes.append(heap[0][0] if heap else -1)
        return sizes
