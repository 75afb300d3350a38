WITH known_item AS (
    -- A consumable's name has to say its kind too; national service codes are written with and without the leading 00.
    SELECT DISTINCT i.med_list_codg AS item_code, k.material, 'implant' AS role
    FROM claims.item i
    JOIN claims.knowledge_implant_capacity k ON starts_with(i.med_list_codg, k.material)
        AND strpos(i.item_name, right(k.material_name, 2)) > 0
    UNION
    SELECT DISTINCT i.med_list_codg, k.material, 'service'
    FROM claims.item i
    JOIN claims.knowledge_implant_capacity k ON starts_with(i.med_list_codg, k.service) OR starts_with('00' || i.med_list_codg, k.service)
),
line AS (
    SELECT l.*, coalesce(l.stay_id, l.mdtrt_id) AS visit_id, k.material, k.role
    FROM claims.fee_line l
    JOIN known_item k ON k.item_code = l.item_code
),
implant AS (
    SELECT
        fixmedins_code, psn_no, visit_id, material, sum(cnt) AS used, sum(inscp_amt) AS inscp_amt, min(fee_date) AS occurred_on,
        string_agg(DISTINCT mdtrt_id, '|' ORDER BY mdtrt_id) AS mdtrt_id, min(setl_id) AS setl_id,
        string_agg(bkkp_sn, '|' ORDER BY fee_time DESC NULLS LAST, bkkp_sn) AS bkkp_sn
    FROM line
    WHERE role = 'implant' AND inscp_amt > 0 AND NOT is_self_paid AND NOT is_correction
    GROUP BY fixmedins_code, psn_no, visit_id, material
),
service AS (
    SELECT visit_id, material, sum(cnt) AS times FROM line WHERE role = 'service' GROUP BY visit_id, material
),
compared AS (
    SELECT i.*, k.material_name, k.service_name, s.times * k.per_service AS possible
    FROM implant i
    JOIN service s ON s.visit_id = i.visit_id AND s.material = i.material
    JOIN claims.knowledge_implant_capacity k ON k.material = i.material
)
SELECT
    fixmedins_code, psn_no, mdtrt_id, setl_id, bkkp_sn, occurred_on,
    CAST(inscp_amt * CAST(used - possible AS DECIMAL(18, 6)) / nullif(used, 0) AS DECIMAL(16, 2)) AS amount_at_risk, 'S' AS severity,
    material, material_name, service_name, used, possible
FROM compared
WHERE used > possible
