-- Valid filings for care in another area, whenever they were made; the last day counts.
SELECT
    psn_no, insutype, begndate AS from_date, enddate AS to_date, insu_admdvs AS from_region, rloc_admdvs AS to_region,
    rloc_rea AS reason, trafout_fixmedins_code AS from_fixmedins_code, CAST(coalesce(crte_time, opt_time) AS DATE) AS filed_on
FROM lake.out_appy_evt_c
WHERE coalesce(vali_flag, '1') = '1'
