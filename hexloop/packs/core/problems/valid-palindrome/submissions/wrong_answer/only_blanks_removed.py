# Removes blanks and leaves all other marks.
class Solution:
    def isPalindrome(self, s: str) -> bool:
        clean = s.replace(" ", "").lower()
        return clean == clean[::-1]
