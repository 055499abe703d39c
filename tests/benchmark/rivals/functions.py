"""The formulas under measurement as somebody would write them as a Python add-in: no checks, no options."""

import bisect
import math

import unohelper
from com.sun.star.lang import XServiceInfo
from kpi.benchmark import XFunctions

IMPLEMENTATION = "kpi.benchmark.Python"
SERVICES = ("PYTHON",)


def place(score, scores):
    return 1 + sum(other > score for (other,) in scores)


class Functions(unohelper.Base, XServiceInfo, XFunctions):
    def __init__(self, context):
        pass

    def WEIGHTED(self, scores, weights, missing, total):
        return round(sum(s * w for s, w in zip(scores[0], weights[0])) / math.fsum(weights[0]), 9)

    def THRESHOLD(self, actual, target, base, above, below, step, low, high, partial):
        steps = round((actual - target) / step, 9)
        points = base + (steps * above if steps >= 0 else -steps * below)
        return round(min(max(points, low), high), 9)

    def TIER(self, value, bounds, results, otherwise, edge, mode):
        band = bisect.bisect_right([bound for (bound,) in bounds], value)
        return results[band - 1][0] if band else otherwise

    def RANK(self, score, scores, ties, order):
        return float(place(score, scores))

    def RANKPAY(self, score, scores, payouts, ties, minScore, otherwise, unit, person, order):
        own = place(score, scores)
        return payouts[own - 1][0] if own <= len(payouts) else 0.0

    def getImplementationName(self):
        return IMPLEMENTATION

    def supportsService(self, name):
        return name in SERVICES

    def getSupportedServiceNames(self):
        return SERVICES


g_ImplementationHelper = unohelper.ImplementationHelper()
g_ImplementationHelper.addImplementation(Functions, IMPLEMENTATION, SERVICES)
