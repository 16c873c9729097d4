# A set of small numbers often comes out in order, but nothing promises it.
class Solution:
    def longestConsecutive(self, nums: List[int]) -> int:
        best = length = 0
        last = None
        for x in set(nums):
            length = length + 1 if last is not None and x == last + 1 else 1
            best = max(best, length)
            last = x
        return best
