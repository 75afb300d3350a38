using DuckDB.NET.Data;
using FraudWatch.Relational;

namespace FraudWatch.Detection.Rules;

/// <summary>
/// The queued rules that judge one person at a time, ready to be asked about one: the same SQL of stages and rules as in a run with the
/// same values by region and day, answered over that person's rows in memory. What speaks of everybody (dictionaries, knowledge,
/// institutions) is as the last run left it. Safe to use from many threads at once.
/// </summary>
public sealed class PatientJudge
{
    private readonly PatientPlan known;
    private readonly PatientPlan any;
    private readonly KnownWords words;
    private readonly Dictionary<string, PatientInstitution> institutions;

    private PatientJudge(PatientPlan known, PatientPlan any, KnownWords words, Dictionary<string, PatientInstitution> institutions) =>
        (this.known, this.any, this.words, this.institutions) = (known, any, words, institutions);

    /// <summary>The rules that are asked.</summary>
    public required IReadOnlyList<Rule> Rules { get; init; }

    /// <summary>The input tables to bring a person's rows of.</summary>
    public required IReadOnlyList<PatientInput> Inputs { get; init; }

    /// <summary>Compiles the rules and what stands behind them, and reads the tables that stay. It takes seconds; keep the result.</summary>
    /// <param name="connection">A store whose claims, features and findings were built; used while this loads, then no more.</param>
    /// <param name="catalogue">Where the rules and their values come from.</param>
    /// <exception cref="QueryException">A statement uses what is not known outside an engine.</exception>
    /// <exception cref="InvalidOperationException">The facts about everybody were not computed yet (<see cref="EverybodyFacts"/>).</exception>
    public static PatientJudge Load(DuckDBConnection connection, RuleCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        if (!EverybodyFacts.AreThere(connection))
            throw new InvalidOperationException("What the rules ask about everybody was not computed yet.");
        var needs = RuleNeeds.Of(connection);
        var rules = catalogue.Rules.Where(rule => rule.Scope == RuleWords.PerPerson && rule.IsQueued && needs.MissingFor(rule).Count == 0).ToList();
        var forAny = new PatientQueries(connection, catalogue, rules, PatientTables.IsFixed);
        var forKnown = new PatientQueries(connection, catalogue, rules, PatientTables.IsFixedForKnownWords, forAny.Inputs);
        var tables = new FixedTables(connection, forKnown.Fixed.Concat(forAny.Fixed));
        var institutions = InstitutionsIn(connection);
        var values = new PatientValues(catalogue, [.. institutions.Values.Select(institution => institution.Region).Distinct()]);
        return new PatientJudge(values.Bind(rules, forKnown, tables), values.Bind(rules, forAny, tables), KnownWords.Read(connection, forAny.Inputs), institutions)
        {
            Rules = rules,
            Inputs = forAny.Inputs,
        };
    }

    /// <summary>What is known of an institution; null when no claim of it was ever loaded.</summary>
    public PatientInstitution? Institution(string? code) => code is null ? null : institutions.GetValueOrDefault(code);

    /// <summary>Everything that the rules say of these claims, under the values of each finding's region and day.</summary>
    /// <param name="inputs">The person's rows by table, as <see cref="Inputs"/> has them; a table that is not there is empty.</param>
    /// <param name="cancellation">Looked at between rules.</param>
    /// <exception cref="QueryException">A value does not fit where it stands.</exception>
    public IReadOnlyList<PatientFinding> Judge(IReadOnlyDictionary<string, Relation> inputs, CancellationToken cancellation) => Judge(inputs, null, cancellation);

    /// <summary>What some of the rules say of these claims; only what these ask for is made.</summary>
    /// <param name="inputs">As above.</param>
    /// <param name="wanted">Ids of the rules to ask; nothing is all.</param>
    /// <param name="cancellation">Looked at between rules.</param>
    /// <exception cref="QueryException">A value does not fit where it stands.</exception>
    public IReadOnlyList<PatientFinding> Judge(IReadOnlyDictionary<string, Relation> inputs, IReadOnlySet<string>? wanted, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var plan = words.Covers(inputs) ? known : any;
        return [.. plan.Run(inputs, wanted, cancellation).Where(IsInPeriod)];
    }

    /// <summary>Each set of values judges the institutions and days that it holds for.</summary>
    private bool IsInPeriod(PatientFinding finding)
    {
        if (finding.Values.Periods.Count == 0)
            return true;
        var (region, day) = (Institution(finding.FixmedinsCode)?.Region, finding.OccurredOn);
        return finding.Values.Periods.Any(period => period.Region == region && day >= period.From && (period.To is null || day < period.To));
    }

    private static Dictionary<string, PatientInstitution> InstitutionsIn(DuckDBConnection connection) => connection.Rows(
        "SELECT fixmedins_code, fixmedins_name, admdvs FROM claims.institution",
        row => new PatientInstitution(row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2)))
        .ToDictionary(institution => institution.Code, StringComparer.Ordinal);
}
