# Stops growing one letter too soon on the left.
class Solution:
    def countSubstrings(self, s: str) -> int:
        count = len(s)
        for i in range(len(s)):
            for left, right in ((i - 1, i + 1), (i, i + 1)):
                while left > 0 and right < len(s) and s[left] == s[right]:
                    count += 1
                    left -= 1
                    right += 1
        return count
