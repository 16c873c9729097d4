class Solution:
    def findMin(self, nums: List[int]) -> int:
        if nums[0] <= nums[-1]:
            return nums[0]
        low, high = 0, len(nums) - 1
        # nums[low] is in the first piece, nums[high] in the second, until they are neighbors.
        while high - low > 1:
            mid = (low + high) // 2
            if nums[mid] > nums[0]:
                low = mid
            else:
                high = mid
        return nums[high]
