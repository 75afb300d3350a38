using System.Text;
using FraudWatch.Store.Ingest;

namespace FraudWatch.Store.Tests.Ingest;

public sealed class EncodingTests : IDisposable
{
    private static readonly string Text = Exports.Text(
        "就诊ID,人员编号,定点医药机构编号,医疗类别,开始时间,入院科室名称",
        "M1,P1,H1,21,2025-01-02 03:04:05,心血管内科",
        "M2,P1,H1,21,2025-01-02 03:04:05,呼吸科");

    private readonly Inbox inbox = new();

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with mark", "gb18030", "utf-16le", "utf-16be", "utf-16le without mark"];

    public void Dispose() => inbox.Dispose();

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Chinese_headers_and_values_are_read_in(string encoding)
    {
        inbox.Write("导出.csv", Text, Named(encoding));

        var report = inbox.Ingest();

        Assert.True(report.Tables.ContainsKey("mdtrt_d"), report.Files[0].Reason);
        Assert.Equal(new TableCounts(2, 2, 0, 0), report.Tables["mdtrt_d"]);
        Assert.Equal(["心血管内科", "呼吸科"], inbox.Query("SELECT adm_dept_name FROM lake.mdtrt_d ORDER BY mdtrt_id"));
    }

    [Fact]
    public void A_row_that_is_not_valid_in_the_files_encoding_is_quarantined_alone()
    {
        byte[] broken = [.. Encoding.UTF8.GetBytes("M3,P1,H1,21,2025-01-02,"), 0xE5, 0xBF, (byte)'\n'];
        inbox.Write("utf8.csv", [.. Encoding.UTF8.GetBytes(Text), .. broken]);

        Assert.Equal(new TableCounts(3, 2, 1, 0), inbox.Ingest().Tables["mdtrt_d"]);
        Assert.Equal(["utf8.csv line 4: it holds bytes that are not UTF-8 text"], inbox.Complaints());
    }

    [Fact]
    public void A_broken_row_of_a_gb18030_file_is_quarantined_alone()
    {
        byte[] broken = [.. Encoding.ASCII.GetBytes("M3,P1,H1,21,2025-01-02,"), 0xB0, (byte)'\n'];
        inbox.Write("gbk.csv", [.. Inbox.Gb18030.GetBytes(Text), .. broken]);

        Assert.Equal(new TableCounts(3, 2, 1, 0), inbox.Ingest().Tables["mdtrt_d"]);
        Assert.Equal(["gbk.csv line 4: it holds bytes that are not GB18030 text"], inbox.Complaints());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Gb18030_is_found_however_late_its_first_character_comes(bool packed)
    {
        var rows = Enumerable.Range(0, 40_000).Select(i => $"M{i},P1,H1,21,2025-01-02 03:04:05,ward").Append("M-last,P1,H1,21,2025-01-02,骨科");
        var bytes = Inbox.Gb18030.GetBytes(Exports.Text("mdtrt_id,psn_no,fixmedins_code,med_type,begntime,adm_dept_name", [.. rows]));
        if (packed)
            inbox.WriteGzip("late.csv.gz", bytes);
        else
            inbox.Write("late.csv", bytes);

        Assert.Equal(new TableCounts(40_001, 40_001, 0, 0), inbox.Ingest().Tables["mdtrt_d"]);
        Assert.Equal(["骨科"], inbox.Query("SELECT adm_dept_name FROM lake.mdtrt_d WHERE mdtrt_id = 'M-last'"));
    }

    private static Encoding Named(string name) => name switch
    {
        "utf-8" => new UTF8Encoding(false),
        "utf-8 with mark" => new UTF8Encoding(true),
        "gb18030" => Inbox.Gb18030,
        "utf-16le" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        _ => new UnicodeEncoding(false, false),
    };
}
