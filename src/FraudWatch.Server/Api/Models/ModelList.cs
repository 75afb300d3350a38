using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Models;

/// <summary>What the list of models can be asked.</summary>
internal static class ModelList
{
    public static ListShape<ModelRow> Shape { get; } = ListShape.By("id", (ModelRow model) => model.Id)
        .Sort("registered_at", model => model.RegisteredAt)
        .Sort("institutions", model => model.Institutions)
        .Filter("role", "Only models with one of these roles.", (models, text) => InRole(models, FilterText.Names<ModelRole>("role", text)))
        .SortedBy("-registered_at");

    private static IQueryable<ModelRow> InRole(IQueryable<ModelRow> models, IReadOnlyList<ModelRole> roles) => models.Where(model => roles.Contains(model.Role));
}
