class Solution:
    def checkInclusion(self, s1: str, s2: str) -> bool:
        m, n = len(s1), len(s2)
        if m > n:
            return False
        wanted, window = [0] * 26, [0] * 26
        for i in range(m):
            wanted[ord(s1[i]) - 97] += 1
            window[ord(s2[i]) - 97] += 1
        for i in range(m, n):
            if wanted == window:
                return True
            window[ord(s2[i]) - 97] += 1
            window[ord(s2[i - m]) - 97] -= 1
        return wanted == window
