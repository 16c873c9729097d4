class Solution:
    def exist(self, board: List[List[str]], word: str) -> bool:
        shows = {(r, c): letter for r, row in enumerate(board) for c, letter in enumerate(row)}
        stack = [[square] for square in shows if shows[square] == word[0]]
        while stack:
            thread = stack.pop()
            if len(thread) == len(word):
                return True
            r, c = thread[-1]
            for square in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                if shows.get(square) == word[len(thread)] and square not in thread:
                    stack.append(thread + [square])
        return False
