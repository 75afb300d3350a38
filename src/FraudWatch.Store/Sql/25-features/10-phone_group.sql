-- Persons who share a phone (a keyed hash) with other households: at one institution, and in all. A phone of very many belongs
-- to an office, a care home or a village and is left out (C8).
WITH said AS (
    SELECT psn_no, coalesce(mob, tel) AS phone, CAST(NULL AS DATE) AS said_on
    FROM lake.psn_info_b
    WHERE coalesce(vali_flag, '1') = '1' AND coalesce(mob, tel) IS NOT NULL
    UNION ALL
    SELECT psn_no, tel, CAST(begntime AS DATE) FROM lake.mdtrt_d WHERE tel IS NOT NULL
),
holder AS (
    SELECT psn_no, phone, CASE WHEN count(said_on) = count(*) THEN min(said_on) END AS said_on FROM said GROUP BY psn_no, phone
),
-- Who lives together may share a phone: persons are counted by household, as the register has it.
household AS (
    SELECT psn_no, max(coalesce(nullif(trim(resdbook_no), ''), nullif(trim(live_addr), ''))) AS household
    FROM lake.psn_info_b
    WHERE coalesce(vali_flag, '1') = '1'
    GROUP BY psn_no
),
held AS (
    SELECT visitor.as_of, visitor.fixmedins_code, visitor.psn_no, holder.phone, coalesce(household.household, visitor.psn_no) AS household
    FROM features.visitor AS visitor
    JOIN holder ON holder.psn_no = visitor.psn_no AND coalesce(holder.said_on <= visitor.as_of, TRUE)
    LEFT JOIN household ON household.psn_no = visitor.psn_no
),
everywhere AS (
    SELECT as_of, phone, count(DISTINCT psn_no) AS persons, count(DISTINCT household) AS households FROM held GROUP BY as_of, phone
),
here AS (
    SELECT as_of, fixmedins_code, phone, count(DISTINCT household) AS households FROM held GROUP BY as_of, fixmedins_code, phone
)
SELECT
    held.as_of, held.fixmedins_code, held.psn_no, max(here.households) AS households_here, max(everywhere.households) AS households_everywhere
FROM held
JOIN everywhere ON everywhere.as_of = held.as_of AND everywhere.phone = held.phone
JOIN here ON here.as_of = held.as_of AND here.fixmedins_code = held.fixmedins_code AND here.phone = held.phone
WHERE everywhere.persons <= CAST($phone_shared_max AS INTEGER) AND everywhere.households > 1
GROUP BY held.as_of, held.fixmedins_code, held.psn_no
