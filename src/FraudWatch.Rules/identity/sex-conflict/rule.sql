WITH eligible AS (
    SELECT encounter.*, person.gend
    FROM claims.encounter AS encounter
    JOIN claims.person AS person ON person.psn_no = encounter.psn_no
    WHERE person.gend IS NOT NULL AND NOT encounter.is_newborn
),
partner_care AS (
    -- Infertility care examines the partner on the patient's bill.
    SELECT diagnosis.mdtrt_id
    FROM claims.diagnosis AS diagnosis
    JOIN claims.knowledge_partner_care AS partner ON partner.kind = 'diagnosis' AND left(diagnosis.diag_code, length(partner.text)) = partner.text
    UNION
    SELECT eligible.mdtrt_id
    FROM eligible
    JOIN claims.knowledge_partner_care AS partner ON partner.kind = 'name'
        AND (position(partner.text IN eligible.diag_name) > 0 OR position(partner.text IN eligible.dept_name) > 0)
),
wrong_diagnosis AS (
    SELECT diagnosis.mdtrt_id, min(coalesce(diagnosis.diag_name, diagnosis.diag_code)) AS conflict
    FROM claims.diagnosis AS diagnosis
    JOIN eligible ON eligible.mdtrt_id = diagnosis.mdtrt_id
    JOIN claims.knowledge_sex_bound AS bound ON bound.kind = 'diagnosis'
        AND left(diagnosis.diag_code, length(bound.prefix)) = bound.prefix AND bound.gend <> eligible.gend
    GROUP BY diagnosis.mdtrt_id
),
wrong_operation AS (
    SELECT operation.mdtrt_id, min(coalesce(operation.oprn_name, operation.oprn_code)) AS conflict
    FROM claims.operation AS operation
    JOIN eligible ON eligible.mdtrt_id = operation.mdtrt_id
    JOIN claims.knowledge_sex_bound AS bound ON bound.kind = 'operation'
        AND left(operation.oprn_code, length(bound.prefix)) = bound.prefix AND bound.gend <> eligible.gend
    GROUP BY operation.mdtrt_id
),
bound_item AS (
    SELECT item.item_code, item.item_name, min(bound.gend) AS gend
    FROM (SELECT DISTINCT item_code, item_name FROM claims.fee_line WHERE item_class NOT IN ('drug', 'herb', 'material')) AS item
    JOIN claims.knowledge_sex_bound AS bound
        ON (bound.kind = 'item' AND left(item.item_code, length(bound.prefix)) = bound.prefix)
        OR (bound.kind = 'item_name' AND position(bound.prefix IN item.item_name) > 0)
    GROUP BY item.item_code, item.item_name
    -- A name with organs of both sexes binds to neither.
    HAVING min(bound.gend) = max(bound.gend)
),
wrong_line AS (
    SELECT
        line.mdtrt_id, string_agg(line.bkkp_sn, '|' ORDER BY line.fee_time, line.bkkp_sn) AS bkkp_sn,
        min(line.item_name) AS conflict, sum(line.inscp_amt) AS inscp_amt, min(line.fee_date) AS fee_date
    FROM claims.fee_line AS line
    JOIN bound_item ON bound_item.item_code = line.item_code AND bound_item.item_name IS NOT DISTINCT FROM line.item_name
    JOIN eligible ON eligible.mdtrt_id = line.mdtrt_id AND eligible.gend <> bound_item.gend
    WHERE NOT line.is_self_paid
        AND line.cnt > 0
        AND coalesce(line.name_similarity, 1) >= CAST($name_similarity AS DECIMAL(5, 4))
        AND line.mdtrt_id NOT IN (SELECT mdtrt_id FROM partner_care)
    GROUP BY line.mdtrt_id
)
SELECT
    eligible.fixmedins_code, eligible.psn_no, eligible.mdtrt_id, wrong_line.bkkp_sn,
    coalesce(wrong_line.fee_date, eligible.begin_date) AS occurred_on, coalesce(wrong_line.inscp_amt, 0) AS amount_at_risk,
    CASE eligible.gend WHEN '1' THEN '男' ELSE '女' END AS sex_zh, CASE eligible.gend WHEN '1' THEN 'male' ELSE 'female' END AS sex_en,
    coalesce(wrong_line.conflict, wrong_operation.conflict, wrong_diagnosis.conflict) AS conflict,
    wrong_diagnosis.conflict AS diagnosis_conflict, wrong_operation.conflict AS operation_conflict,
    wrong_line.conflict AS item_conflict, eligible.dept_name
FROM eligible
LEFT JOIN wrong_diagnosis ON wrong_diagnosis.mdtrt_id = eligible.mdtrt_id
LEFT JOIN wrong_operation ON wrong_operation.mdtrt_id = eligible.mdtrt_id
LEFT JOIN wrong_line ON wrong_line.mdtrt_id = eligible.mdtrt_id
WHERE wrong_diagnosis.mdtrt_id IS NOT NULL OR wrong_operation.mdtrt_id IS NOT NULL OR wrong_line.mdtrt_id IS NOT NULL
