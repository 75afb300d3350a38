using FraudWatch.Detection.Models;

namespace FraudWatch.Server.Api.Models;

/// <summary>A registered model, with its figures on institutions that it had not seen.</summary>
/// <param name="Id">Hash of its files.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Learner">How it learnt.</param>
/// <param name="RegisteredAt">When it was registered.</param>
/// <param name="Institutions">Institutions that it learnt from.</param>
/// <param name="HeldOut">Its figures.</param>
/// <param name="Rating">Those of the rating without a model, on the same folds.</param>
/// <param name="Size">Those of ranking by what the fund paid alone, on the same folds; null for models of before.</param>
/// <param name="IsBetter">Whether it beat the rating; only then does the rating use it.</param>
public sealed record ModelRow(
    string Id, ModelRole Role, string Learner, DateTimeOffset RegisteredAt, int Institutions, HeldOutFigures HeldOut, HeldOutFigures Rating, HeldOutRanking? Size, bool IsBetter)
{
    internal static ModelRow Of(RegistryContent content, RegisteredModel model, ModelSettings? settings) => new(
        model.Id, RoleOf(content, model.Id), model.Learner, model.RegisteredAt, model.Institutions, model.HeldOut, model.Rating, settings?.Size, model.IsBetter);

    private static ModelRole RoleOf(RegistryContent content, string id) =>
        id == content.Champion ? ModelRole.Champion
        : id == content.Challenger ? ModelRole.Challenger
        : content.Champions.Contains(id) ? ModelRole.Former
        : ModelRole.Registered;
}
