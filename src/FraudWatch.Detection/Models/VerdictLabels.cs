using DuckDB.NET.Data;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Detection.Models;

/// <summary>Labels from <c>verdict_d</c>: one per institution, from verdicts about it and about findings at it.</summary>
public static class VerdictLabels
{
    // The latest verdict on a finding or an institution counts; "undecided" is no label. One confirmation makes a positive.
    private const string Select =
        """
        with verdict as (
            select coalesce(v.fixmedins_code, f.fixmedins_code) as fixmedins_code, coalesce(v.finding_id, '') as subject, v.verdict, v.amount,
                v.decided_on, v.chosen_by, row_number() over (partition by coalesce(v.fixmedins_code, f.fixmedins_code), coalesce(v.finding_id, '')
                    order by v.decided_on desc nulls last, v.verdict_id desc nulls last) as place
            from lake.verdict_d v
            left join findings.finding f on f.finding_id = v.finding_id)
        select fixmedins_code, bool_or(verdict in ('confirmed', 'partly_confirmed')), max(decided_on),
            CAST(sum(amount) filter (where verdict in ('confirmed', 'partly_confirmed')) AS DOUBLE), bool_and(coalesce(chosen_by, '') = 'random')
        from verdict
        where place = 1 and fixmedins_code is not null and verdict in ('confirmed', 'partly_confirmed', 'rejected')
        group by fixmedins_code order by fixmedins_code
        """;

    /// <summary>One label for each institution with a verdict; none where there are no verdicts.</summary>
    public static IReadOnlyList<InstitutionLabel> Read(DuckDBConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return connection.Rows(Select, r => new InstitutionLabel(
            r.GetString(0), r.GetBoolean(1), r.IsDBNull(2) ? null : r.GetFieldValue<DateOnly>(2), r.IsDBNull(3) ? null : r.GetDouble(3), r.GetBoolean(4)));
    }
}
