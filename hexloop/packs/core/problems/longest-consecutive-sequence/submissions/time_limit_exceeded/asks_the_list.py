# Looks for each neighbor in the list itself.
class Solution:
    def longestConsecutive(self, nums: List[int]) -> int:
        best = 0
        for x in nums:
            if x - 1 not in nums:
                end = x
                while end in nums:
                    end += 1
                best = max(best, end - x)
        return best
