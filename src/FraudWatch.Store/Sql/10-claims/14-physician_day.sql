-- Work of one physician code on one day at one institution: for features, and to tell shared codes from persons (C8).
WITH person_day AS (
    SELECT
        fixmedins_code, bilg_dr_code AS physician_code, CAST(fee_ocur_time AS DATE) AS day, psn_no,
        count(*) AS fee_lines, sum(det_item_fee_sumamt) AS amount, max(bilg_dr_name) AS physician_name,
        min(bilg_dept_codg) AS first_dept_code, max(bilg_dept_codg) AS last_dept_code
    FROM lake.fee_list_d
    WHERE bilg_dr_code IS NOT NULL AND cnt > 0 AND coalesce(vali_flag, '1') = '1'
    GROUP BY fixmedins_code, bilg_dr_code, CAST(fee_ocur_time AS DATE), psn_no
)
SELECT
    fixmedins_code, physician_code, day, CAST(sum(fee_lines) AS BIGINT) AS fee_lines, count(*) AS persons,
    CAST(sum(amount) AS DECIMAL(16, 2)) AS amount, max(physician_name) AS physician_name,
    min(first_dept_code) AS first_dept_code, max(last_dept_code) AS last_dept_code
FROM person_day
GROUP BY fixmedins_code, physician_code, day
