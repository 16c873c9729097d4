# Shrinks the window already when it needs exactly k repaints.
class Solution:
    def characterReplacement(self, s: str, k: int) -> int:
        count = Counter()
        left = best = 0
        for right, c in enumerate(s):
            count[c] += 1
            while left < right and right - left + 1 - max(count.values()) >= k:
                count[s[left]] -= 1
                left += 1
            best = max(best, right - left + 1)
        return best
