# list.remove walks over all letters that stand before the one it wants.
class Solution:
    def isAnagram(self, s: str, t: str) -> bool:
        left = list(s)
        for letter in t:
            if letter not in left:
                return False
            left.remove(letter)
        return not left
