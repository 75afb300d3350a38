using System.Text;
using System.Text.Json.Nodes;
using FraudWatch.Cli.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Cli.Tests.Knowledge;

public sealed class KnowledgeImportTests
{
    private const string Limited = "药品限医疗机构级别";

    [Fact]
    public void A_second_import_of_one_file_adds_nothing()
    {
        using var workspace = new Workspace();
        var csv = $"{KnowledgeCommands.Header}\n{Limited},XA1,,某药,限二级及以上医疗机构。,5\n{Limited},XA1,,某药,限三级医疗机构。,\n";
        workspace.Import(csv);
        var before = workspace.Points();

        var again = workspace.Import(csv);

        Assert.Equal((0, 0, 0), (Number(again, "added"), Number(again, "new_versions"), Number(again, "corrected")));
        Assert.Equal(before.Select(point => point["point_id"]), workspace.Points().Select(point => point["point_id"]));
    }

    [Fact]
    public void The_update_of_2026_begins_a_version_where_its_text_differs_and_none_where_only_its_punctuation_does()
    {
        using var workspace = new Workspace();

        var imported = workspace.Import($"""
            {KnowledgeCommands.Header}
            {Limited},XA1,,某药,限二级及以上医疗机构。,5
            {Limited},XA2,,某药,限二级及以上医疗机构。,5
            {Limited},XA1,,某药,限三级医疗机构。,
            {Limited},XA2,,某药,限二级及以上医疗机构,
            """);

        Assert.Equal((2, 1, 1), (Number(imported, "added"), Number(imported, "new_versions"), Number(imported, "unchanged")));
        Assert.Equal(
            ["XA1 2 2025-01-01 2026-01-01", "XA1 3 2026-01-01 ", "XA2 2 2025-01-01 "],
            workspace.Points().Select(point => $"{point["item_code"]} {point["min_level"]} {point["valid_from"]} {point["valid_to"]}"));
    }

    [Fact]
    public void An_older_publication_that_comes_later_is_in_force_until_the_newer_one()
    {
        using var workspace = new Workspace();
        workspace.Import($"{KnowledgeCommands.Header}\n{Limited},XA1,,某药,限三级医疗机构。,\n", "--valid-from", "2026-03-01");

        workspace.Import($"{KnowledgeCommands.Header}\n{Limited},XA1,,某药,限二级及以上医疗机构。,\n", "--valid-from", "2025-03-01");

        Assert.Equal(
            ["2 2025-03-01 2026-03-01", "3 2026-03-01 "],
            workspace.Points().Select(point => $"{point["min_level"]} {point["valid_from"]} {point["valid_to"]}"));
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "2026-01-01")]
    public void Points_that_an_update_leaves_out_are_told_and_end_only_when_asked(bool asked, string end)
    {
        using var workspace = new Workspace();
        var csv = $"{KnowledgeCommands.Header}\n{Limited},XA1,,某药,限二级及以上医疗机构。,5\n{Limited},XA2,,某药,限二级及以上医疗机构。,5\n{Limited},XA1,,某药,限二级及以上医疗机构。,\n";

        var imported = workspace.Import(csv, asked ? ["--update-replaces"] : []);

        var dropped = Assert.Single(imported["dropped_by_update"]!.AsArray())!;
        Assert.Equal((12, 2, 1, asked ? 1 : 0), (Number(dropped, "class_number"), Number(dropped, "before"), Number(dropped, "dropped"), Number(dropped, "ended")));
        Assert.Equal(["", end], workspace.Points().Select(point => point["valid_to"]));
    }

    [Fact]
    public void Odd_rows_are_left_out_by_name_and_the_others_are_read()
    {
        using var workspace = new Workspace();

        var imported = workspace.Import($"""
            {KnowledgeCommands.Header}
            {Limited},XA1,,某药,限二级及以上医疗机构。,5
            {Limited},,,说明：不纳入,,5
            无此规则,XA2,,某药,限二级及以上医疗机构。,5
            {Limited},XA3,,某药
            {Limited},XA4,,"未闭合的引号,限二级及以上医疗机构。,5
            {Limited},XA5,,某药,"限二级
            及以上医疗机构。",5
            """);

        Assert.Equal((6, 2, 4), (Number(imported, "read"), Number(imported, "usable"), Number(imported, "skipped_rows")));
        Assert.Equal([3, 4, 5, 6], imported["skipped"]!.AsArray().Select(row => Number(row!, "line")));
        Assert.Equal(1, Number(imported["unknown_classes"]!, "无此规则"));
        Assert.Equal(["XA1 2", "XA5 2"], workspace.Points().Select(point => $"{point["item_code"]} {point["min_level"]}"));
        Assert.Empty(JsonSchemaCheck.Problems("output/knowledge-import", imported));
    }

    [Fact]
    public void Columns_may_stand_in_any_order_under_Chinese_names_in_GB18030()
    {
        using var workspace = new Workspace();
        var file = workspace.At("publication.csv");
        Directory.CreateDirectory(workspace.At());
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("GB18030") ?? Encoding.UTF8;
        File.WriteAllBytes(file, encoding.GetBytes("限定条件,项目名称,药品编码,规则编码\r\n限二级及以上医疗机构。,某药,XA1,GZ10000101012000\r\n"));

        FraudWatchProgram.Succeed("knowledge", "import", file, "--data", workspace.Data, "--region", "510100");

        var point = Assert.Single(workspace.Points());
        Assert.Equal(("12", "2", "510100"), (point["class_no"], point["min_level"], point["region"]));
    }

    [Fact]
    public void An_operation_of_two_discount_groups_is_one_point_with_both()
    {
        using var workspace = new Workspace();

        workspace.Import($"{KnowledgeCommands.Header}\n手术项目未按规定折价收费,0033A,,阑尾切除术,胃肠手术组,2\n手术项目未按规定折价收费,0033A,,阑尾切除术,经腹直肠手术组,2\n");

        Assert.Equal("经腹直肠手术组|胃肠手术组", Assert.Single(workspace.Points())["group_name"]);
    }

    [Fact]
    public void Of_two_texts_for_one_point_and_day_the_first_stands_and_the_other_is_counted()
    {
        using var workspace = new Workspace();

        var imported = workspace.Import($"{KnowledgeCommands.Header}\n{Limited},XA1,,某药,限二级及以上医疗机构。,5\n{Limited},XA1,,某药,限三级医疗机构。,5\n");

        Assert.Equal(1, Number(imported, "contradicting"));
        Assert.Equal("2", Assert.Single(workspace.Points())["min_level"]);
    }

    [Fact]
    public void A_file_of_no_known_shape_is_refused_with_the_shapes_that_are_known()
    {
        using var workspace = new Workspace();

        var result = FraudWatchProgram.Run("knowledge", "import", workspace.Write("odd.csv", "a,b\n1,2\n"), "--data", workspace.Data).Expect(1);

        Assert.Contains("item_code", result.Errors, StringComparison.Ordinal);
        Assert.Contains("sex_bound", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dictionary_of_the_bureau_adds_to_the_shipped_one_and_is_read_with_from_its_day_on()
    {
        using var workspace = new Workspace();
        workspace.Import($"{KnowledgeCommands.Header}\n药品限适应症,XC1,,某药,限发作性罗丝玛丽病患者。,12\n");
        Assert.Equal("false", Assert.Single(workspace.Points())["executable"]);

        var imported = workspace.Import("strength,term,codes\nspecific,发作性罗丝玛丽病,G99\nspecific,骨关节炎,M00-M25\n", "--valid-from", "2025-01-01");

        Assert.Equal("indication_term", imported["table"]!.GetValue<string>());
        Assert.Equal("G99", Assert.Single(workspace.Points())["diagnoses"]);
        Assert.Equal(["indication_term"], workspace.Report()["tables"]!.AsArray().Select(table => table!["table"]!.GetValue<string>()));
    }

    private static int Number(JsonNode node, string name) => node[name]!.GetValue<int>();
}
