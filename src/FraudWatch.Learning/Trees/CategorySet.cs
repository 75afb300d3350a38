namespace FraudWatch.Learning.Trees;

/// <summary>A set of category codes.</summary>
internal sealed class CategorySet
{
    private readonly ulong[] _words;

    /// <param name="codes">The members, ascending.</param>
    public CategorySet(IReadOnlyList<int> codes)
    {
        Codes = codes;
        _words = new ulong[codes.Count > 0 ? (codes[^1] / 64) + 1 : 0];
        foreach (var code in codes)
            _words[code / 64] |= 1UL << (code % 64);
    }

    /// <summary>The members, ascending.</summary>
    public IReadOnlyList<int> Codes { get; }

    /// <summary>Whether the value is a member; a missing one is not.</summary>
    public bool Contains(float value) => value >= 0 && value < 64 * _words.Length && (_words[(int)value / 64] >> ((int)value % 64) & 1) != 0;
}
