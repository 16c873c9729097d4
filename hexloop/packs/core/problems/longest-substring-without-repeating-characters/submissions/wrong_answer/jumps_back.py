# Jumps to the last place of the character even when that lies before the window.
class Solution:
    def lengthOfLongestSubstring(self, s: str) -> int:
        last = {}
        start = longest = 0
        for i, c in enumerate(s):
            if c in last:
                start = last[c] + 1
            last[c] = i
            longest = max(longest, i - start + 1)
        return longest
