"""Every question answered afresh from the plain list of ratings, with fractions and double loops."""

from fractions import Fraction

MOVIES = {"m1": ("Glass", ["g"]), "m2": ("Glass", ["g", "h"]), "m3": ("Able", ["h"]), "m4": ("North", ["g"])}
USERS = ["a", "b", "c", "d"]


class Model:
    """Ratings in the order they came; the last one of a pair counts."""

    def __init__(self, min_votes):
        self.min_votes = min_votes
        self.movies = {}
        self.ratings = []

    def stars(self, user, movie):
        found = [stars for one, other, stars in self.ratings if (one, other) == (user, movie)]
        return found[-1] if found else None

    def add_movie(self, movie, title, genres):
        if movie in self.movies:
            return {"ValueError"}
        self.movies[movie] = (title, genres)
        return None

    def rate(self, user, movie, stars):
        wrong = {"KeyError"} if movie not in self.movies else set()
        wrong |= {"ValueError"} if stars not in (1, 2, 3, 4, 5) else set()
        if wrong:
            return wrong
        self.ratings.append((user, movie, stars))
        return None

    def similarity(self, one, other):
        both = [(self.stars(one, movie), self.stars(other, movie)) for movie in self.movies]
        return sum(2 - abs(a - b) for a, b in both if a and b)

    def neighbours(self, user):
        others = {one for one, _, _ in self.ratings} - {user}
        return {other: self.similarity(user, other) for other in others if self.similarity(user, other) > 0}

    def similar_users(self, user, k):
        found = self.neighbours(user)
        return [[other, found[other]] for other in sorted(found, key=lambda one: (-found[one], one))][:k]

    def points(self, user, movie):
        found = {other: how * ((self.stars(other, movie) or 3) - 3) for other, how in self.neighbours(user).items()}
        return {other: points for other, points in found.items() if points}

    def recommend(self, user, n):
        unseen = [movie for movie in self.movies if not self.stars(user, movie)]
        scores = {movie: sum(self.points(user, movie).values()) for movie in unseen}
        personal = self.ordered({movie: score for movie, score in scores.items() if score > 0})
        return (personal + [movie for movie in self.popular() if movie in unseen and movie not in personal])[:n]

    def by_genre(self, genre, n):
        return [movie for movie in self.popular() if genre in self.movies[movie][1]][:n]

    def explain(self, user, movie):
        if movie not in self.movies:
            return {"KeyError"}
        if self.stars(user, movie):
            return {"ValueError"}
        found = self.points(user, movie)
        return [[other, found[other]] for other in sorted(found, key=lambda one: (-found[one], one))]

    def popular(self):
        means = {}
        for movie in self.movies:
            given = [self.stars(user, movie) for user in sorted({one for one, _, _ in self.ratings})]
            given = [stars for stars in given if stars]
            if given and len(given) >= self.min_votes:
                means[movie] = Fraction(sum(given), len(given))
        return self.ordered(means)

    def ordered(self, values):
        return sorted(values, key=lambda movie: (-values[movie], self.movies[movie][0], movie))


def some_call(rng):
    user, movie = rng.choice(USERS), rng.choice([*MOVIES, *MOVIES, "none"])
    rate = ["rate", [user, movie, rng.choice([0, 1, 2, 3, 3, 4, 4, 4, 5, 5, 5, 5, 6])]]
    asks = [
        ["similar_users", [user, rng.choice([0, 1, 9])]],
        ["recommend", [user, rng.choice([1, 2, 9])]],
        ["by_genre", [rng.choice("ghx"), rng.choice([1, 9])]],
        ["explain", [user, movie]],
        ["add_movie", [rng.choice([*MOVIES]), "Twice", ["g"]]],
    ]
    return rng.choice([rate] * 6 + asks)


def draw(rng, model=Model, call=some_call):
    calls = [["add_movie", [movie, *rest]] for movie, rest in MOVIES.items() if rng.random() < 0.9]
    calls += [call(rng) for _ in range(rng.randint(10, 50))]
    kept, follows = [], model(1)
    for name, args in calls:
        came = getattr(follows, name)(*args)
        if not (isinstance(came, set) and len(came) > 1):
            kept.append((name, args))
    names, args = zip(*kept, strict=True)
    return {"operations": ["MovieRecommender", *names], "args": [[rng.randint(1, 3)], *args]}


def answer(case, model=Model):
    one = model(*case["args"][0])
    answers = [None]
    for name, args in zip(case["operations"][1:], case["args"][1:], strict=True):
        came = getattr(one, name)(*args)
        answers.append({"raises": came.pop()} if isinstance(came, set) else came)
    return answers


DRAWS = 1_200
