-- Identity checks with the encounter they were made on; a match that was not recorded is unknown.
SELECT
    identity.mdtrt_id, encounter.stay_id, coalesce(identity.psn_no, encounter.psn_no) AS psn_no,
    coalesce(identity.fixmedins_code, encounter.fixmedins_code) AS fixmedins_code, identity.check_time,
    identity.person_match = 1 AS person_match, identity.certificate_match = 1 AS certificate_match,
    identity.card_match = 1 AS card_match
FROM lake.identity_check_d AS identity
LEFT JOIN claims.encounter AS encounter ON encounter.mdtrt_id = identity.mdtrt_id
