# Upper and lower case lie 32 apart, but so do some digits and capitals.
class Solution:
    def isPalindrome(self, s: str) -> bool:
        clean = [ord(c) for c in s if c.isalnum()]
        return all(abs(a - b) in (0, 32) for a, b in zip(clean, reversed(clean)))
