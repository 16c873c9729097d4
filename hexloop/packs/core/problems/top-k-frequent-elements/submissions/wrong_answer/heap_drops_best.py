class Solution:
    def topKFrequent(self, nums: List[int], k: int) -> List[int]:
        # Negated counts put the most frequent value on top, and the top is what gets popped.
        heap = []
        for value, count in Counter(nums).items():
            heapq.heappush(heap, (-count, value))
            if len(heap) > k:
                heapq.heappop(heap)
        return [value for _, value in heap]
