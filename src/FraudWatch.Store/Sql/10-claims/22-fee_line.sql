-- Fee lines that live on: refunds netted (C1), days covered (C5), self-paid lines marked (C6), shared codes left out (C8).
WITH correction AS (
    SELECT bkkp_sn, mdtrt_id, cnt, amount, inscp_amt FROM claims.fee_correction WHERE bkkp_sn IS NOT NULL
),
placeholder AS (
    SELECT fixmedins_code, value FROM claims.placeholder WHERE kind = 'physician'
),
-- Where an encounter has one live settlement its lines need no look-up of their own.
settlement AS (
    SELECT setl_id, fund_ratio FROM claims.settlement
    WHERE mdtrt_id NOT IN (SELECT mdtrt_id FROM claims.encounter WHERE sole_setl_id IS NOT NULL)
),
-- The bound is always met; it leads DuckDB's planner to hash the encounters and stream the many lines past them.
encounter AS (
    SELECT mdtrt_id, stay_id, sole_setl_id, fund_ratio, begin_date, end_date, care_kind FROM claims.encounter
    WHERE mdtrt_id > ''
),
netted AS (
    SELECT
        fee.*,
        CAST(fee.fee_ocur_time AS DATE) AS fee_date,
        CAST(fee.cnt - coalesce(correction.cnt, 0) AS DECIMAL(16, 4)) AS net_cnt,
        fee.det_item_fee_sumamt - coalesce(correction.amount, 0) - coalesce(fee.medins_disc_amt, 0) AS net_amount,
        coalesce(fee.inscp_amt, fee.det_item_fee_sumamt - coalesce(fee.fulamt_ownpay_amt, 0)
            - coalesce(fee.overlmt_selfpay, 0) - coalesce(fee.preselfpay_amt, 0)) AS gross_inscp_amt,
        correction.cnt AS corrected_cnt, correction.inscp_amt AS corrected_inscp_amt
    FROM lake.fee_list_d AS fee
    LEFT JOIN correction ON correction.bkkp_sn = fee.bkkp_sn AND correction.mdtrt_id = fee.mdtrt_id
    WHERE fee.cnt > 0 AND coalesce(fee.vali_flag, '1') = '1' AND fee.cnt > coalesce(correction.cnt, 0)
        AND fee.mdtrt_id NOT IN (SELECT mdtrt_id FROM claims.dropped_encounter)
        AND coalesce(fee.setl_id, '') NOT IN (SELECT setl_id FROM claims.reversed_line)
),
placed AS (
    SELECT
        netted.*, encounter.stay_id, encounter.sole_setl_id, encounter.fund_ratio AS encounter_fund_ratio,
        encounter.begin_date, encounter.end_date,
        coalesce(encounter.care_kind, kind.care_kind, 'other') AS care_kind,
        item.item_name, item.charge_type, item.item_class, item.is_presence, item.name_similarity,
        item.is_day_unit AND (item.item_class <> 'consultation' OR encounter.stay_id IS NOT NULL) AS is_day_unit,
        CASE
            WHEN item.is_day_unit AND encounter.stay_id IS NOT NULL THEN greatest(1, CAST(ceil(least(netted.net_cnt, 999)) AS INTEGER))
            WHEN item.item_class IN ('drug', 'herb') THEN greatest(1, CAST(ceil(coalesce(netted.prd_days, 1)) AS INTEGER))
            ELSE 1
        END AS days
    FROM netted
    JOIN claims.item AS item
        ON item.med_list_codg = coalesce(netted.med_list_codg, '') AND item.hilist_name = coalesce(netted.hilist_name, '')
        AND item.medins_list_name = coalesce(netted.medins_list_name, '')
        AND item.med_chrgitm_type = coalesce(netted.med_chrgitm_type, '') AND item.list_type = coalesce(netted.list_type, '')
    LEFT JOIN encounter ON encounter.mdtrt_id = netted.mdtrt_id
    LEFT JOIN claims.med_type_kind AS kind ON kind.med_type = netted.med_type
),
-- A day-unit line that does not fit before the discharge was posted at the end and covers the days before it.
dated AS (
    SELECT
        placed.*,
        is_day_unit AND stay_id IS NOT NULL AND days > 1 AND fee_date + days - 1 > end_date AS covers_backwards
    FROM placed
)
SELECT
    dated.bkkp_sn, dated.mdtrt_id, dated.stay_id, coalesce(settlement.setl_id, dated.sole_setl_id) AS setl_id,
    dated.psn_no, dated.fixmedins_code, dated.care_kind, dated.fee_ocur_time AS fee_time, dated.fee_date,
    CASE WHEN month.fee_time_precision = 'day' OR dated.fee_ocur_time = CAST(dated.fee_date AS TIMESTAMP)
        THEN 'day' ELSE 'minute' END AS fee_time_precision,
    dated.med_list_codg AS item_code, dated.item_name, dated.medins_list_codg AS local_item_code,
    dated.medins_list_name AS local_item_name, dated.name_similarity, dated.charge_type, dated.list_type, dated.item_class,
    dated.is_presence AND coalesce(dated.etip_flag, '0') <> '1' AND coalesce(dated.rx_circ_flag, '0') <> '1' AS is_presence,
    dated.is_day_unit,
    CAST(CASE WHEN coalesce(dated.covers_backwards, FALSE) THEN least(dated.days, greatest(1, dated.fee_date - dated.begin_date + 1))
        ELSE dated.days END AS INTEGER) AS covers_days,
    CASE WHEN coalesce(dated.covers_backwards, FALSE) THEN dated.fee_date ELSE dated.fee_date + dated.days - 1 END AS covered_until,
    dated.net_cnt AS cnt, dated.pric, CAST(dated.net_amount AS DECIMAL(16, 2)) AS amount,
    CAST(greatest(0, coalesce(dated.gross_inscp_amt - dated.corrected_inscp_amt,
        dated.gross_inscp_amt * dated.net_cnt / dated.cnt) - coalesce(dated.medins_disc_amt, 0)) AS DECIMAL(16, 2)) AS inscp_amt,
    coalesce(settlement.fund_ratio, dated.encounter_fund_ratio) AS fund_ratio,
    coalesce(dated.chrgitm_lv = '03' OR dated.hosp_appr_flag = '2' OR dated.gross_inscp_amt <= 0
        OR (dated.fulamt_ownpay_amt > 0 AND dated.fulamt_ownpay_amt >= dated.det_item_fee_sumamt), FALSE) AS is_self_paid,
    coalesce(dated.dscg_tkdrug_flag, '0') = '1' AS is_discharge_drug,
    nullif(trim(dated.init_feedetl_sn), '') IS NOT NULL AS is_correction,
    coalesce(dated.etip_flag, '0') = '1' AS is_external,
    coalesce(dated.rx_circ_flag, '0') = '1' OR coalesce(institution.is_internet, FALSE) AS is_internet,
    coalesce(dated.matn_fee_flag, '0') = '1' AS is_maternity, coalesce(dated.hosp_appr_flag, '0') = '1' AS is_approved,
    dated.rx_drord_no, dated.comb_no, dated.chrg_bchno AS batch_no, dated.bilg_dept_codg AS dept_code, dated.bilg_dept_name AS dept_name,
    CASE WHEN placeholder.value IS NULL THEN dated.bilg_dr_code END AS physician_code,
    CASE WHEN placeholder.value IS NULL THEN dated.bilg_dr_name END AS physician_name,
    dated.crte_time AS created_time, dated.dise_codg AS dise_code, dated.prd_days,
    nullif(trim(dated.sin_dos_dscr), '') AS sin_dos_dscr, nullif(trim(dated.used_frqu_dscr), '') AS used_frqu_dscr,
    nullif(trim(dated.tcmdrug_used_way), '') AS tcmdrug_used_way, coalesce(dated.hi_nego_drug_flag, '0') = '1' AS is_negotiated,
    nullif(trim(dated.drug_trac_codg), '') AS trace_code
FROM dated
LEFT JOIN settlement ON settlement.setl_id = dated.setl_id
LEFT JOIN claims.institution_month AS month
    ON month.fixmedins_code = dated.fixmedins_code AND month.month = CAST(date_trunc('month', dated.fee_date) AS DATE)
LEFT JOIN claims.institution AS institution ON institution.fixmedins_code = dated.fixmedins_code
LEFT JOIN placeholder ON placeholder.fixmedins_code = dated.fixmedins_code AND placeholder.value = dated.bilg_dr_code
