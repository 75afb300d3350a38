using System.Text.Json;
using FraudWatch.Casework.Cases;

namespace FraudWatch.Server.Api.Cases;

/// <summary>A line of a case's journal.</summary>
public sealed record EntryView(long Id, DateTime At, long? ActorId, string ActorName, string Action, JsonElement? Detail)
{
    internal static EntryView Of(CaseEntry entry)
    {
        using var document = entry.Detail is null ? null : JsonDocument.Parse(entry.Detail);
        return new EntryView(entry.Id, entry.At, entry.ActorId, entry.ActorName, entry.Action, document?.RootElement.Clone());
    }
}
