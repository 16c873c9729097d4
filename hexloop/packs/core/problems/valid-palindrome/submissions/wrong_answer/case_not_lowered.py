# Takes a capital and its small letter for different letters.
class Solution:
    def isPalindrome(self, s: str) -> bool:
        clean = [c for c in s if c.isalnum()]
        return clean == clean[::-1]
