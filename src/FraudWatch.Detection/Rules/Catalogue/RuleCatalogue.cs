using FraudWatch.Core.Benefits;
using FraudWatch.Core.Findings;
using FraudWatch.Detection.Benefits;
using FraudWatch.Detection.Rules.Sql;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>
/// All rules, their parameters by region and date, and the knowledge that they read. A rule with a problem stays out of
/// <see cref="Rules"/>; the others are usable.
/// </summary>
public sealed record RuleCatalogue
{
    // They do not change while the program runs, and to read them takes half a second.
    private static readonly Lazy<RuleCatalogue> BuiltIn = new(() => Read(RuleFiles.BuiltIn()));

    private RuleCatalogue()
    {
    }

    /// <summary>Sound rules, ordered by family and id.</summary>
    public required IReadOnlyList<Rule> Rules { get; init; }

    public required ParameterBook Parameters { get; init; }

    public required IReadOnlyList<KnowledgeTable> Knowledge { get; init; }

    /// <summary>Benefit policies by region; as tables they are among <see cref="Knowledge"/>.</summary>
    public required IReadOnlyList<BenefitPolicy> Benefits { get; init; }

    /// <summary>In the order in which they are built; a run builds those that its rules read.</summary>
    public required IReadOnlyList<SharedResult> Shared { get; init; }

    /// <summary>Rows of <c>claims.rule_class</c>: which official classes each rule stands for.</summary>
    public required CsvTable RuleClasses { get; init; }

    /// <summary>The texts that all this was read from.</summary>
    internal IReadOnlyList<RuleFile> Files { get; init; } = [];

    /// <summary>The values of those settings that are on trial as well; null when none is.</summary>
    public ParameterBook? Trial { get; init; }

    /// <summary>What the office has set, laid over the rules as shipped.</summary>
    public RuleSettings Settings { get; init; } = RuleSettings.None;

    /// <summary>Settings that this program cannot use any more; the rules go by what is left.</summary>
    public IReadOnlyList<RuleProblem> UnusedSettings { get; init; } = [];

    /// <summary>What is wrong with the files; empty for a sound catalogue.</summary>
    public required IReadOnlyList<RuleProblem> Problems { get; init; }

    /// <summary>The rules built into the program.</summary>
    public static RuleCatalogue Load() => BuiltIn.Value;

    /// <summary>The rules of one folder alone.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static RuleCatalogue Load(string folder) => Read(RuleFiles.In(folder));

    /// <summary>The built-in rules and a bureau's own, whose parameter files may also set those of built-in rules.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static RuleCatalogue LoadWith(string folder) => Read([.. RuleFiles.BuiltIn(), .. RuleFiles.In(folder)]);

    /// <summary>This catalogue, if nothing is wrong with it.</summary>
    /// <exception cref="RuleCatalogueException">Something is; the message lists every problem.</exception>
    public RuleCatalogue EnsureSound() => Problems.Count == 0 ? this : throw new RuleCatalogueException(Problems);

    /// <exception cref="KeyNotFoundException">There is no such rule.</exception>
    public Rule Find(string id) => Rules.FirstOrDefault(rule => rule.Id == id)
        ?? throw new KeyNotFoundException($"There is no rule '{id}'. Known rules: {string.Join(", ", Rules.Select(rule => rule.Id))}.");

    /// <summary>This catalogue with other knowledge for its rules.</summary>
    public RuleCatalogue WithKnowledge(IReadOnlyList<KnowledgeTable> tables) => this with { Knowledge = tables };

    /// <summary>This catalogue with what an office has set, as of a day. For a catalogue as it was read: settings are not taken off again.</summary>
    public RuleCatalogue WithSettings(RuleSettings settings, DateOnly today) => SettledRules.Of(this, settings, today);

    /// <summary>This catalogue with a rule changed, whose values for these parameters hold in every region and at all times.</summary>
    internal RuleCatalogue WithChanged(Rule rule, IEnumerable<string> parameters) => this with
    {
        Rules = [.. Rules.Select(one => one.Id == rule.Id ? rule : one)],
        Parameters = new ParameterBook([.. Parameters.Overrides.Where(change => change.RuleId != rule.Id || !parameters.Contains(change.Name))]),
    };

    /// <summary>The rules that stand for an official class; deprecated ones do not.</summary>
    public IEnumerable<Rule> RulesOf(OfficialClass official) =>
        Rules.Where(rule => rule.Status != RuleStatus.Deprecated && rule.Classes.Any(official.IsNamed));

    /// <summary>The shared results that these rules read, themselves or through one another, in the order of building.</summary>
    public IReadOnlyList<SharedResult> SharedBy(IEnumerable<Rule> rules) => SharedBehind(rules.SelectMany(rule => rule.Reads));

    /// <summary>The shared results behind these tables, themselves among them, in the order of building.</summary>
    public IReadOnlyList<SharedResult> SharedBehind(IEnumerable<string> tables)
    {
        var read = tables.ToHashSet();
        var needed = new HashSet<SharedResult>();
        foreach (var result in Shared.Reverse().Where(result => read.Contains(result.QualifiedName)))
        {
            needed.Add(result);
            read.UnionWith(result.Reads);
        }

        return [.. Shared.Where(needed.Contains)];
    }

    /// <summary>A catalogue of texts that were kept.</summary>
    internal static RuleCatalogue Read(IReadOnlyList<RuleFile> files)
    {
        using var parser = new RuleSqlParser();
        var reader = new RuleReader(parser, files);
        var problems = new List<RuleProblem>();
        var rules = new List<Rule>();
        foreach (var yaml in files.Where(file => file.Parts[^1] == "rule.yaml"))
        {
            var (rule, found) = reader.Read(yaml);
            problems.AddRange(found);
            if (rule is not null && found.Count == 0)
                rules.Add(rule);
        }

        problems.AddRange(Doubles(rules));
        rules = [.. rules.DistinctBy(rule => rule.Id)];
        var book = ParameterFiles.Read(files.Where(file => file.Parts is ["parameters", _] && file.Path.EndsWith(".yaml", StringComparison.Ordinal)), rules, problems);
        var knowledge = KnowledgeTables.Read(files.Where(file => file.Parts is ["knowledge", _] && file.Path.EndsWith(".csv", StringComparison.Ordinal)), problems);
        var benefits = BenefitFiles.Read(files.Where(file => file.Parts is ["benefits", _] && file.Path.EndsWith(".yaml", StringComparison.Ordinal)), problems);
        var shared = new SharedResults(parser, problems).Read(files);
        return new RuleCatalogue
        {
            Rules = [.. rules.OrderBy(rule => rule.Family, StringComparer.Ordinal).ThenBy(rule => rule.Id, StringComparer.Ordinal)],
            Parameters = book,
            Knowledge = [.. knowledge, .. BenefitTables.Of(benefits)],
            Benefits = benefits,
            Shared = shared,
            RuleClasses = OfficialClasses.TableOf(rules),
            Files = files,
            Problems = [.. problems.Distinct()],
        };
    }

    /// <summary>Ids and titles are how people speak of a rule: no two rules share one.</summary>
    private static IEnumerable<RuleProblem> Doubles(IReadOnlyList<Rule> rules)
    {
        (string Key, Func<Rule, string> Of)[] names = [("id", rule => rule.Id), ("title.zh", rule => rule.Title.Zh), ("title.en", rule => rule.Title.En)];
        return from name in names
               from same in rules.GroupBy(name.Of).Where(same => same.Count() > 1)
               select new RuleProblem($"{same.Last().Family}/{same.Last().Id}/rule.yaml", name.Key, $"'{same.Key}' is also that of {same.First().Family}/{same.First().Id}");
    }
}
