# Writes into one list and does not take the bracket away again.
class Solution:
    def generateParenthesis(self, n: int) -> List[str]:
        rows, row = [], []

        def write(opened, closed):
            if closed == n:
                rows.append("".join(row))
                return
            if opened < n:
                row.append("(")
                write(opened + 1, closed)
            if closed < opened:
                row.append(")")
                write(opened, closed + 1)

        write(0, 0)
        return rows
