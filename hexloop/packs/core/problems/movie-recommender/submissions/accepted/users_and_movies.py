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

    def similarity(self, other: "User") -> int:
        common = self.stars.keys() & other.stars.keys()
        return sum(2 - abs(self.stars[movie] - other.stars[movie]) for movie in common)


class MovieRecommender:
    def __init__(self, min_votes: int) -> None:
        self._min_votes = min_votes
        self._movies: Dict[str, Movie] = {}
        self._users: Dict[str, User] = {}

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
                similarity = user.similarity(other)
                if similarity > 0:
                    yield other, similarity

    def _popular(self) -> List[Movie]:
        movies = [movie for movie in self._movies.values() if len(movie.stars) >= self._min_votes]
        return sorted(movies, key=lambda movie: movie.order(movie.average()))
