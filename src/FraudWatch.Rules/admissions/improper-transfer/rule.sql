WITH eligible AS (
    SELECT s.*, i.level
    FROM claims.stay s
    JOIN claims.institution i ON i.fixmedins_code = s.fixmedins_code
    WHERE s.care_kind = 'inpatient' AND NOT s.is_newborn AND NOT s.is_cycle AND NOT s.is_long_term_ward
),
-- The same disease, no higher level, no lower cost, not as an emergency, and not because the patient left against advice.
passed_on AS (
    SELECT
        b.*, a.mdtrt_ids AS first_mdtrt_ids, a.discharge_date AS first_discharge_date, a.fixmedins_code AS from_institution,
        a.medfee_sumamt AS first_cost, a.is_transfer_out AS left_as_transfer, a.receiving_institution AS named_institution,
        least(a.institution_group, b.institution_group) AS one_house, greatest(a.institution_group, b.institution_group) AS other_house,
        CAST(date_trunc('month', b.admission_date) AS DATE) AS month,
        row_number() OVER (PARTITION BY b.stay_id ORDER BY a.discharge_date DESC NULLS LAST, a.stay_id) AS n
    FROM eligible a
    JOIN eligible b ON b.psn_no = a.psn_no AND b.institution_group <> a.institution_group AND b.diag_category = a.diag_category
        AND b.begin_time > a.begin_time AND b.admission_date - a.discharge_date BETWEEN 0 AND CAST($gap_days AS INTEGER)
    WHERE b.level <= a.level AND NOT b.is_emergency AND coalesce(a.dscg_way, '1') NOT IN ('4', '5')
        AND b.medfee_sumamt >= CAST($cost_ratio AS DOUBLE PRECISION) * a.medfee_sumamt
),
exchanged AS (
    SELECT one_house, other_house, month, count(*) AS y FROM passed_on WHERE n = 1 GROUP BY one_house, other_house, month
),
discharged AS (
    SELECT institution_group, CAST(date_trunc('month', discharge_date) AS DATE) AS month, count(*) AS n
    FROM eligible
    WHERE NOT is_open
    GROUP BY institution_group, date_trunc('month', discharge_date)
),
-- All discharges of all houses, and those of the two houses of a pair.
whole AS (SELECT CAST(sum(n) AS DOUBLE PRECISION) AS n FROM discharged),
house AS (SELECT institution_group, sum(n) AS n FROM discharged GROUP BY institution_group),
pair AS (
    SELECT one_house, other_house, sum(y) AS y FROM exchanged GROUP BY one_house, other_house
),
-- Against the rate at which the other houses pass patients on, one added.
expected AS (
    SELECT
        e.*, coalesce(a.n, 0) + coalesce(b.n, 0) AS n,
        CAST((SELECT sum(y) FROM pair) - p.y + 1 AS DOUBLE PRECISION) / nullif(w.n - x.n - z.n + 1, 0) AS other_rate
    FROM exchanged e
    JOIN pair p ON p.one_house = e.one_house AND p.other_house = e.other_house
    JOIN house x ON x.institution_group = e.one_house
    JOIN house z ON z.institution_group = e.other_house
    CROSS JOIN whole w
    LEFT JOIN discharged a ON a.institution_group = e.one_house AND a.month = e.month
    LEFT JOIN discharged b ON b.institution_group = e.other_house AND b.month = e.month
),
suspicious AS (
    SELECT one_house, other_house, month, y, n * other_rate AS expected
    FROM expected
    WHERE y >= CAST($minimum_pairs AS INTEGER)
        AND y > n * other_rate + CAST($sigmas AS DOUBLE PRECISION) * sqrt(n * other_rate)
)
-- The institution that passed the patient on answers first; what it cost is the bill of the second.
SELECT
    p.from_institution AS fixmedins_code, p.psn_no, p.first_mdtrt_ids || '|' || p.mdtrt_ids AS mdtrt_id,
    p.first_discharge_date AS occurred_on, p.inscp_amt AS amount_at_risk,
    CAST(p.inscp_amt * p.fund_ratio AS DECIMAL(16, 2)) AS fund_at_risk, p.fixmedins_code AS to_institution,
    coalesce(i.fixmedins_name, p.fixmedins_code) AS to_name, p.first_discharge_date, p.admission_date, coalesce(p.diag_name, p.diag_category) AS diag_name, p.left_as_transfer AS is_transfer_out,
    p.named_institution, CAST(CAST(p.medfee_sumamt AS DOUBLE PRECISION) / nullif(p.first_cost, 0) AS DECIMAL(9, 2)) AS cost_ratio_found,
    s.y AS exchanged, CAST(s.expected AS DECIMAL(9, 1)) AS expected, p.ipt_otp_no
FROM passed_on p
JOIN suspicious s ON s.one_house = p.one_house AND s.other_house = p.other_house AND s.month = p.month
LEFT JOIN claims.institution i ON i.fixmedins_code = p.fixmedins_code
WHERE p.n = 1
