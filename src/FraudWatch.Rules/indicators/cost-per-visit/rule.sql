-- Growth of the cost per visit over the months before, against the growth of the peers: the median of their growth, and
-- three standard errors of sampling and of the peers' own spread together.
WITH own AS (
    SELECT fixmedins_code, setting, peer_group, month, value, n, sampling_error,
        avg(value) OVER before AS value_before, avg(CAST(sampling_error AS DOUBLE PRECISION) / nullif(value, 0)) OVER before AS error_before, count(*) OVER before AS months_before
    FROM features.indicator
    WHERE indicator = CAST($rule_id AS VARCHAR) AND subject_kind = 'institution' AND value > 0
    WINDOW before AS (
        PARTITION BY fixmedins_code, setting ORDER BY month
        RANGE BETWEEN CAST($months_before AS INTEGER) * interval '1' month PRECEDING AND interval '1' month PRECEDING
    )
),
grown AS (
    SELECT *, CAST(value AS DOUBLE PRECISION) / nullif(value_before, 0) AS growth,
        CAST(value AS DOUBLE PRECISION) / nullif(value_before, 0) * sqrt(power(CAST(sampling_error AS DOUBLE PRECISION) / nullif(value, 0), 1 + 1)
            + CAST(power(error_before, 1 + 1) AS DOUBLE PRECISION) / nullif(months_before, 0)) AS error
    FROM own
    WHERE months_before >= CAST($months_before AS INTEGER)
),
middle AS (
    SELECT setting, peer_group, month, count(*) AS peers,
        percentile_cont(CAST($middle AS DOUBLE PRECISION)) WITHIN GROUP (ORDER BY growth) AS growth
    FROM grown
    GROUP BY setting, peer_group, month
),
spread AS (
    SELECT g.setting, g.peer_group, g.month,
        CAST($mad_to_deviation AS DOUBLE PRECISION) * percentile_cont(CAST($middle AS DOUBLE PRECISION)) WITHIN GROUP (ORDER BY abs(g.growth - m.growth)) AS deviation
    FROM grown AS g
    JOIN middle AS m ON m.setting = g.setting AND m.peer_group = g.peer_group AND m.month = g.month
    GROUP BY g.setting, g.peer_group, g.month
),
judged AS (
    SELECT g.*, m.growth AS peer_growth, m.peers,
        m.growth + CAST($sigma AS DOUBLE PRECISION) * sqrt(g.error * g.error + s.deviation * s.deviation) AS upper_limit,
        row_number() OVER (PARTITION BY g.fixmedins_code, g.month ORDER BY g.growth - m.growth DESC NULLS LAST, g.setting) AS place
    FROM grown AS g
    JOIN middle AS m ON m.setting = g.setting AND m.peer_group = g.peer_group AND m.month = g.month
    JOIN spread AS s ON s.setting = g.setting AND s.peer_group = g.peer_group AND s.month = g.month
    WHERE m.peers >= CAST($minimum_peers AS INTEGER)
)
SELECT
    fixmedins_code, CAST(month + interval '1' month - interval '1' day AS DATE) AS occurred_on, month, setting,
    CASE setting WHEN 'inpatient' THEN '住院' ELSE '门诊' END AS setting_zh,
    CAST(value AS DECIMAL(14, 2)) AS value, CAST(value_before AS DECIMAL(14, 2)) AS value_before,
    CAST((growth - 1) * 100 AS DECIMAL(9, 1)) AS growth_percent, CAST((peer_growth - 1) * 100 AS DECIMAL(9, 1)) AS peer_growth_percent,
    CAST((upper_limit - 1) * 100 AS DECIMAL(9, 1)) AS limit_percent, n, peers, peer_group
FROM judged
WHERE place = 1
    AND growth > upper_limit
    AND growth > 1 + CAST($warning_growth AS DOUBLE PRECISION)
