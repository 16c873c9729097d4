class Solution:
    def isAnagram(self, s: str, t: str) -> bool:
        if len(s) != len(t):
            return False
        stock = Counter(s)
        for letter in t:
            if not stock[letter]:
                return False
            stock[letter] -= 1
        return True
