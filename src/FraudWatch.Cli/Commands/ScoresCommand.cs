using System.CommandLine;
using FraudWatch.Cli.Export;
using FraudWatch.Store;
using FraudWatch.Store.FeatureSets;

namespace FraudWatch.Cli.Commands;

/// <summary>
/// <c>scores</c>: how odd each institution is among its peers, and how likely a violation, where a model was trained; with
/// <c>--grain</c> how odd persons, physicians, departments or stays are.
/// </summary>
internal static class ScoresCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var grain = new Option<string?>("--grain") { Description = $"Scores of these in place of institutions: {GrainOption.Names}." };
        var top = new Option<int?>("--top") { Description = "Only the first N.", Validators = { r => CommonOptions.RequireAtLeast(r, 1) } };
        var format = CommonOptions.Format();
        var output = CommonOptions.Out();
        var command = new Command("scores", "Prints anomaly and learnt probability of each institution with reasons (csv by default).") { data, grain, top, format, output };
        command.SetAction(async (arguments, cancellation) =>
        {
            var chosen = TableExport.FormatOf(arguments.GetValue(format), arguments.GetValue(output));
            var subjects = arguments.GetValue(grain) is { } name ? GrainOption.One(name) : null;
            using var store = Open(arguments.GetRequiredValue(data), subjects);
            var select = subjects is null ? Institutions(chosen) : Subjects(chosen, subjects);
            var limit = arguments.GetValue(top) is { } n ? $" limit {n}" : "";
            await TableExport.WriteAsync(store, select + limit, chosen, arguments.GetValue(output), cancellation);
            return 0;
        });
        return command;
    }

    private static ClaimsStore Open(string folder, FeatureGrain? subjects) => subjects is null
        ? ExistingStore.OpenWith("scores", "institution", folder)
        : ExistingStore.OpenWithScores(subjects, folder);

    private static string Institutions(TableFormat format) =>
        $"""
        select s.fixmedins_code, s.anomaly, s.probability, {Json("s.reasons", format)} as reasons,
            l.probability_low, l.probability_high, l.model, {Json("l.reasons", format)} as model_reasons
        from scores.institution s left join scores.learnt l on l.fixmedins_code = s.fixmedins_code
        order by s.probability desc nulls last, s.anomaly desc, s.fixmedins_code
        """;

    private static string Subjects(TableFormat format, FeatureGrain grain) =>
        $"""
        select row_number() over (order by anomaly desc, subject_code, fixmedins_code) as rank, grain, subject_code, fixmedins_code, as_of,
            peer_group, anomaly, size_score, {Json("reasons", format)} as reasons
        from scores.subject_anomaly
        where grain = '{grain.Name}'
        order by rank
        """;

    private static string Json(string column, TableFormat format) => format == TableFormat.Json ? $"CAST({column} AS json)" : column;
}
