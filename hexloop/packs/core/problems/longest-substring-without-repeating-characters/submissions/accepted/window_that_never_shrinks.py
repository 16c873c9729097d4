class Solution:
    def lengthOfLongestSubstring(self, s: str) -> int:
        count = [0] * 128
        twice = left = 0
        for c in s:
            code = ord(c)
            count[code] += 1
            if count[code] == 2:
                twice += 1
            if twice:
                out = ord(s[left])
                left += 1
                count[out] -= 1
                if count[out] == 1:
                    twice -= 1
        return len(s) - left
