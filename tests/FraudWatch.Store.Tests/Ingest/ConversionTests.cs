using FraudWatch.Store.Ingest;

namespace FraudWatch.Store.Tests.Ingest;

public sealed class ConversionTests : IDisposable
{
    private readonly Inbox inbox = new();

    public void Dispose() => inbox.Dispose();

    [Fact]
    public void Odd_codes_get_their_national_form()
    {
        inbox.Write("a.csv", Exports.Text(Exports.Encounters + ",hosp_lv,insutype", "M1,P1,H1,21.0,2025-01-02,2,390.0", "M2,P1,H1,11,2025-01-02,02.0,390", "M3,P1,H1,2105,2025-01-02,11,310"));

        inbox.Ingest();

        Assert.Equal(["21 02 390", "11 02 390", "2105 11 310"], inbox.Query("SELECT med_type, hosp_lv, insutype FROM lake.mdtrt_d ORDER BY mdtrt_id"));
    }

    [Theory]
    [InlineData("2025-01-02 03:04:05", "2025-01-02 03:04:05")]
    [InlineData("2025-01-02 03:04:05.123", "2025-01-02 03:04:05.123")]
    [InlineData("2025-01-02T03:04:05", "2025-01-02 03:04:05")]
    [InlineData("2025-01-02T03:04:05+08:00", "2025-01-02 03:04:05")]
    [InlineData("2025-01-01T19:04:05Z", "2025-01-02 03:04:05")]
    [InlineData("2025/1/2 3:04:05", "2025-01-02 03:04:05")]
    [InlineData("2025-01-02", "2025-01-02 00:00:00")]
    [InlineData("20250102", "2025-01-02 00:00:00")]
    [InlineData("20250102030405", "2025-01-02 03:04:05")]
    [InlineData("1735758245000", "2025-01-02 03:04:05")]
    [InlineData("2025年1月2日", "2025-01-02 00:00:00")]
    [InlineData(" 2025-01-02 ", "2025-01-02 00:00:00")]
    public void Times_are_read_as_local_times(string written, string meant)
    {
        inbox.Write("a.csv", Exports.Text(Exports.Encounters, Exports.Encounter("M1", written)));

        Assert.Equal(1, inbox.Ingest().Tables["mdtrt_d"].Accepted);
        Assert.Equal([meant], inbox.Query("SELECT CAST(begntime AS VARCHAR) FROM lake.mdtrt_d"));
    }

    [Theory]
    [InlineData("2025-02-30 00:00:00")]
    [InlineData("20250230")]
    [InlineData("10:20:30")]
    [InlineData("infinity")]
    [InlineData("0025-01-02")]
    [InlineData("45678")]
    [InlineData("soon")]
    public void Times_that_are_none_are_quarantined(string written)
    {
        inbox.Write("a.csv", Exports.Text(Exports.Encounters, Exports.Encounter("M1", written), Exports.Encounter("M2")));

        Assert.Equal(new TableCounts(2, 1, 1, 0), inbox.Ingest().Tables["mdtrt_d"]);
        Assert.StartsWith("a.csv line 2: begntime is no", Assert.Single(inbox.Complaints()).Replace("is not", "is no", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("100", "100.00")]
    [InlineData("-1.5", "-1.50")]
    [InlineData("30.005", "30.01")]
    [InlineData("1e3", "1000.00")]
    [InlineData("\"1,234.50\"", "1234.50")]
    public void Amounts_are_read_as_written(string written, string meant)
    {
        inbox.Write("a.csv", Exports.Text(Exports.Settlements, Exports.Settlement("S1", written)));

        inbox.Ingest();

        Assert.Equal([meant], inbox.Query("SELECT CAST(medfee_sumamt AS VARCHAR) FROM lake.setl_d"));
    }

    [Theory]
    [InlineData("12x")]
    [InlineData("NaN")]
    [InlineData("\"12,5\"")]
    [InlineData("--1")]
    [InlineData("1e30")]
    [InlineData("１２")]
    public void Amounts_that_are_none_are_quarantined(string written)
    {
        inbox.Write("a.csv", Exports.Text(Exports.Settlements, Exports.Settlement("S1", written), Exports.Settlement("S2")));

        Assert.Equal(new TableCounts(2, 1, 1, 0), inbox.Ingest().Tables["setl_d"]);
        Assert.Equal(["a.csv line 2: medfee_sumamt is not a number, or too large"], inbox.Complaints());
    }

    [Theory]
    [InlineData("")]
    [InlineData("NULL")]
    [InlineData("\\N")]
    [InlineData("NA")]
    [InlineData("  ")]
    public void A_missing_value_is_null_where_it_may_be_and_quarantined_where_it_may_not(string missing)
    {
        inbox.Write("a.csv", Exports.Text(Exports.Encounters + ",endtime", Exports.Encounter("M1") + "," + missing, $"{missing},P1,H1,21,2025-01-02,"));

        Assert.Equal(new TableCounts(2, 1, 1, 0), inbox.Ingest().Tables["mdtrt_d"]);
        Assert.Equal(["M1 -"], inbox.Query("SELECT mdtrt_id, endtime FROM lake.mdtrt_d"));
        Assert.Equal(["a.csv line 3: mdtrt_id is empty but required"], inbox.Complaints());
    }

    [Fact]
    public void An_id_that_a_spreadsheet_turned_into_a_power_of_ten_is_quarantined()
    {
        inbox.Write("a.csv", Exports.Text(Exports.Encounters, "3.20105E+17,P1,H1,21,2025-01-02", "M2,P+1,H1,21,2025-01-02"));

        Assert.Equal(new TableCounts(2, 1, 1, 0), inbox.Ingest().Tables["mdtrt_d"]);
        Assert.Equal(["a.csv line 2: mdtrt_id lost its digits to scientific notation"], inbox.Complaints());
    }
}
