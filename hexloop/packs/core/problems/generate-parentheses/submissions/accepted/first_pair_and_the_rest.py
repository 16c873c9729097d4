class Solution:
    @cache
    def generateParenthesis(self, n: int) -> List[str]:
        if n == 0:
            return [""]
        rows = []
        for k in range(n):
            for inner in self.generateParenthesis(k):
                for rest in self.generateParenthesis(n - 1 - k):
                    rows.append(f"({inner}){rest}")
        return rows
