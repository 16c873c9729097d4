# Rounds quotients to the nearest whole number.
class Solution:
    def evalRPN(self, tokens: List[str]) -> int:
        stack = []
        for token in tokens:
            if token in {"+", "-", "*", "/"}:
                b, a = stack.pop(), stack.pop()
                if token == "/":
                    stack.append(round(a / b) if b else 0)
                else:
                    stack.append(a + b if token == "+" else a - b if token == "-" else a * b)
            else:
                stack.append(int(token))
        return stack[-1]
