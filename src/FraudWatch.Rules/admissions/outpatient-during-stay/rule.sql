WITH in_hospital AS (
    SELECT *
    FROM claims.stay
    WHERE care_kind = 'inpatient' AND NOT is_open AND NOT is_newborn AND NOT is_long_term_ward
        AND coalesce(payment_method, '') <> 'bed_day' AND coalesce(left(diag_code, 1), '') <> 'F'
),
-- By the day of the service, never of the settlement: a bill paid later says nothing about where the person was.
served_elsewhere AS (
    SELECT
        s.stay_id, l.mdtrt_id AS visit_id, l.fixmedins_code AS visited, l.fee_date AS day, l.is_presence, l.item_name,
        l.inscp_amt, e.care_kind
    FROM in_hospital s
    JOIN claims.fee_line l ON l.psn_no = s.psn_no AND l.stay_id IS NULL
        AND l.fee_date > s.admission_date + CAST($margin_days AS INTEGER)
        AND l.fee_date < s.discharge_date - CAST($margin_days AS INTEGER)
    JOIN claims.encounter e ON e.mdtrt_id = l.mdtrt_id
    WHERE e.institution_group <> s.institution_group
        AND e.care_kind NOT IN ('home_bed', 'long_term_care', 'physical_exam') AND NOT e.is_newborn
        AND NOT l.is_external AND NOT l.is_internet AND NOT l.is_self_paid AND NOT l.is_correction
),
-- Dialysis, radiotherapy, vaccination and dentistry that the ward cannot give.
ordinary_visit AS (
    SELECT d.mdtrt_id AS visit_id
    FROM claims.diagnosis d
    JOIN claims.knowledge_visit_in_stay_exempt k ON k.match = 'diagnosis' AND starts_with(d.diag_code, k.value)
    WHERE d.stay_id IS NULL
    UNION
    SELECT w.visit_id
    FROM served_elsewhere w
    JOIN claims.knowledge_visit_in_stay_exempt k ON k.match = 'item' AND strpos(w.item_name, k.value) > 0
),
visit_day AS (
    SELECT
        w.stay_id, w.day, count(*) FILTER (WHERE w.is_presence) AS presence_lines, count(*) AS visit_lines,
        string_agg(DISTINCT w.visit_id, '|' ORDER BY w.visit_id) AS visit_ids, min(w.visited) AS visited,
        min(w.care_kind) AS visit_kind, sum(w.inscp_amt) AS visit_inscp,
        coalesce(min(w.item_name) FILTER (WHERE w.is_presence), min(w.item_name)) AS item_name
    FROM served_elsewhere w
    WHERE w.visit_id NOT IN (SELECT visit_id FROM ordinary_visit)
        -- Registered and specialty drugs are fetched by the family every month.
        AND (w.is_presence OR w.care_kind NOT IN ('chronic', 'specialty_drug'))
    GROUP BY w.stay_id, w.day
),
-- Where the discharge date is that of the settlement, nothing was charged after the patient had left.
still_in AS (
    SELECT v.stay_id, v.day
    FROM visit_day v
    JOIN features.stay_day d ON d.stay_id = v.stay_id AND d.day >= v.day AND d.lines > 0
    JOIN in_hospital s ON s.stay_id = v.stay_id AND d.day < s.discharge_date
    GROUP BY v.stay_id, v.day
),
weighed AS (
    SELECT v.*, count(*) OVER (PARTITION BY v.stay_id) AS days_elsewhere
    FROM visit_day v
    JOIN in_hospital s ON s.stay_id = v.stay_id
    LEFT JOIN still_in i ON i.stay_id = v.stay_id AND i.day = v.day
    WHERE i.stay_id IS NOT NULL OR NOT s.fee_date_reliable
)
SELECT
    s.fixmedins_code, s.psn_no, s.mdtrt_ids || '|' || w.visit_ids AS mdtrt_id, w.day AS occurred_on,
    CASE WHEN w.presence_lines > 0 THEN coalesce(d.inscp_amt, 0) END AS amount_at_risk,
    CASE WHEN w.presence_lines > 0 THEN 'S' ELSE 'L' END AS severity,
    w.item_name, w.visited, coalesce(i.fixmedins_name, w.visited) AS visited_name, w.visit_kind, w.visit_lines, w.presence_lines,
    w.visit_inscp, w.days_elsewhere, s.admission_date, s.discharge_date, s.dept_name, s.ipt_otp_no
FROM weighed w
JOIN in_hospital s ON s.stay_id = w.stay_id
LEFT JOIN features.stay_day d ON d.stay_id = w.stay_id AND d.day = w.day
LEFT JOIN claims.institution i ON i.fixmedins_code = w.visited
WHERE w.presence_lines > 0 OR w.days_elsewhere >= CAST($purchase_days AS INTEGER)
