class Solution:
    def lengthOfLongestSubstring(self, s: str) -> int:
        window = set()
        left = 0
        best = 0
        for c in s:
            while c in window:
                window.remove(s[left])
                left += 1
            window.add(c)
            best = max(best, len(window))
        return best
