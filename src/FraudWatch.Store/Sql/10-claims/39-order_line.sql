-- Doctors' orders with what was carried out; a hospital that exports none has no row here.
SELECT
    ordered.mdtrt_id, encounter.stay_id, coalesce(encounter.psn_no, max(ordered.psn_no)) AS psn_no,
    coalesce(encounter.fixmedins_code, max(ordered.fixmedins_code)) AS fixmedins_code, ordered.drord_no AS order_no,
    ordered.med_list_codg AS item_code, min(ordered.drord_begntime) AS ordered_at, max(ordered.drord_stoptime) AS stopped_at,
    CAST(max(ordered.drord_cnt) AS DECIMAL(16, 4)) AS ordered,
    CAST(sum(CASE WHEN coalesce(ordered.exe_stas, '1') = '1' THEN coalesce(ordered.exe_cnt, 1) ELSE 0 END) AS DECIMAL(16, 4)) AS executed,
    max(ordered.exe_time) AS executed_at
FROM lake.drord_exe_d AS ordered
LEFT JOIN claims.encounter AS encounter ON encounter.mdtrt_id = ordered.mdtrt_id
WHERE coalesce(ordered.vali_flag, '1') = '1'
GROUP BY ordered.mdtrt_id, encounter.stay_id, encounter.psn_no, encounter.fixmedins_code, ordered.drord_no, ordered.med_list_codg
