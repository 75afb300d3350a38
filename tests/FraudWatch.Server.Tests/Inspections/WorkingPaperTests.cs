using System.IO.Compression;
using System.Xml.Linq;
using FraudWatch.Casework.Audit;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Inspections;
using FraudWatch.Core.People;
using FraudWatch.Detection.Rules;
using FraudWatch.Pipeline.Inspections;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Store;
using FraudWatch.Testing;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Tests.Inspections;

public sealed class WorkingPaperTests
{
    private static readonly Rule Rule = RuleCatalogue.Load().Find("duplicate-charge");
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task The_checklist_is_made_from_the_flagged_rules_and_frozen(CaseworkEngine engine)
    {
        await using var office = await InspectionOffice.OpenAsync(engine);
        var (id, member) = await office.StartOneAsync();

        var item = Assert.Single((await member.GetAsync($"/api/v1/inspections/{id}/checklist")).Items)!["rule"]!;

        Assert.Equal(("duplicate-charge", 2), (item["rule_id"]!.GetValue<string>(), item["findings"]!.GetValue<int>()));
        Assert.Equal(Rule.Triage, item["triage"]!.AsArray().Select(step => step!.GetValue<string>()));
        Assert.Equal(Rule.Chinese.Triage, item["triage_zh"]!.AsArray().Select(step => step!.GetValue<string>()));
        Assert.Equal([("item_name", "项目名称"), ("fee_time", "费用发生时间"), ("times", "次数（倍数）"), ("pric", "单价"), ("order_no", "医嘱号")],
            item["first_look_titles"]!.AsArray().Select(column => ((string?)column!["column"], (string?)column["zh"])));
        Assert.Equal(["第十五条", "第三十八条"], item["clauses"]!.AsArray().Select(clause => clause!.GetValue<string>()));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task The_working_paper_is_a_workbook_and_its_export_is_audited(CaseworkEngine engine)
    {
        await using var office = await InspectionOffice.OpenAsync(engine);
        var (id, member) = await office.StartOneAsync();

        var paper = await member.GetAsync($"/api/v1/inspections/{id}/working-paper?rule=duplicate-charge");
        var unknown = await member.GetAsync($"/api/v1/inspections/{id}/working-paper?rule=no-such-rule");

        Assert.Equal((200, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 404), (paper.Status, paper.MediaType, unknown.Status));
        Assert.StartsWith("PK", paper.Text, StringComparison.Ordinal);
        await using var context = office.Service.Database.Open();
        Assert.Equal(1, await context.Set<AuditEntry>().CountAsync(entry => entry.Action == "inspection.working_paper" && entry.Subject == $"inspection:{id}"));
    }

    [Fact]
    public async Task Each_line_has_the_numbers_to_pull_its_record_and_its_amount_by_fund()
    {
        var folder = Directory.CreateTempSubdirectory("fw-paper-");
        try
        {
            InspectionData.Fill(folder.FullName);
            using var store = ClaimsStore.Open(folder.FullName);
            using var output = new MemoryStream();
            await WorkingPapers.WriteAsync(store, RuleCatalogue.Load(), new WorkingPaperRequest
            {
                FixmedinsCode = "H3",
                FixmedinsName = "医院3",
                InspectionNumber = "JC-2026-000001",
                Records = [new MedicalRecord("S3-7", "2026-03", false)],
                NameOf = person => person == "P13" ? "王某" : null,
            }, output, CancellationToken.None);

            using var workbook = new ZipArchive(output, ZipArchiveMode.Read);
            var (line, point) = (Rows(workbook, 2)[4], Rows(workbook, 1)[3]);
            Assert.Equal((string.Join('\n', Rule.Chinese.Triage), string.Join('\n', Rule.Chinese.FalsePositives)), (point[5], point[7]));
            Assert.Equal("项目名称\n费用发生时间\n次数（倍数）\n单价\n医嘱号", point[6]);
            Assert.Equal(["1", "ZY13", "00013", "T13", "王某", "**3"], line[..6]);
            Assert.Equal(["内科", "张医师", "护理", "二级护理", "001204000040000"], line[8..13]);
            Assert.Equal(["120.50", "100.00", "70.00", "10.00"], line[16..20]);
            Assert.Equal(("5.00", "'=重复收费", "第十五条；第三十八条", ""), (line[24], line[25], line[26], line[27]));
            Assert.Equal(["1", "ZY7", "0007"], Rows(workbook, 3)[3][..3]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Numbers_of_persons_are_masked_unless_another_person_approved_this_paper_once(CaseworkEngine engine)
    {
        await using var office = await InspectionOffice.OpenAsync(engine);
        var (id, member) = await office.StartOneAsync();
        var paper = $"/api/v1/inspections/{id}/working-paper?rule=duplicate-charge";
        var asked = await member.PostAsync("/api/v1/exports/unmasked-requests", new
        {
            list = "working-paper",
            filters = new { inspection = $"{id}", rule = "duplicate-charge" },
            reason = "The archive files its records by person",
        });
        using var approver = await office.Service.SignInAsync(Role.Approver);

        var masked = await NumbersAsync(office, member, paper);
        var early = await member.GetAsync($"{paper}&approval={asked.Json["id"]}");
        await approver.SendAsync(
            HttpMethod.Post, $"/api/v1/approvals/{asked.Json["id"]}/decision", new { approve = true }, InspectionOffice.IfMatch("\"1\""));
        var other = await member.GetAsync($"/api/v1/inspections/{id}/working-paper?approval={asked.Json["id"]}");
        var clear = await NumbersAsync(office, member, $"{paper}&approval={asked.Json["id"]}");
        var again = await member.GetAsync($"{paper}&approval={asked.Json["id"]}");

        Assert.All(masked, number => Assert.Matches(@"^\*+\d$", number));
        Assert.All(clear, number => Assert.Matches(@"^P\d+$", number));
        Assert.Equal((409, 403, 409), (early.Status, other.Status, again.Status));
        await using var context = office.Service.Database.Open();
        var noted = await context.Set<AuditEntry>().Where(entry => entry.Action == "inspection.working_paper").OrderBy(entry => entry.Sequence).Select(entry => entry.Detail).ToListAsync();
        Assert.Equal([false, true], noted.Select(detail => detail?.Contains("\"unmasked\":true", StringComparison.Ordinal) ?? false));
    }

    private static async Task<List<string>> NumbersAsync(InspectionOffice office, ApiClient member, string path)
    {
        using var http = new HttpClient { BaseAddress = office.Service.Address };
        http.DefaultRequestHeaders.Add("Cookie", member.Cookie);
        using var workbook = new ZipArchive(new MemoryStream(await http.GetByteArrayAsync(path)), ZipArchiveMode.Read);
        var numbers = Rows(workbook, 2).Skip(4).Select(row => row[5]).ToList();
        Assert.NotEmpty(numbers);
        return numbers;
    }

    private static List<List<string>> Rows(ZipArchive workbook, int sheet)
    {
        using var stream = workbook.GetEntry($"xl/worksheets/sheet{sheet}.xml")!.Open();
        return [.. XDocument.Load(stream).Descendants(Main + "row").Select(row => row.Elements(Main + "c").Select(cell => cell.Value).ToList())];
    }
}
