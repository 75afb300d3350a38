WITH point AS (
    SELECT p.*
    FROM claims.knowledge_point p
    WHERE p.executable AND p.item_kind = 'operation' AND p.needs_diagnosis
        AND p.class_no IN (SELECT class_no FROM claims.rule_class WHERE rule_id = CAST($rule_id AS VARCHAR))
),
operated AS (
    SELECT
        o.stay_id, o.oprn_code, min(o.oprn_name) AS oprn_name, min(o.oprn_date) AS oprn_date
    FROM claims.operation o
    WHERE o.stay_id IS NOT NULL
    GROUP BY o.stay_id, o.oprn_code
),
-- The longest code that fits speaks, where the institution is and on the day of admission.
spoken_of AS (
    SELECT
        s.stay_id, o.oprn_code, o.oprn_name, o.oprn_date, p.point_id, p.item_name,
        row_number() OVER (PARTITION BY s.stay_id, o.oprn_code ORDER BY length(rtrim(coalesce(p.region, ''), '0')) DESC NULLS LAST,
            length(p.item_code) DESC NULLS LAST, p.point_id) AS n
    FROM operated o
    JOIN point p ON starts_with(o.oprn_code, p.item_code)
    JOIN claims.stay s ON s.stay_id = o.stay_id
    JOIN claims.institution i ON i.fixmedins_code = s.fixmedins_code
    WHERE NOT s.is_newborn AND s.admission_date >= coalesce(p.valid_from, s.admission_date)
        AND (p.valid_to IS NULL OR s.admission_date < p.valid_to)
        AND (p.region IS NULL OR p.region IN (i.admdvs, left(i.admdvs, 4) || '00', left(i.admdvs, 2) || '0000'))
),
-- ICD-10 codes alone: a letter and two digits.
coded AS (
    SELECT d.stay_id, d.diag_code, min(coalesce(d.diag_name, d.diag_code)) AS diag_name
    FROM claims.diagnosis d
    WHERE d.stay_id IN (SELECT stay_id FROM spoken_of) AND substr(d.diag_code, 1, 1) BETWEEN 'A' AND 'Z'
        AND strpos('0123456789', substr(d.diag_code, 2, 1)) > 0
    GROUP BY d.stay_id, d.diag_code
),
listed AS (
    SELECT stay_id, string_agg(diag_name, '、' ORDER BY diag_code) AS diagnoses
    FROM coded
    GROUP BY stay_id
    HAVING count(*) >= CAST($minimum_diagnoses AS INTEGER)
),
charged AS (
    SELECT stay_id, sum(inscp_amt) AS inscp_amt
    FROM claims.fee_line
    WHERE item_class IN ('surgery', 'anaesthesia') AND stay_id IN (SELECT stay_id FROM spoken_of)
    GROUP BY stay_id
),
unmet AS (
    SELECT o.stay_id, min(o.oprn_date) AS oprn_date, string_agg(o.oprn_code, '|' ORDER BY o.oprn_code) AS oprn_code,
        string_agg(coalesce(o.oprn_name, o.item_name), '、' ORDER BY o.oprn_code) AS operation
    FROM spoken_of o
    WHERE o.n = 1 AND NOT EXISTS (
        SELECT 1
        FROM coded d
        JOIN claims.knowledge_point_diagnosis k ON k.point_id = o.point_id AND k.role = 'required'
            AND left(d.diag_code, length(k.first_code)) >= k.first_code AND left(d.diag_code, length(k.last_code)) <= k.last_code
        WHERE d.stay_id = o.stay_id)
    GROUP BY o.stay_id
)
SELECT
    s.fixmedins_code, s.psn_no, s.mdtrt_ids AS mdtrt_id, coalesce(u.oprn_date, s.admission_date) AS occurred_on,
    CAST(coalesce(c.inscp_amt, 0) AS DECIMAL(16, 2)) AS amount_at_risk, u.oprn_code, u.operation, l.diagnoses,
    coalesce(s.payment_method, '-') AS payment_method, s.dept_name, s.ipt_otp_no
FROM unmet u
JOIN listed l ON l.stay_id = u.stay_id
JOIN claims.stay s ON s.stay_id = u.stay_id
LEFT JOIN charged c ON c.stay_id = u.stay_id
