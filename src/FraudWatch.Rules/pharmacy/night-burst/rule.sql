-- Night purchases of a pharmacy's month against its peers and its own other months.
WITH purchase AS (
    SELECT s.fixmedins_code, CAST(date_trunc('month', s.setl_date) AS DATE) AS month,
        CASE WHEN date_part('hour', s.setl_time) >= CAST($from_hour AS INTEGER) OR date_part('hour', s.setl_time) < CAST($to_hour AS INTEGER) THEN 1 ELSE 0 END AS is_night
    FROM claims.settlement s
    JOIN claims.institution i ON i.fixmedins_code = s.fixmedins_code
    LEFT JOIN claims.encounter e ON e.mdtrt_id = s.mdtrt_id
    WHERE s.care_kind = 'pharmacy' AND s.setl_time <> CAST(s.setl_date AS TIMESTAMP) AND NOT i.is_internet
        -- Settled long after it was made: uploaded at night.
        AND (e.begin_time IS NULL OR e.time_precision = 'day' OR s.setl_time <= e.begin_time + CAST($upload_hours AS INTEGER) * interval '1' hour)
),
counted AS (
    SELECT fixmedins_code, month, count(*) AS purchases, sum(is_night) AS night_purchases FROM purchase GROUP BY fixmedins_code, month
),
ranked AS (
    SELECT c.*, CAST(night_purchases AS DOUBLE PRECISION) / nullif(purchases, 0) AS share, count(*) OVER (PARTITION BY month) AS peers,
        row_number() OVER (PARTITION BY month ORDER BY CAST(night_purchases AS DOUBLE PRECISION) / nullif(purchases, 0), fixmedins_code) AS place
    FROM counted c
),
-- The median of the peers, which the few that burst do not move.
peer AS (
    SELECT month, sum(purchases) AS purchases, avg(CASE WHEN place + place BETWEEN peers AND peers + 1 + 1 THEN share END) AS share
    FROM ranked
    GROUP BY month
),
compared AS (
    SELECT c.*, p.share AS peer_share, p.purchases AS peer_purchases,
        sum(c.purchases) OVER (PARTITION BY c.fixmedins_code) - c.purchases AS own_purchases,
        sum(c.night_purchases) OVER (PARTITION BY c.fixmedins_code) - c.night_purchases AS own_night
    FROM counted c
    JOIN peer p ON p.month = c.month
),
expected AS (
    -- One more in the counts, so that a share of none is not taken for certain.
    SELECT c.*, greatest(peer_share, CAST(1 AS DOUBLE PRECISION) / nullif(peer_purchases + 1, 0),
        CASE WHEN own_purchases > 0 THEN CAST(own_night + 1 AS DOUBLE PRECISION) / nullif(own_purchases + 1, 0) ELSE 0 END) AS share
    FROM compared c
),
scored AS (
    SELECT e.*, CAST(night_purchases - purchases * share AS DOUBLE PRECISION) / nullif(sqrt(purchases * share * (1 - share)), 0) AS z
    FROM expected e
    WHERE share < 1
),
-- How much pharmacies differ beyond chance, by the median, which the outliers do not move.
spread AS (
    SELECT greatest(1, CAST(avg(CASE WHEN place + place BETWEEN n AND n + 1 + 1 THEN distance END) AS DOUBLE PRECISION) / nullif(CAST($normal_middle AS DOUBLE PRECISION), 0)) AS factor
    FROM (SELECT abs(z) AS distance, count(*) OVER () AS n, row_number() OVER (ORDER BY abs(z), fixmedins_code, month) AS place FROM scored WHERE z IS NOT NULL) d
)
SELECT
    s.fixmedins_code, s.month AS occurred_on, CAST(NULL AS DECIMAL(16, 2)) AS amount_at_risk, s.purchases, s.night_purchases,
    CAST(CAST(s.night_purchases AS DOUBLE PRECISION) / nullif(s.purchases, 0) AS DECIMAL(9, 4)) AS night_share,
    CAST(s.share AS DECIMAL(9, 4)) AS expected_share, CAST(s.z AS DECIMAL(9, 1)) AS z
FROM scored s
CROSS JOIN spread p
WHERE s.night_purchases >= CAST($least AS INTEGER) AND s.night_purchases >= s.purchases * CAST($share AS DOUBLE PRECISION)
    AND s.z > CAST($sigma AS DOUBLE PRECISION) * p.factor
