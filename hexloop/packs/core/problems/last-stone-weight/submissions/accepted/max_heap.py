class Solution:
    def lastStoneWeight(self, stones: List[int]) -> int:
        heap = [-weight for weight in stones]
        heapify(heap)
        while len(heap) > 1:
            heavier, lighter = heappop(heap), heappop(heap)
            if heavier != lighter:
                heappush(heap, heavier - lighter)
        return -heap[0] if heap else 0
