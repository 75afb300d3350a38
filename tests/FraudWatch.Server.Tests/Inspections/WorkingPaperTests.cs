using System.IO.Compression;
using System.Xml.Linq;
using FraudWatch.Casework.Audit;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Inspections;
using FraudWatch.Detection.Rules;
using FraudWatch.Pipeline.Inspections;
using FraudWatch.Store;
using FraudWatch.Testing;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Tests.Inspections;

public sealed class WorkingPaperTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Theory, OnSqlite, OnPostgres]
    public async Task The_checklist_is_made_from_the_flagged_rules_and_frozen(CaseworkEngine engine)
    {
        await using var office = await InspectionOffice.OpenAsync(engine);
        var (id, member) = await office.StartOneAsync();

        var item = Assert.Single((await member.GetAsync($"/api/v1/inspections/{id}/checklist")).Json.AsArray())!["rule"]!;

        Assert.Equal(("duplicate-charge", 2), (item["rule_id"]!.GetValue<string>(), item["findings"]!.GetValue<int>()));
        Assert.NotEmpty(item["triage"]!.AsArray());
        Assert.Equal(["第十五条", "第三十八条"], item["clauses"]!.AsArray().Select(clause => clause!.GetValue<string>()));
    }

    [Theory, OnSqlite, OnPostgres]
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
            var line = Rows(workbook, 2)[4];
            Assert.Equal(["1", "ZY13", "00013", "王某", "P13"], line[..5]);
            Assert.Equal(["内科", "张医师", "护理", "二级护理", "001204000040000"], line[7..12]);
            Assert.Equal(["120.50", "100.00", "70.00", "10.00"], line[15..19]);
            Assert.Equal(("5.00", "'=重复收费", "第十五条；第三十八条", ""), (line[23], line[24], line[25], line[26]));
            Assert.Equal(["1", "ZY7", "0007"], Rows(workbook, 3)[3][..3]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<List<string>> Rows(ZipArchive workbook, int sheet)
    {
        using var stream = workbook.GetEntry($"xl/worksheets/sheet{sheet}.xml")!.Open();
        return [.. XDocument.Load(stream).Descendants(Main + "row").Select(row => row.Elements(Main + "c").Select(cell => cell.Value).ToList())];
    }
}
