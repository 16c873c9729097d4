class Solution:
    def generateParenthesis(self, n: int) -> List[str]:
        rows = {""}
        for _ in range(n):
            rows = {row[:i] + "()" + row[i:] for row in rows for i in range(len(row) + 1)}
        return list(rows)
