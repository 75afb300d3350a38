-- Periods in which an institution's agreement or a physician's payment qualification is suspended.
SELECT
    lower(trim(subject_kind)) AS subject_kind, trim(subject_code) AS subject_code, susp_begndate AS from_date, susp_enddate AS to_date,
    susp_reason AS reason, document_no
FROM lake.suspension_d
WHERE coalesce(vali_flag, '1') = '1'
