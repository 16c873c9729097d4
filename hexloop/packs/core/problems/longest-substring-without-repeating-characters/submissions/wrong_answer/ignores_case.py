# Takes upper and lower case for the same character.
class Solution:
    def lengthOfLongestSubstring(self, s: str) -> int:
        s = s.lower()
        last = {}
        start = longest = 0
        for i, c in enumerate(s):
            start = max(start, last.get(c, -1) + 1)
            last[c] = i
            longest = max(longest, i - start + 1)
        return longest
