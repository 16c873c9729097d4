# Of two equal stones one goes back unchanged.
class Solution:
    def lastStoneWeight(self, stones: List[int]) -> int:
        heap = [-weight for weight in stones]
        heapify(heap)
        while len(heap) > 1:
            first, second = heappop(heap), heappop(heap)
            heappush(heap, first - second if first != second else first)
        return -heap[0]
