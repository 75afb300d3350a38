using FraudWatch.Detection.Rules.Yaml;

namespace FraudWatch.Detection.Rules;

/// <summary>What an inspector is told about a rule's findings.</summary>
/// <param name="FalsePositives">Honest reasons for such a finding, to be ruled out.</param>
/// <param name="Triage">What to do, step by step.</param>
public sealed record RuleGuidance(IReadOnlyList<string> FalsePositives, IReadOnlyList<string> Triage)
{
    /// <summary>The file beside rule.yaml with its guidance in Chinese. No finding changes with it, so it is no part of the rule's definition.</summary>
    public const string ChineseFile = "zh.yaml";

    /// <summary>In Chinese; as it stands in rule.yaml where nobody has translated it.</summary>
    /// <param name="file">The text of zh.yaml; null when there is none.</param>
    /// <param name="english">What rule.yaml says: each entry has one in Chinese.</param>
    /// <param name="problems">Takes what is wrong with the file.</param>
    internal static RuleGuidance Chinese(string? file, RuleGuidance english, YamlProblems problems)
    {
        if (file is null || YamlFile.Read(file, problems) is not { } yaml)
            return english;
        var chinese = new RuleGuidance(yaml.Texts("false_positives"), yaml.Texts("triage"));
        yaml.RefuseUnknownKeys();
        Same("false_positives", chinese.FalsePositives.Count, english.FalsePositives.Count);
        Same("triage", chinese.Triage.Count, english.Triage.Count);
        return chinese;

        void Same(string key, int count, int expected)
        {
            if (count != expected)
                problems.Add(key, $"{count} entries, but {expected} in rule.yaml: one for each");
        }
    }
}
