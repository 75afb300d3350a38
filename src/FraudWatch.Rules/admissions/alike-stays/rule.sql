-- People whom the institution never saw before or after, without a disease that is treated by a fixed plan.
WITH newcomer AS (
    SELECT s.*
    FROM claims.stay s
    WHERE s.care_kind = 'inpatient' AND NOT s.is_open AND NOT s.is_newborn AND NOT s.is_cycle AND NOT s.is_long_term_ward
        AND coalesce(s.payment_method, '') <> 'single_disease'
        AND NOT EXISTS (SELECT 1 FROM claims.knowledge_alike_pathway k WHERE starts_with(s.diag_code, k.prefix))
        AND NOT EXISTS (
            SELECT 1 FROM claims.encounter e
            WHERE e.psn_no = s.psn_no AND e.institution_group = s.institution_group AND coalesce(e.stay_id, '') <> s.stay_id)
),
pair AS (
    SELECT a.stay_id, b.stay_id AS other_id, b.admission_date >= a.admission_date AS is_after,
        a.fee_date_reliable AND b.fee_date_reliable AS days_compared,
        coalesce(b.chfpdr_code, '') = coalesce(a.chfpdr_code, '') AS is_one_physician
    FROM newcomer a
    JOIN newcomer b ON b.institution_group = a.institution_group AND b.diag_code = a.diag_code
        AND b.length_of_stay = a.length_of_stay AND b.psn_no <> a.psn_no
        AND coalesce(b.dept_code, '') = coalesce(a.dept_code, '')
        AND b.admission_date < a.admission_date + CAST($window_days AS INTEGER)
        AND b.admission_date > a.admission_date - CAST($window_days AS INTEGER)
),
entry AS (
    SELECT DISTINCT l.stay_id, l.item_code, CASE WHEN n.fee_date_reliable THEN l.fee_date - n.admission_date ELSE 0 END AS day_number
    FROM claims.fee_line l
    JOIN newcomer n ON n.stay_id = l.stay_id
    WHERE l.stay_id IN (SELECT stay_id FROM pair)
),
whole AS (
    SELECT stay_id, count(*) AS entries
    FROM entry
    GROUP BY stay_id
    HAVING count(*) >= CAST($minimum_entries AS INTEGER)
),
in_common AS (
    SELECT p.stay_id, p.other_id, p.is_after, p.days_compared, p.is_one_physician, count(*) AS entries
    FROM pair p
    JOIN entry a ON a.stay_id = p.stay_id
    JOIN entry b ON b.stay_id = p.other_id AND b.item_code = a.item_code AND b.day_number = a.day_number
    GROUP BY p.stay_id, p.other_id, p.is_after, p.days_compared, p.is_one_physician
),
-- Of two physicians only what is identical.
alike AS (
    SELECT i.stay_id, i.other_id, i.is_after, i.days_compared, i.is_one_physician, i.entries
    FROM in_common i
    JOIN whole a ON a.stay_id = i.stay_id
    JOIN whole b ON b.stay_id = i.other_id
    WHERE i.entries >= CASE WHEN i.is_one_physician THEN CAST($likeness AS DOUBLE PRECISION) ELSE 1 END * (a.entries + b.entries - i.entries)
),
first_of AS (
    SELECT stay_id
    FROM alike
    WHERE is_after
    GROUP BY stay_id
    HAVING count(*) + 1 >= CAST($minimum_stays AS INTEGER)
),
copied AS (
    SELECT stay_id FROM first_of
    UNION
    SELECT a.other_id FROM alike a JOIN first_of f ON f.stay_id = a.stay_id WHERE a.is_after
)
SELECT
    n.fixmedins_code, n.psn_no, n.mdtrt_ids AS mdtrt_id, n.admission_date AS occurred_on, n.inscp_amt AS amount_at_risk,
    n.admission_date, n.discharge_date, n.length_of_stay, coalesce(n.diag_name, n.diag_code) AS diag_name, n.dept_name, n.chfpdr_name,
    n.ipt_otp_no, count(*) AS alike_stays, min(a.entries) AS entries, bool_and(a.days_compared) AS days_compared, bool_and(a.is_one_physician) AS is_one_physician,
    string_agg(a.other_id, '|' ORDER BY a.other_id) AS other_stays
FROM copied c
JOIN newcomer n ON n.stay_id = c.stay_id
JOIN alike a ON a.stay_id = c.stay_id
GROUP BY n.fixmedins_code, n.psn_no, n.mdtrt_ids, n.admission_date, n.inscp_amt, n.discharge_date, n.length_of_stay, n.diag_name,
    n.diag_code, n.dept_name, n.chfpdr_name, n.ipt_otp_no
