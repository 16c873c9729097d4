# The loop over the first half ends one pair too early.
class Solution:
    def isPalindrome(self, s: str) -> bool:
        clean = "".join(filter(str.isalnum, s)).lower()
        for i in range(len(clean) // 2 - 1):
            if clean[i] != clean[-1 - i]:
                return False
        return True
