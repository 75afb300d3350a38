WITH eligible AS (
    SELECT *
    FROM claims.stay
    WHERE care_kind = 'inpatient' AND NOT is_open AND NOT is_newborn AND NOT is_cycle AND NOT is_long_term_ward
        AND coalesce(payment_method, '') <> 'single_disease'
),
measured AS (
    SELECT
        e.*, q.kind AS quota_kind, q.amount AS quota,
        CASE q.kind WHEN 'cost_per_stay' THEN e.medfee_sumamt WHEN 'days_per_stay' THEN CAST(e.length_of_stay AS DECIMAL(16, 2)) END AS used
    FROM eligible e
    JOIN claims.quota q ON q.fixmedins_code = e.fixmedins_code
        AND e.discharge_date >= coalesce(q.from_date, e.discharge_date) AND e.discharge_date <= coalesce(q.to_date, e.discharge_date)
),
beside AS (
    SELECT m.*, used <= quota AS is_below
    FROM measured m
    WHERE used > quota * (1 - CAST($band AS DOUBLE PRECISION)) AND used <= quota * (1 + CAST($band AS DOUBLE PRECISION))
),
pile AS (
    SELECT
        fixmedins_code, quota_kind, quota, count(*) FILTER (WHERE is_below) AS below_quota,
        count(*) FILTER (WHERE NOT is_below) AS above_quota
    FROM beside
    GROUP BY fixmedins_code, quota_kind, quota
    HAVING count(*) FILTER (WHERE is_below) >= CAST($minimum_stays AS INTEGER)
        AND count(*) FILTER (WHERE is_below) - count(*) FILTER (WHERE NOT is_below)
            > CAST($sigmas AS DOUBLE PRECISION) * sqrt(CAST(count(*) AS DOUBLE PRECISION))
),
-- Transferred, left against advice or died (2 to 5), or planned: an ordinary course.
returned AS (
    SELECT
        b.fixmedins_code, b.psn_no, b.mdtrt_ids || '|' || a.mdtrt_ids AS mdtrt_id, b.admission_date, b.inscp_amt,
        b.admission_date - a.discharge_date AS gap_days, a.discharge_date AS first_discharge_date, a.quota_kind, a.quota,
        a.used AS first_value, p.below_quota, p.above_quota, b.diag_name, a.diag_name AS first_diag_name, b.is_emergency, b.ipt_otp_no,
        row_number() OVER (PARTITION BY b.stay_id ORDER BY a.discharge_date DESC NULLS LAST, a.quota_kind, a.stay_id) AS n
    FROM beside a
    JOIN pile p ON p.fixmedins_code = a.fixmedins_code AND p.quota_kind = a.quota_kind AND p.quota = a.quota
    JOIN eligible b ON b.psn_no = a.psn_no AND b.institution_group = a.institution_group AND b.begin_time > a.begin_time
    WHERE a.is_below AND b.admission_date - a.discharge_date BETWEEN 0 AND CAST($window_days AS INTEGER)
        AND coalesce(a.dscg_way, '') NOT IN ('2', '3', '4', '5') AND NOT a.is_planned_readmission
)
SELECT
    fixmedins_code, psn_no, mdtrt_id, admission_date AS occurred_on, inscp_amt AS amount_at_risk, quota_kind, quota, first_value,
    first_discharge_date, gap_days, below_quota, above_quota, coalesce(diag_name, '-') AS diag_name,
    coalesce(first_diag_name, '-') AS first_diag_name, is_emergency, ipt_otp_no
FROM returned
WHERE n = 1
