namespace FraudWatch.Learning;

/// <summary>Seeds for the parts of a task, so that each part draws the same whichever thread runs it.</summary>
internal static class Seeds
{
    /// <summary>A seed that has nothing visible in common with those of other parts (the finaliser of SplitMix64; Steele et al. 2014).</summary>
    public static int Of(int seed, int part)
    {
        unchecked
        {
            var mixed = ((ulong)(uint)seed << 32) + ((uint)part * 0x9E3779B97F4A7C15UL);
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return (int)(mixed ^ (mixed >> 31));
        }
    }
}
