using System.Globalization;
using FraudWatch.Testing;

namespace FraudWatch.Store.Tests.Stages;

/// <summary>C8, C11: values that stand for nobody in particular, and babies on their mothers' cards.</summary>
public sealed class PersonTests
{
    private const string FeeHeader =
        "bkkp_sn, mdtrt_id, psn_no, fixmedins_code, fee_ocur_time, med_list_codg, cnt, pric, det_item_fee_sumamt, bilg_dr_code, bilg_dr_name\n";

    [Theory]
    [InlineData("匿名", "匿名", "-")]
    [InlineData("D320100000001", "测试", "-")]
    [InlineData("999999", "李四", "-")]
    [InlineData("D000000000000", "李四", "-")]
    [InlineData("D320100000001", "李四", "D320100000001")]
    public async Task Physician_codes_and_names_that_stand_for_nobody_are_left_out(string code, string name, string expected)
    {
        using var claims = await ClaimsFixture.BuildAsync(("fee_list_d", FeeHeader
            + $"B1, M1, P1, H1, 2025-03-02 08:00:00, 002203020010000, 1, 100, 100, {code}, {name}"));

        Assert.Equal(expected, claims.Row("SELECT physician_code FROM claims.fee_line"));
    }

    [Theory]
    [InlineData(201, 0)]
    [InlineData(60, 1)]
    public async Task A_physician_who_bills_for_hundreds_of_persons_in_a_day_is_a_counter(int persons, int physicians)
    {
        var lines = string.Concat(Enumerable.Range(0, persons).Select(n =>
            string.Create(CultureInfo.InvariantCulture, $"B{n}, M{n}, P{n}, H1, 2025-03-02 08:00:00, 002203020010000, 1, 100, 100, D7, 李四\n")));
        using var claims = await ClaimsFixture.BuildAsync(("fee_list_d", FeeHeader + lines));

        Assert.Equal(physicians.ToString(CultureInfo.InvariantCulture), claims.Row("SELECT count(DISTINCT physician_code) FROM claims.fee_line"));
    }

    [Theory]
    [InlineData(21, 0)]
    [InlineData(3, 3)]
    public async Task A_phone_is_a_tie_between_few_persons_and_none_between_many(int persons, int tied)
    {
        var rows = string.Concat(Enumerable.Range(0, persons).Select(n => string.Create(CultureInfo.InvariantCulture, $"P{n}, 1, hash7\n")));
        using var claims = await ClaimsFixture.BuildAsync(("psn_info_b", "psn_no, gend, tel\n" + rows));

        Assert.Equal(tied.ToString(CultureInfo.InvariantCulture), claims.Row("SELECT count(phone_key) FROM claims.person"));
    }

    [Fact]
    public async Task A_sex_that_the_sources_contradict_is_unknown()
    {
        using var claims = await ClaimsFixture.BuildAsync(
            ("psn_info_b", """
                psn_no, gend
                P1, 1
                P2, 2
                P3, 9
                """),
            ("mdtrt_d", """
                mdtrt_id, psn_no, fixmedins_code, med_type, begntime, gend
                M1, P1, H1, 11, 2025-03-03 09:00:00, 2
                M2, P2, H1, 11, 2025-03-03 09:00:00, 2
                """));

        Assert.Equal(["P1 | -", "P2 | 2", "P3 | -"], claims.Rows("SELECT psn_no, gend FROM claims.person ORDER BY psn_no"));
    }

    [Fact]
    public async Task A_baby_on_its_mothers_card_is_no_stay_of_the_mother_and_does_not_make_her_sex_doubtful()
    {
        using var claims = await ClaimsFixture.BuildAsync(("mdtrt_d", """
            mdtrt_id, psn_no, fixmedins_code, med_type, begntime, endtime, gend, brdy, nwb_flag
            M1, P1, H1, 52, 2025-03-03 09:00:00, 2025-03-07 09:00:00, 2, 1995-05-05, 0
            M2, P1, H1, 21, 2025-03-04 09:00:00, 2025-03-07 09:00:00, 1, 2025-03-04, 1
            """));

        Assert.Equal(["M1 | no", "M2 | yes"], claims.Rows("SELECT mdtrt_ids, is_newborn FROM claims.stay ORDER BY mdtrt_ids"));
        Assert.Equal("2 | 1995-05-05", claims.Row("SELECT gend, brdy FROM claims.person"));
    }

    [Fact]
    public async Task An_adult_is_no_newborn_and_his_age_is_counted_in_full_years()
    {
        using var claims = await ClaimsFixture.BuildAsync(("mdtrt_d", """
            mdtrt_id, psn_no, fixmedins_code, med_type, begntime, endtime, brdy
            M1, P1, H1, 21, 2025-03-03 09:00:00, 2025-03-07 09:00:00, 1995-03-04
            M2, P2, H1, 21, 2025-03-03 09:00:00, 2025-03-07 09:00:00, 1995-03-03
            """));

        Assert.Equal(["P1 | 29 | no", "P2 | 30 | no"], claims.Rows("SELECT psn_no, age, is_newborn FROM claims.stay ORDER BY psn_no"));
    }

    [Fact]
    public async Task The_hospital_that_saw_the_death_knows_its_date_best()
    {
        using var claims = await ClaimsFixture.BuildAsync(
            ("psn_info_b", """
                psn_no, die_date
                P1, 2025-03-06
                P2, 2025-03-06
                """),
            ("mdtrt_d", """
                mdtrt_id, psn_no, fixmedins_code, med_type, begntime, endtime, dscg_way
                M1, P1, H1, 21, 2025-03-03 09:00:00, 2025-03-07 09:00:00, 5
                M2, P2, H1, 21, 2025-01-03 09:00:00, 2025-01-07 09:00:00, 1
                """));

        Assert.Equal(
            ["P1 | 2025-03-07 | 2", "P2 | 2025-03-06 | 1"],
            claims.Rows("SELECT psn_no, die_date, die_sources FROM claims.person ORDER BY psn_no"));
    }
}
