-- Valid registrations for chronic and special outpatient diseases; the last day counts.
SELECT
    psn_no, insutype, opsp_dise_code AS disease_code, opsp_dise_name AS disease_name, begndate AS from_date,
    enddate AS to_date, ide_fixmedins_no AS fixmedins_code, appy_date AS applied_on, insu_admdvs AS region
FROM lake.opsp_reg_evt_c
WHERE coalesce(vali_flag, '1') = '1'
