# Counts the largest mirror around each center and not those inside it.
class Solution:
    def countSubstrings(self, s: str) -> int:
        count = 0
        for center in range(2 * len(s) - 1):
            left, right = center // 2, (center + 1) // 2
            grown = False
            while left >= 0 and right < len(s) and s[left] == s[right]:
                grown = True
                left -= 1
                right += 1
            count += grown
        return count
