namespace FraudWatch.Server.Api.Rules;

/// <summary>What the last run came to with a rule.</summary>
public enum RuleOutcome
{
    /// <summary>It was not asked to run, or nothing ever ran.</summary>
    None,

    /// <summary>It ran.</summary>
    Ran,

    /// <summary>It ended with an error.</summary>
    Failed,

    /// <summary>A column that it needs never came.</summary>
    Lacking,
}
