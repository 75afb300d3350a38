using System.Text.RegularExpressions;

namespace FraudWatch.Detection.Knowledge;

/// <summary>
/// Second-line drugs whose text names what has to be tried first. A text that also pays for people who must not have the
/// first-line drug, or one of whose alternatives names none, is left to a person.
/// </summary>
internal sealed partial class FirstLineReader(TermBook terms) : IPointReader
{
    private readonly IReadOnlyDictionary<string, string> items = terms.Values("first_line_term", "item_codes");
    private readonly TermMatcher matcher = new(terms.Values("first_line_term", "item_codes").Keys);

    public PointReading Read(PointText point)
    {
        var prefixes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var clause in Clauses().Split(point.Constraint).Where(clause => clause.Length > 3))
        {
            var found = matcher.Find(clause).ToList();
            if (found.Find(term => items[term].Length == 0) is { } excuse)
                return PointReading.NotReadable($"文字含“{excuse}”，不能使用一线药品的患者也可支付，须由人工查病历");
            if (found.Count == 0)
                return PointReading.NotReadable("文字没有写明一线药品，须由药师指定");
            prefixes.UnionWith(found.SelectMany(term => items[term].Split(' ')));
        }

        if (prefixes.Any(prefix => point.ItemCode.StartsWith(prefix, StringComparison.Ordinal)))
            return PointReading.NotReadable("一线药品与本品的编码同属一类，须由药师逐个指定一线药品");
        return prefixes.Count == 0
            ? PointReading.NotReadable("文字没有写明一线药品，须由药师指定")
            : new PointReading { FirstLine = [.. prefixes] };
    }

    [GeneratedRegex(@"[;。]|(?:(?<=[:;。,])|^)\d{1,2}\.(?!\d)")]
    private static partial Regex Clauses();
}
