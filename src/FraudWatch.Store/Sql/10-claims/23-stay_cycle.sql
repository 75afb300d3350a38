-- Stays that recur by plan: by a diagnosis that says so, or by a disease together with the treatment given in cycles.
WITH cycle_item AS (
    SELECT DISTINCT item.med_list_codg AS item_code, known.cycle_kind
    FROM claims.item AS item
    JOIN claims.dict_cycle_item AS known
        ON known.match = 'code' AND starts_with(item.med_list_codg, known.value)
        OR known.match = 'name' AND item.item_class NOT IN ('drug', 'herb', 'material') AND strpos(item.item_name, known.value) > 0
),
treatment AS (
    SELECT DISTINCT fee.stay_id, cycle_item.cycle_kind
    FROM claims.fee_line AS fee
    JOIN cycle_item ON cycle_item.item_code = fee.item_code
    WHERE fee.stay_id IS NOT NULL
    UNION
    SELECT DISTINCT stay_id, 'bed_day' FROM claims.settlement WHERE payment_method = 'bed_day' AND stay_id IS NOT NULL
),
diagnosed AS (
    SELECT DISTINCT diagnosis.stay_id, known.cycle_kind, known.needs_item
    FROM claims.diagnosis AS diagnosis
    JOIN claims.dict_cycle_diagnosis AS known
        ON starts_with(diagnosis.diag_code, known.prefix) AND (known.scope = 'any' OR diagnosis.is_main)
    WHERE diagnosis.stay_id IS NOT NULL
)
SELECT diagnosed.stay_id, min(diagnosed.cycle_kind) AS cycle_kind
FROM diagnosed
LEFT JOIN treatment ON treatment.stay_id = diagnosed.stay_id AND treatment.cycle_kind = diagnosed.needs_item
WHERE diagnosed.needs_item IS NULL OR treatment.stay_id IS NOT NULL
GROUP BY diagnosed.stay_id
