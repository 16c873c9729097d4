class Solution:
    def countSubstrings(self, s: str) -> int:
        n = len(s)
        count = 0
        mirror = [False] * n
        for left in reversed(range(n)):
            # mirror[right - 1] still belongs to the row below, which begins at left + 1.
            for right in reversed(range(left, n)):
                mirror[right] = s[left] == s[right] and (right - left < 3 or mirror[right - 1])
                count += mirror[right]
        return count
