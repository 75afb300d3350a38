namespace FraudWatch.Benchmarks.Service;

/// <summary>What the service is put under.</summary>
/// <param name="Data">A data folder with claims, ingested and run; cases are added to it.</param>
/// <param name="Cases">As many cases stand in the queue.</param>
/// <param name="Rate">Requests a second.</param>
/// <param name="Seconds">Of load.</param>
/// <param name="BatchPeople">People of the city whose claims come in meanwhile.</param>
internal sealed record ServiceOptions(string Data, int Cases, int Rate, int Seconds, int BatchPeople);
