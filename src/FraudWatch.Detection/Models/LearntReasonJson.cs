using System.Text.Encodings.Web;
using System.Text.Json;

namespace FraudWatch.Detection.Models;

/// <summary>Reasons as the JSON array that scores carry.</summary>
internal static class LearntReasonJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IEnumerable<LearntReason> reasons) => JsonSerializer.Serialize(
        reasons.Select(r => new { kind = "model", code = r.Feature, log_odds = Math.Round(r.LogOdds, 4), zh = r.Zh, en = r.En }), Options);
}
