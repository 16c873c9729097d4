# Takes an anagram for the word read backwards.
class Solution:
    def isAnagram(self, s: str, t: str) -> bool:
        return s == t or s == t[::-1]
