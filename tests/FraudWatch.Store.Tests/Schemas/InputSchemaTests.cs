using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Tests.Schemas;

public sealed class InputSchemaTests
{
    [Fact]
    public void Claims_tables_require_what_the_contract_says()
    {
        Assert.Equal(
            ["setl_id", "mdtrt_id", "psn_no", "fixmedins_code", "med_type", "setl_time", "medfee_sumamt", "fund_pay_sumamt"],
            InputTables.ByName("SETL_D").Required);
        Assert.Equal(
            ["mdtrt_id", "psn_no", "fixmedins_code", "med_type", "begntime"],
            InputTables.ByName("mdtrt_d").Required);
        Assert.Equal(
            ["bkkp_sn", "mdtrt_id", "psn_no", "fixmedins_code", "fee_ocur_time", "med_list_codg", "cnt", "pric", "det_item_fee_sumamt"],
            InputTables.ByName("fee_list_d").Required);
    }

    [Fact]
    public void Money_quantities_and_prices_are_exact_decimals()
    {
        var line = InputTables.ByName("fee_list_d");

        Assert.Equal("DECIMAL(16,4)", line["cnt"].DuckDbType);
        Assert.Equal("DECIMAL(16,6)", line["pric"].DuckDbType);
        Assert.Equal("DECIMAL(16,2)", line["det_item_fee_sumamt"].DuckDbType);
        Assert.DoesNotContain(
            InputTables.All.SelectMany(table => table.Columns),
            column => column.DuckDbType == "DOUBLE" && column.En.Contains("yuan", StringComparison.Ordinal));
    }

    [Fact]
    public void Identifiers_are_text()
    {
        var ids = InputTables.All.SelectMany(table => table.Columns)
            .Where(column => column.Name.EndsWith("_id", StringComparison.Ordinal)
                || column.Name.EndsWith("_no", StringComparison.Ordinal)
                || column.Name.EndsWith("_code", StringComparison.Ordinal));

        Assert.All(ids, column => Assert.Equal("VARCHAR", column.DuckDbType));
    }

    [Theory]
    [InlineData("certno")]
    [InlineData("mdtrt_cert_no")]
    [InlineData("tel")]
    [InlineData("mob")]
    [InlineData("email")]
    [InlineData("hsecfc")]
    [InlineData("bankacct")]
    [InlineData("ssc_cardno")]
    [InlineData("live_addr")]
    public void Numbers_that_identify_a_person_are_stored_as_hashes_in_every_table(string name) =>
        Assert.All(Columns(name), column => Assert.Equal(ColumnPrivacy.Hash, column.Privacy));

    [Theory]
    [InlineData("psn_name")]
    [InlineData("coner_name")]
    [InlineData("agnter_name")]
    [InlineData("legrep_name")]
    [InlineData("opter_name")]
    [InlineData("crter_name")]
    [InlineData("reporter_name")]
    public void Names_of_persons_are_never_stored(string name) =>
        Assert.All(Columns(name), column => Assert.Equal(ColumnPrivacy.Omit, column.Privacy));

    [Theory]
    [InlineData("chfpdr_name")]
    [InlineData("bilg_dr_name")]
    [InlineData("oper_dr_name")]
    [InlineData("dr_name")]
    [InlineData("fixmedins_name")]
    [InlineData("psn_no")]
    public void Physicians_institutions_and_person_numbers_are_stored(string name) =>
        Assert.All(Columns(name), column => Assert.Equal(ColumnPrivacy.Keep, column.Privacy));

    [Fact]
    public void Codes_that_lose_their_leading_zero_are_padded()
    {
        var settlement = InputTables.ByName("setl_d");

        Assert.Equal(2, settlement["hosp_lv"].CodeWidth);
        Assert.Equal(0, settlement["insutype"].CodeWidth);
        Assert.Null(settlement["setl_id"].CodeWidth);
        Assert.Equal("三级甲等", settlement["hosp_lv"].Codes["02"].Zh);
    }

    [Fact]
    public void Every_table_says_what_makes_two_rows_the_same()
    {
        Assert.Equal(["bkkp_sn"], InputTables.ByName("fee_list_d").Key);
        Assert.Equal(
            ["setl_id", "mdtrt_id", "diag_type", "diag_code"],
            InputTables.ByName("setl_list_diag_d").KeyFallback);
        Assert.All(InputTables.All, table => Assert.NotEmpty(table.Key.Concat(table.KeyFallback)));
    }

    [Fact]
    public void An_unknown_table_is_refused_with_the_known_ones()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => InputTables.ByName("setl"));

        Assert.Contains("setl_d", error.Message, StringComparison.Ordinal);
    }

    private static List<InputColumn> Columns(string name)
    {
        var columns = InputTables.All.SelectMany(table => table.Columns).Where(column => column.Name == name).ToList();
        Assert.NotEmpty(columns);
        return columns;
    }
}
