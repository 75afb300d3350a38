namespace FraudWatch.Server.Api.Quarantining;

/// <summary>A quarantined row with its values.</summary>
/// <param name="Row">The row.</param>
/// <param name="Fields">Its values in the order of the file; personal ones masked unless they were asked for in the clear.</param>
internal sealed record QuarantineDetailView(QuarantineRowView Row, IReadOnlyList<QuarantineFieldView> Fields);
