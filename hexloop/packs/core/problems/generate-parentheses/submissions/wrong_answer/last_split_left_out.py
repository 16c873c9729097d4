# Ends the loop over the first pair's inside one too early: rows in one pair of brackets are missing.
class Solution:
    def generateParenthesis(self, n: int) -> List[str]:
        if n <= 1:
            return ["()"] if n else [""]
        rows = []
        for k in range(n - 1):
            for inner in self.generateParenthesis(k):
                for rest in self.generateParenthesis(n - 1 - k):
                    rows.append(f"({inner}){rest}")
        return rows
