class Solution:
    def generateParenthesis(self, n: int) -> List[str]:
        rows = []

        def write(row, opened, closed):
            if closed == n:
                rows.append(row)
                return
            if opened < n:
                write(row + "(", opened + 1, closed)
            if closed < opened:
                write(row + ")", opened, closed + 1)

        write("", 0, 0)
        return rows
