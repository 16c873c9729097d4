# Takes the difference of the two ends for the length.
class Solution:
    def lengthOfLongestSubstring(self, s: str) -> int:
        last = {}
        start = longest = 0
        for end, c in enumerate(s):
            if c in last:
                start = max(start, last[c] + 1)
            last[c] = end
            longest = max(longest, end - start)
        return longest
