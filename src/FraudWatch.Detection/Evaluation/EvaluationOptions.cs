namespace FraudWatch.Detection.Evaluation;

/// <summary>How to evaluate.</summary>
public sealed record EvaluationOptions
{
    /// <summary>Folds, stratified by label; an institution is in one of them.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Times that the folds are drawn anew, seeds 1..repeats.</summary>
    public int Repeats { get; init; } = 3;

    /// <summary>Whether learners are trained; without them only rankings that need no labels are measured.</summary>
    public bool Learners { get; init; } = true;

    /// <summary>Whether Debian's scikit-learn is asked on the same features and folds, where it is on the machine.</summary>
    public bool ScikitLearn { get; init; } = true;
}
