import random

GENRES = ["drama", "crime", "space", "music"]
TITLES = ["North", "South", "Still Water", "Second Act", "The Long Way", "Paper Moonlight", "Glass", "Low Tide"]


class Story:
    """Writes a random sequence of calls, none of which breaks two rules."""

    def __init__(self, rng, min_votes, users, movies):
        self.rng = rng
        self.operations, self.args = ["MovieRecommender"], [[min_votes]]
        self.users = [f"u{number}" for number in range(users)]
        self.movies = [f"m{number:02d}" for number in rng.sample(range(100), movies)]
        self.rated = {user: {} for user in self.users}
        for movie in self.movies:
            genres = rng.sample(GENRES, rng.randint(1, 3))
            self.call("add_movie", movie, rng.choice(TITLES), genres)

    def call(self, name, *args):
        self.operations.append(name)
        self.args.append(list(args))

    def case(self, note):
        return {"operations": self.operations, "args": self.args, "note": note}

    def somebody(self):
        return self.rng.choice([*self.users, *self.users, "nobody"])

    def rate(self):
        user, movie, stars = self.rng.choice(self.users), self.rng.choice(self.movies), self.rng.choice([1, 2, 3, 4, 4, 5, 5])
        self.call("rate", user, movie, stars)
        self.rated[user][movie] = stars

    def ask(self):
        rng, user = self.rng, self.somebody()
        self.call(*rng.choice([
            ("similar_users", user, rng.choice([1, 2, 50])),
            ("recommend", user, rng.choice([1, 3, 5, 50])),
            ("recommend", user, 50),
            ("by_genre", rng.choice(GENRES), rng.choice([1, 3, 50])),
            ("explain", user, rng.choice(self.movies)),
            ("explain", user, rng.choice(self.movies)),
        ]))

    def refused(self):
        self.call(*self.rng.choice([
            ("rate", self.somebody(), "none", 4),
            ("rate", self.somebody(), self.rng.choice(self.movies), self.rng.choice([0, 6, -3])),
            ("explain", self.somebody(), "none"),
            ("add_movie", self.rng.choice(self.movies), "Twice", ["drama"]),
        ]))

    def withdraw(self):
        user = self.rng.choice(self.users)
        movie = self.rng.choice([*sorted(self.rated[user]), self.rng.choice(self.movies)])
        self.call("withdraw", user, movie)
        self.rated[user].pop(movie, None)

    def forget(self):
        user = self.somebody()
        self.call("forget_user", user)
        self.rated[user] = {} if user in self.rated else self.rated.pop(user, {})
        self.rated.pop("nobody", None)

    def choose(self):
        self.call("set_similarity", self.rng.choice(["agreement", "jaccard", "jaccard", "cosine", "cosine", "dice"]))

    def random_steps(self, count):
        steps = [self.rate] * 12 + [self.ask] * 6 + [self.withdraw] * 3 + [self.choose] * 2 + [self.forget, self.refused]
        for _ in range(count):
            self.rng.choice(steps)()
        for name in ("jaccard", "cosine", "agreement"):
            self.call("set_similarity", name)
            for user in self.users[:4]:
                self.call("recommend", user, 50)
                self.call("similar_users", user, 50)
        return self


def large(rng, users, movies, each):
    """Everybody rates ``each`` movies, some take everything back, and all three similarities are asked."""
    story = Story(rng, 5, users, movies)
    for user in story.users:
        for movie in rng.sample(story.movies, each):
            story.call("rate", user, movie, rng.choice([1, 2, 3, 4, 5, 5]))
    for user in story.users[-20:]:
        story.call("forget_user", user)
    for name in ("cosine", "jaccard"):
        story.call("set_similarity", name)
        for user in story.users[:4]:
            story.call("recommend", user, 1000)
            story.call("similar_users", user, 1000)
    return story.case(f"{users} users with {each} ratings each")


def generate(seed):
    rng = random.Random(seed)
    for users, movies, steps in ((2, 3, 30), (3, 4, 50), (3, 6, 80), (5, 8, 100), (6, 8, 120), (8, 12, 160), (10, 14, 200)):
        story = Story(rng, rng.randint(1, 3), users, movies).random_steps(steps)
        yield story.case(f"{users} users, {movies} movies, {steps} random calls")
    yield large(rng, 250, 60, 16)
