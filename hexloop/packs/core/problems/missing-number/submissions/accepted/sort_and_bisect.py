class Solution:
    def missingNumber(self, nums: List[int]) -> int:
        nums = sorted(nums)
        low, high = 0, len(nums)
        while low < high:
            mid = (low + high) // 2
            if nums[mid] == mid:
                low = mid + 1
            else:
                high = mid
        return low
