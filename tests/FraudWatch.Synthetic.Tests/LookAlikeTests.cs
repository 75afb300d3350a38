using FraudWatch.Synthetic.Tests.Reading;

namespace FraudWatch.Synthetic.Tests;

/// <summary>Honest life must look like fraud in all the lawful ways, or a rule's precision means nothing.</summary>
[Collection(HonestCity.Shared)]
public class LookAlikeTests(HonestCity honest)
{
    private readonly GeneratedCity _city = honest.City;

    [Fact]
    public void The_city_looks_like_the_published_figures()
    {
        var people = _city["psn_info_b"].Rows;
        var stays = _city["mdtrt_d"].Rows.Where(row => row.IsStay()).ToList();
        var elderly = people.Count(row => row.Time("brdy").Year <= 1964) / (double)people.Count;
        var children = people.Count(row => row.Time("brdy").Year >= 2011) / (double)people.Count;

        Assert.InRange(stays.Count / (double)people.Count, 0.14, 0.23);
        Assert.InRange(stays.Where(row => !row.IsOpen()).Average(row => row.Nights()), 7.0, 12.0);
        Assert.InRange(_city.Report.Encounters / (double)people.Count, 6.5, 9.5);
        Assert.InRange(elderly, 0.15, 0.24);
        Assert.InRange(children, 0.13, 0.22);
        Assert.InRange(_city["psn_insu_d"].Rows.Count(row => row["insutype"] == "310") / (double)people.Count, 0.22, 0.34);
    }

    [Fact]
    public void Fewer_people_come_at_spring_festival()
    {
        var perDay = _city["mdtrt_d"].Rows.Where(row => row["med_type"] == "11").GroupBy(row => row.Admission()).ToDictionary(group => group.Key, group => group.Count());
        var festival = Enumerable.Range(0, 8).Average(i => perDay.GetValueOrDefault(new DateTime(2025, 1, 28).AddDays(i)));
        var usual = Enumerable.Range(0, 14).Average(i => perDay.GetValueOrDefault(new DateTime(2025, 3, 3).AddDays(i)));

        Assert.True(festival < usual * 0.8, $"{festival} a day at Spring Festival, {usual} in March");
    }

    [Theory]
    [InlineData("chemotherapy every two or three weeks", 14, 21, "Z51")]
    [InlineData("the second eye days after the first", 3, 16, "H25")]
    public void Cycles_and_second_sides_bring_people_back(string what, int shortest, int longest, string category)
    {
        var returns = ReturnsToTheSameHospital().Where(pair => pair.Later.Category() == category && pair.Earlier.Category() == category).ToList();

        Assert.True(returns.Exists(pair => pair.Days >= shortest && pair.Days <= longest), what);
    }

    [Fact]
    public void Within_fifteen_days_nobody_comes_back_without_a_reason_in_the_columns()
    {
        var planned = _city["setl_list_d"].Rows.Where(row => row["days_rinp_flag_31"] == "1").Select(row => row["mdtrt_id"]).ToHashSet();
        foreach (var (earlier, later, _) in ReturnsToTheSameHospital().Where(pair => (pair.Later.Admission() - pair.Earlier.Discharge()).Days <= 15))
        {
            var excused = later.Category() is "Z51" or "H25" || later["med_type"] is "2105" or "28" or "71" || earlier["med_type"] is "71"
                || later["ipt_otp_no"] == earlier["ipt_otp_no"] || planned.Contains(earlier["mdtrt_id"]) || earlier["dscg_way"] is "2" or "3" or "4"
                || (later["med_type"] == "24" && later.Category()[0] != earlier.Category()[0])
                || later["nwb_flag"] == "1" || (earlier.Category() == "O47" && later.Category()[..2] == "O8");
            Assert.True(excused, $"{earlier["mdtrt_id"]} {earlier.Category()} then {later["mdtrt_id"]} {later.Category()}");
        }
    }

    [Fact]
    public void Somebody_comes_back_for_the_same_disease_after_seventeen_days() =>
        Assert.Contains(ReturnsToTheSameHospital(), pair => pair.Earlier.Category() == pair.Later.Category()
            && pair.Later.Category() is not ("Z51" or "H25") && (pair.Later.Admission() - pair.Earlier.Discharge()).Days is >= 17 and <= 30);

    [Theory]
    [InlineData("mdtrt_d", "refl_old_mdtrt_id", "*")]
    [InlineData("mdtrt_d", "dscg_way", "2")]
    [InlineData("mdtrt_d", "dscg_way", "3")]
    [InlineData("mdtrt_d", "dscg_way", "4")]
    [InlineData("mdtrt_d", "dscg_way", "5")]
    [InlineData("mdtrt_d", "nwb_flag", "1")]
    [InlineData("mdtrt_d", "med_type", "71")]
    [InlineData("mdtrt_d", "med_type", "2105")]
    [InlineData("mdtrt_d", "med_type", "9929")]
    [InlineData("mdtrt_d", "inhosp_stas", "1")]
    [InlineData("mdtrt_d", "pay_loc", "4")]
    [InlineData("setl_d", "mid_setl_flag", "1")]
    [InlineData("setl_d", "refd_setl_flag", "1")]
    [InlineData("fee_list_d", "etip_flag", "1")]
    [InlineData("fee_list_d", "rx_circ_flag", "1")]
    [InlineData("fee_list_d", "dscg_tkdrug_flag", "1")]
    [InlineData("fee_list_d", "init_feedetl_sn", "*")]
    [InlineData("fee_list_d", "medins_list_name", "膝关节X线摄影(左)")]
    [InlineData("ward_check_d", "leave_approved", "1")]
    [InlineData("identity_check_d", "person_match", "0")]
    [InlineData("setl_list_d", "days_rinp_flag_31", "1")]
    [InlineData("out_appy_evt_c", "psn_no", "*")]
    [InlineData("opsp_reg_evt_c", "psn_no", "*")]
    [InlineData("care_service_d", "carer_no", "*")]
    [InlineData("maternity_allowance_d", "psn_no", "*")]
    [InlineData("manual_claim_d", "invoice_no", "*")]
    [InlineData("device_d", "device_kind", "DIALYSIS")]
    [InlineData("quota_d", "quota_kind", "days_per_stay")]
    [InlineData("setl_list_diag_d", "diag_code", "T80.200")]
    public void Honest_life_holds(string table, string column, string value) =>
        Assert.Contains(_city[table].Rows, row => value == "*" ? row[column] != "" : row[column] == value);

    [Fact]
    public void Some_hospitals_send_dates_only_and_some_book_at_discharge()
    {
        var stays = _city["mdtrt_d"].Rows.Where(row => row.IsStay() && !row.IsOpen() && row.Nights() > 2).ToList();
        var datesOnly = stays.GroupBy(row => row["fixmedins_code"]).Count(group => group.All(row => row.Time("begntime").TimeOfDay == TimeSpan.Zero));
        var atDischarge = stays.GroupBy(row => row["fixmedins_code"]).Count(group => group.All(row => _city.LinesOf(row["mdtrt_id"]).All(line => line.Time("fee_ocur_time").Date >= row.Discharge() || line["init_feedetl_sn"] != "")));

        Assert.InRange(datesOnly, 1, 3);
        Assert.InRange(atDischarge, 1, 4);
    }

    private IEnumerable<(CsvRow Earlier, CsvRow Later, int Days)> ReturnsToTheSameHospital() => _city["mdtrt_d"].Rows
        .Where(row => row.IsStay())
        .GroupBy(row => (row["psn_no"], row["fixmedins_code"]))
        .SelectMany(group => group.OrderBy(row => row.Time("begntime")).Zip(group.OrderBy(row => row.Time("begntime")).Skip(1)))
        .Where(pair => !pair.First.IsOpen())
        .Select(pair => (pair.First, pair.Second, (pair.Second.Admission() - pair.First.Admission()).Days));
}
