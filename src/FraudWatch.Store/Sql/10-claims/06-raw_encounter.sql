-- Valid encounters in one shape; a settlement whose encounter never came stands for it, so that thin exports work.
WITH bill AS (
    SELECT
        mdtrt_id,
        count(*) FILTER (WHERE NOT is_reversed AND NOT is_copy) AS live_settlements,
        count(*) FILTER (WHERE is_reversed) AS reversed_settlements,
        count(*) FILTER (WHERE is_copy) AS copied_settlements,
        max(setl_id) FILTER (WHERE NOT is_reversed AND NOT is_copy) AS last_setl_id,
        max(coalesce(enddate, CAST(setl_time AS DATE))) FILTER (WHERE coalesce(mid_setl_flag, '0') <> '1') AS settled_until,
        max(mid_setl_flag) FILTER (WHERE NOT is_reversed) AS mid_setl_flag,
        min(cal_ipt_cnt) FILTER (WHERE NOT is_reversed) AS cal_ipt_cnt,
        CAST(sum(medfee_sumamt) FILTER (WHERE NOT is_reversed AND NOT is_copy) AS DECIMAL(16, 2)) AS medfee_sumamt,
        CAST(sum(inscp_amt) FILTER (WHERE NOT is_reversed AND NOT is_copy) AS DECIMAL(16, 2)) AS inscp_amt,
        CAST(sum(fund_pay_sumamt) FILTER (WHERE NOT is_reversed AND NOT is_copy) AS DECIMAL(16, 2)) AS fund_pay_sumamt
    FROM claims.net_settlement
    GROUP BY mdtrt_id
),
settlement_flag AS (
    SELECT mdtrt_id, max(nwb_flag) AS nwb_flag, max(ipt_otp_no) AS ipt_otp_no
    FROM lake.setl_d
    WHERE nwb_flag = '1' OR ipt_otp_no IS NOT NULL
    GROUP BY mdtrt_id
),
visit AS (
    SELECT
        mdtrt_id, psn_no, fixmedins_code, med_type, begntime, endtime, updt_time, inhosp_stas, insutype, insu_admdvs,
        poolarea_no, psn_insu_rlts_id, psn_type, emp_no, gend, brdy, age, nwb_flag, matn_type, mdtrt_cert_type,
        ars_year_ipt_flag, traf_dept_flag, refl_old_mdtrt_id, ipt_otp_no, medrcdno, chfpdr_code, chfpdr_name,
        coalesce(adm_dept_codg, adm_caty) AS dept_code, adm_dept_name AS dept_name,
        coalesce(dscg_dept_codg, dscg_caty) AS discharge_dept_code, adm_bed, dscg_bed,
        dscg_maindiag_code, coalesce(dscg_maindiag_name, otp_diag_info, adm_diag_dscr) AS dscg_maindiag_name,
        oprn_oprt_code, dscg_way, die_date
    FROM lake.mdtrt_d
    WHERE coalesce(vali_flag, '1') = '1'
    UNION ALL
    SELECT
        mdtrt_id, min(psn_no), min(fixmedins_code), min(med_type),
        min(coalesce(CAST(begndate AS TIMESTAMP), setl_time)), max(coalesce(CAST(enddate AS TIMESTAMP), setl_time)),
        max(updt_time), NULL, min(insutype), min(insu_admdvs), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        min(mdtrt_cert_type), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM claims.net_settlement
    WHERE mdtrt_id IS NOT NULL AND mdtrt_id NOT IN (SELECT mdtrt_id FROM lake.mdtrt_d)
    GROUP BY mdtrt_id
)
SELECT
    visit.mdtrt_id, visit.psn_no, visit.fixmedins_code, institution.institution_group, visit.med_type,
    coalesce(kind.care_kind, 'other') AS care_kind, coalesce(kind.is_stay, FALSE) AS is_stay,
    visit.begntime AS begin_time,
    -- An end before the beginning is a typing error: the encounter is taken to end where it began.
    CASE
        WHEN visit.endtime IS NOT NULL THEN greatest(visit.endtime, visit.begntime)
        WHEN NOT coalesce(kind.is_stay, FALSE) THEN visit.begntime
        WHEN visit.inhosp_stas = '1' THEN NULL
        WHEN bill.settled_until IS NOT NULL THEN greatest(CAST(bill.settled_until AS TIMESTAMP), visit.begntime)
    END AS end_time,
    CAST(visit.begntime AS DATE) AS begin_date,
    visit.updt_time, visit.insutype, visit.insu_admdvs, visit.poolarea_no, visit.psn_insu_rlts_id, visit.psn_type,
    visit.emp_no, visit.gend, visit.brdy, visit.age, visit.matn_type, visit.mdtrt_cert_type AS cert_type,
    coalesce(visit.nwb_flag = '1' OR settlement_flag.nwb_flag = '1' OR list.nwb_adm_type IS NOT NULL
        OR visit.age < CAST($newborn_years AS INTEGER)
        OR CAST(visit.begntime AS DATE) - visit.brdy < 365 * CAST($newborn_years AS INTEGER), FALSE) AS is_newborn,
    coalesce(visit.ars_year_ipt_flag, '0') = '1' AS spans_year, coalesce(visit.traf_dept_flag, '0') = '1' AS changed_department,
    coalesce(bill.mid_setl_flag, '0') = '1' AS is_interim, coalesce(bill.cal_ipt_cnt, '1') = '0' AS is_not_counted,
    visit.refl_old_mdtrt_id, coalesce(nullif(trim(visit.ipt_otp_no), ''), nullif(trim(settlement_flag.ipt_otp_no), '')) AS ipt_otp_no,
    nullif(trim(visit.medrcdno), '') AS medrcdno, visit.chfpdr_code, visit.chfpdr_name,
    visit.dept_code, visit.dept_name, visit.discharge_dept_code, visit.adm_bed, visit.dscg_bed,
    visit.dscg_maindiag_code, visit.dscg_maindiag_name, visit.oprn_oprt_code,
    coalesce(visit.dscg_way, list.dscg_way) AS dscg_way, visit.die_date,
    coalesce(bill.live_settlements, 0) AS live_settlements, coalesce(bill.reversed_settlements, 0) AS reversed_settlements,
    coalesce(bill.copied_settlements, 0) AS copied_settlements, bill.last_setl_id,
    bill.medfee_sumamt, bill.inscp_amt, bill.fund_pay_sumamt
FROM visit
LEFT JOIN claims.institution AS institution ON institution.fixmedins_code = visit.fixmedins_code
LEFT JOIN claims.med_type_kind AS kind ON kind.med_type = visit.med_type
LEFT JOIN bill ON bill.mdtrt_id = visit.mdtrt_id
LEFT JOIN settlement_flag ON settlement_flag.mdtrt_id = visit.mdtrt_id
LEFT JOIN claims.settlement_list AS list ON list.mdtrt_id = visit.mdtrt_id
