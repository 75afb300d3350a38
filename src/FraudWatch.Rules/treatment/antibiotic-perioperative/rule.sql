-- Clean operations, no infection anywhere in the stay, and antibacterials too long after the last one or of the wrong kind.
WITH operation AS (
    SELECT
        o.stay_id, coalesce(CAST(o.anst_end AS DATE), o.oprn_date) AS operated_on, coalesce(o.oprn_name, o.oprn_code) AS operation,
        max(k.hours) AS hours
    FROM claims.operation o
    LEFT JOIN claims.knowledge_clean_operation k ON starts_with(o.oprn_code, k.oprn_code)
    WHERE o.stay_id IS NOT NULL
    GROUP BY o.stay_id, o.anst_end, o.oprn_date, o.oprn_code, o.oprn_name
),
clean AS (
    SELECT stay_id, max(operated_on) AS operated_on, max(hours) AS hours, min(operation) AS operation
    FROM operation
    GROUP BY stay_id
    HAVING bool_and(hours IS NOT NULL) AND bool_and(operated_on IS NOT NULL)
),
infected AS (
    SELECT d.stay_id
    FROM claims.diagnosis d
    JOIN claims.knowledge_infection_diagnosis k ON d.diag_category BETWEEN k.first_code AND k.last_code
    WHERE d.stay_id IS NOT NULL
    UNION
    SELECT stay_id FROM claims.diagnosis
    WHERE stay_id IS NOT NULL AND (strpos(diag_name, '感染') > 0 OR strpos(diag_name, '开放') > 0)
),
judged AS (
    SELECT s.stay_id, s.mdtrt_ids, c.operated_on, c.operation, c.hours
    FROM clean c
    JOIN claims.stay s ON s.stay_id = c.stay_id AND s.fee_date_reliable
    WHERE c.stay_id NOT IN (SELECT stay_id FROM infected)
),
dose AS (
    SELECT
        d.*, j.mdtrt_ids, j.operated_on, j.operation,
        d.fee_date > j.operated_on + CASE WHEN j.hours > CAST($one_day_hours AS INTEGER) THEN CAST($heart_days AS INTEGER) ELSE 1 END AS is_late,
        k.item_code IS NOT NULL AS is_wrong_kind
    FROM judged j
    JOIN claims.drug_line d ON d.stay_id = j.stay_id
    LEFT JOIN claims.knowledge_prophylaxis_excluded k ON starts_with(d.item_code, k.item_code)
    WHERE starts_with(d.item_code, 'XJ01') AND d.fee_date >= j.operated_on AND NOT d.is_discharge_drug
        AND d.inscp_amt > 0 AND NOT d.is_self_paid AND NOT d.is_correction
)
SELECT
    fixmedins_code, psn_no, mdtrt_ids AS mdtrt_id, string_agg(bkkp_sn, '|' ORDER BY fee_time, bkkp_sn) AS bkkp_sn,
    min(fee_date) AS occurred_on, sum(inscp_amt) AS amount_at_risk,
    min(item_name) AS item_name, operated_on, operation,
    count(DISTINCT CASE WHEN is_late THEN fee_date END) AS days_beyond,
    CASE WHEN bool_or(is_late) THEN '超过预防用药时限' ELSE '不属预防用药品种' END AS reason_zh,
    CASE WHEN bool_or(is_late) THEN 'given beyond the time of prophylaxis' ELSE 'not a kind for prophylaxis' END AS reason_en
FROM dose
WHERE is_late OR is_wrong_kind
GROUP BY fixmedins_code, psn_no, stay_id, mdtrt_ids, operated_on, operation
