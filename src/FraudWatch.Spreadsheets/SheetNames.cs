namespace FraudWatch.Spreadsheets;

/// <summary>Names of sheets as Excel allows them: 1 to 31 characters, none of : \ / ? * [ ], no apostrophe at the ends, each only once.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;
    private readonly HashSet<string> used = new(StringComparer.OrdinalIgnoreCase);

    public string Add(string wanted)
    {
        var clean = string.Concat(wanted.Select(letter => letter is ':' or '\\' or '/' or '?' or '*' or '[' or ']' || char.IsControl(letter) ? ' ' : letter)).Trim().Trim('\'');
        var name = Cut(clean.Length == 0 ? "Sheet" : clean, Longest);
        for (var n = 2; !used.Add(name); n++)
            name = Cut(clean, Longest - $" ({n})".Length) + $" ({n})";
        return name;
    }

    private static string Cut(string name, int length)
    {
        if (name.Length <= length)
            return name;
        return name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)];
    }
}
