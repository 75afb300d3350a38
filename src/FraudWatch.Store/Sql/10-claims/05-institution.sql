-- Institutions with kind, level and C9's group: codes that share a credit code, an organisation code or a parent.
WITH contract AS (
    SELECT
        fixmedins_code, max(fixmedins_name) AS fixmedins_name, max(fixmedins_type) AS fixmedins_type,
        max(hosp_lv) AS hosp_lv, max(lmtpric_hosp_lv) AS lmtpric_hosp_lv, max(fix_blng_admdvs) AS fix_blng_admdvs,
        max(nullif(trim(uscc), '')) AS uscc, max(nullif(trim(orgcode), '')) AS orgcode
    FROM lake.fixmedins_b
    GROUP BY fixmedins_code
),
licence AS (
    SELECT
        medins_code, max(medins_name) AS medins_name, max(fixmedins_type) AS fixmedins_type, max(hosp_lv) AS hosp_lv,
        max(admdvs) AS admdvs, max(nullif(trim(uscc), '')) AS uscc, max(nullif(trim(prnt_medins_code), '')) AS parent_code,
        max(aprv_bed_cnt) AS approved_beds, max(hi_crtf_bed_cnt) AS certified_beds, max(lnt) AS lnt, max(lat) AS lat
    FROM lake.medins_info_b
    WHERE coalesce(vali_flag, '1') = '1'
    GROUP BY medins_code
),
known AS (
    SELECT
        seen.fixmedins_code,
        coalesce(contract.fixmedins_name, licence.medins_name, seen.fixmedins_name) AS fixmedins_name,
        coalesce(contract.fixmedins_type, licence.fixmedins_type) AS fixmedins_type,
        coalesce(contract.hosp_lv, licence.hosp_lv, seen.hosp_lv) AS hosp_lv,
        coalesce(contract.lmtpric_hosp_lv, seen.lmtpric_hosp_lv) AS lmtpric_hosp_lv,
        coalesce(contract.fix_blng_admdvs, licence.admdvs, seen.fix_blng_admdvs,
            CASE WHEN length(seen.fixmedins_code) = 12 AND left(seen.fixmedins_code, 1) IN ('H', 'P')
                THEN substr(seen.fixmedins_code, 2, 6) END) AS admdvs,
        coalesce(contract.uscc, licence.uscc, seen.fixmedins_code) AS uscc,
        coalesce(contract.orgcode, seen.fixmedins_code) AS orgcode,
        coalesce(licence.parent_code, seen.fixmedins_code) AS parent_code,
        CAST(licence.approved_beds AS INTEGER) AS approved_beds, CAST(licence.certified_beds AS INTEGER) AS certified_beds,
        CAST(licence.lnt AS DOUBLE PRECISION) AS lnt, CAST(licence.lat AS DOUBLE PRECISION) AS lat,
        seen.encounters, seen.stays, seen.purchases
    FROM claims.institution_seen AS seen
    LEFT JOIN contract ON contract.fixmedins_code = seen.fixmedins_code
    LEFT JOIN licence ON licence.medins_code = seen.fixmedins_code
),
same_credit_code AS (
    SELECT fixmedins_code, orgcode, parent_code,
        CASE WHEN count(*) OVER (PARTITION BY uscc) <= CAST($uscc_shared_max AS INTEGER)
            THEN min(fixmedins_code) OVER (PARTITION BY uscc) ELSE fixmedins_code END AS leader
    FROM known
),
same_organisation AS (
    SELECT fixmedins_code, parent_code,
        CASE WHEN count(*) OVER (PARTITION BY orgcode) <= CAST($uscc_shared_max AS INTEGER)
            THEN min(leader) OVER (PARTITION BY orgcode) ELSE leader END AS leader
    FROM same_credit_code
),
-- A parent that is itself a branch is followed one step further; deeper trees do not occur in practice.
family AS (
    SELECT
        own.fixmedins_code,
        coalesce(grandparent.leader, parent.leader, own.leader) AS institution_group
    FROM same_organisation AS own
    LEFT JOIN same_organisation AS parent ON parent.fixmedins_code = own.parent_code
    LEFT JOIN same_organisation AS grandparent ON grandparent.fixmedins_code = parent.parent_code
)
SELECT
    known.fixmedins_code, known.fixmedins_name,
    CASE
        WHEN known.fixmedins_type = '2' THEN 'pharmacy'
        WHEN known.fixmedins_type IN ('3', '4', '5') THEN 'other'
        WHEN known.fixmedins_type IS NULL AND length(known.fixmedins_code) = 12 AND left(known.fixmedins_code, 1) = 'P' AND known.stays = 0 THEN 'pharmacy'
        WHEN known.purchases > 0 AND known.purchases = known.encounters THEN 'pharmacy'
        WHEN known.stays > 0 OR known.approved_beds > 0 OR known.fixmedins_name LIKE '%医院%' THEN 'hospital'
        ELSE 'clinic'
    END AS kind,
    known.hosp_lv,
    coalesce(level.level, CASE known.lmtpric_hosp_lv WHEN '3' THEN 3 WHEN '2' THEN 2 WHEN '1' THEN 1 END, 0) AS level,
    known.admdvs,
    family.institution_group,
    known.approved_beds, known.lnt, known.lat,
    coalesce(known.fixmedins_name LIKE '%互联网%', FALSE) AS is_internet,
    known.certified_beds
FROM known
JOIN family ON family.fixmedins_code = known.fixmedins_code
LEFT JOIN claims.dict_hospital_level AS level ON level.hosp_lv = known.hosp_lv
