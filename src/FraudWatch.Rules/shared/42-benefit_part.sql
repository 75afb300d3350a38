-- What of a settlement falls under which scheme of its policies: lines that a scheme singles out (large instruments,
-- artificial organs, drugs with an own share of their own), and the rest under the scheme of its kind of care.
WITH singled_line AS (
    SELECT
        line.setl_id, line.bkkp_sn, scheme.policy, scheme.scheme, line.inscp_amt,
        CASE WHEN item.pre_self_pay IS NULL THEN line.inscp_amt
            ELSE CAST(round(line.amount * (1 - item.pre_self_pay), 2) AS DECIMAL(16, 2)) END AS base,
        row_number() OVER (PARTITION BY line.setl_id, line.bkkp_sn ORDER BY scope.nearness, scheme.scheme_no, item.item_no) AS n
    FROM features.benefit_claim claim
    JOIN features.benefit_scope scope ON scope.setl_id = claim.setl_id
    JOIN claims.benefit_scheme scheme ON scheme.policy = scope.policy AND scheme.is_item AND strpos(scheme.care, '|' || claim.care_kind || '|') > 0
    JOIN claims.benefit_item item ON item.policy = scheme.policy AND item.scheme = scheme.scheme
    JOIN claims.fee_line line ON line.setl_id = claim.setl_id AND NOT line.is_self_paid
    WHERE (item.code IS NULL OR starts_with(line.item_code, item.code))
        AND (item.word IS NULL OR strpos(line.item_name, item.word) > 0)
        AND (item.also_word IS NULL OR strpos(line.item_name, item.also_word) > 0)
        AND (item.item_class IS NULL OR line.item_class = item.item_class)
        AND (item.min_price IS NULL OR line.pric >= item.min_price)
),
singled AS (
    SELECT setl_id, policy, scheme, CAST(sum(inscp_amt) AS DECIMAL(16, 2)) AS inscp_amt, CAST(sum(base) AS DECIMAL(16, 2)) AS base
    FROM singled_line
    WHERE n = 1
    GROUP BY setl_id, policy, scheme
),
fitting AS (
    SELECT
        claim.setl_id, scheme.policy, scheme.scheme,
        row_number() OVER (PARTITION BY claim.setl_id ORDER BY scope.nearness, scheme.scheme_no) AS n
    FROM features.benefit_claim claim
    JOIN features.benefit_scope scope ON scope.setl_id = claim.setl_id
    JOIN claims.benefit_scheme scheme ON scheme.policy = scope.policy AND NOT scheme.is_item AND strpos(scheme.care, '|' || claim.care_kind || '|') > 0
    WHERE (scheme.med_types IS NULL OR strpos(scheme.med_types, '|' || claim.med_type || '|') > 0)
        AND (scheme.authorities IS NULL OR strpos(scheme.authorities, '|' || claim.authority || '|') > 0)
        AND (scheme.has_diseases = FALSE OR EXISTS (
            SELECT 1 FROM claims.benefit_disease disease
            WHERE disease.policy = scheme.policy AND disease.scheme = scheme.scheme AND strpos(claim.disease, disease.word) > 0))
),
part AS (
    SELECT setl_id, policy, scheme, base FROM singled
    UNION ALL
    SELECT
        claim.setl_id, fitting.policy, fitting.scheme,
        CAST(claim.inscp_amt + CASE WHEN scheme.restores_preself THEN claim.preselfpay_amt ELSE 0 END - coalesce(taken.inscp_amt, 0) AS DECIMAL(16, 2))
    FROM features.benefit_claim claim
    LEFT JOIN fitting ON fitting.setl_id = claim.setl_id AND fitting.n = 1
    LEFT JOIN claims.benefit_scheme scheme ON scheme.policy = fitting.policy AND scheme.scheme = fitting.scheme
    LEFT JOIN (SELECT setl_id, sum(inscp_amt) AS inscp_amt FROM singled GROUP BY setl_id) taken ON taken.setl_id = claim.setl_id
    WHERE taken.inscp_amt IS NULL OR claim.inscp_amt > taken.inscp_amt
),
dated AS (
    SELECT
        part.setl_id, part.policy, part.scheme, coalesce(scheme.scheme_no, 0) AS scheme_no, claim.psn_no, claim.turn, claim.benefit_year, claim.stay_key,
        CAST(round(part.base * (1 - CASE WHEN claim.place = 'outside' THEN coalesce(scheme.own_first_outside, 0) ELSE 0 END), 2) AS DECIMAL(16, 2)) AS base,
        CASE scheme.deductible_per
            WHEN 'stay' THEN claim.stay_key
            WHEN 'bill' THEN claim.setl_id
            WHEN 'half_year' THEN CAST(claim.benefit_year AS VARCHAR)
                || CASE WHEN claim.service_date < date_trunc('year', claim.service_date) + CAST($half_year_months AS INTEGER) * interval '1' month THEN 'a' ELSE 'b' END
            ELSE CAST(claim.benefit_year AS VARCHAR)
        END AS deductible_key,
        CASE scheme.band_over WHEN 'stay' THEN claim.stay_key ELSE CAST(claim.benefit_year AS VARCHAR) END AS band_key,
        min(claim.turn) OVER (PARTITION BY claim.psn_no, part.policy, part.scheme, claim.benefit_year, claim.stay_key) AS first_turn
    FROM part
    JOIN features.benefit_claim claim ON claim.setl_id = part.setl_id
    LEFT JOIN claims.benefit_scheme scheme ON scheme.policy = part.policy AND scheme.scheme = part.scheme
)
SELECT
    setl_id, policy, scheme, scheme_no, psn_no, turn, benefit_year, base, deductible_key, band_key,
    dense_rank() OVER (PARTITION BY psn_no, policy, scheme, benefit_year ORDER BY first_turn) AS stay_no
FROM dated
