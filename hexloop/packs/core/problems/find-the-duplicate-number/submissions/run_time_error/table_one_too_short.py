# A table with n places has no place for the number n.
class Solution:
    def findDuplicate(self, nums: List[int]) -> int:
        seen = [False] * (len(nums) - 1)
        for seat in nums:
            if seen[seat]:
                return seat
            seen[seat] = True
