class Solution:
    def singleNumber(self, nums: List[int]) -> int:
        inside = 0
        for number in nums:
            inside ^= number
        return inside
