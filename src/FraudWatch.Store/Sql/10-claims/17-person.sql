-- Persons; a sex that the sources contradict is unknown, and shared phones and addresses are left out (C8, C11).
WITH register AS (
    SELECT
        psn_no, max(CASE WHEN gend IN ('1', '2') THEN gend END) AS gend, max(brdy) AS brdy, max(die_date) AS die_date,
        max(coalesce(mob, tel)) AS phone, max(trim(live_addr)) AS address, max(trim(resdbook_no)) AS household
    FROM lake.psn_info_b
    WHERE coalesce(vali_flag, '1') = '1'
    GROUP BY psn_no
),
insured AS (
    SELECT psn_no, max(emp_no) AS emp_no, max(insu_admdvs) AS insu_admdvs
    FROM lake.psn_insu_d
    GROUP BY psn_no
),
-- The baby's lines on the mother's card say the baby's sex and birth date.
treated AS (
    SELECT
        psn_no,
        min(gend) FILTER (WHERE gend IN ('1', '2') AND NOT is_newborn) AS least_gend,
        max(gend) FILTER (WHERE gend IN ('1', '2') AND NOT is_newborn) AS greatest_gend,
        min(brdy) FILTER (WHERE NOT is_newborn) AS brdy, min(brdy) AS any_brdy,
        max(die_date) FILTER (WHERE NOT is_newborn) AS die_date,
        max(CAST(end_time AS DATE)) FILTER (WHERE dscg_way = '5' AND NOT is_newborn) AS death_discharge,
        max(emp_no) AS emp_no, max(insu_admdvs) AS insu_admdvs
    FROM claims.raw_encounter
    GROUP BY psn_no
),
settled AS (
    SELECT psn_no, min(gend) FILTER (WHERE gend IN ('1', '2')) AS least_gend,
        max(gend) FILTER (WHERE gend IN ('1', '2')) AS greatest_gend, min(brdy) AS brdy, max(emp_no) AS emp_no
    FROM lake.setl_d
    WHERE coalesce(nwb_flag, '0') <> '1'
    GROUP BY psn_no
),
contact AS (
    SELECT psn_no, max(tel) AS phone, max(trim(addr)) AS address
    FROM lake.mdtrt_d
    WHERE tel IS NOT NULL OR addr IS NOT NULL
    GROUP BY psn_no
),
code AS (
    SELECT psn_no FROM register
    UNION
    SELECT psn_no FROM insured
    UNION
    SELECT psn_no FROM treated
    UNION
    SELECT psn_no FROM settled
),
known AS (
    SELECT
        code.psn_no,
        least(register.gend, treated.least_gend, settled.least_gend, certified.gend) AS least_gend,
        greatest(register.gend, treated.greatest_gend, settled.greatest_gend, certified.gend) AS greatest_gend,
        coalesce(register.brdy, treated.brdy, settled.brdy, treated.any_brdy) AS brdy,
        -- The hospital that saw the death knows its date best.
        coalesce(treated.death_discharge, greatest(register.die_date, treated.die_date)) AS die_date,
        CASE WHEN register.die_date IS NULL THEN 0 ELSE 1 END + CASE WHEN treated.die_date IS NULL THEN 0 ELSE 1 END
            + CASE WHEN treated.death_discharge IS NULL THEN 0 ELSE 1 END AS die_sources,
        coalesce(insured.emp_no, treated.emp_no, settled.emp_no) AS emp_no,
        coalesce(register.phone, contact.phone) AS phone, coalesce(register.address, contact.address) AS address,
        register.household, coalesce(insured.insu_admdvs, treated.insu_admdvs) AS insu_admdvs
    FROM code
    LEFT JOIN register ON register.psn_no = code.psn_no
    LEFT JOIN insured ON insured.psn_no = code.psn_no
    LEFT JOIN treated ON treated.psn_no = code.psn_no
    LEFT JOIN settled ON settled.psn_no = code.psn_no
    LEFT JOIN contact ON contact.psn_no = code.psn_no
    LEFT JOIN claims.certified_sex AS certified ON certified.psn_no = code.psn_no
    WHERE code.psn_no IS NOT NULL
)
SELECT
    known.psn_no, CASE WHEN known.least_gend = known.greatest_gend THEN known.least_gend END AS gend, known.brdy,
    known.die_date, known.die_sources,
    CASE WHEN upper(trim(known.emp_no)) NOT IN (SELECT value FROM claims.dict_placeholder WHERE kind = 'text') THEN trim(known.emp_no) END AS emp_no,
    CASE WHEN phone.value IS NULL THEN known.phone END AS phone_key,
    CASE WHEN address.value IS NULL AND upper(known.address) NOT IN (SELECT value FROM claims.dict_placeholder WHERE kind = 'text')
        THEN known.address END AS address_key,
    CASE WHEN household.value IS NULL THEN known.household END AS household_key,
    known.insu_admdvs
FROM known
LEFT JOIN claims.placeholder AS phone ON phone.kind = 'phone' AND phone.value = known.phone
LEFT JOIN claims.placeholder AS address ON address.kind = 'address' AND address.value = known.address
LEFT JOIN claims.placeholder AS household ON household.kind = 'household' AND household.value = known.household
