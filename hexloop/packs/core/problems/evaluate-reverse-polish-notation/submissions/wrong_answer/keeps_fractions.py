# Divides without dropping the fraction until the very end.
class Solution:
    def evalRPN(self, tokens: List[str]) -> int:
        stack = []
        for token in tokens:
            if token in {"+", "-", "*", "/"}:
                b, a = stack.pop(), stack.pop()
                if token == "/":
                    stack.append(a / b if b else 0)
                else:
                    stack.append(a + b if token == "+" else a - b if token == "-" else a * b)
            else:
                stack.append(int(token))
        return int(stack[-1])
