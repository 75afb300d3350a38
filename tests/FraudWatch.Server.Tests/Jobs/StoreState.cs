using DuckDB.NET.Data;
using FraudWatch.Casework.Cases;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Store;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Tests.Jobs;

/// <summary>What both stores of a service hold, as text, for comparison: rows and hashes of claims and results, and what stands in the queue.</summary>
internal static class StoreState
{
    private const string Results =
        """
        select 'findings ' || count(*) || ' ' || coalesce(sum(cast(hash(finding_id, rule_id) as hugeint)), 0) from findings.finding
        union all
        select 'risk ' || count(*) || ' ' || coalesce(sum(cast(hash(fixmedins_code, round(probability, 9)) as hugeint)), 0) from risk.institution
        """;

    public static async Task<string> OfAsync(RunningService service)
    {
        var claims = service.Get<ClaimsStore>();
        claims.RefreshViews();
        var lines = claims.Info().Tables.Select(table => $"{table.Key} {table.Value}").ToList();
        lines.AddRange(ResultsOf(claims));
        await using var context = service.Database.Open();
        lines.AddRange(await context.Set<ReviewCase>().OrderBy(one => one.SubjectCode).ThenBy(one => one.Scheme)
            .Select(one => $"{one.SubjectKind} {one.SubjectCode} {one.Scheme} {one.State} {one.Findings} {one.Amount} {one.Priority}").ToListAsync());
        lines.Add($"case findings {await context.Set<CaseFinding>().CountAsync()}");
        lines.Add($"passed on {await context.Set<CaseFinding>().CountAsync(finding => finding.PassedOnAt != null)}");
        lines.Add($"second looks {string.Join(' ', await context.Set<SecondLook>().CountAsync())}");
        return string.Join('\n', lines);
    }

    private static List<string> ResultsOf(ClaimsStore claims)
    {
        var lines = new List<string>();
        if (claims.DerivedIsMissing)
            return lines;
        using var connection = claims.Connect();
        using var command = new DuckDBCommand(Results, connection);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            lines.Add(reader.GetString(0));
        return lines;
    }
}
