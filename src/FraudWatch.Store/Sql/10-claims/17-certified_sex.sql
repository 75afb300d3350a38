-- The sex that a person's identity number states. Where an export's numbers are invented they agree with the recorded sex no
-- better than chance, and then none of them is asked (C7).
WITH recorded AS (
    SELECT psn_no, certno_gend, gend FROM lake.psn_info_b WHERE coalesce(vali_flag, '1') = '1'
    UNION ALL
    SELECT psn_no, certno_gend, gend FROM lake.mdtrt_d WHERE coalesce(nwb_flag, '0') <> '1'
),
person AS (
    SELECT
        psn_no, min(certno_gend) AS certno_gend, max(certno_gend) AS other_certno_gend,
        min(gend) FILTER (WHERE gend IN ('1', '2')) AS gend
    FROM recorded
    WHERE certno_gend IS NOT NULL
    GROUP BY psn_no
),
agreement AS (
    SELECT CAST(count(*) FILTER (WHERE certno_gend = gend) AS DOUBLE PRECISION) / nullif(count(gend), 0) AS share FROM person
)
SELECT person.psn_no, person.certno_gend AS gend
FROM person
CROSS JOIN agreement
WHERE person.certno_gend = person.other_certno_gend AND agreement.share >= CAST($certno_agreement AS DOUBLE PRECISION)
