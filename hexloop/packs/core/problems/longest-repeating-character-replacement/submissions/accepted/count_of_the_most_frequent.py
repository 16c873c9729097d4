class Solution:
    def characterReplacement(self, s: str, k: int) -> int:
        count = defaultdict(int)
        top = left = 0
        for right, letter in enumerate(s):
            count[letter] += 1
            top = max(top, count[letter])
            if right - left + 1 - top > k:
                count[s[left]] -= 1
                left += 1
        return len(s) - left
