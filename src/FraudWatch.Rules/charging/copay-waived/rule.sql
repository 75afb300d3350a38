-- Personal shares that are due and were taken from nobody.
WITH due AS (
    SELECT s.fixmedins_code, g.peer_group, s.setl_date,
        CASE WHEN coalesce(s.cash_payamt, 0) + coalesce(s.acct_pay, 0) < s.psn_pay * (1 - CAST($uncollected AS DOUBLE PRECISION))
            OR s.ownpay_hosp_part >= s.psn_pay * CAST($uncollected AS DOUBLE PRECISION) THEN 1 ELSE 0 END AS is_waived
    FROM claims.settlement s
    JOIN features.peer_group g ON g.fixmedins_code = s.fixmedins_code
    WHERE s.psn_pay > 0 AND s.fund_pay_sumamt > 0 AND coalesce(s.maf_pay, 0) = 0 AND (s.cash_payamt IS NOT NULL OR s.acct_pay IS NOT NULL)
),
counted AS (
    SELECT fixmedins_code, peer_group, count(*) AS bills, sum(is_waived) AS waived, max(setl_date) AS last_day FROM due GROUP BY fixmedins_code, peer_group
),
ranked AS (
    SELECT c.*, CAST(waived AS DOUBLE PRECISION) / nullif(bills, 0) AS share, count(*) OVER (PARTITION BY peer_group) AS peers,
        row_number() OVER (PARTITION BY peer_group ORDER BY CAST(waived AS DOUBLE PRECISION) / nullif(bills, 0), fixmedins_code) AS place
    FROM counted c
),
-- The median of the peers, which the few that waive do not move.
peer AS (
    SELECT peer_group, sum(bills) AS bills, avg(CASE WHEN place + place BETWEEN peers AND peers + 1 + 1 THEN share END) AS share
    FROM ranked
    GROUP BY peer_group
),
expected AS (
    SELECT c.*, greatest(p.share, CAST(1 AS DOUBLE PRECISION) / nullif(p.bills + 1, 0)) AS expected_share
    FROM counted c
    JOIN peer p ON p.peer_group = c.peer_group
),
scored AS (
    SELECT e.*, CAST(waived - bills * expected_share AS DOUBLE PRECISION) / nullif(sqrt(bills * expected_share * (1 - expected_share)), 0) AS z
    FROM expected e
    WHERE expected_share < 1
),
spread AS (
    SELECT greatest(1, CAST(avg(CASE WHEN place + place BETWEEN n AND n + 1 + 1 THEN distance END) AS DOUBLE PRECISION) / nullif(CAST($normal_middle AS DOUBLE PRECISION), 0)) AS factor
    FROM (SELECT abs(z) AS distance, count(*) OVER () AS n, row_number() OVER (ORDER BY abs(z), fixmedins_code) AS place FROM scored WHERE z IS NOT NULL) d
)
SELECT
    s.fixmedins_code, s.last_day AS occurred_on, CAST(NULL AS DECIMAL(16, 2)) AS amount_at_risk, s.bills, s.waived AS uncollected_bills,
    CAST(CAST(s.waived AS DOUBLE PRECISION) / nullif(s.bills, 0) AS DECIMAL(9, 4)) AS uncollected_share, CAST(s.expected_share AS DECIMAL(9, 4)) AS expected_share
FROM scored s
CROSS JOIN spread p
WHERE s.waived >= CAST($least AS INTEGER) AND s.waived >= s.bills * CAST($share AS DOUBLE PRECISION) AND s.z > CAST($sigma AS DOUBLE PRECISION) * p.factor
