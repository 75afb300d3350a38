namespace FraudWatch.Synthetic;

/// <summary>How far a city has come.</summary>
/// <param name="PeopleDone">Persons whose claims are written.</param>
/// <param name="People">Persons in all.</param>
public sealed record CityProgress(int PeopleDone, int People);
