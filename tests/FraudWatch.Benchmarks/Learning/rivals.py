"""Trains, scores and explains with scikit-learn and xgboost, on the benchmark's data and at its orders.

Orders come line by line on standard input, answers (one JSON object each) go to standard output; data and margins are files of
32-bit floats, column by column. The first line that is printed names the versions found.
"""
import json
import sys
import time
import warnings

warnings.filterwarnings("ignore")
try:
    import numpy as np
except ImportError:
    np = None
try:
    import sklearn
    from sklearn.ensemble import HistGradientBoostingClassifier
except ImportError:
    sklearn = None
try:
    import xgboost
except ImportError:
    xgboost = None


def table(path, columns):
    values = np.fromfile(path, dtype=np.float32).reshape(columns + 1, -1)
    return np.ascontiguousarray(values[:columns].T), values[columns]


def model(name, order):
    trees, leaves, rate, least = order["trees"], order["leaves"], order["rate"], order["least"]
    if name == "sklearn":
        return HistGradientBoostingClassifier(
            max_iter=trees, max_leaf_nodes=leaves, learning_rate=rate, min_samples_leaf=least, l2_regularization=0, early_stopping=False)
    return xgboost.XGBClassifier(
        n_estimators=trees, max_leaves=leaves, max_depth=0, grow_policy="lossguide", tree_method="hist", max_bin=255,
        learning_rate=rate, reg_lambda=0, min_child_weight=1e-3, n_jobs=order["threads"])


def run(order):
    x, y = table(order["train"], order["columns"])
    unseen, _ = table(order["test"], order["columns"])
    learner = model(order["rival"], order)
    start = time.perf_counter()
    learner.fit(x, y)
    trained = time.perf_counter()
    margins = learner.decision_function(unseen) if order["rival"] == "sklearn" else learner.predict(unseen, output_margin=True)
    scored = time.perf_counter()
    margins.astype(np.float64).tofile(order["output"])
    return {"train": trained - start, "score": scored - trained}


def as_xgboost(ours):
    """Our trees as xgboost's: x <= t becomes x < the next float. It takes no negative base score, so that is left to the caller."""
    trees = []
    for number, tree in enumerate(ours["trees"]):
        nodes = range(len(tree["feature"]))
        leaf = [tree["feature"][i] < 0 for i in nodes]
        above = {child: i for i in nodes if not leaf[i] for child in (tree["left"][i], tree["right"][i])}
        after = np.nextafter(np.array(tree["threshold"], dtype=np.float32), np.float32(np.inf))
        trees.append({
            "id": number,
            "base_weights": [0.0 for _ in nodes], "loss_changes": [0.0 for _ in nodes],
            "categories": [], "categories_nodes": [], "categories_segments": [], "categories_sizes": [],
            "default_left": [int(tree["missingLeft"][i]) for i in nodes],
            "left_children": [-1 if leaf[i] else tree["left"][i] for i in nodes],
            "right_children": [-1 if leaf[i] else tree["right"][i] for i in nodes],
            "parents": [above.get(i, 2147483647) for i in nodes],
            "split_conditions": [tree["value"][i] if leaf[i] else float(after[i]) for i in nodes],
            "split_indices": [0 if leaf[i] else tree["feature"][i] for i in nodes],
            "split_type": [0 for _ in nodes],
            "sum_hessian": [float(cover) for cover in tree["cover"]],
            "tree_param": {"num_deleted": "0", "num_feature": str(len(ours["features"])), "num_nodes": str(len(leaf)), "size_leaf_vector": "0"},
        })
    return {"version": [1, 7, 4], "learner": {
        "attributes": {}, "feature_names": [], "feature_types": [],
        "objective": {"name": "reg:squarederror", "reg_loss_param": {"scale_pos_weight": "1"}},
        "learner_model_param": {"base_score": "0", "num_class": "0", "num_feature": str(len(ours["features"])), "num_target": "1"},
        "gradient_booster": {"name": "gbtree", "model": {
            "gbtree_model_param": {"num_parallel_tree": "1", "num_trees": str(len(trees)), "size_leaf_vector": "0"},
            "tree_info": [0 for _ in trees], "trees": trees}}}}


def explain(order):
    booster = xgboost.Booster({"nthread": order["threads"]})
    with open(order["model"]) as file:
        ours = json.load(file)["model"]
    booster.load_model(bytearray(json.dumps(as_xgboost(ours)), "utf-8"))
    x, _ = table(order["test"], order["columns"])
    rows = xgboost.DMatrix(x[:order["rows"]], nthread=order["threads"])
    start = time.perf_counter()
    contributions = booster.predict(rows, pred_contribs=True)
    seconds = time.perf_counter() - start
    contributions = contributions.astype(np.float64)
    contributions[:, -1] += ours["startingScore"]
    contributions.tofile(order["output"])
    return {"explain": seconds}


def version(module):
    return module.__version__ if module and np else None


print(json.dumps({"sklearn": version(sklearn), "xgboost": version(xgboost)}), flush=True)
for line in sys.stdin:
    work = json.loads(line)
    print(json.dumps(explain(work) if work["rival"] == "contributions" else run(work)), flush=True)
