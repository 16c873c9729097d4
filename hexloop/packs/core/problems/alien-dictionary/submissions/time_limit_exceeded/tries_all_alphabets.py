# Tries one alphabet after the other until the list is sorted.
from itertools import permutations


class Solution:
    def alienOrder(self, words: List[str]) -> str:
        letters = sorted(set("".join(words)))
        for order in permutations(letters):
            place = {letter: at for at, letter in enumerate(order)}
            keys = [[place[letter] for letter in word] for word in words]
            if all(a <= b for a, b in zip(keys, keys[1:])):
                return "".join(order)
        return ""
