using System.Diagnostics;
using DuckDB.NET.Data;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>The shared results of one run: built before its rules, gone after it.</summary>
internal sealed class SharedRun(DuckDBConnection connection) : IDisposable
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(10);

    private readonly List<SharedOutcome> outcomes = [];
    private readonly List<SharedResult> built = [];

    /// <summary>How each fared, in the order of building.</summary>
    public IReadOnlyList<SharedOutcome> Outcomes => outcomes;

    public async Task BuildAsync(IEnumerable<SharedResult> results, CancellationToken cancellationToken)
    {
        foreach (var result in results)
        {
            var clock = Stopwatch.StartNew();
            var error = await BuildAsync(result, cancellationToken);
            outcomes.Add(new SharedOutcome(result.Name, clock.Elapsed.TotalSeconds, error));
        }
    }

    /// <summary>Why a rule that reads these cannot run; null when it can.</summary>
    public string? FailureAmong(IEnumerable<SharedResult> results) =>
        (from result in results
         join outcome in outcomes on result.Name equals outcome.Name
         where outcome.Error is not null
         select $"features.{outcome.Name}: {outcome.Error}").FirstOrDefault();

    /// <summary>Leaves the results in the database.</summary>
    public void Keep() => built.Clear();

    public void Dispose()
    {
        foreach (var result in built)
            connection.Run($"DROP TABLE IF EXISTS {SqlName.Quote("features", result.Name)}");
    }

    private async Task<string?> BuildAsync(SharedResult result, CancellationToken cancellationToken)
    {
        built.Add(result);
        using var command = new DuckDBCommand($"CREATE OR REPLACE TABLE {SqlName.Quote("features", result.Name)} AS\n{result.Sql}\n", connection)
        {
            CommandTimeout = (int)TimeLimit.TotalSeconds,
        };
        foreach (var parameter in result.Parameters)
            command.Parameters.Add(new DuckDBParameter(parameter.Name, parameter.Default));
        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
            return null;
        }
        catch (DuckDBException error)
        {
            return error.Message;
        }
    }
}
