using FraudWatch.Core.People;

namespace FraudWatch.Server.Jobs;

/// <summary>What a job is told when it runs.</summary>
/// <param name="Actor">The job itself, for the audit trail.</param>
/// <param name="From">First day of the period that was asked for; null for its usual one.</param>
/// <param name="To">Last day of that period.</param>
/// <param name="Progress">Where it says how far it is.</param>
public sealed record JobContext(Actor Actor, DateOnly? From, DateOnly? To, IProgress<JobProgress> Progress);
