-- The register of physicians: title, scope and the days on which they could practise for the fund.
SELECT
    dr.dr_code AS physician_code, nullif(trim(dr.psn_no), '') AS psn_no, coalesce(dr.medins_code, dr.main_pracins_no) AS fixmedins_code,
    CAST(CASE
        WHEN dr.dr_pro_tech_duty_name LIKE '%副主任%' THEN 3
        WHEN dr.dr_pro_tech_duty_name LIKE '%主任%' THEN 4
        WHEN dr.dr_pro_tech_duty_name LIKE '%主治%' THEN 2
        WHEN dr.dr_pro_tech_duty_name LIKE '%医师%' OR dr.dr_pro_tech_duty_name LIKE '%医士%' THEN 1
    END AS INTEGER) AS title_level,
    coalesce(dr.dr_prac_type_name, dr.dr_prac_type) AS practice_type, coalesce(dr.dr_prac_scp_name, dr.dr_prac_scp_code) AS scope,
    coalesce(dr.mul_prac_flag, '0') = '1' AS is_multi_site,
    CAST(dr.cntr_begntime AS DATE) AS from_date, CAST(dr.cntr_endtime AS DATE) AS to_date, status.status
FROM lake.dr_info_b AS dr
LEFT JOIN claims.dict_practice_status AS status ON status.code = trim(dr.prac_stas)
WHERE coalesce(dr.vali_flag, '1') = '1'
