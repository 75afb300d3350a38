namespace FraudWatch.Detection.Rules.Sql;

/// <summary>Why a rule's SQL is refused.</summary>
/// <param name="Line">Counted from 1; 0 when it concerns the whole text.</param>
/// <param name="Message">What is wrong, and what to write instead.</param>
public sealed record SqlProblem(int Line, string Message)
{
    /// <summary>The problem with the file that it stands in.</summary>
    public RuleProblem In(string path) => new(path, Line > 0 ? $"line {Line}" : "", Message);
}
