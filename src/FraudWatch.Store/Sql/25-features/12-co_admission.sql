-- Two persons admitted to one institution within days of each other, once per pair of stays. Planned courses and newborns come
-- together by nature; days with a crowd of admissions are left out, there everybody meets everybody.
WITH admitted AS (
    SELECT fixmedins_code, mdtrt_id, psn_no, begin_date, known_on
    FROM features.dated_encounter
    WHERE is_stay AND NOT is_newborn AND NOT is_cycle AND coalesce(left(diag_category, 1), '') <> 'O'
),
quiet AS (
    SELECT fixmedins_code, begin_date
    FROM claims.raw_encounter
    WHERE is_stay
    GROUP BY fixmedins_code, begin_date
    HAVING count(*) <= CAST($co_admission_day_max AS INTEGER)
),
on_quiet_day AS (
    SELECT admitted.*
    FROM admitted
    JOIN quiet ON quiet.fixmedins_code = admitted.fixmedins_code AND quiet.begin_date = admitted.begin_date
),
-- One row per day on which a partner may have come: the pairs are found by equality, never by comparing all with all.
near_day AS (
    SELECT own.*, own.begin_date + CAST(numbers.n AS INTEGER) AS partner_date
    FROM on_quiet_day AS own
    JOIN generate_series(0, 30) AS numbers(n) ON numbers.n <= CAST($co_admission_days AS INTEGER)
)
SELECT
    own.fixmedins_code, own.psn_no, partner.psn_no AS other_psn_no, own.mdtrt_id, partner.mdtrt_id AS other_mdtrt_id,
    greatest(own.begin_date, partner.begin_date) AS happened_on, greatest(own.known_on, partner.known_on) AS known_on
FROM near_day AS own
JOIN on_quiet_day AS partner ON partner.fixmedins_code = own.fixmedins_code AND partner.begin_date = own.partner_date
WHERE partner.psn_no <> own.psn_no
