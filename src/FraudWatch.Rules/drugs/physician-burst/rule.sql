-- One drug, one physician, many people, and nearly nobody else in between.
WITH prescribed AS (
    SELECT physician_code, drug_key, item_name, psn_no, mdtrt_id, bkkp_sn, fixmedins_code, fee_time, fee_date, inscp_amt, pric
    FROM claims.drug_line
    WHERE physician_code IS NOT NULL AND stay_id IS NULL AND NOT is_self_paid AND fee_time <> CAST(fee_date AS TIMESTAMP)
),
dear AS (
    SELECT * FROM prescribed WHERE pric >= CAST($price AS DOUBLE PRECISION)
),
busy AS (
    SELECT physician_code, drug_key, fee_date FROM dear GROUP BY physician_code, drug_key, fee_date
    HAVING count(DISTINCT psn_no) >= CAST($people AS INTEGER)
),
candidate AS (
    SELECT d.* FROM dear d JOIN busy b ON b.physician_code = d.physician_code AND b.drug_key = d.drug_key AND b.fee_date = d.fee_date
),
start AS (
    SELECT DISTINCT physician_code, drug_key, fee_date, fee_time FROM candidate
),
burst AS (
    SELECT s.physician_code, s.drug_key, s.fee_date, s.fee_time AS begin_time, max(c.fee_time) AS end_time, count(DISTINCT c.psn_no) AS people,
        row_number() OVER (PARTITION BY s.physician_code, s.drug_key, s.fee_date ORDER BY count(DISTINCT c.psn_no) DESC NULLS LAST, s.fee_time) AS place
    FROM start s
    JOIN candidate c ON c.physician_code = s.physician_code AND c.drug_key = s.drug_key
        AND c.fee_time BETWEEN s.fee_time AND s.fee_time + CAST($minutes AS INTEGER) * interval '1' minute
    GROUP BY s.physician_code, s.drug_key, s.fee_date, s.fee_time
    HAVING count(DISTINCT c.psn_no) >= CAST($people AS INTEGER)
),
seen AS (
    SELECT b.physician_code, b.drug_key, b.begin_time, count(DISTINCT p.psn_no) AS persons
    FROM burst b
    JOIN prescribed p ON p.physician_code = b.physician_code AND p.fee_time BETWEEN b.begin_time AND b.end_time
    WHERE b.place = 1
    GROUP BY b.physician_code, b.drug_key, b.begin_time
)
SELECT
    min(c.fixmedins_code) AS fixmedins_code, string_agg(DISTINCT c.psn_no, '|' ORDER BY c.psn_no) AS psn_no,
    string_agg(DISTINCT c.mdtrt_id, '|' ORDER BY c.mdtrt_id) AS mdtrt_id, string_agg(DISTINCT c.bkkp_sn, '|' ORDER BY c.bkkp_sn) AS bkkp_sn,
    b.fee_date AS occurred_on, CAST(sum(c.inscp_amt) AS DECIMAL(16, 2)) AS amount_at_risk, b.physician_code, min(c.item_name) AS item_name, b.people,
    b.begin_time, b.end_time, CAST(CAST(b.people AS DOUBLE PRECISION) / nullif(s.persons, 0) AS DECIMAL(9, 2)) AS share_of_persons
FROM burst b
JOIN seen s ON s.physician_code = b.physician_code AND s.drug_key = b.drug_key AND s.begin_time = b.begin_time
JOIN candidate c ON c.physician_code = b.physician_code AND c.drug_key = b.drug_key AND c.fee_time BETWEEN b.begin_time AND b.end_time
WHERE b.place = 1 AND b.people >= s.persons * CAST($share AS DOUBLE PRECISION)
GROUP BY b.physician_code, b.drug_key, b.fee_date, b.people, b.begin_time, b.end_time, s.persons
