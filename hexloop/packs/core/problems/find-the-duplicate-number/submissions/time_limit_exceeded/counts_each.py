# Counts each number in the whole list: O(n²).
class Solution:
    def findDuplicate(self, nums: List[int]) -> int:
        for seat in nums:
            if nums.count(seat) > 1:
                return seat
