-- Bills with the same goods in the same quantities for the same total, against independent buying.
WITH line AS (
    SELECT f.setl_id, f.psn_no, f.fixmedins_code, f.item_code, min(f.item_name) AS item_name, min(f.fee_date) AS day, sum(f.cnt) AS cnt, sum(f.amount) AS amount,
        sum(f.inscp_amt) AS inscp_amt
    FROM claims.fee_line f
    WHERE f.care_kind = 'pharmacy' AND f.setl_id IS NOT NULL AND NOT f.is_self_paid
    GROUP BY f.setl_id, f.psn_no, f.fixmedins_code, f.item_code
),
basket AS (
    SELECT setl_id, psn_no, fixmedins_code, min(day) AS day, count(*) AS goods, sum(amount) AS total, sum(inscp_amt) AS inscp_amt,
        string_agg(item_code || '*' || CAST(cnt AS VARCHAR), '|' ORDER BY item_code) AS content, string_agg(item_code, '|' ORDER BY item_code) AS items,
        string_agg(item_name, '、' ORDER BY item_code) AS names
    FROM line
    GROUP BY setl_id, psn_no, fixmedins_code
    HAVING count(*) >= CAST($goods AS INTEGER)
),
same AS (
    SELECT b.fixmedins_code, b.content, b.items, b.names, b.total, count(*) AS bills, count(DISTINCT coalesce(p.household_key, p.address_key, b.psn_no)) AS people,
        sum(b.inscp_amt) AS inscp_amt, min(b.day) AS first_day, max(b.day) AS last_day, min(b.setl_id) AS example,
        string_agg(DISTINCT b.psn_no, '|' ORDER BY b.psn_no) AS psn_no, string_agg(b.setl_id, '|' ORDER BY b.setl_id) AS setl_id
    FROM basket b
    LEFT JOIN claims.person p ON p.psn_no = b.psn_no
    WHERE b.total >= CAST($total AS INTEGER)
    GROUP BY b.fixmedins_code, b.content, b.items, b.names, b.total
    HAVING count(DISTINCT coalesce(p.household_key, p.address_key, b.psn_no)) >= CAST($people AS INTEGER)
),
sold_anywhere AS (
    SELECT items, count(*) AS bills FROM basket GROUP BY items
),
turnover AS (
    SELECT fixmedins_code, count(DISTINCT setl_id) AS bills FROM line GROUP BY fixmedins_code
),
popular AS (
    SELECT fixmedins_code, item_code, count(*) AS bills FROM line GROUP BY fixmedins_code, item_code
),
-- Log of the share of bills that would hold the whole set if each of the goods were bought for itself.
independent AS (
    SELECT s.fixmedins_code, s.content, s.total, sum(ln(CAST(p.bills AS DOUBLE PRECISION) / nullif(t.bills, 0))) AS log_share
    FROM same s
    JOIN line l ON l.setl_id = s.example
    JOIN popular p ON p.fixmedins_code = s.fixmedins_code AND p.item_code = l.item_code
    JOIN turnover t ON t.fixmedins_code = s.fixmedins_code
    GROUP BY s.fixmedins_code, s.content, s.total
)
SELECT
    s.fixmedins_code, s.psn_no, s.setl_id, s.last_day AS occurred_on, CAST(s.inscp_amt AS DECIMAL(16, 2)) AS amount_at_risk, s.names AS basket, s.total, s.bills,
    s.people, s.first_day, CAST(exp(i.log_share) * t.bills AS DECIMAL(16, 4)) AS expected_bills
FROM same s
JOIN independent i ON i.fixmedins_code = s.fixmedins_code AND i.content = s.content AND i.total = s.total
JOIN turnover t ON t.fixmedins_code = s.fixmedins_code
JOIN sold_anywhere a ON a.items = s.items
WHERE s.bills > exp(i.log_share) * t.bills * CAST($lift AS DOUBLE PRECISION) AND s.bills >= a.bills * CAST($share_here AS DOUBLE PRECISION)
