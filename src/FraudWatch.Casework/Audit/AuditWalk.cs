namespace FraudWatch.Casework.Audit;

/// <summary>Goes along the trail, entry by entry, and notes what does not follow from what came before.</summary>
internal sealed class AuditWalk
{
    private readonly AuditHead head;
    private readonly Dictionary<long, DayHead> kept;
    private readonly List<string> faults;
    private long next;
    private string previous;

    public AuditWalk(AuditHead head, IReadOnlyList<DayHead> heads, List<string> faults)
    {
        (this.head, this.faults, next, previous) = (head, faults, head.FirstSequence, head.FirstPrevious);
        kept = heads.Where(day => day.Sequence >= head.FirstSequence).DistinctBy(day => day.Sequence).ToDictionary(day => day.Sequence);
    }

    public long Entries { get; private set; }

    public void Meet(AuditEntry entry)
    {
        Entries++;
        if (entry.Sequence != next)
            faults.Add(entry.Sequence > next ? $"Entries {next} to {entry.Sequence - 1} are missing." : $"Entry {entry.Sequence} stands before the first that is kept.");
        if (entry.Previous != previous)
            faults.Add($"Entry {entry.Sequence} does not follow the one before it.");
        if (AuditHash.Of(entry) != entry.Hash)
            faults.Add($"Entry {entry.Sequence} was changed.");
        if (kept.Remove(entry.Sequence, out var day) && day.Hash != entry.Hash)
            faults.Add($"Entry {entry.Sequence} is not the one that was kept as the head of {day.Day:yyyy-MM-dd}.");
        (next, previous) = (entry.Sequence + 1, entry.Hash);
    }

    public void End()
    {
        if (next != head.Sequence + 1)
            faults.Add($"The trail ends at entry {next - 1}, the head names {head.Sequence}.");
        if (previous != head.Hash)
            faults.Add("The last entry is not the one that the head names.");
        faults.AddRange(kept.Values.Select(day => $"Entry {day.Sequence}, kept as the head of {day.Day:yyyy-MM-dd}, is missing."));
    }
}
