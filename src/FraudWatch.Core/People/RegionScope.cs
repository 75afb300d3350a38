namespace FraudWatch.Core.People;

/// <summary>
/// The administrative divisions (admdvs, two digits a level, trailing pairs of zeros for "all below") that somebody may see:
/// 990100 covers 990101, 990110 covers itself alone, 000000 covers the whole country.
/// </summary>
public sealed class RegionScope
{
    /// <summary>Digits of a division's code.</summary>
    public const int CodeLength = 6;

    private const string CountryCode = "000000";

    private RegionScope(IReadOnlyList<string> codes) => (Codes, Prefixes) = (codes, [.. codes.Select(PrefixOf).Distinct()]);

    /// <summary>Sees every division.</summary>
    public static RegionScope Country { get; } = new([CountryCode]);

    /// <summary>Sees none.</summary>
    public static RegionScope None { get; } = new([]);

    /// <summary>The codes as they were given.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>What the code of a visible division begins with; an empty prefix fits all.</summary>
    public IReadOnlyList<string> Prefixes { get; }

    /// <exception cref="ArgumentException">A code is no division code.</exception>
    public static RegionScope Of(IEnumerable<string> codes)
    {
        string[] list = [.. codes.Distinct().Order(StringComparer.Ordinal)];
        foreach (var code in list.Where(code => !IsCode(code)))
            throw new ArgumentException($"'{code}' is no division code: it has six digits.", nameof(codes));
        return new RegionScope(list);
    }

    /// <summary>Whether a text has the form of a division code: six digits.</summary>
    public static bool IsCode(string text) => text.Length == CodeLength && text.All(char.IsAsciiDigit);

    /// <summary>Whether a division is one of these or below one of them. A division that is not known is covered by the country only.</summary>
    public bool Covers(string? code) => Prefixes.Any(prefix => (code ?? "").StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Whether all that the other sees is seen here too.</summary>
    public bool Covers(RegionScope other) => other.Prefixes.All(theirs => Prefixes.Any(ours => theirs.StartsWith(ours, StringComparison.Ordinal)));

    private static string PrefixOf(string code)
    {
        var length = code.Length;
        while (length >= 2 && code[length - 1] == '0' && code[length - 2] == '0')
            length -= 2;
        return code[..length];
    }
}
