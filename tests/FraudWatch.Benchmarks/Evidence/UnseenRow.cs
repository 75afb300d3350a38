namespace FraudWatch.Benchmarks.Evidence;

/// <summary>How far up the lists of one city its cheats stand, without any label.</summary>
/// <param name="Schemes">Which kinds of schemes they run.</param>
/// <param name="Seed">Of the city.</param>
/// <param name="Institutions">In the list.</param>
/// <param name="Cheats">Among them.</param>
/// <param name="ByRating">Cheats in the first tenth of the rating.</param>
/// <param name="ByAnomaly">Cheats in the first tenth by the anomaly alone.</param>
/// <param name="BySize">Cheats in the first tenth by the fund's payments.</param>
/// <param name="LastRank">Rank of the last cheat in the rating.</param>
internal sealed record UnseenRow(string Schemes, int Seed, int Institutions, int Cheats, int ByRating, int ByAnomaly, int BySize, int LastRank)
{
    /// <summary>How many institutions a tenth is.</summary>
    public int Tenth => TenthOf(Institutions);

    /// <summary>A tenth of a list, rounded up.</summary>
    public static int TenthOf(int institutions) => (institutions + 9) / 10;
}
