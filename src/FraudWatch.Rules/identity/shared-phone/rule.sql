-- A lead: who stands behind the phone is for a call to find out.
WITH spender AS (
    SELECT f.psn_no, f.medfee_sumamt, p.phone_key, p.brdy, coalesce(p.household_key, p.address_key, p.psn_no) AS household,
        percent_rank() OVER (ORDER BY f.medfee_sumamt) AS cheaper_persons
    FROM features.person f
    JOIN claims.person p ON p.psn_no = f.psn_no
),
phone AS (
    SELECT phone_key, count(*) AS on_the_phone FROM claims.person WHERE phone_key IS NOT NULL GROUP BY phone_key
    HAVING count(*) <= CAST($fan_out AS INTEGER)
),
holder AS (
    SELECT s.psn_no, s.phone_key, s.household, s.medfee_sumamt, phone.on_the_phone, s.brdy
    FROM spender s
    JOIN phone ON phone.phone_key = s.phone_key
    WHERE s.cheaper_persons >= CAST($expensive AS DOUBLE PRECISION)
),
treated AS (
    SELECT h.phone_key, h.on_the_phone, e.fixmedins_code, h.psn_no, h.household, h.medfee_sumamt, max(e.begin_date) AS last_day
    FROM holder h
    JOIN claims.encounter e ON e.psn_no = h.psn_no
    -- Children are registered under a parent's phone.
    WHERE h.brdy IS NULL OR e.begin_date >= h.brdy + CAST($adult_years AS INTEGER) * interval '1' year
    GROUP BY h.phone_key, h.on_the_phone, e.fixmedins_code, h.psn_no, h.household, h.medfee_sumamt
),
shared AS (
    SELECT
        phone_key, on_the_phone, fixmedins_code, count(DISTINCT household) AS people, sum(medfee_sumamt) AS medfee_sumamt,
        string_agg(psn_no, '|' ORDER BY psn_no) AS psn_no, max(last_day) AS last_day
    FROM treated
    GROUP BY phone_key, on_the_phone, fixmedins_code
    HAVING count(DISTINCT household) >= CAST($people AS INTEGER)
),
chosen AS (
    SELECT s.*, row_number() OVER (PARTITION BY phone_key ORDER BY people DESC NULLS LAST, last_day DESC NULLS LAST, fixmedins_code) AS place FROM shared s
)
SELECT
    fixmedins_code, psn_no, last_day AS occurred_on, CAST(NULL AS DECIMAL(16, 2)) AS amount_at_risk, people, on_the_phone,
    CAST(medfee_sumamt AS DECIMAL(16, 2)) AS medfee_sumamt
FROM chosen
WHERE place = 1
