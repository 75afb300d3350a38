-- No money is claimed for a code that did not arrive.
WITH exempt AS (
    SELECT DISTINCT i.med_list_codg, i.medins_list_name
    FROM claims.item i
    JOIN claims.knowledge_trace_code_exempt k
        ON (k.match = 'name' AND (strpos(i.item_name, k.value) > 0 OR strpos(i.medins_list_name, k.value) > 0))
        OR (k.match = 'list_type' AND i.list_type = k.value)
),
coded AS (
    SELECT DISTINCT bkkp_sn FROM claims.trace_code WHERE source = 'fee'
),
pack AS (
    SELECT f.fixmedins_code, CAST(date_trunc('month', f.fee_date) AS DATE) AS month, f.bkkp_sn, c.bkkp_sn AS coded_sn
    FROM claims.fee_line f
    LEFT JOIN coded c ON c.bkkp_sn = f.bkkp_sn
    LEFT JOIN exempt e ON e.med_list_codg = f.item_code AND e.medins_list_name = coalesce(f.local_item_name, '')
    WHERE f.item_class = 'drug' AND f.stay_id IS NULL AND f.fee_date >= CAST($from AS DATE) AND NOT f.is_self_paid
        AND f.cnt = floor(f.cnt) AND e.med_list_codg IS NULL
)
SELECT
    fixmedins_code, month AS occurred_on, CAST(NULL AS DECIMAL(16, 2)) AS amount_at_risk, count(*) AS drug_lines,
    count(*) - count(coded_sn) AS uncoded_lines,
    CAST(CAST(count(*) - count(coded_sn) AS DOUBLE PRECISION) / nullif(count(*), 0) AS DECIMAL(9, 4)) AS uncoded_share
FROM pack
GROUP BY fixmedins_code, month
HAVING count(*) >= CAST($lines AS INTEGER) AND count(*) - count(coded_sn) > count(*) * CAST($share AS DOUBLE PRECISION)
