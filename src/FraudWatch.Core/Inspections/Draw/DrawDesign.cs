namespace FraudWatch.Core.Inspections;

/// <summary>What is settled before the seed is drawn, and committed to together with it.</summary>
/// <param name="Slots">Institutions to draw.</param>
/// <param name="RandomSlots">How many of them every candidate has the same chance of; the others are drawn by risk.</param>
/// <param name="Teams">Teams that share the work.</param>
public sealed record DrawDesign(int Slots, int RandomSlots, int Teams)
{
    /// <summary>Institutions per team when nobody says otherwise.</summary>
    public const int SlotsPerTeam = 5;

    /// <summary>The random share when nobody says otherwise.</summary>
    public const double UsualRandomShare = 0.2;

    /// <summary>A design with the random share as a fraction, rounded to whole slots, at least one unless it is 0.</summary>
    /// <exception cref="ArgumentException">A number is out of its range; the message says which and why.</exception>
    public static DrawDesign Of(int slots, double randomShare, int teams, int candidates)
    {
        if (teams < 1)
            throw new ArgumentException("At least one team is needed.", nameof(teams));
        if (randomShare is not (>= 0 and <= 1))
            throw new ArgumentException($"The random share is {randomShare}; it must be between 0 and 1.", nameof(randomShare));
        if (slots < 1 || slots > candidates)
            throw new ArgumentException($"{slots} institutions cannot be drawn from {candidates} candidates.", nameof(slots));
        if (teams > slots)
            throw new ArgumentException($"{teams} teams cannot share {slots} institutions: every team needs one.", nameof(teams));
        var random = (int)Math.Round(slots * randomShare, MidpointRounding.AwayFromZero);
        return new DrawDesign(slots, randomShare > 0 ? Math.Max(1, random) : 0, teams);
    }
}
