namespace FraudWatch.Server.Api.Figures;

/// <summary>What figures stand on that changes all day: while neither does, no figure of one run and one day does.</summary>
/// <param name="Cases">The last change of cases.</param>
/// <param name="Batches">Batches committed to the claims store.</param>
internal readonly record struct FigureVersion(long Cases, long Batches);
