using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Core.RuleChanges;
using FraudWatch.Detection.Rules;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using FraudWatch.Server.Rules;
using FraudWatch.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Api.Rules;

/// <summary>The rules as they are in force: what they find, by which law, with which values, and what became of it.</summary>
internal static class RuleEndpoints
{
    public static void MapRules(this IEndpointRouteBuilder api)
    {
        var rules = api.MapGroup("/rules").WithTags("rules");
        rules.MapGet("", List).WithName("list_rules").WithSummary("Rules.").Lists(RuleList.Shape).Requires(Permission.RuleRead);
        rules.MapExport("", "rules", RuleList.Shape, Permission.RuleRead, ExportAsync);
        rules.MapGet("/{id}", ReadAsync).WithName("read_rule").WithSummary("One rule: law, values, last run, record, versions.").Requires(Permission.RuleRead);
        rules.MapGet("/{id}/sql", ReadSql).WithName("read_rule_sql").AnswersFile("text/plain").WithSummary("The rule's SQL.").Requires(Permission.RuleRead);
        rules.MapGetLate("/{id}/values", ReadValues).WithName("read_rule_values")
            .Explains("region", "The division, a code of six digits; the whole country unless told.")
            .Explains("on", "The service day; today unless told.")
            .WithSummary("Its values for a division (region) on a service day (on), each with where it comes from.").Requires(Permission.RuleRead);
        api.MapGet("/rule-classes", ListClasses).WithTags("rules").WithName("list_rule_classes").WithSummary("The 88 official classes and the rules of each.").Requires(Permission.RuleRead);
    }

    private static Ok<Page<RuleRow>> List(HttpRequest request, Actor actor, RulesInForce rules, RuleOutcomes outcomes) =>
        TypedResults.Ok(RuleList.Shape.Page(Rows(actor, rules, outcomes), request, row => row));

    private static Task<IResult> ExportAsync(
        HttpRequest request, Actor actor, RulesInForce rules, RuleOutcomes outcomes, ShapeExport export, CancellationToken cancellation) =>
        export.RunAsync("rules", RuleList.Shape, request, actor, Permission.RuleRead, Rows(actor, rules, outcomes), row => row, cancellation);

    private static IEnumerable<RuleRow> Rows(Actor actor, RulesInForce rules, RuleOutcomes outcomes)
    {
        var (runs, hits) = outcomes.Of(actor.Scope);
        return rules.Catalogue.Rules.Select(rule => RuleRow.Of(rule, runs.GetValueOrDefault(rule.Id), hits.GetValueOrDefault(rule.Id)));
    }

    private static async Task<Ok<RuleView>> ReadAsync(string id, Actor actor, RulesInForce rules, ClaimsStore claims, RuleOutcomes outcomes, RuleRecords records, CancellationToken cancellation)
    {
        var (catalogue, rule) = (rules.Catalogue, Find(rules, id));
        var record = (await records.RunAsync(actor, cancellation)).FirstOrDefault(record => record.RuleId == id);
        var (runs, hits) = outcomes.Of(actor.Scope);
        return TypedResults.Ok(RuleView.Of(
            catalogue, rule, rules.Shipped.Find(id).Status, runs.GetValueOrDefault(id), hits.GetValueOrDefault(id), record, RuleArchive.Of(claims.Folder).Versions(id)));
    }

    private static ContentHttpResult ReadSql(string id, RulesInForce rules) => TypedResults.Text(Find(rules, id).Sql, "text/plain; charset=utf-8");

    private static Ok<IReadOnlyList<ValueView>> ReadValues(string id, string? region, DateOnly? on, RulesInForce rules)
    {
        var rule = Find(rules, id);
        var code = region ?? RuleChangeContent.Everywhere;
        if (!RegionScope.IsCode(code))
            throw RequestRefusedException.BadQuery("region", $"'{code}' is no division code: it has six digits.");
        var values = rules.Catalogue.Parameters.InForce(rule, RuleRegion.OfCode(code), on ?? rules.Today);
        return TypedResults.Ok<IReadOnlyList<ValueView>>([.. values.Select(ValueView.Of)]);
    }

    private static Ok<IReadOnlyList<ClassView>> ListClasses(RulesInForce rules) =>
        TypedResults.Ok<IReadOnlyList<ClassView>>([.. OfficialClasses.All.Select(one => ClassView.Of(one, rules.Catalogue))]);

    private static Rule Find(RulesInForce rules, string id) => rules.Catalogue.Rules.FirstOrDefault(rule => rule.Id == id)
        ?? throw RefusedException.NotFound($"There is no rule '{id}'.");
}
