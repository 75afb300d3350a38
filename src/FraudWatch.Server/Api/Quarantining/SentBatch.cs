using FraudWatch.Casework.Claims;

namespace FraudWatch.Server.Api.Quarantining;

/// <summary>A batch of rows that were sent again.</summary>
/// <param name="Number">Its number.</param>
/// <param name="State">How far it is.</param>
/// <param name="RepairOf">The batch whose quarantine the rows were in.</param>
/// <param name="Table">Their table.</param>
/// <param name="Rows">How many.</param>
internal sealed record SentBatch(string Number, BatchState State, string? RepairOf, string Table, int Rows);
