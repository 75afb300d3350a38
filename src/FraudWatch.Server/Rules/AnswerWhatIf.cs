using System.Diagnostics;
using System.Text.Json;
using DuckDB.NET.Data;
using FraudWatch.Casework.RuleChanges;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Core.RuleChanges;
using FraudWatch.Detection.Rules;
using FraudWatch.Server.Claims;
using FraudWatch.Store;

namespace FraudWatch.Server.Rules;

/// <summary>
/// Runs a rule as it is and as a request would change it over the last twelve months of claims, and keeps the answer with the request.
/// Nothing is published; it takes its turn all the same, because a run lays knowledge and shared results out in the store.
/// </summary>
public sealed class AnswerWhatIf(ClaimsStore claims, ClaimsGate gate, RulesInForce rules, KeepWhatIf keep, TimeProvider time)
{
    private const int Months = 12;

    /// <exception cref="RuleFailedException">The rule cannot run, or failed with the value.</exception>
    /// <exception cref="RefusedException">The request is no draft any more.</exception>
    public async Task<RuleWhatIf> RunAsync(Actor actor, RuleChange change, IProgress<double>? progress, CancellationToken cancellation)
    {
        using var turn = await gate.EnterAsync($"what-if of rule change {change.Id}", cancellation);
        var clock = Stopwatch.StartNew();
        var (from, to) = Period();
        var (watermark, settings) = (claims.Watermark, rules.Settings);
        var report = await Task.Run(() => RuleBacktest.RunAsync(claims, rules.Shipped, RequestOf(change, from, to), progress, cancellation), cancellation);
        return await keep.RunAsync(actor, new RuleWhatIf
        {
            ChangeId = change.Id,
            RuleVersion = report.Version,
            Settings = settings,
            Watermark = watermark,
            FromDay = from,
            ToDay = to,
            Gained = report.Gained.Total,
            Lost = report.Lost.Total,
            Report = JsonSerializer.Serialize(AnswerOf(report), StoredJson.Options),
            RanAt = time.GetUtcNow().UtcDateTime,
            Seconds = clock.Elapsed.TotalSeconds,
        }, cancellation);
    }

    private static BacktestRequest RequestOf(RuleChange change, DateOnly from, DateOnly to)
    {
        var request = new BacktestRequest(change.RuleId) { From = from, To = to };
        return change is { Kind: RuleChangeKind.Parameter, Parameter: { } name, Value: { } value }
            ? request with { Values = new Dictionary<string, string> { [name] = value }, Region = RuleRegion.OfCode(change.Region) }
            : request with { Status = change.Status };
    }

    /// <summary>The last twelve months of what was loaded, which may end before today.</summary>
    private (DateOnly From, DateOnly To) Period()
    {
        using var connection = claims.Connect();
        using var command = new DuckDBCommand("SELECT max(begin_date) FROM claims.encounter", connection);
        var to = command.ExecuteScalar() is DateOnly last && last < rules.Today ? last : rules.Today;
        return (to.AddMonths(-Months).AddDays(1), to);
    }

    private WhatIfAnswer AnswerOf(BacktestReport report)
    {
        using var connection = claims.Connect();
        var institutions = InstitutionNames.Of(connection, report.Gained.First.Concat(report.Lost.First).Select(finding => finding.FixmedinsCode));
        WhatIfMoves MovesOf(BacktestChanges changes) => new(changes.Total,
        [
            .. from finding in changes.First
               let place = institutions.GetValueOrDefault(finding.FixmedinsCode)
               select new WhatIfFinding(finding.FindingId, finding.FixmedinsCode, place.Name, place.Region, finding.MdtrtId, finding.OccurredOn, finding.AmountAtRisk),
        ]);
        return new WhatIfAnswer(WhatIfSide.Of(report.Before), WhatIfSide.Of(report.After), report.Kept, MovesOf(report.Gained), MovesOf(report.Lost));
    }
}
