-- Ages by the birth date on the day of service; a child on its mother's card is no conflict.
WITH birth AS (
    SELECT DISTINCT e.psn_no, e.begin_date AS day
    FROM claims.diagnosis d
    JOIN claims.encounter e ON e.mdtrt_id = d.mdtrt_id
    WHERE starts_with(d.diag_code, 'O8') OR starts_with(d.diag_code, 'Z37') OR starts_with(d.diag_code, 'Z38')
),
eligible AS (
    SELECT e.mdtrt_id, e.psn_no, e.fixmedins_code, e.begin_date, p.brdy,
        EXISTS (
            SELECT 1 FROM birth b WHERE b.psn_no = e.psn_no AND b.day <= e.begin_date AND b.day >= e.begin_date - CAST($birth_days AS INTEGER)
        ) AS is_mother
    FROM claims.encounter e
    JOIN claims.person p ON p.psn_no = e.psn_no
    WHERE p.brdy IS NOT NULL AND NOT e.is_newborn
),
wrong_diagnosis AS (
    SELECT d.mdtrt_id, min(coalesce(d.diag_name, d.diag_code)) AS conflict
    FROM claims.diagnosis d
    JOIN claims.knowledge_age_bound b ON b.kind = 'diagnosis' AND starts_with(d.diag_code, b.prefix)
    JOIN eligible e ON e.mdtrt_id = d.mdtrt_id AND NOT (b.mothers AND e.is_mother)
    WHERE e.begin_date < e.brdy + (b.age_from - CAST($margin AS INTEGER)) * interval '1' year
        OR e.begin_date >= e.brdy + (b.age_to + CAST($margin AS INTEGER)) * interval '1' year
    GROUP BY d.mdtrt_id
),
bound_item AS (
    SELECT DISTINCT i.med_list_codg, i.item_name, b.age_from, b.age_to, b.mothers
    FROM claims.item i
    JOIN claims.knowledge_age_bound b ON b.kind = 'item_name' AND strpos(i.item_name, b.prefix) > 0
    WHERE i.item_class NOT IN ('drug', 'herb', 'material')
),
wrong_line AS (
    SELECT f.mdtrt_id, string_agg(DISTINCT f.bkkp_sn, '|' ORDER BY f.bkkp_sn) AS bkkp_sn, min(f.item_name) AS conflict, sum(f.inscp_amt) AS inscp_amt,
        min(f.fee_date) AS fee_date
    FROM claims.fee_line f
    JOIN bound_item b ON b.med_list_codg = f.item_code AND b.item_name = f.item_name
    JOIN eligible e ON e.mdtrt_id = f.mdtrt_id AND NOT (b.mothers AND e.is_mother)
    WHERE NOT f.is_self_paid
        AND coalesce(f.name_similarity, 1) >= CAST($name_similarity AS DOUBLE PRECISION)
        AND (f.fee_date < e.brdy + (b.age_from - CAST($margin AS INTEGER)) * interval '1' year
            OR f.fee_date >= e.brdy + (b.age_to + CAST($margin AS INTEGER)) * interval '1' year)
    GROUP BY f.mdtrt_id
)
SELECT
    e.fixmedins_code, e.psn_no, e.mdtrt_id, l.bkkp_sn, coalesce(l.fee_date, e.begin_date) AS occurred_on,
    CAST(coalesce(l.inscp_amt, 0) AS DECIMAL(16, 2)) AS amount_at_risk, concat_ws('、', d.conflict, l.conflict) AS conflict, e.brdy,
    CAST(date_part('year', e.begin_date) - date_part('year', e.brdy)
        - CASE WHEN date_part('month', e.begin_date) < date_part('month', e.brdy) OR (date_part('month', e.begin_date) = date_part('month', e.brdy)
            AND date_part('day', e.begin_date) < date_part('day', e.brdy)) THEN 1 ELSE 0 END AS INTEGER) AS age_years
FROM eligible e
LEFT JOIN wrong_diagnosis d ON d.mdtrt_id = e.mdtrt_id
LEFT JOIN wrong_line l ON l.mdtrt_id = e.mdtrt_id
WHERE d.mdtrt_id IS NOT NULL OR l.mdtrt_id IS NOT NULL
