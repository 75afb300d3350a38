-- Bills with the same goods in the same quantities for the same total, against independent buying.
WITH line AS (
    SELECT f.setl_id, f.psn_no, f.fixmedins_code, f.item_code, min(f.item_name) AS item_name, min(f.fee_date) AS day, sum(f.cnt) AS cnt, sum(f.amount) AS amount,
        sum(f.inscp_amt) AS inscp_amt
    FROM claims.fee_line f
    WHERE f.care_kind = 'pharmacy' AND f.setl_id IS NOT NULL AND NOT f.is_self_paid
    GROUP BY f.setl_id, f.psn_no, f.fixmedins_code, f.item_code
),
bill AS (
    SELECT setl_id, psn_no, fixmedins_code, min(day) AS day, count(*) AS goods, sum(amount) AS total, sum(inscp_amt) AS inscp_amt,
        min(item_code) AS first_item, max(item_code) AS last_item
    FROM line
    GROUP BY setl_id, psn_no, fixmedins_code
    HAVING count(*) >= CAST($goods AS INTEGER)
),
-- What two equal bills share without being written out: only bills that meet enough others in this are.
alike AS (
    SELECT DISTINCT goods, first_item, last_item
    FROM (
        SELECT fixmedins_code, goods, first_item, last_item
        FROM bill
        WHERE total >= CAST($total AS INTEGER)
        GROUP BY fixmedins_code, goods, first_item, last_item, total
        HAVING count(DISTINCT psn_no) >= CAST($people AS INTEGER)) often
),
basket AS (
    SELECT b.setl_id, b.psn_no, b.fixmedins_code, b.day, b.total, b.inscp_amt,
        string_agg(l.item_code || '*' || CAST(l.cnt AS VARCHAR), '|' ORDER BY l.item_code) AS content,
        string_agg(l.item_code, '|' ORDER BY l.item_code) AS items, string_agg(l.item_name, '、' ORDER BY l.item_code) AS names
    FROM bill b
    JOIN alike a ON a.goods = b.goods AND a.first_item = b.first_item AND a.last_item = b.last_item
    JOIN line l ON l.setl_id = b.setl_id AND l.psn_no = b.psn_no AND l.fixmedins_code = b.fixmedins_code
    GROUP BY b.setl_id, b.psn_no, b.fixmedins_code, b.day, b.total, b.inscp_amt
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
-- Grouped, so that the few goods of the few sets are found before they are compared with every pharmacy's sales.
goods AS (
    SELECT s.fixmedins_code, s.content, s.total, l.item_code
    FROM same s
    JOIN line l ON l.setl_id = s.example
    GROUP BY s.fixmedins_code, s.content, s.total, l.item_code
),
-- Log of the share of bills that would hold the whole set if each of the goods were bought for itself.
independent AS (
    SELECT g.fixmedins_code, g.content, g.total, sum(ln(CAST(p.bills AS DOUBLE PRECISION) / nullif(t.bills, 0))) AS log_share
    FROM goods g
    JOIN popular p ON p.fixmedins_code = g.fixmedins_code AND p.item_code = g.item_code
    JOIN turnover t ON t.fixmedins_code = g.fixmedins_code
    GROUP BY g.fixmedins_code, g.content, g.total
)
SELECT
    s.fixmedins_code, s.psn_no, s.setl_id, s.last_day AS occurred_on, CAST(s.inscp_amt AS DECIMAL(16, 2)) AS amount_at_risk, s.names AS basket, s.total, s.bills,
    s.people, s.first_day, CAST(exp(i.log_share) * t.bills AS DECIMAL(16, 4)) AS expected_bills
FROM same s
JOIN independent i ON i.fixmedins_code = s.fixmedins_code AND i.content = s.content AND i.total = s.total
JOIN turnover t ON t.fixmedins_code = s.fixmedins_code
JOIN sold_anywhere a ON a.items = s.items
WHERE s.bills > exp(i.log_share) * t.bills * CAST($lift AS DOUBLE PRECISION) AND s.bills >= a.bills * CAST($share_here AS DOUBLE PRECISION)
