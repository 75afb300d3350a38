using FraudWatch.Core.Cases;
using FraudWatch.Core.Findings;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Server.Api.Rules;

/// <summary>One rule with all that a person needs to judge it.</summary>
public sealed record RuleView
{
    public required string Id { get; init; }

    public required string Family { get; init; }

    public required TextView Title { get; init; }

    /// <summary>In force today.</summary>
    public required RuleStatus Status { get; init; }

    /// <summary>As the program ships it.</summary>
    public required RuleStatus ShippedStatus { get; init; }

    public required Severity Severity { get; init; }

    public required int Version { get; init; }

    public required string Description { get; init; }

    /// <summary>Whose conduct a finding is about: institution, agency or person.</summary>
    public required string Subject { get; init; }

    /// <summary>What one finding is about.</summary>
    public required string Grain { get; init; }

    /// <summary>per_person or global.</summary>
    public required string Scope { get; init; }

    public required IReadOnlyList<ClassView> Classes { get; init; }

    public required IReadOnlyList<ClauseView> Duty { get; init; }

    public required IReadOnlyList<ClauseView> Liability { get; init; }

    /// <summary>The columns without which it judges nothing, as <c>table.column</c>.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    public required IReadOnlyList<ParameterView> Parameters { get; init; }

    public required IReadOnlyList<string> FalsePositives { get; init; }

    public required IReadOnlyList<string> Triage { get; init; }

    /// <summary>The honest reasons in Chinese (须排除的正当情形).</summary>
    public required IReadOnlyList<string> FalsePositivesZh { get; init; }

    /// <summary>The steps in Chinese (检查步骤).</summary>
    public required IReadOnlyList<string> TriageZh { get; init; }

    /// <summary>Columns of the evidence to read first.</summary>
    public required IReadOnlyList<string> FirstLook { get; init; }

    /// <summary>What those columns are called (首先查看).</summary>
    public required IReadOnlyList<ColumnTitle> FirstLookTitles { get; init; }

    /// <summary>Templates over the columns.</summary>
    public required TextView Sentence { get; init; }

    /// <summary>What findings are counted against.</summary>
    public required string Denominator { get; init; }

    /// <summary>The most findings over honest claims that it promises, of <see cref="FalsePositivesPer"/> denominators.</summary>
    public required decimal FalsePositivesAtMost { get; init; }

    public required int FalsePositivesPer { get; init; }

    /// <summary>SHA-256 of the SQL without comments and spacing; the text is at <c>/rules/ID/sql</c>.</summary>
    public required string SqlHash { get; init; }

    public LastRunView? LastRun { get; init; }

    /// <summary>Findings that are in the store, at institutions of the reader's divisions.</summary>
    public required RuleHits Hits { get; init; }

    public required RecordView Record { get; init; }

    /// <summary>Definitions that published findings here, the newest first.</summary>
    public required IReadOnlyList<KeptVersion> Versions { get; init; }

    internal static RuleView Of(RuleCatalogue catalogue, Rule rule, RuleStatus shipped, RuleRunRow? run, RuleHits? hits, RuleRecord? record, IReadOnlyList<KeptVersion> versions) => new()
    {
        Id = rule.Id,
        Family = rule.Family,
        Title = TextView.Of(rule.Title),
        Status = rule.Status,
        ShippedStatus = shipped,
        Severity = rule.Severity,
        Version = rule.Version,
        Description = rule.Description,
        Subject = rule.Subject,
        Grain = rule.Grain,
        Scope = rule.Scope,
        Classes = [.. OfficialClasses.All.Where(one => rule.Classes.Any(one.IsNamed)).Select(one => ClassView.Of(one, catalogue))],
        Duty = [.. rule.Duty.Select(ClauseView.Of)],
        Liability = [.. rule.Liability.Select(ClauseView.Of)],
        Needs = [.. rule.Needs.SelectMany(need => need.Columns.Select(column => $"{need.Table}.{column}"))],
        Parameters = [.. rule.Parameters.Select(parameter => ParameterView.Of(catalogue, rule, parameter))],
        FalsePositives = rule.FalsePositives,
        Triage = rule.Triage,
        FalsePositivesZh = rule.Chinese.FalsePositives,
        TriageZh = rule.Chinese.Triage,
        FirstLook = rule.FirstLook,
        FirstLookTitles = rule.FirstLookTitles,
        Sentence = TextView.Of(rule.Sentence),
        Denominator = rule.Denominator,
        FalsePositivesAtMost = rule.FalsePositiveRate.AtMost,
        FalsePositivesPer = rule.FalsePositiveRate.Per,
        SqlHash = rule.SqlHash,
        LastRun = LastRunView.Of(run),
        Hits = hits ?? RuleHits.None,
        Record = RecordView.Of(record ?? new RuleRecord(rule.Id, 0, 0, 0, 0, 0)),
        Versions = versions,
    };
}
