using FraudWatch.Core.Findings;
using FraudWatch.Store.Schemas;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>One rule as its folder declares it: rule.yaml and rule.sql.</summary>
public sealed record Rule
{
    /// <summary>The folder's name; never renamed.</summary>
    public required string Id { get; init; }

    /// <summary>The folder above: admissions, identity, charging...</summary>
    public required string Family { get; init; }

    public required LocalizedText Title { get; init; }

    public required RuleStatus Status { get; init; }

    /// <summary>Of every finding, unless the SQL returns a severity of its own.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Raised whenever the SQL changes; part of every finding's id.</summary>
    public required int Version { get; init; }

    public required string Description { get; init; }

    /// <summary>The duty broken, one entry per period of the law.</summary>
    public required IReadOnlyList<Clause> Duty { get; init; }

    /// <summary>The clause that punishes, one entry per period of the law.</summary>
    public required IReadOnlyList<Clause> Liability { get; init; }

    /// <summary>Official class codes (GZ..., ZB...) or numbers.</summary>
    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>What one finding is about.</summary>
    public required string Grain { get; init; }

    /// <summary>Evidence columns that tell findings of one rule apart which share all of <see cref="RuleWords.Keys"/>; mostly none.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>per_person: claims of one person decide, so it distributes by person; global: otherwise.</summary>
    public required string Scope { get; init; }

    public required IReadOnlyList<TableNeed> Needs { get; init; }

    public required IReadOnlyList<RuleParameter> Parameters { get; init; }

    public required IReadOnlyList<string> FalsePositives { get; init; }

    public required IReadOnlyList<string> Triage { get; init; }

    /// <summary><see cref="FalsePositives"/> and <see cref="Triage"/> in Chinese, entry by entry.</summary>
    public required RuleGuidance Chinese { get; init; }

    public required IReadOnlyList<string> FirstLook { get; init; }

    /// <summary>What the columns of <see cref="FirstLook"/> are called.</summary>
    public IReadOnlyList<ColumnTitle> FirstLookTitles => [.. FirstLook.Select(TitleOf)];

    /// <summary>Templates over the columns: <c>{column}</c>.</summary>
    public required LocalizedText Sentence { get; init; }

    /// <summary>What findings are counted against, so that a rate can be shown.</summary>
    public required string Denominator { get; init; }

    public required FalsePositiveRate FalsePositiveRate { get; init; }

    public required TimeSpan TimeLimit { get; init; }

    /// <summary>The template whose SQL it runs; null for SQL of its own.</summary>
    public string? Template { get; init; }

    public required string Sql { get; init; }

    /// <summary>Tables of claims and features that the SQL reads, with their schemas.</summary>
    public required IReadOnlySet<string> Reads { get; init; }

    /// <summary>The columns that the SQL returns, in order.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>SHA-256 of the SQL without comments and spacing.</summary>
    public required string SqlHash { get; init; }

    /// <summary>The file that the SQL was read from, inside the rules folder: rule.sql, or the template.</summary>
    public required string SqlFile { get; init; }

    /// <summary>Where its fixtures are; null for a rule built into the program.</summary>
    public string? Folder { get; init; }

    /// <summary>Every parameter of the SQL with its value: the given ones, and the rule's own id where the SQL asks for it.</summary>
    public IReadOnlyDictionary<string, object> Bound(IReadOnlyDictionary<string, object> values) =>
        ParameterisedSql.Parse(Sql).Names.ToDictionary(name => name, name => name == RuleWords.RuleId ? Id : values[name]);

    /// <summary>What a column of its evidence is called.</summary>
    public ColumnTitle TitleOf(string column) => ColumnTitles.Of(column, [.. Reads.Order(StringComparer.Ordinal), .. Needs.Select(need => need.Table), .. RuleWords.TitledBy]);

    /// <summary>
    /// Whose conduct a finding is about: the institution, the agency that settles, or the insured person. Its institution is
    /// only the place where that shows unless it is the subject.
    /// </summary>
    public required string Subject { get; init; }

    /// <summary>Whether findings go to the inspectors' queue and into the rating of the institution.</summary>
    public bool IsQueued => Status == RuleStatus.Stable && Subject == RuleWords.Institution;
}
