using FraudWatch.Testing;

namespace FraudWatch.Store.Tests.Stages;

/// <summary>Which packages are the same drug, what a day's dose is and how long a supply lasts.</summary>
public sealed class DrugLineTests
{
    private static async Task<ClaimsFixture> BuildAsync(string header, string lines) => await ClaimsFixture.BuildAsync(
        ("mdtrt_d", """
            mdtrt_id, psn_no, fixmedins_code, med_type, begntime, endtime, dscg_maindiag_code
            M1, P1, H1, 11, 2025-03-01 09:00:00, 2025-03-01 10:00:00, i10.x05
            """),
        ("fee_list_d", $"bkkp_sn, mdtrt_id, psn_no, fixmedins_code, fee_ocur_time, cnt, pric, det_item_fee_sumamt, med_list_codg, {header}\n{lines}"));

    [Fact]
    public async Task Packages_of_one_substance_are_the_same_drug_and_patent_medicines_are_told_apart_by_name()
    {
        using var claims = await BuildAsync("hilist_name", """
            B1, M1, P1, H1, 2025-03-01 09:30:00, 1, 10, 10, XC08CAA236A001010103001, 氨氯地平片
            B2, M1, P1, H1, 2025-03-01 09:30:00, 1, 10, 10, XC08CAA236E001020101999, 氨氯地平胶囊(某牌)
            B3, M1, P1, H1, 2025-03-01 09:30:00, 1, 10, 10, ZD02AAF0220010104504, 妇可靖胶囊
            B4, M1, P1, H1, 2025-03-01 09:30:00, 1, 10, 10, ZD02AAF0220020104504, 妇乐颗粒
            B5, M1, P1, H1, 2025-03-01 09:30:00, 1, 10, 10, ZD02AAF0220030104504, 妇乐片
            B6, M1, P1, H1, 2025-03-01 09:30:00, 9, 1, 9, T001200797, 西红花
            B7, M1, P1, H1, 2025-03-01 09:30:00, 1, 10, 10, 002501010150000, 血细胞分析
            """);

        Assert.Equal(
            [
                "B1 | XC08CAA236 | oral", "B2 | XC08CAA236 | oral", "B3 | ZD02AAF0220妇可靖 | oral", "B4 | ZD02AAF0220妇乐 | oral",
                "B5 | ZD02AAF0220妇乐 | oral", "B6 | T001200797 | -",
            ],
            claims.Rows("SELECT bkkp_sn, drug_key, route FROM claims.drug_line ORDER BY bkkp_sn"));
        Assert.Equal("I10.X05", claims.Row("SELECT DISTINCT diag_code FROM claims.drug_line"));
    }

    [Fact]
    public async Task A_supply_lasts_its_stated_days_or_its_pieces_over_the_daily_dose()
    {
        using var claims = await BuildAsync("hilist_name, prd_days, sin_dos_dscr, used_frqu_dscr", """
            B1, M1, P1, H1, 2025-03-01 09:30:00, 30, 1, 30, XC08CAA236A001010103001, 氨氯地平片, 7, 1片, bid
            B2, M1, P1, H1, 2025-03-01 09:30:00, 30, 1, 30, XC08CAA236A001010103001, 氨氯地平片, , 1片, 每日两次
            B3, M1, P1, H1, 2025-03-01 09:30:00, 2, 9, 18, XJ01CAA001E001010103001, 阿莫西林胶囊, , 0.5g, TID
            B4, M1, P1, H1, 2025-03-01 09:30:00, 2, 9, 18, XJ01CAA001E001010103001, 阿莫西林胶囊, , 0.25g*2粒, TID
            B5, M1, P1, H1, 2025-03-01 09:30:00, 2, 9, 18, XJ01CAA001E001010103001, 阿莫西林胶囊, , 遵医嘱, 必要时
            B6, M1, P1, H1, 2025-03-01 09:30:00, 2, 9, 18, XJ01CAA001E001010103001, 阿莫西林胶囊, , 9999999g, Q2H
            B7, M1, P1, H1, 2025-03-01 09:30:00, 2, 9, 18, XJ01CAA001E001010103001, 阿莫西林胶囊, , 99999999g, Q2H
            """);

        Assert.Equal(
            ["B1 | 7.00 | 2.0000 | 片", "B2 | 15.00 | 2.0000 | 片", "B3 | - | 1500.0000 | mg", "B4 | - | - | -", "B5 | - | - | -", "B6 | - | 119999988000.0000 | mg", "B7 | - | - | -"],
            claims.Rows("SELECT bkkp_sn, supplied_days, daily_dose, daily_dose_unit FROM claims.drug_line ORDER BY bkkp_sn"));
    }
}
