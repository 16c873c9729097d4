class Solution:
    def minInterval(self, intervals: List[List[int]], queries: List[int]) -> List[int]:
        boxes = sorted(intervals)
        sizes = [-1] * len(queries)
        heap = []
        come = 0
        for i in sorted(range(len(queries)), key=lambda i: queries[i]):
            point = queries[i]
            while come < len(boxes) and boxes[come][0] <= point:
                left, right = boxes[come]
                heapq.heappush(heap, (right - left + 1, right))
                come += 1
            while heap and heap[0][1] < point:
                heapq.heappop(heap)
            if heap:
                sizes[i] = heap[0][0]
        return sizes
