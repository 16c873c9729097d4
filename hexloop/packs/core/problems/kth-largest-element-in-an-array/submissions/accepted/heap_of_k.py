class Solution:
    def findKthLargest(self, nums: List[int], k: int) -> int:
        heap = nums[:k]
        heapify(heap)
        for value in nums[k:]:
            heappushpop(heap, value)
        return heap[0]
