# A letter of t that s does not have raises KeyError.
class Solution:
    def isAnagram(self, s: str, t: str) -> bool:
        if len(s) != len(t):
            return False
        count = {}
        for letter in s:
            count[letter] = count.get(letter, 0) + 1
        for letter in t:
            count[letter] -= 1
        return all(value == 0 for value in count.values())
