namespace FraudWatch.Detection.Models;

/// <summary>A model's line in the registry.</summary>
/// <param name="Id">Hash of its files.</param>
/// <param name="Learner">How it learnt.</param>
/// <param name="RegisteredAt">When it was registered.</param>
/// <param name="Institutions">Institutions that it learnt from.</param>
/// <param name="HeldOut">Its figures on institutions that it had not seen.</param>
/// <param name="Rating">The rating's figures on the same.</param>
/// <param name="IsBetter">Whether it beat the rating there.</param>
public sealed record RegisteredModel(
    string Id, string Learner, DateTimeOffset RegisteredAt, int Institutions, HeldOutFigures HeldOut, HeldOutFigures Rating, bool IsBetter);
