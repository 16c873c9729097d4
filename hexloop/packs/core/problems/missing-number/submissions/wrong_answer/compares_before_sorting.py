# Compares numbers with positions, but the cards are not in order.
class Solution:
    def missingNumber(self, nums: List[int]) -> int:
        for position, number in enumerate(nums):
            if number != position:
                return position
        return len(nums)
