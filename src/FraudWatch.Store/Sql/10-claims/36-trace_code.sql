-- Trace codes one by one, where they were charged, sold, bought or counted. A value may carry several codes.
WITH charged AS (
    SELECT bkkp_sn, mdtrt_id, drug_trac_codg AS codes FROM lake.fee_list_d WHERE nullif(trim(drug_trac_codg), '') IS NOT NULL
),
split_line AS (
    SELECT DISTINCT bkkp_sn FROM claims.stock_move WHERE is_split AND bkkp_sn IS NOT NULL
),
used AS (
    SELECT
        charged.codes, 'fee' AS source, fee.fixmedins_code, fee.item_code, fee.item_name, fee.psn_no, fee.mdtrt_id, fee.stay_id, fee.setl_id,
        fee.bkkp_sn, fee.fee_time AS used_at, fee.cnt, fee.inscp_amt,
        -- Part of a pack is a fraction of its unit, or said to be split at the sale.
        fee.cnt <> floor(fee.cnt) OR split_line.bkkp_sn IS NOT NULL AS is_split
    FROM charged
    JOIN claims.fee_line AS fee ON fee.bkkp_sn = charged.bkkp_sn AND fee.mdtrt_id = charged.mdtrt_id
    LEFT JOIN split_line ON split_line.bkkp_sn = charged.bkkp_sn
    UNION ALL
    SELECT
        move.trace_code,
        CASE move.kind WHEN 'sale' THEN 'sale' WHEN 'purchase' THEN 'purchase' WHEN 'sale_return' THEN 'return' ELSE 'stock' END,
        move.fixmedins_code, move.item_code, move.item_name, move.psn_no, move.mdtrt_id, NULL, move.setl_id, move.bkkp_sn, move.moved_at,
        move.quantity, NULL, move.is_split
    FROM claims.stock_move AS move
    WHERE move.trace_code IS NOT NULL AND move.kind IN ('sale', 'sale_return', 'purchase', 'stocktake', 'transfer_in')
),
listed AS (
    SELECT used.*, translate(trim(used.codes), ',;，；、/ ', '|||||||') AS code_list
    FROM used
),
single AS (
    SELECT listed.*, trim(listed.code_list) AS code FROM listed WHERE strpos(listed.code_list, '|') = 0
    UNION ALL
    SELECT listed.*, trim(split_part(listed.code_list, '|', CAST(position.n AS INTEGER))) AS code
    FROM listed
    JOIN generate_series(1, 100) AS position(n)
        ON position.n <= length(listed.code_list) - length(replace(listed.code_list, '|', '')) + 1
    WHERE strpos(listed.code_list, '|') > 0
),
-- The sale of a charged line is that line again.
counted AS (
    SELECT
        single.*,
        min(CASE WHEN source = 'fee' THEN 0 ELSE 1 END) OVER (PARTITION BY code, fixmedins_code, psn_no, CAST(used_at AS DATE)) AS best
    FROM single
    WHERE code <> ''
)
SELECT
    code AS trace_code,
    CASE WHEN length(code) = 20 AND translate(code, '0123456789', '') = '' AND replace(code, left(code, 1), '') <> '' THEN code END AS valid_code,
    source, fixmedins_code, item_code, item_name, psn_no, mdtrt_id, stay_id, setl_id, bkkp_sn, used_at, CAST(used_at AS DATE) AS used_on,
    CAST(cnt AS DECIMAL(16, 4)) AS cnt, CAST(inscp_amt AS DECIMAL(16, 2)) AS inscp_amt, coalesce(is_split, FALSE) AS is_split
FROM counted
WHERE source <> 'sale' OR best = 1 OR psn_no IS NULL
