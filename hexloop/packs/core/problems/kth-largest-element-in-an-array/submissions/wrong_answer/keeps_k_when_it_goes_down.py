# Quickselect that goes on with the smaller ones but still counts from the old first place.
class Solution:
    def findKthLargest(self, nums: List[int], k: int) -> int:
        while len(nums) > 1:
            pivot = nums[len(nums) // 2]
            larger = [value for value in nums if value > pivot]
            equal = nums.count(pivot)
            if k <= len(larger):
                nums = larger
            elif k <= len(larger) + equal:
                return pivot
            else:
                nums = [value for value in nums if value < pivot]
                k = min(k, len(nums))
        return nums[0]
