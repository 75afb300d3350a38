WITH paid AS (
    SELECT *
    FROM claims.settlement
    WHERE fund_pay_sumamt > 0
),
third_party AS (
    -- Paid in advance for a third party who does not pay is what the Social Insurance Law asks for.
    SELECT s.*, 'third_party' AS reason, coalesce(o.third_party_share, 1) AS share
    FROM paid s
    JOIN claims.other_payer o ON o.mdtrt_id = s.mdtrt_id
    WHERE o.is_third_party AND NOT o.is_advance
),
check_up AS (
    SELECT s.*, 'check_up' AS reason, 1 AS share
    FROM paid s
    WHERE s.med_type = CAST($check_up_type AS VARCHAR)
),
whole AS (
    SELECT * FROM third_party
    UNION ALL
    SELECT * FROM check_up WHERE setl_id NOT IN (SELECT setl_id FROM third_party)
),
named_item AS (
    SELECT DISTINCT i.med_list_codg AS item_code, i.medins_list_name AS local_item_name, k.kind
    FROM claims.item i
    JOIN claims.knowledge_out_of_scope_item k ON k.match = 'name' AND strpos(i.medins_list_name, k.value) > 0
    WHERE i.item_class NOT IN ('drug', 'herb')
),
named_line AS (
    SELECT
        l.fixmedins_code, l.psn_no, l.mdtrt_id, l.setl_id, n.kind, min(l.fee_date) AS occurred_on,
        string_agg(l.bkkp_sn, '|' ORDER BY l.fee_time, l.bkkp_sn) AS bkkp_sn, min(l.local_item_name) AS item_name
    FROM claims.fee_line l
    JOIN named_item n ON n.item_code = l.item_code AND n.local_item_name = l.local_item_name
    WHERE l.inscp_amt > 0 AND NOT l.is_self_paid AND NOT l.is_correction
    GROUP BY l.fixmedins_code, l.psn_no, l.mdtrt_id, l.setl_id, n.kind
)
SELECT
    w.fixmedins_code, w.psn_no, w.mdtrt_id, w.setl_id, CAST(NULL AS VARCHAR) AS bkkp_sn, w.setl_date AS occurred_on,
    CAST(w.inscp_amt * w.share AS DECIMAL(16, 2)) AS amount_at_risk, 'D' AS severity,
    w.reason, CASE w.reason WHEN 'third_party' THEN '标有第三方赔付且非先行支付' ELSE '医疗类别为体检' END AS reason_zh,
    w.med_type, w.fund_pay_sumamt, CAST(NULL AS VARCHAR) AS item_name, '' AS item_zh, '' AS item_en
FROM whole w
UNION ALL
SELECT
    n.fixmedins_code, n.psn_no, n.mdtrt_id, n.setl_id, n.bkkp_sn, n.occurred_on,
    CAST(NULL AS DECIMAL(16, 2)), 'L',
    n.kind, '含名称表明不属支付范围的明细', s.med_type, s.fund_pay_sumamt, n.item_name,
    '（' || n.item_name || '）', ' (' || n.item_name || ')'
FROM named_line n
LEFT JOIN claims.settlement s ON s.setl_id = n.setl_id
