namespace FraudWatch.Benchmarks.Learning;

/// <summary>One learner's turn.</summary>
/// <param name="Learner">Whose.</param>
/// <param name="TrainSeconds">From features in memory to trees.</param>
/// <param name="ScoreSeconds">Margins of the unseen rows.</param>
/// <param name="Auc">Area under ROC of those margins.</param>
internal sealed record LearningRun(string Learner, double TrainSeconds, double ScoreSeconds, double Auc);
