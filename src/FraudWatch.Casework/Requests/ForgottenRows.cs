namespace FraudWatch.Casework.Requests;

/// <summary>How much was let go of.</summary>
/// <param name="Sessions">Sessions that had ended.</param>
/// <param name="Answers">Answers kept for idempotency keys.</param>
/// <param name="JobRuns">Runs of jobs.</param>
public sealed record ForgottenRows(int Sessions, int Answers, int JobRuns);
