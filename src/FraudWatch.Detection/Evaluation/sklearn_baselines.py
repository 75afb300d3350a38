"""Baselines of the evaluation: scikit-learn on the features and folds that FraudWatch wrote into a folder.

Reads rows.csv (label, features; NaN is missing) and folds.csv (one line of test rows per fold). Writes predictions.csv: model,
then one probability for each test row, one line per model and fold. One thread, fixed seeds.
"""
import sys
from pathlib import Path

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier, RandomForestClassifier
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline

SEED = 1


def models():
    yield "scikit-learn HistGradientBoosting", HistGradientBoostingClassifier(
        max_iter=150, learning_rate=0.05, max_leaf_nodes=8, min_samples_leaf=20, l2_regularization=1, random_state=SEED)
    yield "scikit-learn random forest", make_pipeline(
        SimpleImputer(), RandomForestClassifier(n_estimators=300, min_samples_leaf=3, n_jobs=1, random_state=SEED))


def main(folder):
    rows = np.genfromtxt(folder / "rows.csv", delimiter=",")
    labels, features = rows[:, 0].astype(int), rows[:, 1:]
    features = features[:, ~np.isnan(features).all(axis=0)]
    folds = [np.array(line.split(","), dtype=int) for line in (folder / "folds.csv").read_text().splitlines()]
    with open(folder / "predictions.csv", "w", encoding="utf-8") as out:
        for name, model in models():
            for test in folds:
                train = np.setdiff1d(np.arange(len(labels)), test)
                probability = model.fit(features[train], labels[train]).predict_proba(features[test])[:, 1]
                out.write(",".join([name] + [repr(float(p)) for p in probability]) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
