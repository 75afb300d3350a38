using System.Diagnostics;
using DuckDB.NET.Data;

namespace FraudWatch.Detection.Rules;

/// <summary>One run over one state of the store: runs rules one after the other and stages their findings.</summary>
internal sealed class RuleRun : IDisposable
{
    private static readonly TimeSpan CompletionLimit = TimeSpan.FromMinutes(10);

    private readonly DuckDBConnection connection;
    private readonly RuleCatalogue catalogue;
    private readonly SharedRun shared;
    private readonly RuleExecution execution;
    private readonly RuleNeeds needs;
    private readonly IReadOnlyList<string?> regions;
    private readonly string? region;
    private readonly List<Rule> fruitful = [];

    public RuleRun(DuckDBConnection connection, RuleCatalogue catalogue, long watermark, string? region)
    {
        this.connection = connection;
        this.catalogue = catalogue;
        this.region = region;
        shared = new SharedRun(connection);
        execution = new RuleExecution(connection, watermark);
        needs = RuleNeeds.Of(connection);
        Denominators = new Denominators(connection);
        regions = [.. connection.Rows("SELECT DISTINCT admdvs FROM claims.institution ORDER BY admdvs", row => row.IsDBNull(0) ? null : row.GetString(0))
            .Where(code => region is null || Regions.Lineage(code).Contains(region))];
    }

    /// <summary>How the shared results of this run fared.</summary>
    public IReadOnlyList<SharedOutcome> Shared => shared.Outcomes;

    /// <summary>What this run's findings are counted against.</summary>
    public Denominators Denominators { get; }

    /// <summary>Builds what these rules share; once per run, before the first of them.</summary>
    public Task PrepareAsync(IEnumerable<Rule> rules, CancellationToken cancellationToken) =>
        shared.BuildAsync(catalogue.SharedBy(rules.Where(rule => needs.MissingFor(rule).Count == 0)), cancellationToken);

    /// <summary>Fills in what the fund paid of the findings' amounts; once per run, after the last rule.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        var binder = new SqlBinder();
        if (new FundSql(fruitful).Update(binder) is { } update)
            await connection.RunAsync(update, binder, CompletionLimit, cancellationToken);
    }

    public void Dispose() => shared.Dispose();

    public async Task<RuleOutcome> RunAsync(Rule rule, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var missing = needs.MissingFor(rule);
        if (missing.Count > 0)
            return new RuleOutcome(rule.Id, rule.Version, Runnable: false, $"never received: {string.Join(", ", missing)}", null, null, 0);
        try
        {
            if (shared.FailureAmong(catalogue.SharedBy([rule])) is { } failure)
                throw new RuleFailedException(rule, failure);
            var found = 0L;
            foreach (var set in Sets(catalogue.Parameters, rule))
                found += await execution.RunAsync(rule, set, cancellationToken);
            var onTrial = await TryAsync(rule, cancellationToken);
            if (found + onTrial.GetValueOrDefault() > 0)
                NoteFindings(rule, found + onTrial.GetValueOrDefault());
            return new RuleOutcome(rule.Id, rule.Version, Runnable: true, null, found, Denominators.Total(rule.Denominator), clock.Elapsed.TotalSeconds) { OnTrial = onTrial };
        }
        catch (RuleFailedException error)
        {
            var binder = new SqlBinder();
            connection.Run($"DELETE FROM temp.{RunTables.Staged} WHERE rule_id = {binder.Text(rule.Id)}", binder);
            return new RuleOutcome(rule.Id, rule.Version, Runnable: true, error.Message, null, null, clock.Elapsed.TotalSeconds);
        }
    }

    /// <summary>
    /// Runs a rule with its values on trial and stages what they add. A trial that fails says nothing against the findings of the
    /// values in force.
    /// </summary>
    /// <returns>How many findings it adds; null without a trial, or when it failed.</returns>
    private async Task<long?> TryAsync(Rule rule, CancellationToken cancellationToken)
    {
        if (catalogue.Trial is not { } trial || !rule.IsQueued || !catalogue.Settings.Parameters.Any(setting => setting.OnTrial && setting.RuleId == rule.Id))
            return null;
        var binder = new SqlBinder();
        var ofTrial = $"rule_id = {binder.Text(rule.Id)} AND NOT queued";
        try
        {
            foreach (var set in Sets(trial, rule))
                await execution.RunAsync(rule, set with { OnTrial = true }, cancellationToken);
            connection.Run(
                $"DELETE FROM temp.{RunTables.Staged} WHERE {ofTrial} AND finding_id IN (SELECT finding_id FROM temp.{RunTables.Staged} WHERE queued)", binder);
            return connection.Rows($"SELECT count(*) FROM temp.{RunTables.Staged} WHERE {ofTrial}", row => row.GetInt64(0), binder)[0];
        }
        catch (RuleFailedException)
        {
            connection.Run($"DELETE FROM temp.{RunTables.Staged} WHERE {ofTrial}", binder);
            return null;
        }
    }

    private List<ParameterSet> Sets(ParameterBook book, Rule rule)
    {
        var values = SharedValues(rule);
        var sets = book.Sets(rule, regions).Select(set => set with { Shared = values }).ToList();
        if (region is null || sets is not [{ Periods.Count: 0 } all])
            return sets;
        return [all with { Periods = [.. regions.Select(code => new ParameterPeriod(code, DateOnly.MinValue, null))] }];
    }

    private Dictionary<string, object> SharedValues(Rule rule) =>
        (from result in catalogue.SharedBy([rule])
         from parameter in result.Parameters
         select (Name: $"{result.Name}.{parameter.Name}", parameter.Default)).ToDictionary(pair => pair.Name, pair => pair.Default);

    /// <summary>Remembers a rule that found something; two findings with one id would be one case with two stories.</summary>
    private void NoteFindings(Rule rule, long found)
    {
        var binder = new SqlBinder();
        var distinct = connection.Rows(
            $"SELECT count(DISTINCT finding_id) FROM temp.{RunTables.Staged} WHERE rule_id = {binder.Text(rule.Id)}", row => row.GetInt64(0), binder)[0];
        if (distinct < found)
            throw new RuleFailedException(rule, $"{found - distinct} findings have the same keys as another: return one row per {string.Join(", ", RuleWords.Keys.Concat(rule.Key))}, or name what differs under key");
        fruitful.Add(rule);
    }
}
