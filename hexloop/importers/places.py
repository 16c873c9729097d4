"""Rounds and topics to choose from, and the guess for a deck."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hexloop.apps.accounts.models import User
from hexloop.apps.coding import packs as coding
from hexloop.apps.files.queries import remembered_decks
from hexloop.apps.questions.packs import bank
from hexloop.core.formats.guessing import Place, TopicName, guess_place
from hexloop.core.rounds import Round


def topics() -> list[TopicName]:
    """Every topic that a card can have, those of questions first."""
    of_questions = [TopicName(topic.id, topic.title, topic.area.round) for topic in bank().topics.values()]
    known = {topic.id for topic in of_questions}
    of_coding = [TopicName(one.id, one.title, Round.CODING) for one in coding.topics() if one.id not in known]
    return of_questions + of_coding


def guessed(*, user: User, decks: Iterable[str]) -> dict[str, Place]:
    """Where each deck belongs: as the person chose last time, else by its name."""
    remembered = remembered_decks(user=user)
    known = topics()
    return {
        deck: Place(Round(remembered[deck][0]), remembered[deck][1])
        if deck in remembered and remembered[deck][0] in set(Round)
        else guess_place(deck, known)
        for deck in decks
    }


def as_json(places: Mapping[str, Place]) -> dict[str, list[str]]:
    """Places as they are kept with an import."""
    return {deck: [place.round.value, place.topic] for deck, place in places.items()}


def place_from(words: Iterable[str]) -> Place:
    """A place as it is kept with an import. An unknown round becomes ML breadth."""
    round_key, topic = words
    return Place(Round(round_key) if round_key in set(Round) else Round.BREADTH, topic[:64])
