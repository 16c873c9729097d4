class Solution:
    def letterCombinations(self, digits: str) -> List[str]:
        keys = ["abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"]
        letters = [keys[int(digit) - 2] for digit in digits]
        total = 1
        for row in letters:
            total *= len(row)
        found = []
        for count in range(total):
            text = ""
            for row in letters:
                count, place = divmod(count, len(row))
                text += row[place]
            found.append(text)
        return found
