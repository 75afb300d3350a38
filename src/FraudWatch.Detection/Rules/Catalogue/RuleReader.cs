using FraudWatch.Core.Findings;
using FraudWatch.Detection.Rules.Sql;
using FraudWatch.Detection.Rules.Yaml;

namespace FraudWatch.Detection.Rules;

/// <summary>Reads rule.yaml and rule.sql of one folder into a <see cref="Rule"/>, noting every problem.</summary>
internal sealed class RuleReader(RuleSqlParser parser, IReadOnlyList<RuleFile> files)
{
    private const string TemplateKey = "template";
    private const int DefaultTimeLimitSeconds = 60;
    private const int GreatestTimeLimitSeconds = 600;

    /// <summary>The rule, and what is wrong with it; null when there is nothing to read.</summary>
    public (Rule? Rule, IReadOnlyList<RuleProblem> Problems) Read(RuleFile yaml)
    {
        var (problems, ofChinese) = (new YamlProblems(yaml.Path), new YamlProblems(Beside(yaml, RuleGuidance.ChineseFile)));
        var section = YamlFile.Read(yaml.Text, problems);
        if (section is null || SqlOf(yaml, section) is not { } sql)
            return (null, problems.Found);
        var parsed = parser.Parse(sql.Text);
        var rule = Fill(section, yaml, sql, parsed, ofChinese);
        section.RefuseUnknownKeys();
        RuleCheck.Run(rule, parsed, problems);
        return (rule, [.. problems.Found, .. ofChinese.Found, .. parsed.Problems.Select(problem => problem.In(sql.Path))]);
    }

    /// <summary>rule.sql beside the rule.yaml, or the template that it names: its own folder's before a built-in one.</summary>
    private RuleFile? SqlOf(RuleFile yaml, YamlSection section)
    {
        var own = Find(yaml, "rule.sql");
        if (section.TextOrNull(TemplateKey) is not { } name)
        {
            if (own is null)
                section.Problem("", "rule.sql is missing beside it, and no template is named");
            return own;
        }

        var templates = files.Where(file => file.Path == $"templates/{name}.sql").ToList();
        if (own is not null)
            section.Problem(TemplateKey, "rule.sql is beside it: a rule has one or the other");
        if (templates.Count == 0)
            section.Problem(TemplateKey, $"there is no templates/{name}.sql");
        return templates.FirstOrDefault(file => file.Folder == yaml.Folder) ?? templates.FirstOrDefault();
    }

    private RuleFile? Find(RuleFile yaml, string name) => files.FirstOrDefault(file => file.Folder == yaml.Folder && file.Path == Beside(yaml, name));

    private static string Beside(RuleFile yaml, string name) => yaml.Path[..^"rule.yaml".Length] + name;

    private Rule Fill(YamlSection yaml, RuleFile file, RuleFile sql, RuleSql parsed, YamlProblems ofChinese)
    {
        var parts = file.Parts;
        var guidance = new RuleGuidance(yaml.Texts("false_positives"), yaml.Texts("triage"));
        var severity = yaml.OneOf("severity", "D", "S", "L");
        return new Rule
        {
            Id = SameAsFolder(yaml, parts),
            Family = parts.Length > 2 ? parts[^3] : "",
            Title = RuleSections.Localized(yaml, "title"),
            Status = Enum.TryParse<RuleStatus>(yaml.OneOf("status", "experimental", "shadow", "stable", "deprecated"), true, out var status) ? status : RuleStatus.Experimental,
            Severity = SeverityLetter.Read(severity) ?? Severity.Lead,
            Version = yaml.Integer("version"),
            Description = yaml.Text("description"),
            Duty = RuleSections.Clauses(yaml, "duty"),
            Liability = RuleSections.Clauses(yaml, "liability"),
            Classes = yaml.Texts("classes"),
            Grain = yaml.OneOf("grain", RuleWords.Grains),
            Key = yaml.Has("key") ? yaml.Texts("key") : [],
            Scope = yaml.OneOf("scope", RuleWords.Scopes),
            Subject = yaml.Has("subject") ? yaml.OneOf("subject", RuleWords.Subjects) : RuleWords.Institution,
            Needs = RuleSections.Needs(yaml),
            Parameters = RuleSections.ParametersOf(yaml),
            FalsePositives = guidance.FalsePositives,
            Triage = guidance.Triage,
            Chinese = RuleGuidance.Chinese(Find(file, RuleGuidance.ChineseFile)?.Text, guidance, ofChinese),
            FirstLook = yaml.Texts("first_look"),
            Sentence = RuleSections.Localized(yaml, "sentence"),
            Denominator = yaml.OneOf("denominator", RuleWords.Denominators),
            FalsePositiveRate = RuleSections.Rate(yaml),
            TimeLimit = TimeLimit(yaml),
            Template = yaml.TextOrNull(TemplateKey),
            Sql = sql.Text,
            SqlFile = sql.Path,
            Reads = parsed.Tables,
            Columns = parsed.Columns,
            SqlHash = SqlHash.Of(sql.Text),
            Folder = file.Folder is null ? null : Path.Combine([file.Folder, .. parts[..^1]]),
        };
    }

    private static string SameAsFolder(YamlSection yaml, string[] parts)
    {
        var (id, folder) = (yaml.Text("id"), parts.Length > 1 ? parts[^2] : "");
        if (id.Length > 0 && id != folder)
            yaml.Problem("id", $"'{id}' must be the folder's name, '{folder}'");
        return folder;
    }

    private static TimeSpan TimeLimit(YamlSection yaml)
    {
        var seconds = yaml.Integer("time_limit_seconds", DefaultTimeLimitSeconds);
        if (seconds is < 1 or > GreatestTimeLimitSeconds)
            yaml.Problem("time_limit_seconds", $"{seconds} is not between 1 and {GreatestTimeLimitSeconds}");
        return TimeSpan.FromSeconds(Math.Clamp(seconds, 1, GreatestTimeLimitSeconds));
    }
}
