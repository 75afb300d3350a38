-- Ward checks with the encounter they were made on.
SELECT
    ward.mdtrt_id, encounter.stay_id, coalesce(ward.psn_no, encounter.psn_no) AS psn_no,
    coalesce(ward.fixmedins_code, encounter.fixmedins_code) AS fixmedins_code, ward.check_time, ward.present = 1 AS present,
    nullif(trim(ward.checker), '') AS checker, nullif(trim(ward.checker2), '') AS checker2,
    coalesce(ward.leave_approved, 0) = 1 AS leave_approved
FROM lake.ward_check_d AS ward
LEFT JOIN claims.encounter AS encounter ON encounter.mdtrt_id = ward.mdtrt_id
