using System.Security.Cryptography;
using FraudWatch.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>The seed of a month's second looks: made when it is first needed, the same ever after.</summary>
internal static class SecondLookSeeds
{
    public static string PeriodOf(DateOnly day) => day.ToString("yyyy-MM");

    public static async Task<string> OfAsync(CaseworkChange change, DateOnly day, CancellationToken cancellation)
    {
        var period = PeriodOf(day);
        var kept = change.Context.Set<SecondLookSeed>().Local.FirstOrDefault(seed => seed.Period == period)
            ?? await change.Context.Set<SecondLookSeed>().FirstOrDefaultAsync(seed => seed.Period == period, cancellation);
        if (kept is null)
        {
            kept = new SecondLookSeed { Period = period, Seed = RandomNumberGenerator.GetHexString(64, lowercase: true), At = change.Now };
            change.Context.Add(kept);
        }

        return kept.Seed;
    }
}
