# Turns each stretch into its first letter and reads on to the right only.
class Solution:
    def characterReplacement(self, s: str, k: int) -> int:
        best = 0
        for letter in set(s):
            left = others = 0
            for right, c in enumerate(s):
                others += c != letter
                while others > k:
                    others -= s[left] != letter
                    left += 1
                start = s.find(letter, left, right + 1)
                if start >= 0:
                    best = max(best, right - start + 1)
        return best
