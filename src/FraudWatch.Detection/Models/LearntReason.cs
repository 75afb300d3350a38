using System.Globalization;

namespace FraudWatch.Detection.Models;

/// <summary>One thing that raises an institution's probability, in words.</summary>
/// <param name="Code">Institution.</param>
/// <param name="Place">1 for what raises it most.</param>
/// <param name="Feature">Feature.</param>
/// <param name="LogOdds">What it adds to the log-odds.</param>
/// <param name="Zh">Sentence in Chinese.</param>
/// <param name="En">Sentence in English.</param>
public sealed record LearntReason(string Code, int Place, string Feature, double LogOdds, string Zh, string En)
{
    private const double RatioWorth = 1.5;
    private const double RatioShown = 999;
    private static readonly CultureInfo C = CultureInfo.InvariantCulture;

    internal static LearntReason Of(string code, int place, string feature, double logOdds, double value, double median, (string Zh, string En) name)
    {
        var isShare = feature.EndsWith("share", StringComparison.Ordinal) || feature.EndsWith("rate", StringComparison.Ordinal);
        var (shown, usual) = (Shown(value, isShare), Shown(median, isShare));
        var ratio = median > 0 ? value / median : 0;
        if (ratio is >= RatioWorth and <= RatioShown)
        {
            var times = ratio.ToString("0.0", C);
            return new LearntReason(code, place, feature, logOdds, $"{name.Zh} {shown}，为同类中位数的 {times} 倍", $"{times} times its peers' {name.En} ({shown})");
        }

        var (side, zh) = value > median ? ("above", "高于") : value < median ? ("below", "低于") : ("at", "等于");
        return new LearntReason(code, place, feature, logOdds, $"{name.Zh} {shown}，{zh}同类中位数 {usual}", $"{name.En} {shown}, {side} its peers' median {usual}");
    }

    private static string Shown(double value, bool isShare) => isShare ? (100 * value).ToString("0.0", C) + "%" : value.ToString("#,0.##", C);
}
