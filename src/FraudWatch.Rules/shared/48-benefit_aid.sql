-- Aid to persons in need, on what serious-illness insurance leaves of their compliant share of the year: nothing before the
-- share reaches the sum at which a person is taken in, then the bands. A ratio that the policy does not settle leaves NULL.
WITH left_over AS (
    SELECT
        own.setl_id, own.psn_no,
        CAST(sum(own.self_pay - coalesce(own.serious, claim.hifmi_pay, 0)) OVER (PARTITION BY own.psn_no, own.benefit_year ORDER BY own.turn) AS DECIMAL(16, 2)) AS share_after,
        CAST(own.self_pay - coalesce(own.serious, claim.hifmi_pay, 0) AS DECIMAL(16, 2)) AS share, claim.sp_psn_type
    FROM features.benefit_self_pay own
    JOIN features.benefit_claim claim ON claim.setl_id = own.setl_id
),
layered AS (
    SELECT
        left_over.setl_id, left_over.share_after, left_over.share_after - left_over.share AS share_before, layer.policy, layer.fund, layer.layer_no,
        layer.cap, coalesce(layer.enters_at, 0) AS enters_at, strpos(layer.persons, '|' || left_over.sp_psn_type || '|') > 0 AS is_entitled,
        row_number() OVER (PARTITION BY left_over.setl_id
            ORDER BY CASE WHEN strpos(layer.persons, '|' || left_over.sp_psn_type || '|') > 0 THEN 0 ELSE 1 END, scope.nearness, layer.layer_no) AS n
    FROM left_over
    JOIN features.benefit_scope scope ON scope.setl_id = left_over.setl_id
    JOIN claims.benefit_layer layer ON layer.policy = scope.policy AND layer.fund <> 'serious_illness'
),
banded AS (
    SELECT
        layered.setl_id, layered.fund, layered.cap, layered.is_entitled, layered.share_after >= layered.enters_at AS is_in, layered.share_before >= layered.enters_at AS was_in,
        bool_or(band.ratio IS NULL AND layered.share_after > band.lower_end) AS is_unsettled,
        sum(round(coalesce(band.ratio, 0) * greatest(0, least(layered.share_after, coalesce(band.upper_end, layered.share_after)) - band.lower_end), 2)) AS paid_after,
        sum(round(coalesce(band.ratio, 0) * greatest(0, least(layered.share_before, coalesce(band.upper_end, layered.share_before)) - band.lower_end), 2)) AS paid_before
    FROM layered
    JOIN claims.benefit_layer_band band ON band.policy = layered.policy AND band.fund = layered.fund AND band.layer_no = layered.layer_no
    WHERE layered.n = 1
    GROUP BY layered.setl_id, layered.fund, layered.cap, layered.is_entitled, layered.share_after, layered.share_before, layered.enters_at
)
SELECT
    setl_id, fund,
    CAST(CASE
        WHEN is_entitled IS NULL OR NOT is_entitled OR NOT is_in THEN 0
        WHEN is_unsettled THEN NULL
        ELSE least(cap, paid_after) - CASE WHEN was_in THEN least(cap, paid_before) ELSE 0 END
    END AS DECIMAL(16, 2)) AS paid
FROM banded
