class Solution:
    def singleNumber(self, nums: List[int]) -> int:
        nums = sorted(nums)
        # Pairs begin at even positions until the lone number; low and high count pairs.
        low, high = 0, len(nums) // 2
        while low < high:
            mid = (low + high) // 2
            if nums[2 * mid] == nums[2 * mid + 1]:
                low = mid + 1
            else:
                high = mid
        return nums[2 * low]
