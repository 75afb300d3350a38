using FraudWatch.Detection.Rules;

namespace FraudWatch.Detection.Patients;

/// <summary>Where the values of a stored row go.</summary>
/// <param name="Width">How many values a row has in memory.</param>
/// <param name="Places">By stored column its place there; -1 for one that nobody asks for.</param>
internal readonly record struct PatientRowLayout(int Width, int[] Places)
{
    public static PatientRowLayout Of(IReadOnlyList<string> stored, PatientInput input) => new(input.Columns.Count, [.. stored.Select(input.PlaceOf)]);
}
