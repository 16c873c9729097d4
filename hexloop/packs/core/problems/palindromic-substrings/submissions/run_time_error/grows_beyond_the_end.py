# Compares letters before it asks whether they are there: IndexError.
class Solution:
    def countSubstrings(self, s: str) -> int:
        count = 0
        for center in range(2 * len(s) - 1):
            left, right = center // 2, (center + 1) // 2
            while s[left] == s[right] and left >= 0 and right < len(s):
                count += 1
                left -= 1
                right += 1
        return count
