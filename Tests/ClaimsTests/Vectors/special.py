#!/usr/bin/env python3
"""Writes special.csv: values of special functions from SciPy, each held against forty digits.

Needs scipy and mpmath.  `special.py > special.csv`; a note on standard error says where SciPy misses
twelve digits, and the exact value stands in the table instead.
"""
import itertools
import sys

from mpmath import erfc, exp, log, loggamma, mp, mpf, sqrt
from scipy import special, stats

mp.dps = 40


def agreed(value, exact, what):
    if abs(mpf(float(value)) - exact) <= abs(exact) * mpf("1e-12"):
        return float(value)
    print(f"{what}: SciPy {float(value)!r}, exactly {mp.nstr(exact, 17)}", file=sys.stderr)
    return float(exact)


def row(name, *numbers):
    print(",".join([name, *(repr(float(number)) for number in numbers)]))


# ---- exact values by series of positive terms (DLMF 8.17.8, 8.7.1)

def hypergeometric(ratio):
    term, total, index = mpf(1), mpf(1), 0
    while term > total * mpf(10) ** -36:
        term *= ratio(index)
        total += term
        index += 1
    return total


def exact_beta(x, a, b):
    x, a, b = mpf(x), mpf(a), mpf(b)
    if x > 0.5:
        return 1 - exact_beta_below(1 - x, b, a)
    return exact_beta_below(x, a, b)


def exact_beta_below(x, a, b):
    front = a * log(x) + b * log(1 - x) + loggamma(a + b) - loggamma(a + 1) - loggamma(b)
    return exp(front) * hypergeometric(lambda n: (a + b + n) / (a + 1 + n) * x)


def exact_gamma(a, x):
    a, x = mpf(a), mpf(x)
    return exp(a * log(x) - x - loggamma(a + 1)) * hypergeometric(lambda n: x / (a + 1 + n))


def solved(cumulative, start, target):
    """Newton steps with a numeric slope from a start that is already close."""
    x = mpf(float(start))
    for _ in range(4):
        step = x * mpf("1e-12")
        slope = (cumulative(x + step) - cumulative(x - step)) / (2 * step)
        x -= (cumulative(x) - target) / slope
    return x


# ---- rows

def log_gamma():
    near = [1 - 1e-9, 1 + 1e-9, 2 - 1e-7, 2 + 1e-7]
    for x in near + [1e-8, 0.01, 0.3, 0.5, 0.9, 1.2, 1.5, 1.9, 2.5, 3, 7.3, 14.99, 15, 20.5, 1e3,
                     1e6, 1e9, 1e12]:
        row("logGamma", x, 0, 0, agreed(special.gammaln(x), loggamma(mpf(x)), f"gammaln {x}"))


def beta():
    cases = [(a, b) for a, b in itertools.product([0.5, 1, 2, 9.5, 40, 1e3], repeat=2)]
    for a, b in cases + [(1e6, 1e6), (3, 1e7), (1e8, 2e8)]:
        spread = (a * b / (a + b + 1)) ** 0.5 / (a + b)
        for offset in (-5, -1, 0, 2):
            x = a / (a + b) + offset * spread
            if 0 < x < 1:
                exact = exact_beta(x, a, b)
                row("beta", x, a, b, agreed(special.betainc(a, b, x), exact, f"I {x} {a} {b}"))


def beta_quantile():
    for p in (1e-6, 0.0005, 0.025, 0.5, 0.975):
        for a, b in ((1, 10), (10, 1), (2, 9), (9, 2), (0.5, 0.5), (1, 1e6), (97, 904), (400, 600),
                     (5e4, 5e4), (3, 1e8)):
            x = special.betaincinv(a, b, p)
            exact = solved(lambda y: exact_beta(y, a, b), x, mpf(p))
            row("betaQuantile", p, a, b, agreed(x, exact, f"quantile {p} of beta {a} {b}"))


def gamma():
    for a in (0.5, 1, 2, 10, 37.5, 1e3, 1e6):
        for offset in (-5, -1, 0, 1, 6):
            x = a + offset * a ** 0.5
            if x > 0:
                low = exact_gamma(a, x)
                row("gamma", a, x, 0, agreed(special.gammainc(a, x), low, f"P {a} {x}"))
                row("gammaUpper", a, x, 0, agreed(special.gammaincc(a, x), 1 - low, f"Q {a} {x}"))


def poisson_bounds():
    for count in (0, 1, 2, 10, 38, 1000, 10**6):
        for alpha in (0.05, 0.001, 1e-7):
            tail = mpf(alpha) / 2
            if count:
                low = stats.chi2.ppf(alpha / 2, 2 * count) / 2
                exact = solved(lambda x: exact_gamma(count, x), low, tail)
                row("poissonLow", count, alpha, 0, agreed(low, exact, f"low {count} {alpha}"))
            high = stats.chi2.isf(alpha / 2, 2 * count + 2) / 2
            exact = solved(lambda x: exact_gamma(count + 1, x), high, 1 - tail)
            row("poissonHigh", count, alpha, 0, agreed(high, exact, f"high {count} {alpha}"))


def normal():
    for p in (1e-300, 1e-20, 1e-9, 1e-4, 0.025, 0.07, 0.2, 0.4999, 0.5001, 0.9, 0.975, 0.999999):
        row("normalQuantile", p, 0, 0, special.ndtri(p))
    for z in (-8.0, -1.5, 0.0, 0.3, 1.96, 5.0, 12.0, 30.0):
        exact = erfc(mpf(z) / sqrt(mpf(2))) / 2
        row("normalTail", z, 0, 0, agreed(stats.norm.sf(z), exact, f"tail {z}"))


def binomial_intervals():
    cases = (0, 10), (9, 10), (1, 3), (5, 50), (97, 1000), (0, 1000), (99, 100), (500_000, 10**6)
    for (successes, trials), confidence in itertools.product(cases, (0.95, 0.999)):
        test = stats.binomtest(successes, trials)
        for method, name in (("exact", "clopperPearson"), ("wilson", "wilson")):
            found = test.proportion_ci(confidence, method=method)
            row(name + "Low", successes, trials, 1 - confidence, found.low)
            row(name + "High", successes, trials, 1 - confidence, found.high)


print("# By special.py: function, up to three arguments, value")
for write in (log_gamma, beta, beta_quantile, gamma, poisson_bounds, normal, binomial_intervals):
    write()
