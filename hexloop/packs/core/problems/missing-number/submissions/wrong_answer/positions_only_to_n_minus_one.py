# The exclusive or starts at 0, so the number n has no partner.
class Solution:
    def missingNumber(self, nums: List[int]) -> int:
        lost = 0
        for position, number in enumerate(nums):
            lost ^= position ^ number
        return lost
