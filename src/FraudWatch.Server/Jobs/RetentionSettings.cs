using System.ComponentModel.DataAnnotations;

namespace FraudWatch.Server.Jobs;

/// <summary>
/// How long things are kept that are neither claims nor cases: those are never deleted by a job. The audit trail is kept for three years by
/// law's demand and has no setting.
/// </summary>
public sealed record RetentionSettings
{
    /// <summary>Days after which an ended or expired session is forgotten.</summary>
    [Range(1, 3_660)]
    public int SessionDays { get; init; } = 190;

    /// <summary>Days for which runs of jobs are remembered; the last of each job stays.</summary>
    [Range(1, 3_660)]
    public int JobRunDays { get; init; } = 400;

    /// <summary>Hours after which files that were left in the data folder's <c>tmp/export</c> are deleted.</summary>
    [Range(1, 24 * 365)]
    public int TemporaryHours { get; init; } = 24;
}
