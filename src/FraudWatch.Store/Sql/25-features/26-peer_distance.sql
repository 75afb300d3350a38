-- How far a figure lies from its peers at the same snapshot: as a ratio to their median, and in robust deviations. The deviation
-- is the median absolute one (Rousseeuw and Croux 1993); where most peers are alike, the width of their middle instead.
WITH middle AS (
    SELECT
        as_of, grain, peer_group, feature, percentile_cont(0.5) WITHIN GROUP (ORDER BY value) AS median,
        (percentile_cont(1 - CAST($peer_tail_share AS DOUBLE PRECISION)) WITHIN GROUP (ORDER BY value)
            - percentile_cont(CAST($peer_tail_share AS DOUBLE PRECISION)) WITHIN GROUP (ORDER BY value))
            * CAST($peer_width_to_deviation AS DOUBLE PRECISION) AS width
    FROM features.peer_value
    GROUP BY as_of, grain, peer_group, feature
    HAVING count(*) >= CAST($score_minimum_peers AS INTEGER)
),
spread AS (
    SELECT own.as_of, own.grain, own.peer_group, own.feature,
        CAST($mad_to_deviation AS DOUBLE PRECISION) * percentile_cont(0.5) WITHIN GROUP (ORDER BY abs(own.value - middle.median)) AS robust
    FROM features.peer_value AS own
    JOIN middle ON middle.as_of = own.as_of AND middle.grain = own.grain AND middle.peer_group = own.peer_group AND middle.feature = own.feature
    GROUP BY own.as_of, own.grain, own.peer_group, own.feature
),
scale AS (
    SELECT middle.as_of, middle.grain, middle.peer_group, middle.feature, middle.median,
        CASE WHEN spread.robust > CAST($least_deviation AS DOUBLE PRECISION) THEN spread.robust
            WHEN middle.width > CAST($least_deviation AS DOUBLE PRECISION) THEN middle.width END AS deviation
    FROM middle
    JOIN spread ON spread.as_of = middle.as_of AND spread.grain = middle.grain AND spread.peer_group = middle.peer_group
        AND spread.feature = middle.feature
)
SELECT
    own.as_of, own.grain, own.fixmedins_code, own.subject_code, own.feature,
    CASE WHEN scale.median > CAST($least_deviation AS DOUBLE PRECISION)
        THEN least(own.value / scale.median, CAST($peer_ratio_max AS DOUBLE PRECISION)) END AS ratio,
    CASE WHEN scale.deviation IS NOT NULL
        THEN least(greatest((own.value - scale.median) / scale.deviation, -CAST($peer_distance_max AS DOUBLE PRECISION)),
            CAST($peer_distance_max AS DOUBLE PRECISION)) END AS distance
FROM features.peer_value AS own
JOIN scale ON scale.as_of = own.as_of AND scale.grain = own.grain AND scale.peer_group = own.peer_group AND scale.feature = own.feature
WHERE scale.deviation IS NOT NULL OR scale.median > CAST($least_deviation AS DOUBLE PRECISION)
