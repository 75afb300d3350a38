WITH bedded AS (
    SELECT *
    FROM claims.stay
    WHERE care_kind = 'inpatient' AND NOT is_newborn AND NOT is_long_term_ward AND NOT is_open
),
outpatient AS (
    SELECT *
    FROM claims.encounter
    WHERE care_kind IN ('outpatient', 'emergency') AND NOT is_newborn AND psn_no IN (SELECT psn_no FROM bedded)
),
-- Dates alone: the day of admission and that of discharge are left out.
beside AS (
    SELECT
        b.stay_id, o.mdtrt_id, o.care_kind, b.admission_date + CAST($margin_days AS INTEGER) AS inside_from,
        b.discharge_date - CAST($margin_days AS INTEGER) AS inside_to, b.admission_date - CAST($before_days AS INTEGER) AS before_from,
        b.admission_date,
        o.care_kind <> 'emergency' AND NOT b.is_emergency
            AND coalesce(b.payment_method, '') IN ('drg', 'dip', 'single_disease', 'bed_day') AS is_package
    FROM bedded b
    JOIN outpatient o ON o.psn_no = b.psn_no AND o.institution_group = b.institution_group
        AND o.begin_date <= b.discharge_date AND coalesce(o.end_date, o.begin_date) >= b.admission_date - CAST($before_days AS INTEGER)
),
shifted AS (
    SELECT
        s.stay_id, l.mdtrt_id, l.bkkp_sn, l.fee_time, l.fee_date, l.item_name, l.inscp_amt, l.fund_ratio,
        l.fee_date >= s.inside_from AS is_inside
    FROM beside s
    JOIN claims.fee_line l ON l.mdtrt_id = s.mdtrt_id
    WHERE (l.is_presence OR l.item_class = 'material') AND NOT l.is_internet AND NOT l.is_external AND l.inscp_amt > 0
        AND ((l.fee_date >= s.inside_from AND l.fee_date <= s.inside_to)
            OR (s.is_package AND l.fee_date >= s.before_from AND l.fee_date < s.admission_date))
),
summed AS (
    SELECT
        stay_id, is_inside, string_agg(bkkp_sn, '|' ORDER BY fee_time, bkkp_sn) AS bkkp_sn, sum(inscp_amt) AS inscp_amt,
        count(*) AS line_count, min(item_name) AS item_name, min(fee_date) AS first_date, max(fee_date) AS last_date
    FROM shifted
    GROUP BY stay_id, is_inside
    HAVING sum(inscp_amt) >= CASE WHEN is_inside THEN CAST($minimum_amount AS DECIMAL(16, 2)) ELSE CAST($before_amount AS DECIMAL(16, 2)) END
),
visit AS (
    SELECT stay_id, is_inside, string_agg(mdtrt_id, '|' ORDER BY mdtrt_id) AS mdtrt_id
    FROM (SELECT DISTINCT stay_id, is_inside, mdtrt_id FROM shifted) d
    GROUP BY stay_id, is_inside
)
SELECT
    b.fixmedins_code, b.psn_no, v.mdtrt_id || '|' || b.mdtrt_ids AS mdtrt_id, s.bkkp_sn, s.first_date AS occurred_on,
    s.inscp_amt AS amount_at_risk, CASE WHEN s.is_inside THEN 'S' ELSE 'L' END AS severity,
    CASE WHEN s.is_inside THEN 'during the stay' ELSE 'before the stay' END AS when_billed, s.line_count, s.item_name, s.first_date,
    s.last_date, b.admission_date, b.discharge_date, coalesce(b.payment_method, '-') AS payment_method, b.dept_name, b.ipt_otp_no
FROM summed s
JOIN visit v ON v.stay_id = s.stay_id AND v.is_inside = s.is_inside
JOIN bedded b ON b.stay_id = s.stay_id
