-- Examinations by person, item and day, as posted by the end of that day, and whether the same one was made shortly before,
-- wherever that was. A line that was taken back on the day itself is no examination.
WITH class AS (
    SELECT med_list_codg, hilist_name, medins_list_name, med_chrgitm_type, list_type FROM claims.item WHERE item_class = 'exam'
),
examined AS (
    SELECT
        fee.psn_no, fee.fixmedins_code, fee.med_list_codg, CAST(fee.fee_ocur_time AS DATE) AS day, max(fee.bilg_dr_code) AS physician_code
    FROM lake.fee_list_d AS fee
    JOIN class
        ON class.med_list_codg = fee.med_list_codg AND class.hilist_name = coalesce(fee.hilist_name, '')
        AND class.medins_list_name = coalesce(fee.medins_list_name, '')
        AND class.med_chrgitm_type = coalesce(fee.med_chrgitm_type, '') AND class.list_type = coalesce(fee.list_type, '')
    WHERE coalesce(fee.vali_flag, '1') = '1'
    GROUP BY fee.psn_no, fee.fixmedins_code, fee.med_list_codg, CAST(fee.fee_ocur_time AS DATE)
    HAVING sum(fee.cnt) > 0
)
SELECT
    psn_no, fixmedins_code, physician_code, day,
    coalesce(day - lag(day) OVER same_item <= CAST($repeated_exam_days AS INTEGER), FALSE) AS is_repeat
FROM examined
WINDOW same_item AS (PARTITION BY psn_no, med_list_codg ORDER BY day, fixmedins_code)
