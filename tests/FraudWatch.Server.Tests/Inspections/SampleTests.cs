using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Inspections;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Store;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Inspections;

public sealed class SampleTests
{
    private static readonly object March = new { first_day = "2026-03-01", last_day = "2026-03-31", agreement_clause = "第三十二条" };

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_sample_follows_the_scheme_keeps_amounts_apart_and_can_be_repeated(CaseworkEngine engine)
    {
        await using var office = await InspectionOffice.OpenAsync(engine);
        var (id, member) = await office.StartOneAsync();

        var committed = await member.PostAsync($"/api/v1/inspections/{id}/samples", March);
        var path = committed.Headers.Location?.ToString() ?? "";
        Assert.Equal((201, 105), (committed.Status, (int?)committed.Json["population"]));
        Assert.Null(committed.Json["seed"]);
        Assert.Equal(409, (await member.GetAsync($"{path}/published")).Status);

        var drawn = await member.SendAsync(HttpMethod.Post, $"{path}/draw", arrange: InspectionOffice.IfMatch("\"1\""));

        // 105 discharges in March: 5 single diseases all, and half of the other 100.
        Assert.Equal((55, 55, 0), ((int?)drawn.Json["drawn"], (int?)drawn.Json["to_pull"], (int?)drawn.Json["pulled"]));
        var published = await member.GetAsync($"{path}/published");
        Assert.Empty(VerifyPublished.Check(published.Text, committed.Json["commitment"]!.GetValue<string>()).Problems);
        var record = (string?)(await member.GetAsync($"{path}/records?single_disease=false&limit=1")).Items[0]!["record_id"];
        var noted = await member.PutAsync($"{path}/records/{record}", new { status = "pulled", amount_found = 320.50m, remark = "重复收费" }, "\"2\"");
        Assert.Equal((200, 320.50m, 320.50m), (noted.Status, (decimal?)noted.Json["amounts"]!["amount_found"], (decimal?)noted.Json["amounts"]!["amount_extrapolated"]));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task The_records_of_a_sample_are_a_list_with_what_pulls_each_from_the_archive_and_no_number_or_name(CaseworkEngine engine)
    {
        await using var office = await InspectionOffice.OpenAsync(engine);
        var (id, member) = await office.StartOneAsync();
        var path = (await member.PostAsync($"/api/v1/inspections/{id}/samples", March)).Headers.Location?.ToString() ?? "";
        var early = await member.GetAsync($"{path}/records?count=true");
        await member.SendAsync(HttpMethod.Post, $"{path}/draw", arrange: InspectionOffice.IfMatch("\"1\""));

        var whole = await member.GetAsync($"{path}/records?limit=500&count=true");
        var first = whole.Items[0]!;
        var number = ((string?)first["record_id"] ?? "").Split('-')[1];
        await member.PutAsync($"{path}/records/{first["record_id"]}", new { status = "pulled", amount_found = 320.50m }, "\"2\"");
        var pulled = await member.GetAsync($"{path}/records?status=pulled&count=true");

        Assert.Equal((0, 55, 1), ((int?)early.Json["total"], (int?)whole.Json["total"], (int?)pulled.Json["total"]));
        Assert.Equal(($"ZY{number}", $"000{number}", "内科", "肺炎"), ((string?)first["ipt_otp_no"], (string?)first["medrcdno"], (string?)first["dept_name"], (string?)first["diag_name"]));
        Assert.Equal(("2026-03-01", 3200.50m, 2100m), ((string?)first["admission_date"], (decimal?)first["medfee_sumamt"], (decimal?)first["fund_pay_sumamt"]));
        Assert.Equal(("D1", "张**"), ((string?)first["chfpdr_code"], (string?)first["chfpdr_name"]));
        Assert.Equal(office.Service.Get<PersonHandles>().HandleOf($"P{number}"), (string?)first["person"]!["handle"]);
        Assert.DoesNotContain($"\"P{number}\"", whole.Text, StringComparison.Ordinal);
        foreach (var sort in new[] { "position", "-amount_found", "month,-record_id" })
        {
            var (paged, total) = await PageWalk.ReadAsync(member, $"{path}/records?sort={sort}", "record_id", 20);
            Assert.Equal((55, 55), (total, paged.Distinct().Count()));
        }
    }

    [Theory, OnSqlite]
    public async Task The_records_of_a_sample_are_taken_away_whole_as_they_are_listed(CaseworkEngine engine)
    {
        await using var office = await InspectionOffice.OpenAsync(engine);
        var (id, member) = await office.StartOneAsync();
        var path = (await member.PostAsync($"/api/v1/inspections/{id}/samples", March)).Headers.Location?.ToString() ?? "";
        await member.SendAsync(HttpMethod.Post, $"{path}/draw", arrange: InspectionOffice.IfMatch("\"1\""));

        var listed = (await member.GetAsync($"{path}/records?single_disease=true")).Items;
        var taken = (await member.GetAsync($"{path}/records/export?format=json&single_disease=true")).Json.AsArray();
        var csv = await member.GetAsync($"{path}/records/export?format=csv");
        var samples = await member.GetAsync($"/api/v1/inspections/{id}/samples?drawn=true&count=true");
        var unknown = await member.GetAsync("/api/v1/samples/99999/records");

        Assert.Equal(5, taken.Count);
        Assert.Equal(listed.Select(record => (string?)record!["medrcdno"]), taken.Select(record => (string?)record!["medrcdno"]));
        Assert.Equal((string?)listed[0]!["person"]!["handle"], (string?)taken[0]!["person"]);
        Assert.StartsWith("position,record_id,ipt_otp_no,medrcdno,person,person_label,", csv.Text, StringComparison.Ordinal);
        Assert.Equal((1, 404), ((int?)samples.Json["total"], unknown.Status));
    }

    [Theory, OnSqlite]
    public async Task While_the_stays_are_made_anew_records_are_still_listed_and_no_file_without_them_is_given_out(CaseworkEngine engine)
    {
        await using var office = await InspectionOffice.OpenAsync(engine);
        var (id, member) = await office.StartOneAsync();
        var path = (await member.PostAsync($"/api/v1/inspections/{id}/samples", March)).Headers.Location?.ToString() ?? "";
        await member.SendAsync(HttpMethod.Post, $"{path}/draw", arrange: InspectionOffice.IfMatch("\"1\""));

        Execute(office.Service, "alter table claims.stay rename to stay_being_made");
        var listed = await member.GetAsync($"{path}/records?count=true");
        var taken = await member.GetAsync($"{path}/records/export?format=csv");
        Execute(office.Service, "alter table claims.stay_being_made rename to stay");
        var later = await member.GetAsync($"{path}/records/export?format=json");

        Assert.Equal((200, 55, null), (listed.Status, (int?)listed.Json["total"], (string?)listed.Items[0]!["ipt_otp_no"]));
        Assert.Equal((409, "not-computed-yet"), (taken.Status, taken.Problem));
        Assert.Equal(55, later.Json.AsArray().Count(record => record!["ipt_otp_no"] is not null));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_sample_is_drawn_once_and_only_its_records_are_noted(CaseworkEngine engine)
    {
        await using var office = await InspectionOffice.OpenAsync(engine);
        var (id, member) = await office.StartOneAsync();
        var path = (await member.PostAsync($"/api/v1/inspections/{id}/samples", March)).Headers.Location?.ToString() ?? "";
        await member.SendAsync(HttpMethod.Post, $"{path}/draw", arrange: InspectionOffice.IfMatch("\"1\""));

        var twice = await member.SendAsync(HttpMethod.Post, $"{path}/draw", arrange: InspectionOffice.IfMatch("\"2\""));
        var other = await member.PutAsync($"{path}/records/none", new { status = "pulled", amount_found = 1 }, "\"2\"");
        var refusedWithAmount = await member.PutAsync($"{path}/records/none", new { status = "refused", amount_found = 1 }, "\"2\"");
        var nobody = await member.PostAsync($"/api/v1/inspections/{id}/samples", new { first_day = "2020-01-01", last_day = "2020-01-31" });

        Assert.Equal((409, 404, 400, 409), (twice.Status, other.Status, refusedWithAmount.Status, nobody.Status));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Days_that_a_sample_covers_are_not_sampled_a_second_time(CaseworkEngine engine)
    {
        await using var office = await InspectionOffice.OpenAsync(engine);
        var (id, member) = await office.StartOneAsync();
        Task<Running.ApiAnswer> Commit(string first, string last) => member.PostAsync($"/api/v1/inspections/{id}/samples", new { first_day = first, last_day = last });

        var begun = await Commit("2026-03-01", "2026-03-15");
        var again = await Commit("2026-03-01", "2026-03-15");
        var overlapping = await Commit("2026-03-15", "2026-03-31");
        var behind = await Commit("2026-03-16", "2026-03-31");

        Assert.Equal((201, 409, 409, 201), (begun.Status, again.Status, overlapping.Status, behind.Status));
        Assert.Contains("second try", again.Text, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_problem_is_extrapolated_only_under_the_agreement_and_a_refusal_to_sign_needs_a_reason(CaseworkEngine engine)
    {
        await using var office = await InspectionOffice.OpenAsync(engine);
        var (id, member) = await office.StartOneAsync();
        object Entry(decimal? extrapolated = null, string clause = "", string opinion = "accepted") => new
        {
            title = "重复收取护理费",
            clause = "第三十八条第三项",
            evidence = "病案 0001",
            amount_found = 120.50m,
            amount_extrapolated = extrapolated,
            agreement_clause = clause,
            opinion,
        };

        var plain = await member.PostAsync($"/api/v1/inspections/{id}/problems", Entry());
        var baseless = await member.PostAsync($"/api/v1/inspections/{id}/problems", Entry(80m));
        var unsigned = await member.PostAsync($"/api/v1/inspections/{id}/problems", Entry(opinion: "refused_to_sign"));
        var changed = await member.PutAsync(plain.Headers.Location?.ToString() ?? "", Entry(80m, "第三十二条"), "\"1\"");

        Assert.Equal((201, 400, 400, 200), (plain.Status, baseless.Status, unsigned.Status, changed.Status));
        Assert.NotNull(baseless.Json["errors"]?["agreement_clause"]);
        Assert.Equal((120.50m, 80m), ((decimal?)changed.Json["amount_found"], (decimal?)changed.Json["amount_extrapolated"]));
        Assert.Single((await office.Manager.GetAsync($"/api/v1/inspections/{id}/problems")).Items);
    }

    private static void Execute(RunningService service, string statement)
    {
        using var connection = service.Get<ClaimsStore>().Connect();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
