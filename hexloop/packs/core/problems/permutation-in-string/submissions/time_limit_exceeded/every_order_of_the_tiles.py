# Lays the tiles in every order and searches for each.
class Solution:
    def checkInclusion(self, s1: str, s2: str) -> bool:
        return any("".join(order) in s2 for order in permutations(s1))
