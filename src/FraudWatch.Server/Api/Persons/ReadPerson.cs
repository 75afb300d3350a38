using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Casework.Unmasking;
using FraudWatch.Core.People;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Persons;

/// <summary>Reads an insured person. Every reading stands in the audit trail; who is neither insured nor treated in the actor's divisions is not found.</summary>
internal sealed class ReadPerson(ClaimsReading claims, CaseworkDatabase casework, PersonHandles persons)
{
    private const int MostStays = 1_000;
    private const int MostVisits = 2_000;

    /// <exception cref="RefusedException">Not found.</exception>
    public async Task<PersonProfile> ProfileAsync(Actor actor, string handle, CancellationToken cancellation)
    {
        var shown = await IsUnmaskedAsync(actor, handle, cancellation);
        return await WithAsync(actor, handle, "profile", async (snapshot, number, row) => new PersonProfile
        {
            Person = persons.Of(number),
            PsnNo = shown ? number : null,
            Sex = row.Text("gend"),
            BirthYear = (long?)row["birth_year"],
            DiedOn = row.Day("die_date"),
            InsuranceRegion = row.Text("insu_admdvs"),
            Stays = row.Whole("stays"),
            Visits = row.Whole("visits"),
            Institutions = row.Whole("institutions"),
            MedfeeSumamt = row.Amount("medfee"),
            FundPaySumamt = row.Amount("fund"),
            Findings = await HasFindingsAsync(snapshot, cancellation) ? (await RowsAsync(snapshot, values => PersonSql.Findings(number, actor.Scope, values), cancellation))[0].Whole("n") : 0,
            Elsewhere = row.Whole("elsewhere"),
        }, cancellation);
    }

    /// <summary>Stays and visits, of all time or of some days.</summary>
    /// <exception cref="RefusedException">Not found.</exception>
    public Task<TimeLine> TimeLineAsync(Actor actor, string handle, DateOnly? from, DateOnly? to, CancellationToken cancellation) =>
        WithAsync(actor, handle, "timeline", async (snapshot, number, _) =>
        {
            var hasFindings = await HasFindingsAsync(snapshot, cancellation);
            var stays = await RowsAsync(snapshot, values => PersonSql.Stays(number, from, to, actor.Scope, hasFindings, MostStays + 1, values), cancellation);
            var visits = await RowsAsync(snapshot, values => PersonSql.Visits(number, from, to, actor.Scope, MostVisits + 1, values), cancellation);
            return new TimeLine(
                StayGaps.Of([.. stays.Take(MostStays)]), [.. visits.Take(MostVisits).Select(VisitView.Of)], stays.Count > MostStays || visits.Count > MostVisits);
        }, cancellation);

    /// <summary>Fee lines, paged; of one settlement or stay with what they add up to.</summary>
    /// <exception cref="RefusedException">Not found.</exception>
    public async Task<FeeLinePage> FeeLinesAsync(Actor actor, string handle, HttpRequest request, CancellationToken cancellation)
    {
        var query = ListQuery.Of(request, FeeLineList.List, FeeLineList.List.Unique);
        var (settlement, stay) = (query.Filters.GetValueOrDefault("settlement"), query.Filters.GetValueOrDefault("stay"));
        var reconciled = await WithAsync(actor, handle, "fee_lines", async (snapshot, number, _) => settlement is null && stay is null
            ? []
            : await RowsAsync(snapshot, values => PersonSql.Reconciled(number, settlement, stay, actor.Scope, values), cancellation), cancellation);
        var page = await claims.PageAsync(
            FeeLineList.List, request, actor, FeeLineView.Of, cancellation, values => $"l.psn_no = {values.Text(NumberOf(handle))}");
        return new FeeLinePage(page.Items, page.Next, page.Total, [.. reconciled.Select(ReconciliationView.Of)]);
    }

    /// <summary>One item on one day, more than once: the costliest first.</summary>
    /// <exception cref="RefusedException">Not found.</exception>
    public Task<IReadOnlyList<DuplicateView>> DuplicatesAsync(Actor actor, string handle, CancellationToken cancellation) =>
        WithAsync<IReadOnlyList<DuplicateView>>(actor, handle, "duplicates", async (snapshot, number, _) =>
        {
            var rows = await RowsAsync(snapshot, values => PersonSql.Duplicates(number, actor.Scope, values), cancellation);
            return
            [
                .. rows.GroupBy(row => (Day: row.Day("fee_date"), Item: row.Needed("item_code"))).Select(group => new DuplicateView(
                    group.Key.Day, group.Key.Item, group.First().Text("item_name"), group.First().Amount("beyond_one"),
                    group.Select(row => row.Text("fixmedins_code")).Distinct().Count(), [.. group.Select(FeeLineView.Of)])),
            ];
        }, cancellation);

    /// <summary>Notes the reading, for what is read elsewhere of a person.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="RefusedException">Not found.</exception>
    public Task<string> EnterAsync(Actor actor, string handle, string part, CancellationToken cancellation) =>
        WithAsync(actor, handle, part, (_, number, _) => Task.FromResult(number), cancellation);

    private async Task<T> WithAsync<T>(
        Actor actor, string handle, string part, Func<ClaimsSnapshot, string, ClaimsRow, Task<T>> read, CancellationToken cancellation)
    {
        var number = NumberOf(handle);
        var answer = await claims.ReadAsync(PersonSql.Tables, async snapshot =>
        {
            var found = await RowsAsync(snapshot, values => PersonSql.Profile(number, actor.Scope, values), cancellation);
            return found is [var row, ..] ? await read(snapshot, number, row) : throw NotFound();
        }, cancellation);
        await casework.ChangeAsync(actor, change =>
        {
            change.Audit("person.read", $"person:{handle}", new { part });
            return Task.CompletedTask;
        }, cancellation);
        return answer;
    }

    private string NumberOf(string handle) => persons.NumberOf(handle) ?? throw NotFound();

    private static RefusedException NotFound() => RefusedException.NotFound("There is no person with this handle, or none insured or treated in your divisions.");

    private async Task<bool> IsUnmaskedAsync(Actor actor, string handle, CancellationToken cancellation)
    {
        await using var context = casework.Open();
        return await Unmask.ShowsAsync(context, actor, $"person:{handle}", casework.Time.GetUtcNow().UtcDateTime, cancellation);
    }

    private static async Task<bool> HasFindingsAsync(ClaimsSnapshot snapshot, CancellationToken cancellation) =>
        (await snapshot.MissingAsync(["findings.finding"], cancellation)).Count == 0;

    private static Task<List<ClaimsRow>> RowsAsync(ClaimsSnapshot snapshot, Func<SqlValues, string> sql, CancellationToken cancellation)
    {
        var values = new SqlValues();
        return snapshot.RowsAsync(sql(values), values, cancellation);
    }
}
