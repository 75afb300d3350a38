-- Operations and procedures of the settlement list, and the encounter's own where the list has none.
WITH listed AS (
    SELECT
        mdtrt_id, upper(trim(oprn_oprt_code)) AS oprn_code, oprn_oprt_name AS oprn_name,
        coalesce(oprn_oprt_date, CAST(oprn_oprt_begntime AS DATE), CAST(anst_begntime AS DATE)) AS oprn_date,
        coalesce(main_oprn_flag, '2') = '1' AS is_main, anst_begntime AS anst_begin, anst_endtime AS anst_end,
        oprn_oprt_begntime AS oprn_begin, oprn_oprt_endtime AS oprn_end, oper_dr_code AS surgeon_code, anst_dr_code AS anaesthetist_code
    FROM lake.setl_list_oprn_d
    WHERE coalesce(vali_flag, '1') = '1' AND nullif(trim(oprn_oprt_code), '') IS NOT NULL
),
every_operation AS (
    SELECT mdtrt_id, oprn_code, oprn_name, oprn_date, is_main, anst_begin, anst_end, oprn_begin, oprn_end, surgeon_code,
        anaesthetist_code
    FROM listed
    UNION ALL
    SELECT mdtrt_id, upper(trim(oprn_oprt_code)), NULL, NULL, TRUE, NULL, NULL, NULL, NULL, NULL, NULL
    FROM claims.raw_encounter
    WHERE nullif(trim(oprn_oprt_code), '') IS NOT NULL AND mdtrt_id NOT IN (SELECT mdtrt_id FROM listed WHERE mdtrt_id IS NOT NULL)
)
SELECT
    every_operation.mdtrt_id, member.stay_id, raw.psn_no, raw.fixmedins_code, every_operation.oprn_code,
    every_operation.oprn_name, every_operation.oprn_date, every_operation.is_main, every_operation.anst_begin,
    every_operation.anst_end, every_operation.oprn_begin, every_operation.oprn_end, every_operation.surgeon_code,
    every_operation.anaesthetist_code
FROM every_operation
JOIN claims.raw_encounter AS raw ON raw.mdtrt_id = every_operation.mdtrt_id
LEFT JOIN claims.dropped_encounter AS dropped ON dropped.mdtrt_id = every_operation.mdtrt_id
LEFT JOIN claims.stay_member AS member ON member.mdtrt_id = every_operation.mdtrt_id
WHERE dropped.mdtrt_id IS NULL
