WITH grouped AS (
    SELECT s.*
    FROM claims.stay s
    WHERE s.payment_method IN ('drg', 'dip') AND NOT s.is_open AND NOT s.is_newborn AND NOT s.is_cycle AND s.diag_category IS NOT NULL
),
complication AS (
    SELECT d.stay_id, string_agg(DISTINCT coalesce(d.diag_name, d.diag_code), '、' ORDER BY coalesce(d.diag_name, d.diag_code)) AS complications
    FROM claims.diagnosis d
    JOIN claims.knowledge_complication k ON starts_with(d.diag_code, k.prefix)
    JOIN grouped g ON g.stay_id = d.stay_id AND d.diag_category <> g.diag_category
    WHERE NOT d.is_main
    GROUP BY d.stay_id
),
coded AS (
    SELECT g.*, c.complications, c.stay_id IS NOT NULL AS is_complicated
    FROM grouped g
    LEFT JOIN complication c ON c.stay_id = g.stay_id
),
-- What an uncomplicated stay with the disease costs, and is paid, elsewhere.
plain AS (
    SELECT institution_group, diag_category, count(*) FILTER (WHERE NOT is_complicated) AS n,
        coalesce(sum(medfee_sumamt) FILTER (WHERE NOT is_complicated), 0) AS cost,
        count(bydise_setl_payamt) FILTER (WHERE NOT is_complicated) AS paid,
        coalesce(sum(bydise_setl_payamt) FILTER (WHERE NOT is_complicated), 0) AS payment
    FROM coded
    GROUP BY institution_group, diag_category
),
usual AS (
    SELECT institution_group, diag_category, sum(n) OVER disease - n AS others,
        CAST(sum(cost) OVER disease - cost AS DOUBLE PRECISION) / nullif(sum(n) OVER disease - n, 0) AS cost,
        CAST(sum(payment) OVER disease - payment AS DOUBLE PRECISION) / nullif(sum(paid) OVER disease - paid, 0) AS payment
    FROM plain
    WINDOW disease AS (PARTITION BY diag_category)
),
compared AS (
    SELECT c.*, u.cost AS usual_cost,
        CASE WHEN c.bydise_setl_payamt IS NOT NULL THEN greatest(0, c.bydise_setl_payamt - u.payment) END AS overpaid
    FROM coded c
    JOIN usual u ON u.institution_group = c.institution_group AND u.diag_category = c.diag_category
    WHERE u.others >= CAST($group_stays AS INTEGER)
),
rate AS (
    SELECT institution_group, count(*) AS n, count(*) FILTER (WHERE is_complicated) AS y,
        CAST(sum(medfee_sumamt) FILTER (WHERE is_complicated) AS DOUBLE PRECISION)
            / nullif(sum(usual_cost) FILTER (WHERE is_complicated), 0) AS cost_ratio
    FROM compared
    GROUP BY institution_group
),
-- Against the others but for those with the highest shares, one added; their spread does not count the institution itself.
ranked AS (
    SELECT r.*, percent_rank() OVER (ORDER BY CAST(y AS DOUBLE PRECISION) / nullif(n, 0)) <= 1 - CAST($winsor_share AS DOUBLE PRECISION) AS is_usual
    FROM rate r
),
expected AS (
    SELECT r.*, CAST(coalesce(sum(y) FILTER (WHERE is_usual) OVER (), 0) - CASE WHEN is_usual THEN y ELSE 0 END + 1 AS DOUBLE PRECISION)
        / nullif(coalesce(sum(n) FILTER (WHERE is_usual) OVER (), 0) - CASE WHEN is_usual THEN n ELSE 0 END + 1, 0) AS other_share
    FROM ranked r
),
scored AS (
    SELECT e.*, CAST(y - n * other_share AS DOUBLE PRECISION) / nullif(sqrt(n * other_share * (1 - other_share)), 0) AS z FROM expected e
),
tail AS (
    SELECT
        percentile_cont(CAST($winsor_share AS DOUBLE PRECISION)) WITHIN GROUP (ORDER BY z) AS low,
        percentile_cont(1 - CAST($winsor_share AS DOUBLE PRECISION)) WITHIN GROUP (ORDER BY z) AS high
    FROM scored
),
spread AS (
    SELECT w.*, greatest(1, CAST(sum(bent * bent) OVER () - bent * bent AS DOUBLE PRECISION)
        / nullif((count(*) OVER () - 1) * CAST($kept_variance AS DOUBLE PRECISION), 0)) AS overdispersion
    FROM (SELECT s.*, least(greatest(s.z, t.low), t.high) AS bent FROM scored s CROSS JOIN tail t) w
),
outlier AS (
    SELECT *, CAST(y AS DOUBLE PRECISION) / nullif(n, 0) AS own_share
    FROM spread
    WHERE z > CAST($sigmas AS DOUBLE PRECISION) * sqrt(overdispersion) AND y >= CAST($minimum_stays AS INTEGER)
        AND cost_ratio <= CAST($cost_ratio AS DOUBLE PRECISION)
)
SELECT
    c.fixmedins_code, c.psn_no, c.mdtrt_ids AS mdtrt_id, c.discharge_date AS occurred_on,
    CAST(c.overpaid AS DECIMAL(16, 2)) AS amount_at_risk, CAST(c.overpaid AS DECIMAL(16, 2)) AS fund_at_risk, 'group difference' AS basis,
    coalesce(c.diag_name, c.diag_category) AS diag_name, c.complications, c.medfee_sumamt AS cost, c.bydise_setl_payamt AS payment,
    CAST(CAST(c.medfee_sumamt AS DOUBLE PRECISION) / nullif(c.usual_cost, 0) AS DECIMAL(9, 2)) AS cost_ratio_found,
    CAST(CAST(c.medfee_sumamt AS DOUBLE PRECISION) / nullif(c.bydise_setl_payamt, 0) AS DECIMAL(9, 2)) AS cost_to_payment,
    o.y AS complicated_stays, CAST(o.own_share AS DECIMAL(9, 3)) AS institution_share, CAST(o.other_share AS DECIMAL(9, 3)) AS other_share,
    CAST(o.cost_ratio AS DECIMAL(9, 2)) AS institution_cost_ratio, c.payment_method, c.dept_name, c.ipt_otp_no
FROM compared c
JOIN outlier o ON o.institution_group = c.institution_group
WHERE c.is_complicated AND c.medfee_sumamt <= CAST($cost_ratio AS DOUBLE PRECISION) * c.usual_cost
