# zip leaves out what the longer word has at its end.
class Solution:
    def isAnagram(self, s: str, t: str) -> bool:
        balance = defaultdict(int)
        for a, b in zip(s, t):
            balance[a] += 1
            balance[b] -= 1
        return not any(balance.values())
