# Counts the different characters of the whole text, which need not stand together.
class Solution:
    def lengthOfLongestSubstring(self, s: str) -> int:
        return len(set(s))
