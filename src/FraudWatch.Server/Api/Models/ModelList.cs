using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Models;

/// <summary>What the list of models can be asked.</summary>
internal static class ModelList
{
    public static ListShape<ModelRow> Shape { get; } = ListShape.By("id", (ModelRow model) => model.Id)
        .Sort("registered_at", model => model.RegisteredAt)
        .Sort("institutions", model => model.Institutions)
        .Sort("average_precision", model => model.HeldOut.AveragePrecision)
        .WithWord("role", "Only models with one of these roles.", model => model.Role)
        .WithText("learner", "Only models of this learner.", model => model.Learner)
        .WithFlag("is_better", "Only models that beat the rating (true) or did not (false).", model => model.IsBetter)
        .FromTime("from", "Only models registered at this time or later.", model => model.RegisteredAt.UtcDateTime)
        .BeforeTime("to", "Only models registered before this time.", model => model.RegisteredAt.UtcDateTime)
        .SortedBy("-registered_at");
}
