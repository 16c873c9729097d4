# Multiplies how often each letter can be chosen, whatever the order.
class Solution:
    def numDistinct(self, s: str, t: str) -> int:
        have, want = Counter(s), Counter(t)
        ways = 1
        for letter, k in want.items():
            ways *= math.comb(have[letter], k)
        return ways
