# Keeps the texts for the first digits only among the answers.
class Solution:
    def letterCombinations(self, digits: str) -> List[str]:
        keys = {"2": "abc", "3": "def", "4": "ghi", "5": "jkl", "6": "mno", "7": "pqrs", "8": "tuv", "9": "wxyz"}
        found = []

        def extend(at, text):
            if text:
                found.append(text)
            if at < len(digits):
                for letter in keys[digits[at]]:
                    extend(at + 1, text + letter)

        extend(0, "")
        return found
