# Throws the whole window away at a repeat, also the part after the first of the two.
class Solution:
    def lengthOfLongestSubstring(self, s: str) -> int:
        seen = set()
        longest = 0
        for c in s:
            if c in seen:
                seen = set()
            seen.add(c)
            longest = max(longest, len(seen))
        return longest
