namespace FraudWatch.Learning.Trees;

/// <summary>
/// Random numbers by place instead of by turn: the number for (seed, round, index) is the same whoever asks first. The mixing is
/// SplitMix64's (Steele, Lea and Flood 2014), kept here because System.Random may change between versions of .NET.
/// </summary>
internal static class Draw
{
    private const ulong Golden = 0x9E37_79B9_7F4A_7C15;

    /// <summary>Uniform in [0, 1).</summary>
    public static double Uniform(int seed, int round, int index) =>
        (Mix(Mix(Mix((ulong)(uint)seed + Golden) + (uint)round + Golden) + (uint)index + Golden) >> 11) * (1.0 / (1UL << 53));

    /// <summary>Marks the share of indices whose numbers are smallest, at least one.</summary>
    public static bool[] Share(int count, double fraction, int seed, int round)
    {
        var marked = new bool[count];
        var taken = Math.Max(1, (int)Math.Round(fraction * count));
        foreach (var index in Enumerable.Range(0, count).OrderBy(index => Uniform(seed, round, index)).Take(taken))
            marked[index] = true;
        return marked;
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
        return z ^ (z >> 31);
    }
}
