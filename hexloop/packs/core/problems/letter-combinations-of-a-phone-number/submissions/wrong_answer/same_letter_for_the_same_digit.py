# Chooses a letter once for each different digit: a digit that repeats always becomes the same letter.
class Solution:
    def letterCombinations(self, digits: str) -> List[str]:
        keys = {"2": "abc", "3": "def", "4": "ghi", "5": "jkl", "6": "mno", "7": "pqrs", "8": "tuv", "9": "wxyz"}
        different = sorted(set(digits))
        found = []
        for row in product(*(keys[digit] for digit in different)):
            letter_of = dict(zip(different, row))
            found.append("".join(letter_of[digit] for digit in digits))
        return found
