class Solution(object):
    def longestConsecutive(self, nums):
        """
        :type nums: List[int]
        :rtype: int
        """
        length = {}
        best = 0
        for x in nums:
            if x in length:
                continue
            left, right = length.get(x - 1, 0), length.get(x + 1, 0)
            total = left + right + 1
            length[x] = length[x - left] = length[x + right] = total
            best = max(best, total)
        return best
