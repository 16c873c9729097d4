# Adds the repaints to the count and forgets that the text has an end.
class Solution:
    def characterReplacement(self, s: str, k: int) -> int:
        best = left = 0
        count = Counter()
        for right, c in enumerate(s):
            count[c] += 1
            while right - left + 1 - max(count.values()) > k:
                count[s[left]] -= 1
                left += 1
            best = max(best, max(count.values()) + k)
        return best
