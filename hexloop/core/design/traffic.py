"""Estimates of traffic: requests, events, machines, milliseconds, people who look at things."""

from __future__ import annotations

import math
from collections.abc import Mapping

from hexloop.core.design.calculator import Calculator, Input, Result, Step, Worked
from hexloop.core.design.units import (
    BYTES,
    BYTES_PER_SECOND,
    DAYS,
    FACTOR,
    HOURS,
    MICROSECONDS,
    MILLISECONDS,
    MINUTES,
    NUMBER,
    SHARE,
    counted,
    quantity_text,
)

SECONDS_A_DAY = 86_400
USERS, EVENTS, ITEMS, FEATURES = counted("users"), counted("events"), counted("items"), counted("features")
CANDIDATES, REQUESTS, MACHINES = counted("candidates"), counted("requests"), counted("machines")
REQUESTS_RATE, ITEMS_RATE = counted("requests/s", also=("queries/s", "QPS", "rps")), counted("items/s")
READS_RATE, REPLICAS, CORES, REVIEWERS = counted("reads/s"), counted("replicas"), counted("cores"), counted("reviewers")

UTILIZATION = Input("utilization", "Utilization", SHARE, "60 %", above=True, most=1.0)


def _qps(*, users: float, actions: float, peak: float) -> Worked:
    """Requests a day over the 86,400 seconds of a day, times how much higher the peak is than the mean."""
    daily = users * actions
    mean = daily / SECONDS_A_DAY
    day, rate = quantity_text(daily, REQUESTS), quantity_text(mean, REQUESTS_RATE)
    top = quantity_text(mean * peak, REQUESTS_RATE)
    return Worked(
        (
            Step(
                "users × actions of each = requests a day",
                f"{quantity_text(users, USERS)} × {quantity_text(actions, NUMBER)} = {day}",
            ),
            Step("requests a day ÷ seconds a day = mean rate", f"{day} ÷ 86,400 s = {rate}"),
            Step("mean rate × peak factor = peak rate", f"{rate} × {quantity_text(peak, NUMBER)} = {top}"),
        ),
        (
            Result("mean", "Mean", mean, REQUESTS_RATE),
            Result("peak", "Peak", mean * peak, REQUESTS_RATE),
            Result("daily", "A day", daily, REQUESTS),
        ),
    )


def _events(*, events: float, bytes: float, days: float, replicas: float, compression: float) -> Worked:  # noqa: A002
    """Bytes logged a day as they come in, and what is kept after compression, with all copies."""
    daily = events * bytes
    kept = daily / compression * days * replicas
    day = quantity_text(daily, BYTES)
    return Worked(
        (
            Step(
                "events a day × bytes of each = bytes a day",
                f"{quantity_text(events, EVENTS)} × {quantity_text(bytes, BYTES)} = {day}",
            ),
            Step(
                "bytes a day ÷ compression × days kept × replicas = bytes kept",
                f"{day} ÷ {quantity_text(compression, NUMBER)} × {quantity_text(days, NUMBER)} days × "
                f"{quantity_text(replicas, NUMBER)} = {quantity_text(kept, BYTES)}",
            ),
        ),
        (
            Result("daily", "A day, uncompressed", daily, BYTES),
            Result("kept", "Kept, with replicas", kept, BYTES),
        ),
    )


def _replicas(*, requests: float, service_time: float, concurrency: float, utilization: float) -> Worked:
    """Little's law (Little 1961, A Proof for the Queuing Formula L = λW): what is in the machine is rate × time, so
    one machine that works on ``concurrency`` requests at once finishes concurrency ÷ service time a second. Loaded to
    ``utilization``, since waiting grows without bound as the load nears 1."""
    rate = concurrency / (service_time / 1000) * utilization
    machines = math.ceil(requests / rate - 1e-9)
    one = quantity_text(rate, REQUESTS_RATE)
    return Worked(
        (
            Step(
                "requests at once ÷ service time × utilization = rate of one machine",
                f"{quantity_text(concurrency, NUMBER)} ÷ {quantity_text(service_time, MILLISECONDS)} × "
                f"{quantity_text(utilization, SHARE)} = {one}",
            ),
            Step(
                "peak rate ÷ rate of one machine, rounded up = machines",
                f"{quantity_text(requests, REQUESTS_RATE)} ÷ {one} = {quantity_text(machines, MACHINES)}",
            ),
        ),
        (
            Result("rate", "One machine", rate, REQUESTS_RATE),
            Result("machines", "Machines", machines, MACHINES),
        ),
    )


def _ranking(*, requests: float, candidates: float, per_item: float, utilization: float, cores: float) -> Worked:
    """Seconds of work that arrive in a second are cores in use; as with ``replicas`` they are loaded to
    ``utilization`` only."""
    items = requests * candidates
    needed = items * per_item / 1e6 / utilization
    machines = math.ceil(needed / cores - 1e-9)
    rate, together = quantity_text(items, ITEMS_RATE), quantity_text(needed, CORES)
    return Worked(
        (
            Step(
                "requests × candidates = items a second",
                f"{quantity_text(requests, REQUESTS_RATE)} × {quantity_text(candidates, CANDIDATES)} = {rate}",
            ),
            Step(
                "items a second × time of one ÷ utilization = cores",
                f"{rate} × {quantity_text(per_item, MICROSECONDS)} ÷ {quantity_text(utilization, SHARE)} = {together}",
            ),
            Step(
                "cores ÷ cores of a machine, rounded up = machines",
                f"{together} ÷ {quantity_text(cores, NUMBER)} = {quantity_text(machines, MACHINES)}",
            ),
        ),
        (
            Result("items", "Items scored", items, ITEMS_RATE),
            Result("cores", "Cores", needed, CORES),
            Result("machines", "Machines", machines, MACHINES),
        ),
    )


def _feature_reads(*, requests: float, candidates: float, features: float, bytes: float) -> Worked:  # noqa: A002
    """Every feature of every candidate is read once for each request: what a cache or a batched read must save."""
    reads = requests * candidates * features
    rate = quantity_text(reads, READS_RATE)
    return Worked(
        (
            Step(
                "requests × candidates × features = values read a second",
                f"{quantity_text(requests, REQUESTS_RATE)} × {quantity_text(candidates, CANDIDATES)} × "
                f"{quantity_text(features, FEATURES)} = {rate}",
            ),
            Step(
                "values read × bytes of one = bytes a second",
                f"{rate} × {quantity_text(bytes, BYTES)} = {quantity_text(reads * bytes, BYTES_PER_SECOND)}",
            ),
        ),
        (
            Result("reads", "Feature values read", reads, READS_RATE),
            Result("bytes", "Traffic", reads * bytes, BYTES_PER_SECOND),
        ),
    )


def _latency(*, budget: float, stages: Mapping[str, float]) -> Worked:
    """The stages one after the other. Sums of percentiles are an upper guess: the 99th percentile of a sum is usually
    below the sum of the 99th percentiles (Dean and Barroso 2013, The Tail at Scale, has what to do about tails)."""
    total = sum(stages.values())
    left = budget - total
    added = " + ".join(quantity_text(part, MILLISECONDS) for part in stages.values())
    whole = quantity_text(total, MILLISECONDS)
    shares = tuple(
        Result(f"share of {name}", f"Share of {name}", part / total if total else 0.0, SHARE)
        for name, part in stages.items()
    )
    return Worked(
        (
            Step("the stages added up = time taken", f"{added} = {whole}"),
            Step(
                "budget − time taken = what is left",
                f"{quantity_text(budget, MILLISECONDS)} − {whole} = {quantity_text(left, MILLISECONDS)}",
            ),
        ),
        (
            Result("sum", "Taken", total, MILLISECONDS),
            Result("left", "Left" if left >= 0 else "Over the budget (below zero)", left, MILLISECONDS),
            *shares,
        ),
    )


def _review_queue(*, items: float, share_sent: float, minutes: float, hours: float) -> Worked:
    """Minutes of looking that arrive in a day over the minutes that one person has; rounded up, without holidays,
    breaks and second opinions."""
    sent = items * share_sent
    people = math.ceil(sent * minutes / 60 / hours - 1e-9)
    queue = quantity_text(sent, ITEMS)
    return Worked(
        (
            Step(
                "items a day × share sent = items to look at a day",
                f"{quantity_text(items, ITEMS)} × {quantity_text(share_sent, SHARE)} = {queue}",
            ),
            Step(
                "items to look at × time of one ÷ hours of a reviewer, rounded up = reviewers",
                f"{queue} × {quantity_text(minutes, MINUTES)} ÷ {quantity_text(hours, HOURS)} = "
                f"{quantity_text(people, REVIEWERS)}",
            ),
        ),
        (
            Result("sent", "Sent a day", sent, ITEMS),
            Result("reviewers", "Reviewers", people, REVIEWERS),
        ),
    )


TRAFFIC = (
    Calculator(
        "qps",
        "Requests a second",
        "How many requests arrive, on average and at the peak.",
        (
            Input("users", "Users a day", USERS, "50 M"),
            Input("actions", "Actions of each a day", counted("actions"), "20"),
            Input("peak", "Peak over mean", FACTOR, "3", least=1.0, most=1000.0),
        ),
        _qps,
    ),
    Calculator(
        "events",
        "Storage of events",
        "How much a log takes a day and for as long as it is kept.",
        (
            Input("events", "Events a day", EVENTS, "2 B"),
            Input("bytes", "Size of one", BYTES, "200 B"),
            Input("days", "Days kept", DAYS, "90", above=True, most=36_500.0),
            Input("replicas", "Replicas", REPLICAS, "3", least=1.0, most=100.0),
            Input("compression", "Compression", FACTOR, "4", least=1.0, most=1000.0),
        ),
        _events,
    ),
    Calculator(
        "replicas",
        "Machines for a service",
        "How many machines hold a rate of requests.",
        (
            Input("requests", "Requests at the peak", REQUESTS_RATE, "4 k"),
            Input("service_time", "Time of one request", MILLISECONDS, "40 ms", above=True, most=3_600_000.0),
            Input("concurrency", "Requests at once on a machine", REQUESTS, "16", above=True, most=1e6),
            UTILIZATION,
        ),
        _replicas,
    ),
    Calculator(
        "ranking",
        "Cores for a ranker",
        "What scoring every candidate of every request takes.",
        (
            Input("requests", "Requests a second", REQUESTS_RATE, "4 k"),
            Input("candidates", "Candidates of a request", CANDIDATES, "500"),
            Input("per_item", "Time of one item on a core", MICROSECONDS, "20 µs", above=True, most=1e9),
            UTILIZATION,
            Input("cores", "Cores of a machine", CORES, "32", least=1.0, most=10_000.0),
        ),
        _ranking,
    ),
    Calculator(
        "feature_reads",
        "Reads of features",
        "What a feature store must answer when nothing is cached.",
        (
            Input("requests", "Requests a second", REQUESTS_RATE, "4 k"),
            Input("candidates", "Candidates of a request", CANDIDATES, "500"),
            Input("features", "Features of a candidate", FEATURES, "50"),
            Input("bytes", "Size of a feature", BYTES, "8 B"),
        ),
        _feature_reads,
    ),
    Calculator(
        "latency",
        "Budget of latency",
        "Where the milliseconds of one request go.",
        (
            Input("budget", "Budget", MILLISECONDS, "200 ms", above=True, most=3_600_000.0),
            Input(
                "stages",
                "Stages",
                MILLISECONDS,
                most=3_600_000.0,
                parts=(("network", "20 ms"), ("retrieval", "30 ms"), ("features", "25 ms"), ("ranking", "60 ms")),
            ),
        ),
        _latency,
    ),
    Calculator(
        "review_queue",
        "People who review",
        "How many reviewers a queue of doubtful items takes.",
        (
            Input("items", "Items a day", ITEMS, "2 M"),
            Input("share_sent", "Share sent to a person", SHARE, "0.5 %", most=1.0),
            Input("minutes", "Time of one item", MINUTES, "1.5 min", above=True, most=10_000.0),
            Input("hours", "Hours of a reviewer a day", HOURS, "6 h", above=True, most=24.0),
        ),
        _review_queue,
    ),
)
