class Solution:
    def maxSlidingWindow(self, nums: List[int], k: int) -> List[int]:
        heap = [(-num, i) for i, num in enumerate(nums[: k - 1])]
        heapq.heapify(heap)
        answer = []
        for end in range(k - 1, len(nums)):
            heapq.heappush(heap, (-nums[end], end))
            while heap[0][1] <= end - k:
                heapq.heappop(heap)
            answer.append(-heap[0][0])
        return answer
