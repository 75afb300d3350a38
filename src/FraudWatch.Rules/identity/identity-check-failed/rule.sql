WITH failed AS (
    SELECT
        check_made.mdtrt_id, min(check_made.check_time) AS first_failed, max(check_made.check_time) AS last_failed, count(*) AS failures,
        bool_or(NOT coalesce(check_made.person_match, TRUE)) AS person_failed,
        bool_or(NOT coalesce(check_made.certificate_match, TRUE)) AS certificate_failed,
        bool_or(NOT coalesce(check_made.card_match, TRUE)) AS card_failed
    FROM claims.identity_check AS check_made
    WHERE NOT check_made.person_match OR NOT check_made.certificate_match OR NOT check_made.card_match
    GROUP BY check_made.mdtrt_id
),
cleared AS (
    SELECT DISTINCT failed.mdtrt_id
    FROM failed
    JOIN claims.identity_check AS later ON later.mdtrt_id = failed.mdtrt_id AND later.check_time > failed.last_failed
    WHERE coalesce(later.person_match, TRUE) AND coalesce(later.certificate_match, TRUE) AND coalesce(later.card_match, TRUE)
),
settled AS (
    SELECT
        mdtrt_id, string_agg(setl_id, '|' ORDER BY setl_id) AS setl_id, sum(inscp_amt) AS inscp_amt,
        sum(fund_pay_sumamt) AS fund_pay_sumamt
    FROM claims.settlement
    GROUP BY mdtrt_id
)
SELECT
    encounter.fixmedins_code, encounter.psn_no, encounter.mdtrt_id, settled.setl_id, CAST(failed.first_failed AS DATE) AS occurred_on,
    settled.inscp_amt AS amount_at_risk, settled.fund_pay_sumamt AS fund_at_risk, failed.first_failed, failed.failures,
    CASE WHEN failed.person_failed THEN '人' ELSE '' END || CASE WHEN failed.certificate_failed THEN '证' ELSE '' END
        || CASE WHEN failed.card_failed THEN '卡' ELSE '' END AS mismatch,
    encounter.ipt_otp_no, encounter.dept_name
FROM failed
JOIN claims.encounter AS encounter ON encounter.mdtrt_id = failed.mdtrt_id
JOIN settled ON settled.mdtrt_id = failed.mdtrt_id
WHERE failed.mdtrt_id NOT IN (SELECT mdtrt_id FROM cleared)
    AND NOT encounter.is_newborn
    AND settled.inscp_amt > 0
