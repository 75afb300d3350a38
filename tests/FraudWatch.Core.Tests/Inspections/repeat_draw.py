"""Repeats a published draw from the description in InstitutionDraw, with nothing but Python's own library. Prints OK or the difference."""
import hashlib
import hmac
import json
import math
import sys

doc = json.load(open(sys.argv[1], encoding="utf-8"))
rows = sorted(doc["candidates"], key=lambda c: c["fixmedins_code"].encode("utf-16-be"))
text = "".join("\t".join([c["fixmedins_code"], c["fixmedins_name"], c["kind"], c["area"], str(c["weight"])]) + "\n" for c in rows)
digest = hashlib.sha256(text.encode()).hexdigest()
seed = doc["seed"]
parts = [doc["format"], digest, str(doc["slots"]), str(doc["random_slots"]), str(doc["teams"]), seed]
assert digest == doc["candidate_hash"], "hash"
assert hashlib.sha256("\n".join(parts).encode()).hexdigest() == doc["commitment"], "commitment"


def bits(purpose, label):
    return int.from_bytes(hmac.new(seed.encode(), f"{digest}\n{purpose}\n{label}".encode(), hashlib.sha256).digest()[:8], "big") >> 11


def slots_of(slots, weights, sizes, m):
    given = [0] * len(weights)
    remaining = list(range(len(weights)))
    while True:
        total = sum(weights[i] for i in remaining)
        whole = [i for i in remaining if slots * weights[i] >= sizes[i] * total]
        if not whole:
            break
        for i in whole:
            given[i] = sizes[i]
            remaining.remove(i)
        slots -= sum(sizes[i] for i in whole)
    total, cumulated, k, unit = sum(weights[i] for i in remaining), 0, 0, 1 << 54
    for i in remaining:
        cumulated += weights[i]
        while k < slots and (2 * m + 1 + k * unit) * total < slots * cumulated * unit:
            given[i] += 1
            k += 1
    return given


def share(candidates, slots, purpose, weight):
    strata = {}
    for c in candidates:
        strata.setdefault((c["kind"], c["area"]), []).append(c)
    strata = [strata[key] for key in sorted(strata)]
    given = slots_of(slots, [sum(weight(c) for c in s) for s in strata], [len(s) for s in strata], bits(purpose + "-strata", ""))
    drawn = []
    for stratum, n in zip(strata, given):
        keyed = [(-math.log((bits(purpose, c["fixmedins_code"]) + 0.5) / 2 ** 53) / weight(c), c["fixmedins_code"]) for c in stratum]
        drawn += sorted(keyed)[:n]
    return [(code, purpose, key) for key, code in sorted(drawn)]


by_chance = share(rows, doc["random_slots"], "random", lambda c: 1)
gone = {code for code, _, _ in by_chance}
by_risk = share([c for c in rows if c["fixmedins_code"] not in gone], doc["slots"] - doc["random_slots"], "risk", lambda c: c["weight"])
for (code, why, key), stated in zip(by_risk + by_chance, doc["drawn"], strict=True):
    assert (code, why) == (stated["fixmedins_code"], stated["share"]), (code, why, stated)
    assert math.isclose(key, stated["key"], rel_tol=1e-9), (key, stated)
print("OK")
