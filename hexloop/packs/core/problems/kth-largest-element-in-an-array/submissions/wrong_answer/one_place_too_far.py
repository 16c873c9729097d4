# Takes index len - k - 1 of the rising order: one place too low.
class Solution:
    def findKthLargest(self, nums: List[int], k: int) -> int:
        return sorted(nums)[len(nums) - k - 1]
