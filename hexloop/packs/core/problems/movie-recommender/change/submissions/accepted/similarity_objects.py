import math
from dataclasses import dataclass, field
from typing import Any, Dict, Iterator, List, Tuple


@dataclass(eq=False)
class Movie:
    id: str
    title: str
    genres: List[str]
    stars: Dict[str, int] = field(default_factory=dict)

    def average(self) -> float:
        return sum(self.stars.values()) / len(self.stars)

    def order(self, value: float) -> Tuple[float, str, str]:
        """The sort key: the highest value first, then title, then id."""
        return (-value, self.title, self.id)


@dataclass(eq=False)
class User:
    id: str
    stars: Dict[str, int] = field(default_factory=dict)


Stars = Dict[str, int]


class Agreement:
    def between(self, mine: Stars, theirs: Stars) -> int:
        return sum(2 - abs(mine[movie] - theirs[movie]) for movie in mine.keys() & theirs.keys())


class Jaccard:
    def between(self, mine: Stars, theirs: Stars) -> int:
        liked, also = self._liked(mine), self._liked(theirs)
        either = len(liked | also)
        return 100 * len(liked & also) // either if either else 0

    def _liked(self, stars: Stars) -> set:
        return {movie for movie, given in stars.items() if given >= 4}


class Cosine:
    def between(self, mine: Stars, theirs: Stars) -> int:
        dot = sum((mine[movie] - 3) * (theirs[movie] - 3) for movie in mine.keys() & theirs.keys())
        if dot <= 0:
            return 0
        return math.isqrt(10000 * dot * dot // (self._square(mine) * self._square(theirs)))

    def _square(self, stars: Stars) -> int:
        return sum((given - 3) ** 2 for given in stars.values())


SIMILARITIES = {"agreement": Agreement(), "jaccard": Jaccard(), "cosine": Cosine()}


class MovieRecommender:
    def __init__(self, min_votes: int) -> None:
        self._min_votes = min_votes
        self._movies: Dict[str, Movie] = {}
        self._users: Dict[str, User] = {}
        self._similarity: Any = SIMILARITIES["agreement"]

    def add_movie(self, movie_id: str, title: str, genres: List[str]) -> None:
        if movie_id in self._movies:
            raise ValueError("the id is taken")
        self._movies[movie_id] = Movie(movie_id, title, list(genres))

    def rate(self, user_id: str, movie_id: str, stars: int) -> None:
        movie = self._movies[movie_id]
        if not 1 <= stars <= 5:
            raise ValueError("stars are 1 to 5")
        user = self._users.setdefault(user_id, User(user_id))
        user.stars[movie_id] = movie.stars[user_id] = stars

    def set_similarity(self, name: str) -> None:
        if name not in SIMILARITIES:
            raise ValueError(f"no similarity is called {name}")
        self._similarity = SIMILARITIES[name]

    def withdraw(self, user_id: str, movie_id: str) -> None:
        user = self._users[user_id]
        del user.stars[movie_id]
        del self._movies[movie_id].stars[user_id]

    def forget_user(self, user_id: str) -> int:
        rated = list(self._user(user_id).stars)
        for movie_id in rated:
            self.withdraw(user_id, movie_id)
        return len(rated)

    def similar_users(self, user_id: str, k: int) -> List[List[Any]]:
        found = sorted(self._neighbours(user_id), key=lambda pair: (-pair[1], pair[0].id))
        return [[other.id, similarity] for other, similarity in found[:k]]

    def recommend(self, user_id: str, n: int) -> List[str]:
        seen = self._user(user_id).stars
        scores: Dict[str, int] = {}
        for other, similarity in self._neighbours(user_id):
            for movie_id, stars in other.stars.items():
                if movie_id not in seen:
                    scores[movie_id] = scores.get(movie_id, 0) + similarity * (stars - 3)
        personal = [movie_id for movie_id, score in scores.items() if score > 0]
        personal.sort(key=lambda movie_id: self._movies[movie_id].order(scores[movie_id]))
        known = set(personal)
        rest = [movie.id for movie in self._popular() if movie.id not in seen and movie.id not in known]
        return (personal + rest)[:n]

    def by_genre(self, genre: str, n: int) -> List[str]:
        return [movie.id for movie in self._popular() if genre in movie.genres][:n]

    def explain(self, user_id: str, movie_id: str) -> List[List[Any]]:
        movie = self._movies[movie_id]
        if user_id in movie.stars:
            raise ValueError("seen already")
        rated = [(other, similarity) for other, similarity in self._neighbours(user_id) if other.id in movie.stars]
        points = [[other.id, similarity * (movie.stars[other.id] - 3)] for other, similarity in rated]
        return sorted((pair for pair in points if pair[1]), key=lambda pair: (-pair[1], pair[0]))

    def _user(self, user_id: str) -> User:
        return self._users.get(user_id) or User(user_id)

    def _neighbours(self, user_id: str) -> Iterator[Tuple[User, int]]:
        user = self._user(user_id)
        for other in self._users.values():
            if other is not user:
                similarity = self._similarity.between(user.stars, other.stars)
                if similarity > 0:
                    yield other, similarity

    def _popular(self) -> List[Movie]:
        movies = [movie for movie in self._movies.values() if len(movie.stars) >= self._min_votes]
        return sorted(movies, key=lambda movie: movie.order(movie.average()))
