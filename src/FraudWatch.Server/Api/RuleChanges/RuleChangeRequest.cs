using System.Text.Json;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Findings;
using FraudWatch.Core.RuleChanges;

namespace FraudWatch.Server.Api.RuleChanges;

/// <summary>A change to ask for: a parameter's value, or a status.</summary>
public sealed record RuleChangeRequest
{
    public required string RuleId { get; init; }

    public string? Parameter { get; init; }

    /// <summary>A number or a text, of the parameter's kind and in its unit.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Division (admdvs) whose institutions it is for; 000000 is everywhere.</summary>
    public string Region { get; init; } = RuleChangeContent.Everywhere;

    public RuleStatus? Status { get; init; }

    /// <summary>For a value the first service day that it judges; for a status the first day of a run.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>5 to 1,000 characters.</summary>
    public required string Reason { get; init; }

    internal static RuleChangeRequest Sample { get; } = new()
    {
        RuleId = "frequent-stays",
        Parameter = "minimum_stays",
        Value = JsonSerializer.SerializeToElement(8),
        Region = "990100",
        EffectiveFrom = new DateOnly(2026, 1, 1),
        Reason = "市局2026年第3号会议纪要：六次住院多为慢性心衰患者",
    };

    internal RuleChangeContent ToContent() => new(Parameter is null && Status is not null ? RuleChangeKind.Status : RuleChangeKind.Parameter, RuleId, EffectiveFrom)
    {
        Parameter = Parameter,
        Value = TextOf(Value),
        Region = Region,
        Status = Status,
    };

    private static string? TextOf(JsonElement? value) => value?.ValueKind switch
    {
        null or JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.Number => value.Value.GetRawText(),
        JsonValueKind.String => value.Value.GetString(),
        _ => throw RefusedException.Invalid("value", "The value is a number or a text."),
    };
}
