-- Fee lines as they were posted, by encounter and day, in yuan: a correction counts from its own day on, and the lines of a
-- reversed bill that was billed again count until the reversal.
WITH class AS (
    SELECT med_list_codg, hilist_name, medins_list_name, med_chrgitm_type, list_type, item_class FROM claims.item
),
reversed AS (
    SELECT line.setl_id, max(bill.reversed_on) AS reversed_on
    FROM claims.reversed_line AS line
    JOIN features.bill_entry AS bill ON bill.setl_id = line.setl_id
    GROUP BY line.setl_id
),
line AS (
    SELECT
        fee.mdtrt_id, CAST(fee.fee_ocur_time AS DATE) AS posted_on, reversed.reversed_on, class.item_class,
        CASE WHEN fee.cnt < 0 OR fee.det_item_fee_sumamt < 0 THEN -1 ELSE 1 END AS lines,
        CASE WHEN fee.cnt < 0 OR fee.det_item_fee_sumamt < 0 THEN -abs(fee.det_item_fee_sumamt) ELSE fee.det_item_fee_sumamt END AS amount
    FROM lake.fee_list_d AS fee
    JOIN class
        ON class.med_list_codg = coalesce(fee.med_list_codg, '') AND class.hilist_name = coalesce(fee.hilist_name, '')
        AND class.medins_list_name = coalesce(fee.medins_list_name, '')
        AND class.med_chrgitm_type = coalesce(fee.med_chrgitm_type, '') AND class.list_type = coalesce(fee.list_type, '')
    LEFT JOIN reversed ON reversed.setl_id = fee.setl_id
    WHERE coalesce(fee.vali_flag, '1') = '1'
)
SELECT
    mdtrt_id, posted_on, reversed_on, CAST(sum(lines) AS BIGINT) AS lines,
    CAST(sum(amount) AS DECIMAL(16, 2)) AS amount,
    CAST(coalesce(sum(amount) FILTER (WHERE item_class IN ('drug', 'herb')), 0) AS DECIMAL(16, 2)) AS drug_amount,
    CAST(coalesce(sum(amount) FILTER (WHERE item_class IN ('exam', 'lab')), 0) AS DECIMAL(16, 2)) AS exam_amount,
    CAST(coalesce(sum(amount) FILTER (WHERE item_class = 'material'), 0) AS DECIMAL(16, 2)) AS material_amount,
    CAST(coalesce(sum(amount) FILTER (WHERE item_class IN ('treatment', 'oxygen', 'blood', 'surgery', 'anaesthesia')), 0)
        AS DECIMAL(16, 2)) AS treatment_amount
FROM line
GROUP BY mdtrt_id, posted_on, reversed_on
