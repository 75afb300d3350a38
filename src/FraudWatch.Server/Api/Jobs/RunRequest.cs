namespace FraudWatch.Server.Api.Jobs;

/// <summary>Asks for a run: without days for the job's usual period.</summary>
public sealed record RunRequest
{
    /// <summary>First day; together with the last one, and only for jobs that take a period.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}
