# Says False when no letter or digit is left.
class Solution:
    def isPalindrome(self, s: str) -> bool:
        clean = "".join(filter(str.isalnum, s)).lower()
        return bool(clean) and clean == clean[::-1]
