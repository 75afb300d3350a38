-- What each encounter's bill is made of, in yuan of net amount: the only full scan of the fee lines that the figures need.
SELECT
    mdtrt_id, stay_id, psn_no, fixmedins_code, care_kind, count(*) AS fee_lines,
    CAST(sum(amount) AS DECIMAL(16, 2)) AS amount,
    CAST(sum(inscp_amt) AS DECIMAL(16, 2)) AS inscp_amt,
    CAST(coalesce(sum(amount) FILTER (WHERE item_class = 'drug'), 0) AS DECIMAL(16, 2)) AS drug_amount,
    CAST(coalesce(sum(amount) FILTER (WHERE item_class = 'herb'), 0) AS DECIMAL(16, 2)) AS herb_amount,
    CAST(coalesce(sum(amount) FILTER (WHERE item_class = 'material'), 0) AS DECIMAL(16, 2)) AS material_amount,
    CAST(coalesce(sum(amount) FILTER (WHERE item_class = 'exam'), 0) AS DECIMAL(16, 2)) AS exam_amount,
    CAST(coalesce(sum(amount) FILTER (WHERE item_class = 'lab'), 0) AS DECIMAL(16, 2)) AS lab_amount,
    CAST(coalesce(sum(amount) FILTER (WHERE item_class IN ('treatment', 'oxygen', 'blood')), 0) AS DECIMAL(16, 2)) AS treatment_amount,
    CAST(coalesce(sum(amount) FILTER (WHERE item_class IN ('surgery', 'anaesthesia')), 0) AS DECIMAL(16, 2)) AS surgery_amount,
    CAST(coalesce(sum(amount) FILTER (WHERE item_class IN ('bed', 'nursing', 'consultation', 'registration')), 0)
        AS DECIMAL(16, 2)) AS care_amount,
    CAST(coalesce(sum(amount) FILTER (WHERE is_self_paid), 0) AS DECIMAL(16, 2)) AS self_paid_amount,
    count(*) FILTER (WHERE is_presence) AS presence_lines
FROM claims.fee_line
GROUP BY mdtrt_id, stay_id, psn_no, fixmedins_code, care_kind
