namespace FraudWatch.Benchmarks.Service;

/// <summary>What the service is put under.</summary>
/// <param name="Data">A data folder with claims, ingested and run; cases are added to it.</param>
/// <param name="Database">Where cases are: <c>sqlite</c>, or the connection string of a PostgreSQL database.</param>
/// <param name="Cases">As many cases stand in the queue.</param>
/// <param name="Rate">Requests a second.</param>
/// <param name="Seconds">Of load.</param>
/// <param name="BatchPeople">People of the city whose claims come in meanwhile.</param>
internal sealed record ServiceOptions(string Data, string Database, int Cases, int Rate, int Seconds, int BatchPeople);
