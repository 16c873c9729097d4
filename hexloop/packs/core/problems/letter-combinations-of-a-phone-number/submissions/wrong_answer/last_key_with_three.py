# Knows that 7 has four letters and forgets that 9 has them too.
class Solution:
    def letterCombinations(self, digits: str) -> List[str]:
        keys = {"2": "abc", "3": "def", "4": "ghi", "5": "jkl", "6": "mno", "7": "pqrs", "8": "tuv", "9": "wxy"}
        return ["".join(row) for row in product(*(keys[digit] for digit in digits))]
