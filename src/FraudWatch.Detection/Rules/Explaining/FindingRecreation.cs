using System.Text.Json;
using DuckDB.NET.Data;
using FraudWatch.Core.Findings;

namespace FraudWatch.Detection.Rules;

/// <summary>
/// Makes a finding again: its rule's definition as it was kept, the values that the finding records, the claims of today.
/// Publishes nothing; the knowledge tables of the store are then those of the definition until the next run loads its own.
/// </summary>
internal sealed class FindingRecreation(DuckDBConnection connection, RuleArchive archive)
{
    public async Task<Recreation> OfAsync(Finding finding, CancellationToken cancellationToken)
    {
        if (finding.Definition is null || archive.Find(finding.Definition) is not { } catalogue)
            return Recreation.Impossible("the definition of its rule was not kept");
        if (catalogue.Rules.FirstOrDefault(rule => rule.Id == finding.RuleId) is not { } rule)
            return Recreation.Impossible($"this program refuses the definition that was kept: {string.Join("; ", catalogue.Problems)}");
        KnowledgeLoader.Load(connection, catalogue);
        using var shared = new SharedRun(connection);
        await shared.BuildAsync(catalogue.SharedBy([rule]), cancellationToken);
        if (shared.FailureAmong(catalogue.SharedBy([rule])) is { } failure)
            return Recreation.Impossible(failure);
        try
        {
            return await RunAsync(finding, rule, cancellationToken);
        }
        catch (Exception error) when (error is RuleFailedException or DuckDBException)
        {
            return Recreation.Impossible(error.Message);
        }
    }

    private async Task<Recreation> RunAsync(Finding finding, Rule rule, CancellationToken cancellationToken)
    {
        var values = Values(finding, rule);
        RunTables.Create(connection);
        await new RuleExecution(connection, finding.Watermark).RunAsync(rule, new ParameterSet(values, []), cancellationToken);
        var binder = new SqlBinder();
        var isFound = connection.Rows($"SELECT 1 FROM temp.{RunTables.Staged} WHERE finding_id = {binder.Text(finding.FindingId)}", _ => 1, binder).Count > 0;
        var criteria = await new CriterionRows(connection, rule, rule.Bound(values)).OfAsync(finding, cancellationToken);
        return new Recreation(isFound, isFound ? null : "the claims have changed since: its rule no longer finds it", criteria);
    }

    /// <summary>The recorded values, as the kinds that the parameters have; defaults for what was not recorded.</summary>
    private static Dictionary<string, object> Values(Finding finding, Rule rule)
    {
        using var recorded = JsonDocument.Parse(finding.Parameters);
        return rule.Parameters.ToDictionary(
            parameter => parameter.Name,
            parameter => recorded.RootElement.TryGetProperty(parameter.Name, out var value) ? Value(value) : parameter.Default);
    }

    private static object Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? whole : value.GetDecimal(),
        _ => value.GetString() ?? "",
    };
}
