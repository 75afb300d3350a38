using FraudWatch.Detection.Reasons;

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
    internal static LearntReason Of(string code, int place, string feature, double logOdds, double value, double median, (string Zh, string En) name)
    {
        var isShare = feature.EndsWith("share", StringComparison.Ordinal) || feature.EndsWith("rate", StringComparison.Ordinal);
        var (zh, en) = PeerSentence.Of(name, isShare ? "share" : "", value, median);
        return new LearntReason(code, place, feature, logOdds, zh, en);
    }
}
