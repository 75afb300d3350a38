namespace FraudWatch.Casework.Audit;

/// <summary>What a check of the audit trail found.</summary>
/// <param name="Entries">How many entries were read.</param>
/// <param name="FirstSequence">The first that is kept.</param>
/// <param name="LastSequence">The last.</param>
/// <param name="Head">The last entry's hash.</param>
/// <param name="Faults">A sentence for each fault, at most a hundred; none when the trail is as it was written.</param>
public sealed record AuditVerdict(long Entries, long FirstSequence, long LastSequence, string Head, IReadOnlyList<string> Faults)
{
    /// <summary>Whether nothing was edited, deleted, reordered, inserted or cut.</summary>
    public bool Sound => Faults.Count == 0;
}
