using System.Text.Json;
using FraudWatch.Casework.Cases;
using FraudWatch.Server.Http;

namespace FraudWatch.Server.Api.Cases;

/// <summary>A decision that is still being written.</summary>
/// <param name="Content">As it was saved; null when there is none.</param>
/// <param name="SavedAt">When.</param>
/// <param name="Version">0 when there is none.</param>
public sealed record DraftView(JsonElement? Content, DateTime? SavedAt, int Version)
{
    internal static Tagged<DraftView> Answer(CaseDraft? draft)
    {
        if (draft is null)
            return new Tagged<DraftView>(new DraftView(null, null, 0), 0);
        using var document = JsonDocument.Parse(draft.Content);
        return new Tagged<DraftView>(new DraftView(document.RootElement.Clone(), draft.SavedAt, draft.Version), draft.Version);
    }
}
