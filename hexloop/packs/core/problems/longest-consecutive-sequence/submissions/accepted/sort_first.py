class Solution:
    def longestConsecutive(self, nums: List[int]) -> int:
        best = length = 0
        last = None
        for x in sorted(set(nums)):
            length = length + 1 if last == x - 1 else 1
            best = max(best, length)
            last = x
        return best
