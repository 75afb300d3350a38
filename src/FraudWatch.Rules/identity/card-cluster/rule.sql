-- Cards collected and swiped together: the same people of different households, within minutes, day after day.
WITH paid AS (
    SELECT s.setl_id, s.mdtrt_id, s.psn_no, s.fixmedins_code, s.setl_time, s.setl_date, s.inscp_amt,
        -- The electronic voucher is on the owner's own phone; a plastic card can be handed over.
        CASE WHEN s.cert_type = '01' THEN 0 ELSE 1 END AS is_plastic,
        coalesce(p.household_key, p.address_key, s.psn_no) AS household
    FROM claims.settlement s
    LEFT JOIN claims.person p ON p.psn_no = s.psn_no
    WHERE s.stay_id IS NULL
        AND s.setl_time <> CAST(s.setl_date AS TIMESTAMP)
        AND NOT EXISTS (
            SELECT 1 FROM claims.knowledge_group_ordinary k WHERE k.match = 'home' AND strpos(p.address_key, k.value) > 0)
),
business_day AS (
    SELECT fixmedins_code, setl_date, max(setl_time) - min(setl_time) AS span
    FROM paid GROUP BY fixmedins_code, setl_date HAVING count(DISTINCT psn_no) > 1
),
uploads_in_one_go AS (
    SELECT fixmedins_code FROM business_day GROUP BY fixmedins_code
    HAVING count(CASE WHEN span <= CAST($batch_minutes AS INTEGER) * interval '1' minute THEN 1 END)
        > count(*) * CAST($batch_share AS DOUBLE PRECISION)
),
regular AS (
    SELECT fixmedins_code, psn_no FROM paid GROUP BY fixmedins_code, psn_no
    HAVING count(DISTINCT setl_date) >= CAST($days AS INTEGER)
),
customer AS (
    -- The first settlement stands for the person where one of several is to be chosen.
    SELECT p.*, min(p.setl_id) OVER (PARTITION BY p.fixmedins_code, p.psn_no) AS mark FROM paid p
    JOIN regular r ON r.fixmedins_code = p.fixmedins_code AND r.psn_no = p.psn_no
    WHERE p.fixmedins_code NOT IN (SELECT fixmedins_code FROM uploads_in_one_go)
),
together AS (
    SELECT a.fixmedins_code, a.setl_date, a.psn_no, a.setl_id, a.mark, b.psn_no AS other_no, b.setl_id AS other_setl_id, b.mark AS other_mark,
        b.household AS other_household
    FROM customer a
    JOIN customer b ON b.fixmedins_code = a.fixmedins_code AND b.setl_date = a.setl_date AND b.household <> a.household
        AND b.setl_time BETWEEN a.setl_time - CAST($minutes AS INTEGER) * interval '1' minute
            AND a.setl_time + CAST($minutes AS INTEGER) * interval '1' minute
),
pair AS (
    SELECT fixmedins_code, psn_no, other_no FROM together GROUP BY fixmedins_code, psn_no, other_no
    HAVING count(DISTINCT setl_date) >= CAST($days AS INTEGER)
),
again AS (
    SELECT t.* FROM together t
    JOIN pair p ON p.fixmedins_code = t.fixmedins_code AND p.psn_no = t.psn_no AND p.other_no = t.other_no
),
-- Series of treatment bring the same people at the same hour.
treated AS (
    SELECT DISTINCT f.setl_id FROM claims.fee_line f JOIN again a ON a.setl_id = f.setl_id WHERE f.item_class = 'treatment'
),
burst AS (
    SELECT fixmedins_code, psn_no AS hub, setl_date FROM again
    WHERE setl_id NOT IN (SELECT setl_id FROM treated) AND other_setl_id NOT IN (SELECT setl_id FROM treated)
    GROUP BY fixmedins_code, psn_no, setl_date
    HAVING count(DISTINCT other_household) >= CAST($people AS INTEGER) - 1
),
member AS (
    SELECT a.fixmedins_code, a.psn_no AS hub, a.mark, a.other_no, a.other_mark, a.other_household
    FROM again a
    JOIN burst b ON b.fixmedins_code = a.fixmedins_code AND b.hub = a.psn_no AND b.setl_date = a.setl_date
    GROUP BY a.fixmedins_code, a.psn_no, a.mark, a.other_no, a.other_mark, a.other_household
    HAVING count(DISTINCT a.setl_date) >= CAST($days AS INTEGER)
),
gathered AS (
    SELECT fixmedins_code, hub, mark, least(mark, min(other_mark)) AS leader, count(*) AS others FROM member GROUP BY fixmedins_code, hub, mark
    HAVING count(DISTINCT other_household) >= CAST($people AS INTEGER) - 1
),
-- Everybody of the group has the others around; one of them stands for it.
chosen AS (
    SELECT fixmedins_code, hub
    FROM (SELECT g.*, row_number() OVER (PARTITION BY fixmedins_code, leader ORDER BY others DESC NULLS LAST, mark) AS place FROM gathered g) g
    WHERE place = 1
),
bill AS (
    SELECT c.fixmedins_code, c.hub, a.setl_id, a.other_setl_id
    FROM chosen c
    JOIN burst b ON b.fixmedins_code = c.fixmedins_code AND b.hub = c.hub
    JOIN member m ON m.fixmedins_code = c.fixmedins_code AND m.hub = c.hub
    JOIN again a ON a.fixmedins_code = c.fixmedins_code AND a.psn_no = c.hub AND a.setl_date = b.setl_date AND a.other_no = m.other_no
),
counted AS (
    SELECT fixmedins_code, hub, setl_id FROM bill UNION SELECT fixmedins_code, hub, other_setl_id FROM bill
)
SELECT
    c.fixmedins_code, string_agg(DISTINCT p.psn_no, '|' ORDER BY p.psn_no) AS psn_no,
    string_agg(p.mdtrt_id, '|' ORDER BY p.setl_time, p.setl_id) AS mdtrt_id, string_agg(p.setl_id, '|' ORDER BY p.setl_time, p.setl_id) AS setl_id,
    max(p.setl_date) AS occurred_on, CAST(sum(p.inscp_amt) AS DECIMAL(16, 2)) AS amount_at_risk,
    count(DISTINCT p.psn_no) AS people, count(DISTINCT p.setl_date) AS days, min(p.setl_date) AS first_day
FROM counted c
JOIN paid p ON p.setl_id = c.setl_id
GROUP BY c.fixmedins_code, c.hub
HAVING sum(p.is_plastic) >= count(*) * CAST($plastic_share AS DOUBLE PRECISION)
