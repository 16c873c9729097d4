class Solution:
    def evalRPN(self, tokens: List[str]) -> int:
        i = 0
        while len(tokens) > 1:
            while tokens[i] not in {"+", "-", "*", "/"}:
                i += 1
            a, b = int(tokens[i - 2]), int(tokens[i - 1])
            if tokens[i] == "/":
                c = int(a / b)
            else:
                c = a + b if tokens[i] == "+" else a - b if tokens[i] == "-" else a * b
            tokens[i - 2 : i + 1] = [str(c)]
            i -= 1
        return int(tokens[0])
