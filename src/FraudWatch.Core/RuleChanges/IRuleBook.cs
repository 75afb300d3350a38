namespace FraudWatch.Core.RuleChanges;

/// <summary>What is known of the rules where changes of them are asked for.</summary>
public interface IRuleBook
{
    /// <summary>Names the approved settings that runs go by now; another name means that others are in force.</summary>
    string Settings { get; }

    /// <summary>The rule; null when there is none of that id.</summary>
    RuleFacts? Find(string ruleId);

    /// <summary>What is wrong with a change: sentences by field in snake_case; empty when it can be made.</summary>
    IReadOnlyDictionary<string, string[]> Violations(RuleChangeContent content);
}
