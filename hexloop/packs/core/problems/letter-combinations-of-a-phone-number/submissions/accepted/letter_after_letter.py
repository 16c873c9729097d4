class Solution:
    def letterCombinations(self, digits: str) -> List[str]:
        keys = {"2": "abc", "3": "def", "4": "ghi", "5": "jkl", "6": "mno", "7": "pqrs", "8": "tuv", "9": "wxyz"}
        found = []

        def extend(at, text):
            if at == len(digits):
                found.append(text)
            else:
                for letter in keys[digits[at]]:
                    extend(at + 1, text + letter)

        extend(0, "")
        return found
