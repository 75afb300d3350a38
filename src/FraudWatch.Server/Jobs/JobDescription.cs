namespace FraudWatch.Server.Jobs;

/// <summary>A job as people know it.</summary>
/// <param name="Name">In the address, in settings and in the audit trail, such as <c>nightly-run</c>.</param>
/// <param name="Zh">What it does, in Chinese.</param>
/// <param name="En">What it does, in English.</param>
/// <param name="Schedule">Its times unless settings or people say otherwise: a cron expression of six fields, or <see cref="JobSchedules.Never"/>.</param>
/// <param name="TakesPeriod">Whether it can be run for a period of days.</param>
public sealed record JobDescription(string Name, string Zh, string En, string Schedule, bool TakesPeriod = false);
