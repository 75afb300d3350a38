namespace FraudWatch.Server.Api.Quarantining;

/// <summary>New values of one row.</summary>
/// <param name="Values">By column; null empties it. What is not named stays as it is.</param>
internal sealed record RowRepairRequest(IReadOnlyDictionary<string, string?> Values)
{
    public static RowRepairRequest Sample { get; } = new(new Dictionary<string, string?> { ["cnt"] = "2", ["fee_ocur_time"] = "2026-03-02 09:30:00" });
}
