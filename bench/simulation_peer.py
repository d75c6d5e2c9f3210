#!/usr/bin/env python3
"""The peer of the simulation's benchmark: the offer of simulation.toml in numpy, vectorised over blocks
that stay in the cache, on one thread. Prints seconds of processor time for a million paths, the best of five.

It computes what `parley simulate` reports: mean, standard error, quantiles, P(nothing), certainty equivalent.
Needs python3-numpy.
"""
import math
import os
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")
import numpy as np

PATHS, BLOCK, MONTHS, QUARTERS = 1_000_000, 25_000, 48, 16
EXITS, FAILURES, HORIZON = 0.12, 0.06, 10.0
DRIFT, VOLATILITY, START = 0.08, 0.7, 1.6e9
RATE, LEAVES, SCORE_SD = 0.08, 0.01, 8.0
BASE, BONUS, SIGN_ON, OWNED, WEALTH = 176_000.0, 0.10, 24_000.0, 0.0007, 500_000.0
SCORES = [78.0, 79.0, 80.0, 81.0] + [82.0] * 12
# (fraction, preference, most without converting, participates)
TODAY = [(0.12, 60e6, 60e6, False), (0.18, 285e6, 475e6, True), (0.10, 80e6, math.inf, True)]
LATER = [(f * 0.85, lp, most, part) for f, lp, most, part in TODAY] + [(0.15, 120e6, 120e6, False)]


def waterfall(classes):
    """Proceeds and the price of common at the corners of the waterfall, and the slope beyond them."""
    common = 1 - sum(c[0] for c in classes)

    def proceeds(p):
        return common * p + sum(max(min(lp + part * f * p, most), f * p) for f, lp, most, part in classes)

    corners = {0.0}
    for f, lp, most, part in classes:
        if most < math.inf:
            corners.add(most / f)
            if part:
                corners.add((most - lp) / f)
    prices = sorted(corners)
    sums = [proceeds(p) for p in prices]
    top = prices[-1]
    slope = top / (proceeds(2 * top) - proceeds(top))
    return np.array(sums), np.array(prices), slope


def month_days():
    days, year, month = [], 2026, 1
    start = np.datetime64("2026-01-01")
    for _ in range(MONTHS + 1):
        days.append(int((np.datetime64(f"{year}-{month:02d}-01") - start).astype(int)))
        month += 1
        if month == 13:
            year, month = year + 1, 1
    return np.array(days, dtype=np.float64)


DAYS = month_days()
FACTOR = (1 + RATE) ** (-DAYS / 365)
SALARY = np.concatenate([[0.0], np.cumsum(BASE / 12 * FACTOR[1:])])
CASH = np.append(SALARY, SALARY[-1]) + SIGN_ON  # by month of leaving; the last stands for "later"
CASH[:12] -= SIGN_ON * FACTOR[:12]
plain = np.full(MONTHS + 1, 1 / 48)
plain[:12], plain[12] = 0, 0.25
met = plain.copy()
met[12] += 0.25
met[37:] = 0
VESTED = np.concatenate([np.cumsum(plain), np.cumsum(met)])
WORTH = np.concatenate([np.cumsum(plain * FACTOR), np.cumsum(met * FACTOR)])
STAGES = (waterfall(TODAY), waterfall(LATER))


def common_price(stage, x):
    sums, prices, slope = stage
    p = np.interp(x, sums, prices)
    p += slope * np.maximum(0.0, x - sums[-1])
    return p


def run_block(random, total):
    """Fills `total`; gives how many paths have no equity."""
    n = len(total)
    left = np.minimum(random.standard_exponential(n) * (-1 / math.log1p(-LEAVES)), MONTHS + 1).astype(np.int64)
    np.take(CASH, left, out=total)
    paid = (left // 3).astype(np.int8)
    clause = np.zeros(n, dtype=bool)
    bonus = np.zeros(n)
    for q in range(QUARTERS):
        score = random.standard_normal(n, dtype=np.float32)
        score *= np.float32(SCORE_SD)
        full = score >= np.float32(80 - SCORES[q])
        if q < 4:
            clause |= full
        halves = (score >= np.float32(75 - SCORES[q])).view(np.int8) + full.view(np.int8)
        halves *= paid > q
        bonus += halves * (BASE / 4 * BONUS / 2 * FACTOR[3 * q + 3])
    total += bonus
    time_of = random.standard_exponential(n)
    time_of /= EXITS + FAILURES
    sold = random.random(n) < EXITS / (EXITS + FAILURES)
    sold &= time_of <= HORIZON
    at = np.flatnonzero(sold)
    t = time_of[at]
    x = START * np.exp((DRIFT - VOLATILITY**2 / 2) * t + VOLATILITY * np.sqrt(t) * random.standard_normal(len(at)))
    late = 365 * t >= DAYS[18]
    price = np.where(late, 0.85 * common_price(STAGES[1], x), common_price(STAGES[0], x))
    until = np.minimum(left[at], MONTHS)
    month = np.minimum(until, np.searchsorted(DAYS, 365 * t, side="right") - 1)
    row = clause[at] * (MONTHS + 1)
    now = VESTED[row + month] * np.exp(-math.log1p(RATE) * t)
    equity = OWNED * price * (now + WORTH[row + until] - WORTH[row + month])
    total[at] += equity
    return n - np.count_nonzero(equity)


def simulate():
    total = np.empty(PATHS)
    seeds = np.random.SeedSequence(1).spawn(PATHS // BLOCK)
    nothing = 0
    for b, seed in enumerate(seeds):
        nothing += run_block(np.random.Generator(np.random.SFC64(seed)), total[b * BLOCK:(b + 1) * BLOCK])
    certain = 1 / (1 / (total + WEALTH)).mean() - WEALTH
    quantiles = np.quantile(total, [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95])
    return total.mean(), total.std() / math.sqrt(PATHS), nothing / PATHS, certain, quantiles


def main():
    best = math.inf
    for _ in range(5):
        begun = time.process_time()
        answer = simulate()
        best = min(best, time.process_time() - begun)
    print(f"{best:.4f} s for {PATHS} paths: mean {answer[0]:.0f} +- {answer[1]:.0f}, P(nothing) {answer[2]:.4f}, "
          f"certainty equivalent {answer[3]:.0f}, median {answer[4][3]:.0f}")


if __name__ == "__main__":
    main()
