using FraudWatch.Detection.Models;

namespace FraudWatch.Server.Api.Models;

/// <summary>How far the data had moved, at the last run, from what the model in charge was trained on.</summary>
/// <param name="Model">The model in charge; null where none is.</param>
/// <param name="Warnings">What is beyond what can be left alone.</param>
/// <param name="Signs">All signs, warnings first.</param>
public sealed record DriftView(string? Model, int Warnings, IReadOnlyList<DriftSign> Signs);
