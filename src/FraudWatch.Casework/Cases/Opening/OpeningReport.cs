namespace FraudWatch.Casework.Cases;

/// <summary>What became of findings that were handed over.</summary>
/// <param name="Read">Findings handed over.</param>
/// <param name="Known">Already in a case, under this version of the rule or an earlier one.</param>
/// <param name="Held">Suppressed.</param>
/// <param name="Joined">Added to a case that was open.</param>
/// <param name="Opened">Cases opened.</param>
/// <param name="NewData">Open cases whose frozen evidence the load contradicts or adds to.</param>
public sealed record OpeningReport(long Read, long Known, long Held, long Joined, long Opened, long NewData)
{
    public static OpeningReport operator +(OpeningReport one, OpeningReport other) => new(
        one.Read + other.Read, one.Known + other.Known, one.Held + other.Held, one.Joined + other.Joined, one.Opened + other.Opened, one.NewData + other.NewData);

    /// <summary>The sum of two reports.</summary>
    public static OpeningReport Add(OpeningReport one, OpeningReport other) => one + other;
}
