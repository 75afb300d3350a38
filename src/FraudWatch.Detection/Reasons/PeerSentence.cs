using System.Globalization;

namespace FraudWatch.Detection.Reasons;

/// <summary>Says in words how a value lies beside its peers: "3.1 times its peers' repeated examinations".</summary>
internal static class PeerSentence
{
    private const double RatioWorth = 1.5;
    private const double RatioShown = 999;
    private const string RatioZh = "与同类中位数之比";
    private const string RatioEn = " against the median of peers";
    private static readonly CultureInfo C = CultureInfo.InvariantCulture;

    /// <param name="name">What the feature is called.</param>
    /// <param name="unit">Its unit in the feature dictionary.</param>
    /// <param name="value">The subject's value.</param>
    /// <param name="median">The peers' median.</param>
    /// <param name="peersZh">What the peers are called in Chinese.</param>
    public static (string Zh, string En) Of((string Zh, string En) name, string unit, double value, double median, string peersZh = "同类")
    {
        // A ratio to peers of the same disease says it all: the median of ratios would only confuse.
        if (name.Zh.EndsWith(RatioZh, StringComparison.Ordinal) && name.En.EndsWith(RatioEn, StringComparison.Ordinal))
            return ($"{name.Zh[..^RatioZh.Length]}为同类中位数的 {Times(value)} 倍", $"{Times(value)} times its peers' {name.En[..^RatioEn.Length]}");
        if (unit == "flag")
            return (name.Zh, name.En.Split(':')[0]);
        var (shown, usual) = (Shown(value, unit), Shown(median, unit));
        var ratio = median > 0 ? value / median : 0;
        if (ratio is >= RatioWorth and <= RatioShown)
            return ($"{name.Zh} {shown}，为{peersZh}中位数的 {Times(ratio)} 倍", $"{Times(ratio)} times its peers' {name.En} ({shown})");
        var (side, zh) = value > median ? ("above", "高于") : value < median ? ("below", "低于") : ("at", "等于");
        return ($"{name.Zh} {shown}，{zh}{peersZh}中位数 {usual}", $"{name.En} {shown}, {side} its peers' median {usual}");
    }

    private static string Times(double ratio) => ratio.ToString("0.0", C);

    private static string Shown(double value, string unit) => unit == "share" ? (100 * value).ToString("0.0", C) + "%" : value.ToString("#,0.##", C);
}
