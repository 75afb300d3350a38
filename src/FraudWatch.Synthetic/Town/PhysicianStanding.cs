namespace FraudWatch.Synthetic.Town;

/// <summary>What the register says of a physician; only senior ones treat patients in honest life.</summary>
internal enum PhysicianStanding
{
    /// <summary>Attending physician or above.</summary>
    Senior,

    /// <summary>May not prescribe restricted drugs.</summary>
    Junior,

    /// <summary>No longer registered with the institution.</summary>
    Retired,

    /// <summary>Not in the register at all.</summary>
    Unknown,
}
