-- C1: what negative lines take from the lines that they correct. A line without a pointer corrects the latest equal line
-- of its encounter, item and price before it; failing that, the largest one that can bear it.
WITH negative AS (
    SELECT
        bkkp_sn, mdtrt_id, nullif(trim(init_feedetl_sn), '') AS init_feedetl_sn, med_list_codg, fee_ocur_time,
        abs(pric) AS pric, abs(cnt) AS cnt, abs(det_item_fee_sumamt) AS amount, abs(inscp_amt) AS inscp_amt,
        fixmedins_code
    FROM lake.fee_list_d
    WHERE (cnt < 0 OR det_item_fee_sumamt < 0) AND coalesce(vali_flag, '1') = '1'
),
billed AS (
    SELECT
        fee.bkkp_sn, fee.mdtrt_id, fee.med_list_codg, fee.fee_ocur_time, fee.pric, fee.cnt
    FROM lake.fee_list_d AS fee
    WHERE fee.cnt > 0 AND fee.det_item_fee_sumamt >= 0 AND coalesce(fee.vali_flag, '1') = '1'
        AND fee.mdtrt_id IN (SELECT mdtrt_id FROM negative)
),
pointed AS (
    SELECT negative.bkkp_sn AS negative_sn, billed.bkkp_sn
    FROM negative
    JOIN billed ON billed.mdtrt_id = negative.mdtrt_id AND billed.bkkp_sn = negative.init_feedetl_sn
),
unpointed AS (
    SELECT
        bkkp_sn, mdtrt_id, med_list_codg, pric, cnt, fee_ocur_time,
        row_number() OVER (PARTITION BY mdtrt_id, med_list_codg, pric, cnt ORDER BY fee_ocur_time DESC, bkkp_sn DESC) AS n
    FROM negative
    WHERE bkkp_sn NOT IN (SELECT negative_sn FROM pointed)
),
candidate AS (
    SELECT
        billed.bkkp_sn, billed.mdtrt_id, billed.med_list_codg, billed.pric, billed.cnt,
        row_number() OVER (
            PARTITION BY billed.mdtrt_id, billed.med_list_codg, billed.pric, billed.cnt
            ORDER BY billed.fee_ocur_time DESC, billed.bkkp_sn DESC) AS n,
        row_number() OVER (
            PARTITION BY billed.mdtrt_id, billed.med_list_codg, billed.pric
            ORDER BY billed.cnt DESC, billed.fee_ocur_time DESC, billed.bkkp_sn DESC) AS by_size
    FROM billed
    JOIN (
        SELECT mdtrt_id, med_list_codg, pric, max(fee_ocur_time) AS last_time
        FROM unpointed
        GROUP BY mdtrt_id, med_list_codg, pric
    ) AS asked
        ON asked.mdtrt_id = billed.mdtrt_id AND asked.med_list_codg = billed.med_list_codg AND asked.pric = billed.pric
        AND billed.fee_ocur_time <= asked.last_time
    WHERE billed.bkkp_sn NOT IN (SELECT bkkp_sn FROM pointed)
),
equal_line AS (
    SELECT unpointed.bkkp_sn AS negative_sn, candidate.bkkp_sn
    FROM unpointed
    JOIN candidate
        ON candidate.mdtrt_id = unpointed.mdtrt_id AND candidate.med_list_codg = unpointed.med_list_codg
        AND candidate.pric = unpointed.pric AND candidate.cnt = unpointed.cnt AND candidate.n = unpointed.n
),
larger_line AS (
    SELECT unpointed.bkkp_sn AS negative_sn, candidate.bkkp_sn
    FROM unpointed
    JOIN candidate
        ON candidate.mdtrt_id = unpointed.mdtrt_id AND candidate.med_list_codg = unpointed.med_list_codg
        AND candidate.pric = unpointed.pric AND candidate.cnt > unpointed.cnt AND candidate.by_size = 1
    WHERE unpointed.bkkp_sn NOT IN (SELECT negative_sn FROM equal_line)
),
target AS (
    SELECT negative_sn, bkkp_sn FROM pointed
    UNION ALL
    SELECT negative_sn, bkkp_sn FROM equal_line
    UNION ALL
    SELECT negative_sn, bkkp_sn FROM larger_line
)
SELECT
    negative.mdtrt_id, negative.fixmedins_code, target.bkkp_sn, sum(negative.cnt) AS cnt, sum(negative.amount) AS amount,
    CASE WHEN count(negative.inscp_amt) = count(*) THEN sum(negative.inscp_amt) END AS inscp_amt, count(*) AS corrections
FROM negative
LEFT JOIN target ON target.negative_sn = negative.bkkp_sn
GROUP BY negative.mdtrt_id, negative.fixmedins_code, target.bkkp_sn
