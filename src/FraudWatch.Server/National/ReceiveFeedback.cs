using FraudWatch.Casework.National;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.National;

namespace FraudWatch.Server.National;

/// <summary>Takes in what an institution did about warnings (3103).</summary>
internal sealed class ReceiveFeedback(KeepFeedback keep, WarningNumber numbers)
{
    private const int LongestMessageId = 30;
    private const int MostWarnings = 500;
    private const int LongestReason = 500;

    /// <exception cref="NationalRefusedException">The message is not usable, or another one had its number.</exception>
    public async Task<FeedbackOutput> RunAsync(Actor actor, CallingInstitution caller, string? messageId, FeedbackData? data, CancellationToken cancellation)
    {
        var message = Read(caller, messageId, data);
        try
        {
            return new FeedbackOutput(await keep.RunAsync(actor, message, cancellation));
        }
        catch (RefusedException refused)
        {
            throw new NationalRefusedException([refused.Message]);
        }
    }

    private FeedbackMessage Read(CallingInstitution caller, string? messageId, FeedbackData? data)
    {
        var problems = new List<string>();
        if (messageId is not { Length: > 0 and <= LongestMessageId })
            problems.Add($"msgid has 1 to {LongestMessageId} characters.");
        if (data?.WarnType is not (null or "" or "1" or "2"))
            problems.Add("data.warn_type is 1 (before) or 2 (during).");
        var warns = data?.Warns ?? [];
        if (warns.Count is 0 or > MostWarnings)
            problems.Add($"data.warns has 1 to {MostWarnings} warnings.");
        var items = warns.Take(MostWarnings).Select((warn, i) => Read(caller, warn, $"data.warns[{i}]", problems)).OfType<FeedbackItem>().ToList();
        if (items.DistinctBy(item => item.WarningId).Count() < items.Count)
            problems.Add("data.warns names a warning twice.");
        if (problems.Count > 0)
            throw new NationalRefusedException(problems);
        var stage = data?.WarnType switch { "1" => WarningStage.Before, "2" => WarningStage.During, _ => (WarningStage?)null };
        return new FeedbackMessage(messageId ?? "", caller.Code, caller.Region, stage, items);
    }

    private FeedbackItem? Read(CallingInstitution caller, FeedbackWarning? warn, string at, List<string> problems)
    {
        if (warn is null)
        {
            problems.Add($"{at} is null.");
            return null;
        }

        var count = problems.Count;
        var rule = numbers.RuleOf(warn.WarnRsltId ?? "", caller.Code);
        var reason = warn.DspoWayRea?.Trim() ?? "";
        if (rule is null)
            problems.Add($"{at}.warn_rslt_id is no warning that was given to this institution.");
        if (warn.DspoWay is not ("1" or "2"))
            problems.Add($"{at}.dspo_way is 1 (the order went on) or 2 (it was changed).");
        if (reason.Length > LongestReason || (warn.DspoWay == "1" && reason.Length == 0))
            problems.Add($"{at}.dspo_way_rea says why the order went on, in at most {LongestReason} characters.");
        return rule is null || problems.Count > count
            ? null
            : new FeedbackItem(warn.WarnRsltId ?? "", rule, warn.DspoWay == "1" ? WarningResponse.Overridden : WarningResponse.Accepted, reason);
    }
}
