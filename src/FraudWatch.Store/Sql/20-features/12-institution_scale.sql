-- How large an institution is by everything that came: its own settlements, and totals that were brought with the claims. The
-- baseline that every ranking must beat.
WITH brought AS (
    SELECT
        fixmedins_code, sum(feature_value) FILTER (WHERE lower(feature_name) LIKE '%total%outpatient%') AS paid,
        sum(feature_value) FILTER (WHERE lower(feature_name) LIKE '%claim%count%') AS claims
    FROM lake.institution_totals
    GROUP BY fixmedins_code
)
SELECT
    peer.fixmedins_code, CAST(coalesce(bill.fund_pay_sumamt, 0) AS DOUBLE PRECISION) + coalesce(brought.paid, 0) AS fund_pay,
    CAST(greatest(coalesce(person.encounters, 0), coalesce(brought.claims, 0)) AS DOUBLE PRECISION) AS encounters
FROM features.peer_group AS peer
LEFT JOIN features.institution_bill AS bill ON bill.fixmedins_code = peer.fixmedins_code
LEFT JOIN features.institution_person AS person ON person.fixmedins_code = peer.fixmedins_code
LEFT JOIN brought ON brought.fixmedins_code = peer.fixmedins_code
