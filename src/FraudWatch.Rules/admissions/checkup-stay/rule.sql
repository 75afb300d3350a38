WITH candidate AS (
    SELECT s.*, f.treatment_share + f.surgery_share AS treatment_share_of_cost
    FROM claims.stay s
    JOIN features.stay f ON f.stay_id = s.stay_id
    WHERE s.care_kind = 'inpatient' AND NOT s.is_newborn AND NOT s.is_cycle AND NOT s.is_long_term_ward AND NOT s.is_emergency
        AND s.length_of_stay <= CAST($maximum_days AS INTEGER) AND s.main_operation_code IS NULL
        AND f.treatment_share + f.surgery_share < CAST($treatment_share AS DOUBLE PRECISION)
        AND f.exam_share + f.lab_share >= CAST($test_share AS DOUBLE PRECISION)
        AND EXISTS (SELECT 1 FROM claims.knowledge_stable_chronic k WHERE starts_with(s.diag_code, k.prefix))
),
examined AS (
    SELECT DISTINCT c.institution_group, c.admission_date, c.stay_id, c.psn_no, l.item_code
    FROM candidate c
    JOIN claims.fee_line l ON l.stay_id = c.stay_id
    WHERE l.item_class IN ('exam', 'lab')
),
panel AS (
    SELECT stay_id, count(*) AS items
    FROM examined
    GROUP BY stay_id
    HAVING count(*) >= CAST($minimum_items AS INTEGER)
),
in_common AS (
    SELECT a.stay_id, b.stay_id AS other_id, count(*) AS items
    FROM examined a
    JOIN examined b ON b.institution_group = a.institution_group AND b.item_code = a.item_code AND b.psn_no <> a.psn_no
        AND b.admission_date > a.admission_date - CAST($window_days AS INTEGER)
        AND b.admission_date < a.admission_date + CAST($window_days AS INTEGER)
    WHERE a.stay_id IN (SELECT stay_id FROM panel) AND b.stay_id IN (SELECT stay_id FROM panel)
    GROUP BY a.stay_id, b.stay_id
),
alike AS (
    SELECT i.stay_id, i.other_id, i.items
    FROM in_common i
    JOIN panel a ON a.stay_id = i.stay_id
    JOIN panel b ON b.stay_id = i.other_id
    WHERE i.items >= CAST($likeness AS DOUBLE PRECISION) * (a.items + b.items - i.items)
),
-- The stays that began within the window after each one, itself included: so many make a package.
package AS (
    SELECT a.stay_id AS first_id
    FROM alike a
    JOIN candidate x ON x.stay_id = a.stay_id
    JOIN candidate y ON y.stay_id = a.other_id AND y.admission_date >= x.admission_date
    GROUP BY a.stay_id, x.diag_category
    HAVING count(*) + 1 >= CAST($minimum_stays AS INTEGER)
        AND count(DISTINCT CASE WHEN y.diag_category <> x.diag_category THEN y.diag_category END) + 1 >= CAST($minimum_diagnoses AS INTEGER)
),
packaged AS (
    SELECT first_id AS stay_id FROM package
    UNION
    SELECT a.other_id
    FROM package p
    JOIN alike a ON a.stay_id = p.first_id
    JOIN candidate x ON x.stay_id = a.stay_id
    JOIN candidate y ON y.stay_id = a.other_id
    WHERE y.admission_date >= x.admission_date
),
company AS (
    SELECT
        a.stay_id, count(*) AS alike_stays, min(a.items) AS common_items, count(DISTINCT y.diag_category) AS diagnoses,
        count(*) FILTER (WHERE y.admission_date = x.admission_date) AS same_day
    FROM packaged p
    JOIN alike a ON a.stay_id = p.stay_id
    JOIN candidate x ON x.stay_id = a.stay_id
    JOIN candidate y ON y.stay_id = a.other_id
    GROUP BY a.stay_id
)
SELECT
    c.fixmedins_code, c.psn_no, c.mdtrt_ids AS mdtrt_id, c.admission_date AS occurred_on, c.inscp_amt AS amount_at_risk,
    c.length_of_stay, c.admission_date, c.discharge_date, coalesce(c.diag_name, c.diag_code) AS diag_name, c.dept_name, c.ipt_otp_no,
    CAST(c.treatment_share_of_cost AS DECIMAL(9, 3)) AS treatment_share_of_cost, p.alike_stays, p.common_items, p.diagnoses, p.same_day
FROM company p
JOIN candidate c ON c.stay_id = p.stay_id
