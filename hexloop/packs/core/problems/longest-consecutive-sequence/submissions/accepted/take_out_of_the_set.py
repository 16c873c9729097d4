class Solution:
    def longestConsecutive(self, nums: List[int]) -> int:
        left = set(nums)
        best = 0
        while left:
            low = high = left.pop()
            while low - 1 in left:
                low -= 1
                left.remove(low)
            while high + 1 in left:
                high += 1
                left.remove(high)
            best = max(best, high - low + 1)
        return best
