namespace FraudWatch.Synthetic.Randomness;

/// <summary>
/// PCG32 (O'Neill 2014, XSH-RR). One stream per person, so that a person's life does not depend on who else is
/// generated, on which thread, or in which order.
/// </summary>
internal sealed class Dice
{
    private const ulong Multiplier = 6364136223846793005UL;
    private readonly ulong _increment;
    private ulong _state;

    public Dice(int seed, ulong stream)
    {
        _increment = (Mix(stream ^ 0x9E3779B97F4A7C15UL) << 1) | 1;
        _state = Mix((ulong)seed + 0xD1B54A32D192ED03UL) + _increment;
        Next();
        Next();
    }

    /// <summary>A whole number in [0, bound).</summary>
    public int Below(int bound) => (int)(((ulong)Next() * (ulong)bound) >> 32);

    /// <summary>A whole number in [low, high], both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>A number in [0, 1).</summary>
    public double Fraction() => Next() * (1.0 / 4294967296.0);

    public bool Chance(double probability) => Fraction() < probability;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>Index of a weight, given their running sums.</summary>
    public int Weighted(double[] runningSums)
    {
        var found = Array.BinarySearch(runningSums, Fraction() * runningSums[^1]);
        return Math.Min(found < 0 ? ~found : found + 1, runningSums.Length - 1);
    }

    /// <summary>Knuth's method: right for the small means used here.</summary>
    public int Poisson(double mean)
    {
        var limit = Math.Exp(-mean);
        var count = 0;
        for (var product = Fraction(); product > limit; product *= Fraction())
            count++;
        return count;
    }

    /// <summary>A positive, right-skewed number with about this median; spread is the standard deviation of its logarithm.</summary>
    public double Skewed(double median, double spread)
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - Fraction()));
        return median * Math.Exp(spread * radius * Math.Cos(2 * Math.PI * Fraction()));
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    private uint Next()
    {
        var old = _state;
        _state = (old * Multiplier) + _increment;
        var shifted = (uint)(((old >> 18) ^ old) >> 27);
        var rotation = (int)(old >> 59);
        return (shifted >> rotation) | (shifted << (-rotation & 31));
    }
}
