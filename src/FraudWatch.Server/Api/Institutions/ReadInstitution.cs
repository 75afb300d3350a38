using System.Text.Json;
using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Claims;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Api.Institutions;

/// <summary>Reads one institution; one outside the actor's divisions is not found.</summary>
internal sealed class ReadInstitution(ClaimsReading claims)
{
    /// <summary>Its profile.</summary>
    /// <exception cref="RefusedException">It is not found.</exception>
    public async Task<InstitutionProfile> ProfileAsync(Actor actor, string code, CaseworkContext context, CancellationToken cancellation)
    {
        var open = await context.Set<ReviewCase>().InScope(actor.Scope, one => one.Region).LongCountAsync(one => one.FixmedinsCode == code && one.IsOpen, cancellation);
        return await WithAsync(actor, code, [], async (snapshot, row) => await ProfileAsync(snapshot, row, code, open, cancellation), cancellation);
    }

    /// <summary>Rows that belong to it.</summary>
    /// <exception cref="RefusedException">It is not found.</exception>
    public Task<IReadOnlyList<TView>> RowsAsync<TView>(
        Actor actor, string code, IEnumerable<string> tables, Func<SqlValues, string> sql, Func<ClaimsRow, TView> view, CancellationToken cancellation) =>
        WithAsync(actor, code, tables, async (snapshot, _) => await ListAsync(snapshot, sql, view, cancellation), cancellation);

    private Task<T> WithAsync<T>(Actor actor, string code, IEnumerable<string> tables, Func<ClaimsSnapshot, ClaimsRow, Task<T>> read, CancellationToken cancellation) =>
        claims.ReadAsync([.. InstitutionList.Tables, .. tables], async snapshot =>
        {
            var row = await ClaimsReading.FindAsync(snapshot, InstitutionList.List, actor, values => $"r.fixmedins_code = {values.Text(code)}", cancellation)
                ?? throw RefusedException.NotFound($"There is no rated institution {code}, or it lies outside your divisions.");
            return await read(snapshot, row);
        }, cancellation);

    private static async Task<IReadOnlyList<TView>> ListAsync<TView>(
        ClaimsSnapshot snapshot, Func<SqlValues, string> sql, Func<ClaimsRow, TView> view, CancellationToken cancellation)
    {
        var values = new SqlValues();
        return [.. (await snapshot.RowsAsync(sql(values), values, cancellation)).Select(view)];
    }

    private static async Task<InstitutionProfile> ProfileAsync(ClaimsSnapshot snapshot, ClaimsRow row, string code, long open, CancellationToken cancellation)
    {
        var facts = (await ListAsync(snapshot, values => Facts(code, values), fact => fact, cancellation))[0];
        return new InstitutionProfile
        {
            Institution = InstitutionItem.Of(row),
            HospitalLevel = facts.Text("hosp_lv"),
            InstitutionGroup = facts.Text("institution_group"),
            ApprovedBeds = (long?)facts["approved_beds"],
            CertifiedBeds = (long?)facts["certified_beds"],
            Volume = facts.Number("volume"),
            Rules = await ListAsync(
                snapshot, values => $"{RuleEvidenceView.Sql} WHERE fixmedins_code = {values.Text(code)} ORDER BY weight DESC, rule_id", RuleEvidenceView.Of, cancellation),
            ScoreReasons = JsonElement.Parse(facts.Text("score_reasons") ?? "[]"),
            Model = await ModelAsync(snapshot, code, cancellation),
            OpenCases = open,
        };
    }

    private static string Facts(string code, SqlValues values) => $"""
        SELECT i.hosp_lv, i.institution_group, i.approved_beds, i.certified_beds, CAST(z.volume AS DOUBLE) AS volume, s.reasons AS score_reasons
        FROM claims.institution AS i
        LEFT JOIN scores.size AS z ON z.fixmedins_code = i.fixmedins_code
        LEFT JOIN scores.institution AS s ON s.fixmedins_code = i.fixmedins_code
        WHERE i.fixmedins_code = {values.Text(code)}
        """;

    private static async Task<ModelView?> ModelAsync(ClaimsSnapshot snapshot, string code, CancellationToken cancellation)
    {
        if (await snapshot.MissingAsync(["scores.learnt", "scores.learnt_reason"], cancellation) is { Count: > 0 })
            return null;
        var learnt = await ListAsync(
            snapshot,
            values => $"SELECT model, is_used, probability, probability_low, probability_high, amount FROM scores.learnt WHERE fixmedins_code = {values.Text(code)}",
            row => row, cancellation);
        if (learnt is not [var one, ..])
            return null;
        var reasons = await ListAsync(
            snapshot,
            values => $"SELECT code, CAST(weight AS DOUBLE) AS weight, zh, en FROM scores.learnt_reason WHERE fixmedins_code = {values.Text(code)} ORDER BY place",
            row => new ContributionView(row.Text("code"), row.Number("weight"), row.Text("zh"), row.Text("en")), cancellation);
        return new ModelView(
            one.Text("model"), one.Flag("is_used"), one.Number("probability"), one.Number("probability_low"), one.Number("probability_high"), one.Number("amount"), reasons);
    }
}
