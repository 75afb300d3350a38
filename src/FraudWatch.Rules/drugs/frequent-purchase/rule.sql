-- Days on which the drug was handed out, in the month that holds most of them.
WITH bought AS (
    SELECT d.* FROM claims.drug_line d
    WHERE d.item_class = 'drug' AND d.stay_id IS NULL AND NOT d.is_self_paid AND coalesce(d.route, '-') NOT IN ('injection', 'topical')
),
often AS (
    SELECT psn_no, drug_key FROM bought GROUP BY psn_no, drug_key HAVING count(DISTINCT fee_date) >= CAST($few_times AS INTEGER)
),
purchase AS (
    SELECT
        b.psn_no, b.drug_key, b.fee_date, min(b.item_name) AS item_name, sum(b.cnt) AS quantity, sum(b.inscp_amt) AS inscp_amt,
        -- The supply is known only if it is known for every line of the day.
        CASE WHEN count(b.supplied_days) = count(*) THEN sum(b.supplied_days) END AS supplied_days,
        string_agg(b.bkkp_sn, '|' ORDER BY b.bkkp_sn) AS bkkp_sn, min(b.fixmedins_code) AS fixmedins_code
    FROM bought b
    JOIN often o ON o.psn_no = b.psn_no AND o.drug_key = b.drug_key
    GROUP BY b.psn_no, b.drug_key, b.fee_date
),
-- Two looks back from each purchase, one for how often and a longer one for how much. What was bought last is still to be taken.
looked AS (
    SELECT
        b.psn_no, b.drug_key, b.fee_date AS last_day, a.fee_date, a.supplied_days, a.fee_date < b.fee_date AS is_before,
        a.fee_date > b.fee_date - CAST($days AS INTEGER) AS is_recent
    FROM purchase b
    JOIN purchase a ON a.psn_no = b.psn_no AND a.drug_key = b.drug_key AND a.fee_date <= b.fee_date AND a.fee_date > b.fee_date - CAST($supply_days AS INTEGER)
),
span AS (
    SELECT psn_no, drug_key, last_day, min(fee_date) AS first_day, count(*) AS purchases,
        CASE WHEN count(supplied_days) = count(*) THEN sum(CASE WHEN is_before THEN supplied_days ELSE 0 END) END AS supplied_days
    FROM looked WHERE is_recent GROUP BY psn_no, drug_key, last_day
    HAVING count(*) > CAST($times AS INTEGER)
    UNION ALL
    SELECT psn_no, drug_key, last_day, min(fee_date), count(*), sum(CASE WHEN is_before THEN supplied_days ELSE 0 END)
    FROM looked GROUP BY psn_no, drug_key, last_day
    HAVING count(*) >= CAST($few_times AS INTEGER) AND count(supplied_days) = count(*)
        AND sum(CASE WHEN is_before THEN supplied_days ELSE 0 END) > (last_day - min(fee_date)) * CAST($ratio AS DOUBLE PRECISION)
        AND sum(CASE WHEN is_before THEN supplied_days ELSE 0 END) >= last_day - min(fee_date) + CAST($surplus_days AS INTEGER)
),
excessive AS (
    SELECT s.*, row_number() OVER (PARTITION BY psn_no, drug_key ORDER BY purchases DESC NULLS LAST, last_day, first_day) AS place
    FROM span s
    WHERE supplied_days IS NULL OR supplied_days > (last_day - first_day) * CAST($slack AS DOUBLE PRECISION)
),
line AS (
    SELECT e.psn_no, e.drug_key, e.first_day, e.last_day, e.purchases, e.supplied_days AS supply, p.fee_date, p.item_name, p.quantity, p.inscp_amt, p.bkkp_sn,
        p.fixmedins_code, row_number() OVER (PARTITION BY e.psn_no, e.drug_key ORDER BY p.fee_date) AS day_no
    FROM excessive e
    JOIN purchase p ON p.psn_no = e.psn_no AND p.drug_key = e.drug_key AND p.fee_date BETWEEN e.first_day AND e.last_day
    WHERE e.place = 1
)
SELECT
    max(CASE WHEN fee_date = last_day THEN fixmedins_code END) AS fixmedins_code, psn_no, string_agg(bkkp_sn, '|' ORDER BY fee_date DESC NULLS LAST) AS bkkp_sn,
    last_day AS occurred_on,
    -- Beyond the number of purchases that a month explains; where supply alone is too much, beyond the first.
    CAST(sum(CASE WHEN day_no > least(CAST($times AS INTEGER), purchases - 1) THEN inscp_amt ELSE 0 END) AS DECIMAL(16, 2)) AS amount_at_risk,
    drug_key, min(item_name) AS item_name, purchases, first_day, sum(quantity) AS quantity, coalesce(CAST(supply AS VARCHAR), '-') AS supplied_days
FROM line
GROUP BY psn_no, drug_key, first_day, last_day, purchases, supply
