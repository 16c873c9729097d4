class Solution:
    def solveNQueens(self, n: int) -> List[List[str]]:
        texts = {1 << c: "." * c + "Q" + "." * (n - 1 - c) for c in range(n)}
        found = []

        def place(board, columns, left, right):
            if len(board) == n:
                found.append(board)
                return
            attacked = columns | left | right
            for bit, text in texts.items():
                if not attacked & bit:
                    place(board + [text], columns | bit, (left | bit) << 1, (right | bit) >> 1)

        place([], 0, 0, 0)
        return found
