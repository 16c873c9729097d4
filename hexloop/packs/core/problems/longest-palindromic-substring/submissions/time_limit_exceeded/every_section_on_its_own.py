# Asks for each section whether its inside is a mirror, without memory: O(n³).
class Solution:
    def longestPalindrome(self, s: str) -> str:
        def is_mirror(left, right):
            if left >= right:
                return True
            return s[left] == s[right] and is_mirror(left + 1, right - 1)

        best = ""
        for i in range(len(s)):
            for j in range(i, len(s)):
                if is_mirror(i, j) and j - i >= len(best):
                    best = s[i : j + 1]
        return best
