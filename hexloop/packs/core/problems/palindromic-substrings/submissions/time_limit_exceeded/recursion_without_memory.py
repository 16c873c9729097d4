# Asks again and again whether the inside of a section is a mirror: O(n³).
class Solution:
    def countSubstrings(self, s: str) -> int:
        def is_mirror(left, right):
            if left >= right:
                return True
            return s[left] == s[right] and is_mirror(left + 1, right - 1)

        n = len(s)
        count = 0
        for i in range(n):
            for j in range(i, n):
                if is_mirror(i, j):
                    count += 1
        return count
