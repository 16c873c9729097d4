# Takes mirrors to have two letters at least.
class Solution:
    def countSubstrings(self, s: str) -> int:
        n = len(s)
        return sum(s[i:j] == s[i:j][::-1] for i in range(n) for j in range(i + 2, n + 1))
