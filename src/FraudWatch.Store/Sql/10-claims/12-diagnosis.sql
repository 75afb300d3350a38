-- Coded diagnoses: the settlement list's, and the encounter's main one where the list does not repeat it.
WITH listed AS (
    SELECT
        mdtrt_id, upper(trim(diag_code)) AS diag_code, max(diag_name) AS diag_name,
        bool_or(coalesce(maindiag_flag, '0') = '1') AS is_main,
        -- Condition on admission: 1 present, 4 not; 2 and 3 are not known.
        bool_or(CASE adm_cond_type WHEN '1' THEN TRUE WHEN '4' THEN FALSE END) AS present_on_admission
    FROM lake.setl_list_diag_d
    WHERE coalesce(vali_flag, '1') = '1' AND nullif(trim(diag_code), '') IS NOT NULL
    GROUP BY mdtrt_id, upper(trim(diag_code))
),
recorded AS (
    SELECT
        mdtrt_id, upper(trim(dscg_maindiag_code)) AS diag_code, dscg_maindiag_name AS diag_name, TRUE AS is_main,
        CAST(NULL AS BOOLEAN) AS present_on_admission
    FROM claims.raw_encounter
    WHERE nullif(trim(dscg_maindiag_code), '') IS NOT NULL
),
every_diagnosis AS (
    SELECT mdtrt_id, diag_code, diag_name, is_main, present_on_admission FROM listed
    UNION ALL
    SELECT recorded.mdtrt_id, recorded.diag_code, recorded.diag_name, recorded.is_main, recorded.present_on_admission
    FROM recorded
    LEFT JOIN listed ON listed.mdtrt_id = recorded.mdtrt_id AND listed.diag_code = recorded.diag_code
    WHERE listed.mdtrt_id IS NULL
)
SELECT
    every_diagnosis.mdtrt_id, member.stay_id, raw.psn_no, raw.fixmedins_code, every_diagnosis.diag_code,
    every_diagnosis.diag_name, left(every_diagnosis.diag_code, 3) AS diag_category, every_diagnosis.is_main,
    raw.begin_date AS service_date, every_diagnosis.present_on_admission
FROM every_diagnosis
JOIN claims.raw_encounter AS raw ON raw.mdtrt_id = every_diagnosis.mdtrt_id
LEFT JOIN claims.dropped_encounter AS dropped ON dropped.mdtrt_id = every_diagnosis.mdtrt_id
LEFT JOIN claims.stay_member AS member ON member.mdtrt_id = every_diagnosis.mdtrt_id
WHERE dropped.mdtrt_id IS NULL
