using System.Text.RegularExpressions;

namespace FraudWatch.Detection.Knowledge;

/// <summary>
/// Points that pay for certain diseases. Every clause is read word by word: the diseases are those of the dictionary, whose
/// code ranges are wide on purpose, and any of them will do. A text that still holds the name of a disease which the
/// dictionary does not know, or that also pays where no diagnosis would show it (抢救, 手术), is left to a person, because the
/// diseases found would be too few.
/// </summary>
internal sealed partial class IndicationReader : IPointReader
{
    private const string General = "general";

    private readonly IReadOnlyDictionary<string, string> codes;
    private readonly IReadOnlyDictionary<string, string> strengths;
    private readonly IReadOnlyDictionary<string, string> effects;
    private readonly TermMatcher matcher;

    public IndicationReader(TermBook terms)
    {
        codes = terms.Values("indication_term", "codes");
        strengths = terms.Values("indication_term", "strength");
        effects = terms.Values("indication_word", "effect");
        matcher = new TermMatcher(codes.Keys.Concat(effects.Where(word => word.Value == "ignored").Select(word => word.Key)));
    }

    public PointReading Read(PointText point)
    {
        var found = new HashSet<string>();
        foreach (var clause in Clauses().Split(point.Constraint))
        {
            var pieces = matcher.Pieces(clause).ToList();
            if (Unsettled(clause, pieces) is { } reason)
                return PointReading.NotReadable(reason);
            found.UnionWith(Diseases(pieces));
        }

        return found.Count == 0
            ? PointReading.NotReadable("文字没有写明诊断编码可以核对的疾病")
            : new PointReading { Diagnoses = [.. found.SelectMany(term => codes[term].Split(' ')).Distinct().Order(StringComparer.Ordinal).Select(DiagnosisRange.Parse)] };
    }

    /// <summary>The clause's diseases, alternative by alternative (甲、乙或丙).</summary>
    private IEnumerable<string> Diseases(List<TermPiece> pieces)
    {
        var named = new List<string>();
        foreach (var piece in pieces)
        {
            if (piece.IsTerm && codes.ContainsKey(piece.Text))
            {
                named.Add(piece.Text);
            }
            else if (!piece.IsTerm && Parts().IsMatch(piece.Text))
            {
                foreach (var term in Particular(named))
                    yield return term;
                named.Clear();
            }
        }

        foreach (var term in Particular(named))
            yield return term;
    }

    /// <summary>General diseases (感染, 肿瘤) count only where an alternative names none in particular.</summary>
    private List<string> Particular(List<string> named)
    {
        var particular = named.Where(term => strengths[term] != General).ToList();
        return particular.Count > 0 ? particular : [.. named];
    }

    private string? Unsettled(string clause, List<TermPiece> pieces)
    {
        if (Word("opens_all", clause) is { } everywhere)
            return $"适应症含“{everywhere}”，这类情形没有诊断编码可以核对";
        var rest = string.Concat(pieces.Select(piece => !piece.IsTerm ? piece.Text : codes.ContainsKey(piece.Text) ? "#" : " "));
        foreach (var part in Parts().Split(rest).Where(part => !part.Contains('#', StringComparison.Ordinal)))
        {
            if (Word("opens_part", part) is { } open)
                return $"适应症含“{open}”，这类情形没有诊断编码可以核对";
        }

        var unknown = DiseaseNames().Match(rest);
        return unknown.Success ? $"适应症含词典没有收录的疾病：{Around(rest, unknown.Index)}" : null;
    }

    private string? Word(string effect, string text) =>
        effects.Where(word => word.Value == effect && text.Contains(word.Key, StringComparison.Ordinal)).Select(word => word.Key).Order(StringComparer.Ordinal).FirstOrDefault();

    private static string Around(string text, int at) => text[Math.Max(0, at - 8)..Math.Min(text.Length, at + 6)].Replace('#', '…').Trim();

    [GeneratedRegex(@"[;。]|(?:(?<=[:;。,])|^)\d{1,2}\.(?!\d)|(?<=[;。:])\d{1,2}、|\(\d\)")]
    private static partial Regex Clauses();

    [GeneratedRegex("[、,/]|或|及|和")]
    private static partial Regex Parts();

    /// <summary>What names of diseases are made of.</summary>
    [GeneratedRegex("病|炎|癌|瘤|症|综合征|感染|中毒|损伤|衰竭|梗死|血栓|出血|障碍|结石|休克|贫血|疼痛|缺乏|水肿|硬化|溃疡|移植|感冒|高热|烧伤|骨折|抢救|危重|镇静|麻醉|囊肿|透析|增生")]
    private static partial Regex DiseaseNames();
}
