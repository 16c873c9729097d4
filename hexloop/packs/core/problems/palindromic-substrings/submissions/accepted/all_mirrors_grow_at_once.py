class Solution:
    def countSubstrings(self, s: str) -> int:
        n = len(s)
        letters = [(i, i) for i in range(n)]
        pairs = [(i, i + 1) for i in range(n - 1) if s[i] == s[i + 1]]
        count = 0
        for mirrors in (letters, pairs):
            while mirrors:
                count += len(mirrors)
                mirrors = [(a - 1, b + 1) for a, b in mirrors if a > 0 and b < n - 1 and s[a - 1] == s[b + 1]]
        return count
