namespace FraudWatch.Store.Tests.Funnels;

/// <summary>One institution in one group of peers: how many visits it had and what they add up to.</summary>
/// <param name="Group">Number of the group of peers, from 0; groups know nothing of each other.</param>
/// <param name="Code">Institution code.</param>
/// <param name="N">Visits.</param>
/// <param name="Num">Sum of the numerators.</param>
/// <param name="Den">Sum of the denominators.</param>
/// <param name="NumNum">Sum of squared numerators.</param>
/// <param name="NumDen">Sum of products.</param>
/// <param name="DenDen">Sum of squared denominators.</param>
internal sealed record FunnelSubject(int Group, string Code, long N, double Num, double Den, double NumNum, double NumDen, double DenDen)
{
    public double Value => Num / Den;

    /// <summary>Visits of which some have the thing counted.</summary>
    public static FunnelSubject Counted(int group, string code, int visits, double probability, Random random)
    {
        var hits = Enumerable.Range(0, visits).Count(_ => random.NextDouble() < probability);
        return new FunnelSubject(group, code, visits, hits, visits, hits, hits, visits);
    }
}
