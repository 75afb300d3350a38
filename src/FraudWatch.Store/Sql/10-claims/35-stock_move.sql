-- Goods in and out: purchases (3503, 3504), sales (3505, 3506), stock-taking and changes (3501, 3502).
WITH bought AS (
    SELECT
        fixmedins_code, med_list_codg, fixmedins_hilist_name, purc_retn_stoin_time AS moved_at,
        CASE WHEN coalesce(prod_retn_flag, '0') = '1' OR purc_retn_cnt < 0 THEN 'purchase_return' ELSE 'purchase' END AS kind,
        abs(purc_retn_cnt) AS quantity, finl_trns_pric AS pric, manu_lotnum, drug_trac_codg, spler_name, rx_flag
    FROM lake.purcinfo
    WHERE coalesce(vali_flag, '1') = '1'
),
-- A return is negative, or a further row under the number of the sale that it takes back.
sold AS (
    SELECT
        sel.*,
        sel.sel_retn_cnt < 0 OR (sel.medins_prod_sel_no IS NOT NULL AND row_number() OVER (
            PARTITION BY sel.fixmedins_code, sel.medins_prod_sel_no, sel.med_list_codg, coalesce(sel.manu_lotnum, ''), abs(sel.sel_retn_cnt)
            ORDER BY sel.sel_retn_time, sel.updt_time, sel.bkkp_sn) > 1) AS is_return
    FROM lake.selinfo AS sel
    WHERE coalesce(vali_flag, '1') = '1'
),
changed AS (
    SELECT inv.*, change.kind
    FROM lake.invinfo AS inv
    JOIN claims.dict_stock_change AS change ON change.code = trim(inv.inv_chg_type)
    WHERE coalesce(inv.vali_flag, '1') = '1' AND inv.cnt IS NOT NULL
),
every_move AS (
    SELECT
        fixmedins_code, med_list_codg AS item_code, fixmedins_hilist_name AS item_name, moved_at, kind, quantity, pric,
        manu_lotnum AS lot, drug_trac_codg AS trace_code, spler_name AS supplier, CAST(NULL AS VARCHAR) AS prescription_no,
        CAST(NULL AS VARCHAR) AS prescriber_key, rx_flag, CAST(NULL AS VARCHAR) AS psn_no, CAST(NULL AS VARCHAR) AS setl_id,
        CAST(NULL AS VARCHAR) AS mdtrt_id, CAST(NULL AS VARCHAR) AS bkkp_sn, CAST(NULL AS VARCHAR) AS trdn_flag,
        CAST(NULL AS BOOLEAN) AS is_insured
    FROM bought
    UNION ALL
    SELECT
        fixmedins_code, med_list_codg, fixmedins_hilist_name, sel_retn_time, CASE WHEN is_return THEN 'sale_return' ELSE 'sale' END,
        abs(sel_retn_cnt), finl_trns_pric, manu_lotnum, drug_trac_codg, NULL, nullif(trim(rxno), ''),
        coalesce(nullif(trim(prsc_dr_certno), ''), nullif(trim(prsc_dr_name), '')), rx_flag, psn_no, setl_id, mdtrt_id, bkkp_sn, trdn_flag,
        CASE mdtrt_setl_type WHEN '1' THEN TRUE WHEN '2' THEN FALSE ELSE setl_id IS NOT NULL END
    FROM sold
    UNION ALL
    SELECT
        fixmedins_code, med_list_codg, fixmedins_hilist_name, inv_chg_time, kind, abs(cnt), pric, manu_lotnum, drug_trac_codg,
        NULL, NULL, NULL, rx_flag, NULL, NULL, NULL, NULL, trdn_flag, NULL
    FROM changed
    UNION ALL
    SELECT
        fixmedins_code, med_list_codg, fixmedins_hilist_name, CAST(invdate AS TIMESTAMP), 'stocktake', abs(inv_cnt), pric, manu_lotnum,
        drug_trac_codg, NULL, NULL, NULL, rx_flag, NULL, NULL, NULL, NULL, trdn_flag, NULL
    FROM lake.invinfo
    WHERE coalesce(vali_flag, '1') = '1' AND inv_cnt IS NOT NULL AND invdate IS NOT NULL
)
SELECT
    fixmedins_code, item_code,
    -- The first eighteen characters of a 23-character code say generic, form, strength and pack; the rest says the maker.
    CASE WHEN starts_with(upper(item_code), 'X') THEN left(upper(item_code), 18) ELSE upper(item_code) END AS product_key,
    item_name, moved_at, CAST(moved_at AS DATE) AS moved_on, kind, CAST(quantity AS DECIMAL(16, 4)) AS quantity,
    CAST(CASE
        WHEN kind IN ('purchase', 'sale_return', 'gain', 'transfer_in') THEN quantity
        WHEN kind IN ('purchase_return', 'sale', 'loss', 'transfer_out') THEN -quantity
    END AS DECIMAL(16, 4)) AS net_quantity,
    CAST(pric AS DECIMAL(16, 6)) AS pric, nullif(trim(lot), '') AS lot, nullif(trim(trace_code), '') AS trace_code,
    nullif(trim(supplier), '') AS supplier, prescription_no, prescriber_key, rx_flag = '1' AS is_prescription_drug, psn_no, setl_id, mdtrt_id,
    bkkp_sn, coalesce(trdn_flag, '0') = '1' AS is_split, is_insured
FROM every_move
WHERE moved_at IS NOT NULL
