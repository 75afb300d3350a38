namespace FraudWatch.Benchmarks.National;

/// <summary>What the national audit interface is put under.</summary>
/// <param name="Data">A data folder with claims, ingested and run; tokens and the file of patients are added to it.</param>
/// <param name="Rate">Calls a second.</param>
/// <param name="Seconds">Of load.</param>
/// <param name="Longest">Percent of the visits that are of the patients with the longest histories; the others are drawn from all visits.</param>
internal sealed record NationalOptions(string Data, int Rate, int Seconds, int Longest);
