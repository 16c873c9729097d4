# Counts the letters of the window from scratch at each step.
class Solution:
    def characterReplacement(self, s: str, k: int) -> int:
        left = 0
        for right in range(len(s)):
            window = s[left : right + 1]
            if len(window) - max(Counter(window).values()) > k:
                left += 1
        return len(s) - left
