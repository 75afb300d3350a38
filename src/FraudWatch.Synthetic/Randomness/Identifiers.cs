namespace FraudWatch.Synthetic.Randomness;

/// <summary>
/// Claim numbers that say nothing: a person's encounters are numbered in order and then scattered by a bijection on
/// thirteen digits, so that no reader can tell a planted row by its number.
/// </summary>
internal static class Identifiers
{
    private const ulong Range = 10_000_000_000_000;
    private const ulong Factor = 6_180_339_887_499;
    private const ulong TraceFactor = 7_320_508_075_691;
    private const ulong Offset = 2_718_281_828_459;
    private const int EncountersPerPerson = 10_000;

    /// <summary>Sequence numbers from here on belong to planted encounters.</summary>
    public const int PlantedSequence = 9_000;

    /// <summary>The thirteen digits of an encounter.</summary>
    public static ulong Encounter(int person, int sequence)
    {
        var plain = ((ulong)person * EncountersPerPerson) + (ulong)sequence;
        return (ulong)((((UInt128)plain * Factor) + Offset) % Range);
    }

    /// <summary>
    /// Trace code of the n-th pack (1 to 99) of an encounter: 20 digits starting with 8, six for the product, thirteen that
    /// are never used twice.
    /// </summary>
    public static string TraceText(int product, int person, int sequence, int pack)
    {
        var plain = ((((ulong)person * EncountersPerPerson) + (ulong)sequence) * 100) + (ulong)pack;
        return $"8{product:D6}{(ulong)((((UInt128)plain * TraceFactor) + Offset) % Range):D13}";
    }

    /// <summary>mdtrt_id: 15 digits.</summary>
    public static string EncounterText(ulong encounter) => $"99{encounter:D13}";

    /// <summary>setl_id: 17 digits, the n-th settlement of an encounter.</summary>
    public static string SettlementText(ulong encounter, int number) => $"97{encounter:D13}{number:D2}";

    /// <summary>bkkp_sn: 20 digits, the n-th fee line of an encounter.</summary>
    public static string FeeLineText(ulong encounter, int number) => $"98{encounter:D13}{number:D5}";
}
