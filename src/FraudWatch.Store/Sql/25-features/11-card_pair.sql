-- Two persons' cards charged at one institution within minutes of each other, once per day. Time slots with more persons than
-- one counter serves are left out: there, neighbours in time are chance, and the pairs would grow with the square of the crowd.
WITH charged AS (
    SELECT
        fixmedins_code, psn_no, setl_time, posted_on,
        CAST(floor(extract(epoch FROM setl_time) / (60 * CAST($card_minutes AS INTEGER))) AS BIGINT) AS slot
    FROM features.bill_entry
    -- A settlement at midnight sharp is one whose time is not known.
    WHERE bills = 1 AND setl_time <> CAST(posted_on AS TIMESTAMP)
),
quiet AS (
    SELECT fixmedins_code, slot
    FROM charged
    GROUP BY fixmedins_code, slot
    HAVING count(DISTINCT psn_no) <= CAST($card_slot_persons_max AS INTEGER)
),
counter AS (
    SELECT charged.* FROM charged JOIN quiet ON quiet.fixmedins_code = charged.fixmedins_code AND quiet.slot = charged.slot
),
same_or_next AS (
    SELECT own.fixmedins_code, own.psn_no, other.psn_no AS other_psn_no, own.setl_time, other.setl_time AS other_time, other.posted_on
    FROM counter AS own
    JOIN counter AS other ON other.fixmedins_code = own.fixmedins_code AND other.slot = own.slot AND other.setl_time >= own.setl_time
    WHERE other.psn_no <> own.psn_no
    UNION ALL
    SELECT own.fixmedins_code, own.psn_no, other.psn_no, own.setl_time, other.setl_time, other.posted_on
    FROM counter AS own
    JOIN counter AS other ON other.fixmedins_code = own.fixmedins_code AND other.slot = own.slot + 1
    WHERE other.psn_no <> own.psn_no
)
SELECT DISTINCT fixmedins_code, least(psn_no, other_psn_no) AS psn_no, greatest(psn_no, other_psn_no) AS other_psn_no, posted_on
FROM same_or_next
WHERE other_time - setl_time <= CAST($card_minutes AS INTEGER) * interval '1' minute
