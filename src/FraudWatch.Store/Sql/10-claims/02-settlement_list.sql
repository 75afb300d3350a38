-- C12: what the settlement list alone knows, one row per encounter (the newest list wins).
WITH newest AS (
    SELECT
        mdtrt_id, hi_paymtd, adm_way, acp_optins_code, ipt_med_type, dscg_way, nwb_adm_type, days_rinp_flag_31,
        days_rinp_pup_31, act_ipt_days, spga_nurscare_days, lv1_nurscare_days, scd_nurscare_days, lv3_nurscare_days, setl_id, gend,
        adm_time, dscg_time, row_number() OVER (PARTITION BY mdtrt_id ORDER BY dcla_time DESC NULLS LAST, setl_id DESC) AS n
    FROM lake.setl_list_d
    WHERE mdtrt_id IS NOT NULL
)
SELECT
    mdtrt_id, ltrim(hi_paymtd, '0') AS hi_paymtd, ltrim(adm_way, '0') AS adm_way, acp_optins_code, ipt_med_type, dscg_way,
    nwb_adm_type, coalesce(ltrim(days_rinp_flag_31, '0') = '1', FALSE) AS is_planned_readmission,
    nullif(trim(days_rinp_pup_31), '') AS readmission_purpose,
    CAST(act_ipt_days AS INTEGER) AS act_ipt_days, CAST(spga_nurscare_days AS INTEGER) AS spga_nurscare_days,
    CAST(lv1_nurscare_days AS INTEGER) AS lv1_nurscare_days, CAST(scd_nurscare_days AS INTEGER) AS scd_nurscare_days,
    CAST(lv3_nurscare_days AS INTEGER) AS lv3_nurscare_days,
    setl_id, gend, adm_time, dscg_time
FROM newest
WHERE n = 1
