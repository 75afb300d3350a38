using System.Numerics;

namespace FraudWatch.Core.Inspections;

/// <summary>
/// The provable draw of institutions. Given the frozen list, the design and the seed it has one outcome, which anyone can
/// compute again from what is published.
/// </summary>
/// <remarks>
/// Format <c>fraudwatch-draw/1</c>. Numbers are those of <see cref="SeededNumbers"/> with the list's hash as context.
/// <list type="number">
/// <item>Strata are the pairs of kind and area, in order of kind, then area (by UTF-16 units).</item>
/// <item>Random share: its slots are shared among the strata by their number of candidates (<see cref="StratumSlots"/>, bits of
/// purpose <c>random-strata</c>, label empty). In each stratum the candidates with the smallest keys are drawn; the key is
/// -ln(u), u of purpose <c>random</c> and the code as label. Every candidate has the same chance.</item>
/// <item>Risk share: the remaining slots likewise over the candidates not drawn yet, shared among the strata by the sum of
/// weights (<c>risk-strata</c>), the key being -ln(u)/weight (<c>risk</c>): weighted sampling without replacement by exponential
/// keys (Efraimidis and Spirakis 2006).</item>
/// <item>The risk share comes first in the list, each share in ascending order of key, equal keys in order of code.</item>
/// </list>
/// Two programs may differ in the last digit of a logarithm; keys that close do not occur in practice, and verification
/// compares keys to nine digits.
/// </remarks>
public static class InstitutionDraw
{
    /// <summary>Names this algorithm in everything that is published.</summary>
    public const string Format = "fraudwatch-draw/1";

    /// <summary>Draws.</summary>
    /// <exception cref="ArgumentException">There are fewer candidates than slots.</exception>
    public static IReadOnlyList<DrawnCandidate> Run(CandidateList list, DrawDesign design, string seed)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(design);
        if (design.Slots > list.Candidates.Count || design.RandomSlots > design.Slots)
            throw new ArgumentException($"{design.Slots} institutions, {design.RandomSlots} of them at random, cannot be drawn from {list.Candidates.Count} candidates.", nameof(design));

        var numbers = new SeededNumbers(seed, list.Hash);
        var random = Share(list.Candidates, design.RandomSlots, SelectionShare.Random, _ => 1, numbers);
        var chosen = random.Select(one => one.Candidate.FixmedinsCode).ToHashSet(StringComparer.Ordinal);
        var others = list.Candidates.Where(one => !chosen.Contains(one.FixmedinsCode));
        var risk = Share([.. others], design.Slots - design.RandomSlots, SelectionShare.Risk, one => one.Weight, numbers);
        return [.. risk.Concat(random).Select((one, i) => one with { Position = i + 1 })];
    }

    private static IEnumerable<DrawnCandidate> Share(
        IReadOnlyList<Candidate> candidates, int slots, SelectionShare share, Func<Candidate, long> weight, SeededNumbers numbers)
    {
        var purpose = share == SelectionShare.Risk ? "risk" : "random";
        var strata = candidates
            .GroupBy(one => (one.Kind, one.Area))
            .OrderBy(stratum => stratum.Key.Kind, StringComparer.Ordinal).ThenBy(stratum => stratum.Key.Area, StringComparer.Ordinal)
            .Select(stratum => stratum.ToList())
            .ToList();
        var given = StratumSlots.Share(
            slots,
            [.. strata.Select(stratum => stratum.Aggregate(BigInteger.Zero, (sum, one) => sum + weight(one)))],
            [.. strata.Select(stratum => stratum.Count)],
            numbers.Bits($"{purpose}-strata", ""));
        return Ordered(strata.SelectMany((stratum, i) => Ordered(stratum.Select(Keyed)).Take(given[i])));

        DrawnCandidate Keyed(Candidate one) => new(0, one, share, -Math.Log(numbers.Uniform(purpose, one.FixmedinsCode)) / weight(one));
    }

    private static IOrderedEnumerable<DrawnCandidate> Ordered(IEnumerable<DrawnCandidate> drawn) =>
        drawn.OrderBy(one => one.Key).ThenBy(one => one.Candidate.FixmedinsCode, StringComparer.Ordinal);
}
