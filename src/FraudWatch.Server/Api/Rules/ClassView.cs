using FraudWatch.Detection.Rules;

namespace FraudWatch.Server.Api.Rules;

/// <summary>One of the 88 official rule classes, and the rules that stand for it.</summary>
/// <param name="Number">1 to 88.</param>
/// <param name="Code">GZ or ZB code; null where the library gives none.</param>
/// <param name="Name">In Chinese, as published.</param>
/// <param name="Tier">政策类, 管理类 or 医疗类.</param>
/// <param name="Rules">Ids of the rules that are not switched off.</param>
public sealed record ClassView(int Number, string? Code, string Name, string Tier, IReadOnlyList<string> Rules)
{
    internal static ClassView Of(OfficialClass one, RuleCatalogue catalogue) =>
        new(one.Number, one.Code, one.Name, one.Tier, [.. catalogue.RulesOf(one).Select(rule => rule.Id)]);
}
