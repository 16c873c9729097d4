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

    def random_steps(self, count):
        for _ in range(count):
            self.rng.choice([self.rate] * 6 + [self.ask] * 3 + [self.refused])()
        for user in self.users[:4]:
            self.call("recommend", user, 50)
            self.call("similar_users", user, 50)
        return self


def large(rng, users, movies, each):
    """Everybody rates ``each`` movies; then a few questions that look at all of it."""
    story = Story(rng, 5, users, movies)
    for user in story.users:
        for movie in rng.sample(story.movies, each):
            story.call("rate", user, movie, rng.choice([1, 2, 3, 4, 5, 5]))
    for user in story.users[:8]:
        story.call("recommend", user, 1000)
        story.call("similar_users", user, 1000)
    return story.case(f"{users} users with {each} ratings each")


def generate(seed):
    rng = random.Random(seed)
    for users, movies, steps in ((2, 3, 20), (3, 4, 40), (3, 6, 60), (4, 8, 80), (6, 8, 80), (6, 12, 120), (10, 12, 160)):
        story = Story(rng, rng.randint(1, 3), users, movies).random_steps(steps)
        yield story.case(f"{users} users, {movies} movies, {steps} random calls")
    yield large(rng, 350, 60, 18)
    yield large(rng, 60, 90, 80)
