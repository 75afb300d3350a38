-- Work of one physician code on one day at one institution: for features, and to tell shared codes from persons (C8).
SELECT
    fixmedins_code, bilg_dr_code AS physician_code, CAST(fee_ocur_time AS DATE) AS day,
    count(*) AS fee_lines, count(DISTINCT psn_no) AS persons, count(DISTINCT bilg_dept_codg) AS departments,
    CAST(sum(det_item_fee_sumamt) AS DECIMAL(16, 2)) AS amount,
    max(bilg_dr_name) AS physician_name, min(bilg_dept_codg) AS first_dept_code, max(bilg_dept_codg) AS last_dept_code
FROM lake.fee_list_d
WHERE bilg_dr_code IS NOT NULL AND cnt > 0 AND coalesce(vali_flag, '1') = '1'
GROUP BY fixmedins_code, bilg_dr_code, CAST(fee_ocur_time AS DATE)
