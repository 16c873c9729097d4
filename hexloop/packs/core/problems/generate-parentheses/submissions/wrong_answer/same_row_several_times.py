# Puts () into every gap of the shorter rows and keeps what comes out twice.
class Solution:
    def generateParenthesis(self, n: int) -> List[str]:
        rows = [""]
        for _ in range(n):
            rows = [row[:i] + "()" + row[i:] for row in rows for i in range(0, len(row) + 1, 1)]
        return rows
