class Solution:
    def exist(self, board: List[List[str]], word: str) -> bool:
        columns = len(board[0])
        letters = [letter for row in board for letter in row]
        around = [[] for _ in letters]
        for square in range(len(letters)):
            if (square + 1) % columns:
                around[square].append(square + 1)
                around[square + 1].append(square)
            if square + columns < len(letters):
                around[square].append(square + columns)
                around[square + columns].append(square)

        def spells(square, passed, k):
            if letters[square] != word[k] or passed >> square & 1:
                return False
            passed |= 1 << square
            return k + 1 == len(word) or any(spells(other, passed, k + 1) for other in around[square])

        return any(spells(square, 0, 0) for square in range(len(letters)))
