-- The last month's share of the year against the peers' share of the same year.
WITH visit AS (
    SELECT s.fixmedins_code, g.peer_group, date_part('year', s.setl_date) AS year, s.setl_date, s.fund_pay_sumamt,
        CASE WHEN date_part('month', s.setl_date) = CAST($month AS INTEGER) THEN 1 ELSE 0 END AS is_last
    FROM claims.settlement s
    JOIN features.peer_group g ON g.fixmedins_code = s.fixmedins_code
    WHERE s.stay_id IS NULL AND s.fund_pay_sumamt > 0
),
counted AS (
    SELECT fixmedins_code, peer_group, year, count(*) AS settlements, sum(is_last) AS month_settlements, max(setl_date) AS last_day,
        sum(CASE WHEN is_last = 1 THEN fund_pay_sumamt ELSE 0 END) AS month_fund
    FROM visit
    GROUP BY fixmedins_code, peer_group, year
    HAVING count(DISTINCT date_part('month', setl_date)) >= CAST($active_months AS INTEGER) AND count(*) >= CAST($least AS INTEGER)
),
ranked AS (
    SELECT c.*, CAST(month_settlements AS DOUBLE PRECISION) / nullif(settlements, 0) AS share, count(*) OVER (PARTITION BY peer_group, year) AS peers,
        row_number() OVER (
            PARTITION BY peer_group, year ORDER BY CAST(month_settlements AS DOUBLE PRECISION) / nullif(settlements, 0), fixmedins_code) AS place
    FROM counted c
),
-- The median of the peers, which the few that burst do not move.
peer AS (
    SELECT peer_group, year, sum(settlements) AS settlements, avg(CASE WHEN place + place BETWEEN peers AND peers + 1 + 1 THEN share END) AS share
    FROM ranked
    GROUP BY peer_group, year
),
expected AS (
    SELECT c.*, greatest(p.share, CAST(1 AS DOUBLE PRECISION) / nullif(p.settlements + 1, 0)) AS expected_share
    FROM counted c
    JOIN peer p ON p.peer_group = c.peer_group AND p.year = c.year
),
scored AS (
    SELECT e.*, CAST(month_settlements - settlements * expected_share AS DOUBLE PRECISION)
        / nullif(sqrt(settlements * expected_share * (1 - expected_share)), 0) AS z
    FROM expected e
    WHERE expected_share < 1
),
spread AS (
    SELECT greatest(1, CAST(avg(CASE WHEN place + place BETWEEN n AND n + 1 + 1 THEN distance END) AS DOUBLE PRECISION) / nullif(CAST($normal_middle AS DOUBLE PRECISION), 0)) AS factor
    FROM (SELECT abs(z) AS distance, count(*) OVER () AS n, row_number() OVER (ORDER BY abs(z), fixmedins_code, year) AS place FROM scored WHERE z IS NOT NULL) d
)
SELECT
    s.fixmedins_code, s.last_day AS occurred_on, CAST(NULL AS DECIMAL(16, 2)) AS amount_at_risk, CAST(s.year AS INTEGER) AS year, s.settlements, s.month_settlements,
    CAST(CAST(s.month_settlements AS DOUBLE PRECISION) / nullif(s.settlements, 0) AS DECIMAL(9, 4)) AS month_share,
    CAST(s.expected_share AS DECIMAL(9, 4)) AS expected_share, CAST(s.month_fund AS DECIMAL(16, 2)) AS month_fund
FROM scored s
CROSS JOIN spread p
WHERE s.z > CAST($sigma AS DOUBLE PRECISION) * p.factor AND s.month_settlements > s.settlements * s.expected_share * CAST($ratio AS DOUBLE PRECISION)
