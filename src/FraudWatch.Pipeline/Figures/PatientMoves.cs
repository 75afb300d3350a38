namespace FraudWatch.Pipeline.Figures;

/// <summary>Where persons go next: one text for the figure that counts moves and for the list that shows them.</summary>
public static class PatientMoves
{
    /// <summary>
    /// Each encounter of a person that was followed by one at another institution, both of them visible and begun in the period.
    /// Pharmacies are no place of care. Columns: psn_no, from_encounter, from_code, from_name, from_region, left_on, to_encounter,
    /// to_code, to_name, to_region, came_on, gap (days, below zero where the two overlap).
    /// </summary>
    /// <param name="seen">Visible institutions, a table or a subquery: fixmedins_code, fixmedins_name, kind, region.</param>
    /// <param name="from">Expression for the first day.</param>
    /// <param name="to">Expression for the day after the last.</param>
    /// <param name="days">Expression for the most days between.</param>
    public static string Sql(string seen, string from, string to, string days) => $"""
        WITH visit AS (
            SELECT e.psn_no, e.fixmedins_code, coalesce(s.fixmedins_name, '') AS name, s.region, e.begin_date, coalesce(e.end_date, e.begin_date) AS end_date, e.mdtrt_id
            FROM claims.encounter AS e
            JOIN {seen} AS s ON s.fixmedins_code = e.fixmedins_code
            WHERE s.kind <> 'pharmacy' AND e.begin_date >= {from} AND e.begin_date < {to}
        ),
        followed AS (
            SELECT psn_no, mdtrt_id AS from_encounter, fixmedins_code AS from_code, name AS from_name, region AS from_region, end_date AS left_on,
                lead(mdtrt_id) OVER own AS to_encounter, lead(fixmedins_code) OVER own AS to_code, lead(name) OVER own AS to_name, lead(region) OVER own AS to_region,
                lead(begin_date) OVER own AS came_on
            FROM visit
            WINDOW own AS (PARTITION BY psn_no ORDER BY begin_date, end_date, mdtrt_id)
        )
        SELECT *, came_on - left_on AS gap
        FROM followed
        WHERE to_code <> from_code AND came_on - left_on <= {days}
        """;
}
