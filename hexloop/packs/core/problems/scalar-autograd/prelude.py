def drive(Value, numbers, steps):
    nodes = [Value(one) for one in numbers]
    for name, *rest in steps:
        if name in ("add", "mul"):
            a, b = (nodes[at] for at in rest)
            nodes.append(a + b if name == "add" else a * b)
        elif name in ("relu", "tanh", "exp"):
            nodes.append(getattr(nodes[rest[0]], name)())
        else:
            node, number = nodes[rest[0]], rest[1]
            made = {
                "add_number": lambda a, c: a + c,
                "number_add": lambda a, c: c + a,
                "mul_number": lambda a, c: a * c,
                "number_mul": lambda a, c: c * a,
                "pow": lambda a, c: a**c,
            }
            nodes.append(made[name](node, number))
    nodes[-1].backward()
    return [[float(node.data) for node in nodes], [float(node.grad) for node in nodes]]
