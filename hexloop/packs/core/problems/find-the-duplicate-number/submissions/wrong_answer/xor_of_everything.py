# XOR with 1 to n leaves the duplicate only if no other number is missing.
class Solution:
    def findDuplicate(self, nums: List[int]) -> int:
        result = 0
        for at, seat in enumerate(nums):
            result ^= at ^ seat
        return result
