using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Tests.Schemas;

public sealed class HeaderRecognitionTests
{
    private const string MinimalSettlement =
        "setl_id,mdtrt_id,psn_no,fixmedins_code,med_type,setl_time,medfee_sumamt,fund_pay_sumamt";

    private const string MinimalEncounter = "mdtrt_id,psn_no,fixmedins_code,med_type,begntime";

    private const string MinimalFeeLine =
        "bkkp_sn,mdtrt_id,psn_no,fixmedins_code,fee_ocur_time,med_list_codg,cnt,pric,det_item_fee_sumamt";

    private const string WideChineseExport =
        "就诊ID,结算ID,记账流水号,有效标志,处方医嘱号,定点医药机构编号,定点医药机构名称,人员编号,人员姓名,人员证件类型,证件号码,年龄,"
        + "病历号,住院_门诊号,住院天数,开始日期,结束日期,结算时间,住院主诊断名称,入院科室名称,出院科室名称,人员参保关系ID,"
        + "参保所属医保区划,险种类型1,INSUTYPE,支付地点类别1,支付地点类别,医疗类别1,医疗类别,录入方式,数据分割,费用明细流水号,"
        + "费用发生时间,数量,单价,明细项目费用总额,定价上限金额,自付比例,先支付类型,全自费金额,超限价金额,先行自付金额,符合范围金额,"
        + "公务员床位费金额,医院减免金额,医院垫付金额,收费项目等级,医保目录编码,医保目录名称,目录类别,医疗目录编码,医药机构目录编码,"
        + "医药机构目录名称,医疗收费项目类别1,医疗收费项目类别,规格,剂型名称,开单科室编码,开单科室名称,开单医师代码,开单医师姓名,"
        + "受单科室编码,受单科室名称,受单医师代码,受单医师姓名";

    [Theory]
    [InlineData(MinimalSettlement, "setl_d")]
    [InlineData(MinimalEncounter, "mdtrt_d")]
    [InlineData(MinimalFeeLine, "fee_list_d")]
    [InlineData("psn_no,gend,brdy", "psn_info_b")]
    [InlineData("psn_no,psn_name,certno,gend,brdy,insutype,psn_type,emp_no,tel,live_addr", "psn_info_b")]
    [InlineData("psn_no,psn_insu_rlts_id,insutype,psn_insu_stas,crt_insu_date,psn_name,certno", "psn_insu_d")]
    [InlineData("fixmedins_code,fixmedins_name,hosp_lv", "fixmedins_b")]
    [InlineData("medins_code,medins_name,hosp_lv", "medins_info_b")]
    [InlineData("fixmedins_code,fixmedins_name,hosp_lv,aprv_bed_cnt,lnt,lat", "medins_info_b")]
    [InlineData("dr_code,dr_name,medins_code,medins_name,psn_no", "dr_info_b")]
    [InlineData("hilist_code,hilist_name,begndate,enddate,list_type", "hilist_b")]
    [InlineData("hilist_code,hilist_lmtpric_type,begndate,insu_admdvs,hilist_pric_uplmt_amt", "hilist_lmtpric_d")]
    [InlineData("setl_id,mdtrt_id,psn_no,diag_type,maindiag_flag,diag_code,diag_name", "setl_list_diag_d")]
    [InlineData("setl_id,mdtrt_id,psn_no,main_oprn_flag,oprn_oprt_code,oprn_oprt_date", "setl_list_oprn_d")]
    [InlineData("setl_id,mdtrt_id,fixmedins_code,psn_no,hi_paymtd,days_rinp_flag_31,dscg_way", "setl_list_d")]
    [InlineData("mdtrt_id,scs_cutd_inpool_time,scs_cutd_exit_time", "icuinfo")]
    [InlineData("fixmedins_code,med_list_codg,purc_retn_cnt,finl_trns_pric", "purcinfo")]
    [InlineData("fixmedins_code,med_list_codg,sel_retn_cnt,sel_retn_time,psn_no", "selinfo")]
    [InlineData("fixmedins_code,med_list_codg,invdate,inv_cnt", "invinfo")]
    [InlineData("psn_no,opsp_dise_code,begndate,enddate", "opsp_reg_evt_c")]
    [InlineData("psn_no,rloc_admdvs,begndate,enddate", "out_appy_evt_c")]
    [InlineData("mdtrt_id,check_time,present,checker,checker2,leave_approved", "ward_check_d")]
    [InlineData("mdtrt_id,check_time,person_match,certificate_match,card_match", "identity_check_d")]
    [InlineData("complaint_id,received_on,fixmedins_code", "complaint_d")]
    [InlineData("finding_id,verdict,amount,decided_on", "verdict_d")]
    [InlineData("fixmedins_code,feature_name,feature_value", "institution_totals")]
    public void A_header_of_national_names_is_its_table(string header, string table)
    {
        var recognition = Recognise(header);

        Assert.True(recognition.IsRecognised, recognition.Problem);
        Assert.Equal(table, recognition.Table.Name);
    }

    [Fact]
    public void Every_table_is_recognised_by_the_full_list_of_its_own_names()
    {
        foreach (var table in InputTables.All)
        {
            var recognition = InputTables.Recognise([.. table.Columns.Select(column => column.Name)]);

            Assert.True(recognition.IsRecognised, $"{table.Name}: {recognition.Problem}");
            Assert.Equal(table.Name, recognition.Table.Name);
            Assert.Empty(recognition.Ignored);
        }
    }

    [Fact]
    public void Every_table_is_recognised_by_the_full_list_of_its_Chinese_names()
    {
        foreach (var table in InputTables.All)
        {
            var recognition = InputTables.Recognise([.. table.Columns.Select(column => column.Zh)]);

            Assert.True(recognition.IsRecognised, $"{table.Name}: {recognition.Problem}");
            Assert.Equal(table.Name, recognition.Table.Name);
            Assert.Equal(table.Columns, recognition.Columns.Select(found => found.Column));
        }
    }

    [Theory]
    [InlineData("SETL_ID,MDTRT_ID,PSN_NO,FIXMEDINS_CODE,MED_TYPE,SETL_TIME,MEDFEE_SUMAMT,FUND_PAY_SUMAMT")]
    [InlineData("setlId,mdtrtId,psnNo,fixmedinsCode,medType,setlTime,medfeeSumamt,fundPaySumamt")]
    [InlineData("\uFEFFsetl_id, mdtrt_id ,psn_no,fixmedins_code,med_type,setl_time,medfee_sumamt,fund_pay_sumamt\r")]
    [InlineData("'setl_id','mdtrt_id','psn_no','fixmedins_code','med_type','setl_time','medfee_sumamt','fund_pay_sumamt'")]
    [InlineData("结算ID (PK),就诊ID,人员编号,定点编码,医疗类别,结算时间,医疗费总额,基金支付总额")]
    public void Case_marks_quotes_and_language_of_a_header_do_not_matter(string header)
    {
        var recognition = Recognise(header);

        Assert.True(recognition.IsRecognised, recognition.Problem);
        Assert.Equal("setl_d", recognition.Table.Name);
        Assert.Equal(MinimalSettlement.Split(','), recognition.Columns.Select(found => found.Column.Name));
    }

    [Fact]
    public void Interface_names_map_to_the_columns_of_the_national_tables()
    {
        var recognition = Recognise(
            "feedetl_sn,mdtrt_id,psn_no,fixmedins_code,fee_ocur_time,med_list_codg,cnt,pric,det_item_fee_sumamt,"
            + "inscp_scp_amt,overlmt_amt,bilg_dr_codg,orders_dr_code,drord_no");

        Assert.True(recognition.IsRecognised, recognition.Problem);
        Assert.Equal(
            ["bkkp_sn", "inscp_amt", "overlmt_selfpay", "bilg_dr_code", "acord_dr_code", "rx_drord_no"],
            recognition.Columns.Select(found => found.Column.Name).Except(MinimalFeeLine.Split(',')[1..]));
    }

    [Fact]
    public void The_wide_Chinese_export_with_settlement_columns_is_read_as_fee_lines()
    {
        var recognition = Recognise(WideChineseExport);

        Assert.True(recognition.IsRecognised, recognition.Problem);
        Assert.Equal("fee_list_d", recognition.Table.Name);
        Assert.Equal("记账流水号", recognition.Columns.Single(found => found.Column.Name == "bkkp_sn").Header);
        var second = recognition.Ignored.Single(field => field.Header == "费用明细流水号");
        Assert.Equal("'记账流水号' already gives fee_list_d.bkkp_sn", second.Reason);
    }

    [Fact]
    public void Fee_lines_joined_with_their_settlements_are_fee_lines_whatever_columns_are_more()
    {
        var settlement = InputTables.ByName("setl_d").Columns.Select(column => column.Name);

        var recognition = InputTables.Recognise([.. settlement.Union(MinimalFeeLine.Split(','))]);

        Assert.True(recognition.IsRecognised, recognition.Problem);
        Assert.Equal("fee_list_d", recognition.Table.Name);
    }

    [Theory]
    [InlineData("setl_d", "medfee_sumamt")]
    [InlineData("setl_d", "setl_id")]
    [InlineData("fee_list_d", "bkkp_sn")]
    [InlineData("fee_list_d", "pric")]
    [InlineData("mdtrt_d", "begntime")]
    public void A_full_export_without_a_required_column_is_refused_with_the_columns_name(string table, string absent)
    {
        var aliases = InputTables.ByName(table)[absent].Aliases;
        var header = InputTables.ByName(table).Columns
            .Select(column => column.Name)
            .Where(name => name != absent && !aliases.Contains(name));

        var recognition = InputTables.Recognise([.. header]);

        Assert.False(recognition.IsRecognised);
        Assert.Contains($"nearest to {table} ", recognition.Problem, StringComparison.Ordinal);
        Assert.EndsWith($"lacks {absent}.", recognition.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_verdict_that_decides_neither_a_finding_nor_an_institution_is_refused()
    {
        var recognition = Recognise("verdict,decided_on");

        Assert.Equal(
            "The header comes nearest to verdict_d (核查结论, 2 of 2 fields known), but it lacks one of (finding_id, fixmedins_code).",
            recognition.Problem);
    }

    [Fact]
    public void A_header_without_any_known_name_is_refused_and_quoted()
    {
        var recognition = Recognise("a,b,c,d");

        Assert.Equal("No field of the header is a known column (it begins with 'a, b, c').", recognition.Problem);
    }

    [Fact]
    public void The_same_column_twice_is_refused()
    {
        var recognition = Recognise(MinimalEncounter + ",PSN_NO");

        Assert.Equal(
            "The header looks like mdtrt_d, but header fields 'psn_no' and 'PSN_NO' both mean mdtrt_d.psn_no.",
            recognition.Problem);
    }

    [Fact]
    public void Unknown_columns_are_reported_and_left_out()
    {
        var recognition = Recognise("rn," + MinimalEncounter);

        Assert.Equal("rn", Assert.Single(recognition.Ignored).Header);
        Assert.Equal(1, recognition.Columns[0].Index);
    }

    [Fact]
    public void A_tie_is_broken_by_the_file_name_only()
    {
        const string both = "mdtrt_id,check_time,present,person_match,leave_approved,card_match";

        Assert.Contains("fits identity_check_d and ward_check_d equally well", Recognise(both).Problem, StringComparison.Ordinal);
        Assert.Equal("ward_check_d", InputTables.Recognise(both.Split(','), "2025_WARD_CHECK_D.csv").Table?.Name);
        Assert.Equal("mdtrt_d", InputTables.Recognise(MinimalEncounter.Split(','), "ward_check_d.csv").Table?.Name);
    }

    private static HeaderRecognition Recognise(string header) => InputTables.Recognise(header.Split(','));
}
