using System.Text.RegularExpressions;
using FraudWatch.Synthetic.Catalogue;

namespace FraudWatch.Synthetic.Schemes;

/// <summary>
/// A line of a script: <c>!item*count%price@day#order~dose/frequency</c>; all but the item may be left out. The mark says that the
/// line is what the scheme is about.
/// </summary>
internal sealed partial record ScriptLine(bool IsAccused, Item Item, int Count, int Percent, int Day, int? Order, string? Dose)
{
    public static ScriptLine Parse(string word, ItemCatalogue items)
    {
        var match = Form().Match(word);
        if (!match.Success)
            throw new InvalidOperationException($"'{word}' is no line of a script.");
        int? Number(string part) => match.Groups[part].Success ? int.Parse(match.Groups[part].Value) : null;
        return new ScriptLine(
            match.Groups["mark"].Length > 0,
            items[match.Groups["item"].Value],
            Number("count") ?? 1,
            Number("percent") ?? 100,
            Number("day") ?? 0,
            Number("order"),
            match.Groups["dose"].Success ? match.Groups["dose"].Value : null);
    }

    [GeneratedRegex(@"^(?<mark>!?)(?<item>[a-z0-9_]+)(\*(?<count>\d+))?(%(?<percent>\d+))?(@(?<day>\d+))?(#(?<order>\d+))?(~(?<dose>\S+))?$")]
    private static partial Regex Form();
}
