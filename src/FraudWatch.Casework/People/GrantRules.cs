using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;

namespace FraudWatch.Casework.People;

/// <summary>What regions can be granted.</summary>
internal static class GrantRules
{
    /// <exception cref="RefusedException">A code is no division code.</exception>
    public static void Check(IReadOnlyList<string> regions)
    {
        if (regions.FirstOrDefault(region => !RegionScope.IsCode(region)) is { } wrong)
            throw RefusedException.Invalid("regions", $"'{wrong}' is no division code: it has six digits, and 000000 stands for the whole country.");
    }
}
