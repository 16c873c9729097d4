# Python's heap has the smallest on top: this grinds the two lightest stones.
class Solution:
    def lastStoneWeight(self, stones: List[int]) -> int:
        heap = list(stones)
        heapify(heap)
        while len(heap) > 1:
            first, second = heappop(heap), heappop(heap)
            if first != second:
                heappush(heap, second - first)
        return heap[0] if heap else 0
