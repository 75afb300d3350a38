-- Ordinary purchases of a person at a pharmacy in a year; specialty drugs are taken out of each bill first.
WITH bill AS (
    SELECT setl_id, psn_no, fixmedins_code, setl_date, date_part('year', setl_date) AS year, medfee_sumamt, inscp_amt
    FROM claims.settlement
    -- 9929: chronic disease at the pharmacy, on an approved plan.
    WHERE care_kind = 'pharmacy' AND NOT starts_with(med_type, '9929')
),
specialty AS (
    SELECT d.setl_id, sum(d.amount) AS amount, sum(d.inscp_amt) AS inscp_amt
    FROM claims.drug_line d
    WHERE d.care_kind = 'pharmacy' AND (d.is_negotiated OR d.pric >= CAST($dear_pack AS DOUBLE PRECISION))
    GROUP BY d.setl_id
),
ordinary AS (
    SELECT b.setl_id, b.psn_no, b.fixmedins_code, b.setl_date, b.year,
        b.medfee_sumamt - coalesce(s.amount, 0) AS amount, b.inscp_amt - coalesce(s.inscp_amt, 0) AS inscp_amt
    FROM bill b
    LEFT JOIN specialty s ON s.setl_id = b.setl_id
    WHERE b.medfee_sumamt - coalesce(s.amount, 0) > 0
),
habit AS (
    SELECT
        psn_no, fixmedins_code, year, count(*) AS purchases, count(DISTINCT setl_date) AS days, max(amount) AS largest, max(setl_date) AS last_day,
        CAST(CAST(sum(amount) AS DOUBLE PRECISION) / nullif(count(*), 0) AS DECIMAL(16, 2)) AS average_amount, sum(inscp_amt) AS inscp_amt,
        count(CASE WHEN mod(amount, CAST($round_to AS INTEGER)) = 0 THEN 1 END) AS round_sums,
        string_agg(setl_id, '|' ORDER BY setl_date DESC NULLS LAST, setl_id) AS setl_id
    FROM ordinary
    GROUP BY psn_no, fixmedins_code, year
),
judged AS (
    SELECT h.*, days > CAST($visits AS INTEGER) AS often,
        average_amount > CAST($average AS INTEGER) AND purchases >= CAST($least_visits AS INTEGER) AS much,
        largest > CAST($single AS INTEGER) AS at_once, round_sums >= CAST($round_times AS INTEGER) AS round
    FROM habit h
),
counted AS (
    SELECT j.*, CASE WHEN often THEN 1 ELSE 0 END + CASE WHEN much THEN 1 ELSE 0 END + CASE WHEN at_once THEN 1 ELSE 0 END
        + CASE WHEN round THEN 1 ELSE 0 END AS signs
    FROM judged j
)
SELECT
    fixmedins_code, psn_no, setl_id, last_day AS occurred_on,
    CASE WHEN signs >= CAST($signs AS INTEGER) THEN CAST(inscp_amt AS DECIMAL(16, 2)) END AS amount_at_risk,
    CASE WHEN signs >= CAST($signs AS INTEGER) THEN 'S' ELSE 'L' END AS severity,
    CAST(year AS INTEGER) AS year, purchases, days, average_amount, largest, round_sums,
    concat_ws('、', CASE WHEN often THEN '频繁' END, CASE WHEN much THEN '次均高' END, CASE WHEN at_once THEN '单次大额' END, CASE WHEN round THEN '整数' END) AS signs_zh,
    concat_ws(', ', CASE WHEN often THEN 'often' END, CASE WHEN much THEN 'much' END, CASE WHEN at_once THEN 'at once' END, CASE WHEN round THEN 'round' END) AS signs_en
FROM counted
WHERE signs > 0
