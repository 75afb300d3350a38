using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.National;

/// <summary>Keeps what institutions did about warnings.</summary>
public sealed class KeepFeedback(CaseworkDatabase database)
{
    /// <summary>Keeps a message; the same one again changes nothing. What a later message says of a warning takes the place of the earlier.</summary>
    /// <returns>How many warnings were new in it; 0 for a message that came before.</returns>
    /// <exception cref="RefusedException">Another message had this number.</exception>
    public Task<int> RunAsync(Actor actor, FeedbackMessage message, CancellationToken cancellation) => database.ChangeAsync(actor, async change =>
    {
        var mine = change.Context.Set<WarningFeedback>().Where(feedback => feedback.FixmedinsCode == message.FixmedinsCode);
        var before = await mine.Where(feedback => feedback.MessageId == message.MessageId).ToListAsync(cancellation);
        if (before.Count > 0)
            return IsSame(before, message) ? 0 : throw RefusedException.Conflict($"The message {message.MessageId} was sent before with another content.");
        var warnings = message.Items.Select(item => item.WarningId).ToList();
        foreach (var earlier in await mine.Where(feedback => feedback.IsLatest && warnings.Contains(feedback.WarningId)).ToListAsync(cancellation))
            earlier.IsLatest = false;
        change.Context.AddRange(message.Items.Select(item => Row(message, item, change.Now)));
        await change.Context.SaveChangesAsync(cancellation);
        change.Audit("feedback.receive", $"institution:{message.FixmedinsCode}", new { message = message.MessageId, warnings = message.Items.Count });
        return message.Items.Count;
    }, cancellation);

    private static bool IsSame(List<WarningFeedback> before, FeedbackMessage message) =>
        before.Select(feedback => new FeedbackItem(feedback.WarningId, feedback.RuleId, feedback.Response, feedback.Reason)).ToHashSet().SetEquals(message.Items);

    private static WarningFeedback Row(FeedbackMessage message, FeedbackItem item, DateTime now) => new()
    {
        MessageId = message.MessageId,
        FixmedinsCode = message.FixmedinsCode,
        Region = message.Region,
        WarningId = item.WarningId,
        RuleId = item.RuleId,
        Stage = message.Stage,
        Response = item.Response,
        Reason = item.Reason,
        At = now,
        IsLatest = true,
    };
}
