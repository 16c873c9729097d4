# Compares lengths only when a character repeats: the last run is forgotten.
class Solution:
    def lengthOfLongestSubstring(self, s: str) -> int:
        window = deque()
        longest = 0
        for c in s:
            if c in window:
                longest = max(longest, len(window))
                while window.popleft() != c:
                    pass
            window.append(c)
        return longest
