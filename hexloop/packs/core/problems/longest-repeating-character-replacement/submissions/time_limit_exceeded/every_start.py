# Reads on from each start: with many repaints allowed each reading goes to the end.
class Solution:
    def characterReplacement(self, s: str, k: int) -> int:
        best = 0
        for left in range(len(s)):
            count, top = {}, 0
            for right in range(left, len(s)):
                count[s[right]] = count.get(s[right], 0) + 1
                top = max(top, count[s[right]])
                if right - left + 1 - top > k:
                    break
                best = max(best, right - left + 1)
        return best
