"""Estimates of training and of serving large models."""

from __future__ import annotations

import math

from hexloop.core.design.calculator import Calculator, Input, Result, Step, Worked
from hexloop.core.design.traffic import MACHINES, REQUESTS_RATE
from hexloop.core.design.units import BYTES, DAYS, FLOP, FLOPS, HOURS, MONEY, NUMBER, SHARE, counted, quantity_text

PARAMETERS, TOKENS, GPUS, GPU_HOURS = counted("parameters"), counted("tokens"), counted("GPUs"), counted("GPU hours")
EXAMPLES, EXAMPLES_RATE, TOKENS_RATE = counted("examples"), counted("examples/s"), counted("tokens/s")
LAYERS, HEADS, SEQUENCES, DIMENSIONS = (
    counted("layers"),
    counted("heads"),
    counted("sequences"),
    counted("dimensions"),
)
FLOP_A_TOKEN = 6


def _training(
    *, parameters: float, tokens: float, gpu_flops: float, utilization: float, gpus: float, price: float
) -> Worked:
    """C = 6 · N · D: two FLOP for each parameter and token forward, four backward (Kaplan et al. 2020, Scaling Laws for
    Neural Language Models, section 2.1); attention over the context is left out. ``utilization`` is the share of the
    peak that the model's own arithmetic reaches (Chowdhery et al. 2022, PaLM, call it MFU)."""
    flop = FLOP_A_TOKEN * parameters * tokens
    hours = flop / (gpu_flops * utilization) / 3600
    days = hours / gpus / 24
    work, time = quantity_text(flop, FLOP), quantity_text(hours, GPU_HOURS)
    return Worked(
        (
            Step(
                "6 × parameters × tokens = FLOP",
                f"6 × {quantity_text(parameters, PARAMETERS)} × {quantity_text(tokens, TOKENS)} = {work}",
            ),
            Step(
                "FLOP ÷ (peak of a GPU × utilization) ÷ 3,600 s = GPU hours",
                f"{work} ÷ ({quantity_text(gpu_flops, FLOPS)} × {quantity_text(utilization, SHARE)}) ÷ 3,600 s "
                f"= {time}",
            ),
            Step(
                "GPU hours ÷ GPUs ÷ 24 = days",
                f"{time} ÷ {quantity_text(gpus, GPUS)} ÷ 24 h = {quantity_text(days, DAYS)}",
            ),
            Step(
                "GPU hours × price of one = cost",
                f"{time} × {quantity_text(price, MONEY)} = {quantity_text(hours * price, MONEY)}",
            ),
        ),
        (
            Result("flop", "Arithmetic", flop, FLOP),
            Result("gpu_hours", "GPU hours", hours, GPU_HOURS),
            Result("days", "Time", days, DAYS),
            Result("cost", "Cost", hours * price, MONEY),
        ),
    )


def _dense_training(
    *, examples: float, passes: float, examples_per_second: float, machines: float, price: float
) -> Worked:
    """A measured rate instead of a peak: examples seen over what all machines see together. Machines are taken to
    add up, which data-parallel training only nears."""
    seen = examples * passes
    hours = seen / (examples_per_second * machines) / 3600
    cost = hours * machines * price
    work, time = quantity_text(seen, EXAMPLES), quantity_text(hours, HOURS)
    return Worked(
        (
            Step(
                "examples × passes = examples seen",
                f"{quantity_text(examples, EXAMPLES)} × {quantity_text(passes, NUMBER)} = {work}",
            ),
            Step(
                "examples seen ÷ (rate of a machine × machines) = time",
                f"{work} ÷ ({quantity_text(examples_per_second, EXAMPLES_RATE)} × {quantity_text(machines, NUMBER)}) "
                f"= {time}",
            ),
            Step(
                "time × machines × price of a machine hour = cost",
                f"{time} × {quantity_text(machines, MACHINES)} × {quantity_text(price, MONEY)} = "
                f"{quantity_text(cost, MONEY)}",
            ),
        ),
        (
            Result("seen", "Examples seen", seen, EXAMPLES),
            Result("hours", "Time", hours, HOURS),
            Result("cost", "Cost", cost, MONEY),
        ),
    )


def _llm_memory(
    *,
    parameters: float,
    bytes_per_parameter: float,
    layers: float,
    kv_heads: float,
    head_dimension: float,
    kv_bytes: float,
    context: float,
    sequences: float,
) -> Worked:
    """The cache keeps a key and a value for each layer, key-value head and dimension: 2 · layers · kv_heads ·
    head_dimension · bytes a token (Pope et al. 2022, Efficiently Scaling Transformer Inference; with grouped heads as
    in Ainslie et al. 2023, GQA). Every sequence is counted with its whole context. Activations are left out."""
    weights = parameters * bytes_per_parameter
    token = 2 * layers * kv_heads * head_dimension * kv_bytes
    cache = token * context * sequences
    size, one, kept = quantity_text(weights, BYTES), quantity_text(token, BYTES), quantity_text(cache, BYTES)
    return Worked(
        (
            Step(
                "parameters × bytes of one = weights",
                f"{quantity_text(parameters, PARAMETERS)} × {quantity_text(bytes_per_parameter, BYTES)} = {size}",
            ),
            Step(
                "2 × layers × key-value heads × head dimension × bytes of a value = cache of a token",
                f"2 × {quantity_text(layers, NUMBER)} × {quantity_text(kv_heads, NUMBER)} × "
                f"{quantity_text(head_dimension, NUMBER)} × {quantity_text(kv_bytes, BYTES)} = {one}",
            ),
            Step(
                "cache of a token × context × sequences = cache",
                f"{one} × {quantity_text(context, TOKENS)} × {quantity_text(sequences, SEQUENCES)} = {kept}",
            ),
            Step("weights + cache = in all", f"{size} + {kept} = {quantity_text(weights + cache, BYTES)}"),
        ),
        (
            Result("weights", "Weights", weights, BYTES),
            Result("token", "Cache of a token", token, BYTES),
            Result("cache", "Cache", cache, BYTES),
            Result("all", "In all", weights + cache, BYTES),
        ),
    )


def _llm_throughput(
    *, requests: float, prompt_tokens: float, output_tokens: float, prefill_rate: float, decode_rate: float
) -> Worked:
    """GPUs kept busy reading prompts and GPUs kept busy writing answers, added up: the two phases have very different
    rates (Pope et al. 2022). The rates are those of a GPU with its batch full, measured and not from a data sheet."""
    read, written = requests * prompt_tokens, requests * output_tokens
    needed = read / prefill_rate + written / decode_rate
    gpus = math.ceil(needed - 1e-9)
    into, out = quantity_text(read, TOKENS_RATE), quantity_text(written, TOKENS_RATE)
    rate = quantity_text(requests, REQUESTS_RATE)
    return Worked(
        (
            Step(
                "requests × tokens of a prompt = tokens read",
                f"{rate} × {quantity_text(prompt_tokens, TOKENS)} = {into}",
            ),
            Step(
                "requests × tokens of an answer = tokens written",
                f"{rate} × {quantity_text(output_tokens, TOKENS)} = {out}",
            ),
            Step(
                "tokens read ÷ rate of reading + tokens written ÷ rate of writing, rounded up = GPUs",
                f"{into} ÷ {quantity_text(prefill_rate, TOKENS_RATE)} + {out} ÷ "
                f"{quantity_text(decode_rate, TOKENS_RATE)} = {quantity_text(gpus, GPUS)}",
            ),
        ),
        (
            Result("read", "Tokens read", read, TOKENS_RATE),
            Result("written", "Tokens written", written, TOKENS_RATE),
            Result("gpus", "GPUs", gpus, GPUS),
        ),
    )


_PRICE = "$2.50"
GPU = (
    Calculator(
        "training",
        "Training a large model",
        "FLOP, GPU hours, days and cost of one run.",
        (
            Input("parameters", "Parameters", PARAMETERS, "7 B", above=True),
            Input("tokens", "Tokens (or examples × passes)", TOKENS, "140 B", above=True, most=1e17),
            Input("gpu_flops", "Peak of a GPU", FLOPS, "312 TFLOP/s", above=True, most=1e20),
            Input("utilization", "Utilization", SHARE, "40 %", above=True, most=1.0),
            Input("gpus", "GPUs", GPUS, "64", least=1.0, most=1e7),
            Input("price", "Price of a GPU hour", MONEY, _PRICE, most=1e6),
        ),
        _training,
    ),
    Calculator(
        "dense_training",
        "Training by a measured rate",
        "Hours and cost when examples a second are known.",
        (
            Input("examples", "Examples", EXAMPLES, "5 B", above=True),
            Input("passes", "Passes", counted("passes"), "1", above=True, most=1e6),
            Input("examples_per_second", "Examples a second on a machine", EXAMPLES_RATE, "100 k", above=True),
            Input("machines", "Machines", MACHINES, "8", least=1.0, most=1e6),
            Input("price", "Price of a machine hour", MONEY, "$10", most=1e6),
        ),
        _dense_training,
    ),
    Calculator(
        "llm_memory",
        "Memory of an LLM",
        "Weights and key-value cache on the GPUs.",
        (
            Input("parameters", "Parameters", PARAMETERS, "8 B", above=True),
            Input("bytes_per_parameter", "Size of a parameter", BYTES, "2 B", above=True, most=16.0),
            Input("layers", "Layers", LAYERS, "32", least=1.0, most=10_000.0),
            Input("kv_heads", "Key-value heads", HEADS, "8", least=1.0, most=10_000.0),
            Input("head_dimension", "Dimension of a head", DIMENSIONS, "128", least=1.0, most=100_000.0),
            Input("kv_bytes", "Size of a cached value", BYTES, "2 B", above=True, most=16.0),
            Input("context", "Context of a sequence", TOKENS, "8,192", above=True, most=1e9),
            Input("sequences", "Sequences at once", SEQUENCES, "32", above=True, most=1e7),
        ),
        _llm_memory,
    ),
    Calculator(
        "llm_throughput",
        "GPUs for an LLM",
        "How many GPUs read the prompts and write the answers.",
        (
            Input("requests", "Requests a second", REQUESTS_RATE, "20"),
            Input("prompt_tokens", "Tokens of a prompt", TOKENS, "1,500", most=1e9),
            Input("output_tokens", "Tokens of an answer", TOKENS, "300", most=1e9),
            Input("prefill_rate", "Tokens a second read by a GPU", TOKENS_RATE, "10 k", above=True),
            Input("decode_rate", "Tokens a second written by a GPU", TOKENS_RATE, "2 k", above=True),
        ),
        _llm_throughput,
    ),
)
