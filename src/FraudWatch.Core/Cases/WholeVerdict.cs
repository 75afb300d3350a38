namespace FraudWatch.Core.Cases;

/// <summary>The verdict over a case, from those over its findings.</summary>
public static class WholeVerdict
{
    /// <summary>
    /// Null while a finding is undecided or there is none. Confirmed when all stand in full; partly when some do; unfounded when
    /// at least one was refuted and none stands; otherwise there was not enough evidence.
    /// </summary>
    public static VerdictKind? Of(IReadOnlyCollection<VerdictKind?> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        if (verdicts.Count == 0 || verdicts.Contains(null))
            return null;
        if (verdicts.All(verdict => verdict == VerdictKind.Confirmed))
            return VerdictKind.Confirmed;
        if (verdicts.Any(verdict => verdict is VerdictKind.Confirmed or VerdictKind.PartlyConfirmed))
            return VerdictKind.PartlyConfirmed;
        return verdicts.Contains(VerdictKind.Unfounded) ? VerdictKind.Unfounded : VerdictKind.NotEnoughEvidence;
    }
}
