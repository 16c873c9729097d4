# The pattern \W keeps the underscore as part of a word.
import re


class Solution:
    def isPalindrome(self, s: str) -> bool:
        clean = re.sub(r"\W", "", s).lower()
        return clean == clean[::-1]
