class MessageBroker:
    """Every poll goes through all messages of the topic."""

    def __init__(self, visibility):
        if visibility < 1:
            raise ValueError
        self.visibility, self.topics, self.readers = visibility, {}, {}

    def publish(self, topic, key, body, at):
        self.topics.setdefault(topic, []).append((key, body))
        return len(self.topics[topic]) - 1

    def subscribe(self, name, topic, start, at):
        messages = self.topics.setdefault(topic, [])
        start = len(messages) if start is None else start
        if name in self.readers or not 0 <= start <= len(messages):
            raise ValueError
        self.readers[name] = (messages, start, set(), {}, {})

    def states(self, name, at):
        messages, start, done, ends, _ = self.readers[name]
        held = set()
        for offset in range(start, len(messages)):
            if offset in done:
                continue
            key = messages[offset][0]
            state = "in_flight" if ends.get(offset, -1) > at else "blocked" if key in held else "ready"
            if key is not None:
                held.add(key)
            yield offset, state

    def poll(self, name, limit, at):
        messages, _, _, ends, tries = self.readers[name]
        if limit < 1:
            raise ValueError
        found = []
        for offset, state in self.states(name, at):
            if state == "ready" and len(found) < limit:
                found.append(offset)
        for offset in found:
            ends[offset] = at + self.visibility
            tries[offset] = tries.get(offset, 0) + 1
        return [[offset, messages[offset][1], tries[offset]] for offset in found]

    def ack(self, name, offset, at):
        return self.end(name, offset, at, done=True)

    def nack(self, name, offset, at):
        return self.end(name, offset, at, done=False)

    def end(self, name, offset, at, done):
        _, _, finished, ends, _ = self.readers[name]
        if offset in finished or ends.get(offset, -1) <= at:
            return False
        del ends[offset]
        if done:
            finished.add(offset)
        return True

    def backlog(self, name, at):
        states = [state for _, state in self.states(name, at)]
        return {state: states.count(state) for state in ("ready", "in_flight", "blocked")}
