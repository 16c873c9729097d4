# Takes the letters for small ones: IndexError.
class Solution:
    def characterReplacement(self, s: str, k: int) -> int:
        count = [0] * 26
        left = 0
        for right, c in enumerate(s):
            count[ord(c) - ord("a")] += 1
            if right - left + 1 - max(count) > k:
                count[ord(s[left]) - ord("a")] -= 1
                left += 1
        return len(s) - left
