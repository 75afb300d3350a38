using FraudWatch.Store.Ingest;

namespace FraudWatch.Store.Tests.Ingest;

public sealed class ProfileTests : IDisposable
{
    private const string Inpatient = "BeneID,ClaimID,ClaimStartDt,ClaimEndDt,Provider,InscClaimAmtReimbursed,AdmissionDt,DeductibleAmtPaid,DischargeDt,ClmDiagnosisCode_1,ClmDiagnosisCode_2,ClmProcedureCode_1";

    private readonly Inbox inbox = new();

    public void Dispose() => inbox.Dispose();

    [Fact]
    public void A_claim_of_the_benchmark_feeds_settlement_encounter_diagnoses_and_procedures()
    {
        inbox.Write("inpatient.csv", Exports.Text(Inpatient, "B1,C1,2009-04-12,2009-04-18,PRV1,26000,2009-04-12,1068,2009-04-18,7866,NA,NA", "B2,C2,2009-04-12,2009-04-18,PRV1,100,2009-04-12,NA,2009-04-18,1970,4019,7092"));

        var report = inbox.Ingest(new IngestRequest([inbox.Folder], Profile: "provider-fraud"));

        Assert.Equal([("mdtrt_d", 2L), ("setl_d", 2L), ("setl_list_diag_d", 3L), ("setl_list_oprn_d", 1L)], report.Tables.Select(table => (table.Key, table.Value.Accepted)));
        Assert.Equal(["C1 27068.00 26000.00 1068.00", "C2 100.00 100.00 0.00"], inbox.Query("SELECT setl_id, medfee_sumamt, fund_pay_sumamt, psn_pay FROM lake.setl_d ORDER BY 1"));
        Assert.Equal(["C1-1 7866 1", "C2-1 1970 1", "C2-2 4019 0"], inbox.Query("SELECT setl_list_diag_id, diag_code, maindiag_flag FROM lake.setl_list_diag_d ORDER BY 1"));
    }

    [Fact]
    public void Outpatient_claims_beneficiaries_and_totals_are_told_by_their_headers()
    {
        inbox.Write("o.csv", "BeneID,ClaimID,ClaimStartDt,ClaimEndDt,Provider,InscClaimAmtReimbursed,ClmDiagnosisCode_1,DeductibleAmtPaid\nB1,C9,2009-04-12,2009-04-13,PRV1,30,V5832,0\n");
        inbox.Write("b.csv", "\"BeneID\",\"DOB\",\"DOD\",\"Gender\",\"State\",\"County\"\n\"B1\",1943-01-01,NA,1,9,230\n");
        inbox.Write("t.csv", "Provider,InpatientClaimCount,AvgLengthOfStay,UniqueBeneficiaries\nPRV1,5.0,NA,24\n");
        inbox.Write("labels.csv", "Provider,PotentialFraud\nPRV1,No\n");

        var report = inbox.Ingest(new IngestRequest([inbox.Folder], Profile: "provider-fraud"));

        Assert.Equal(FileStatus.NotRecognised, report.Files.Single(file => file.File == "labels.csv").Status);
        Assert.Equal(["C9 11"], inbox.Query("SELECT mdtrt_id, med_type FROM lake.mdtrt_d"));
        Assert.Equal(["B1 1 09230 -"], inbox.Query("SELECT psn_no, gend, live_admdvs, die_date FROM lake.psn_info_b"));
        Assert.Equal(["InpatientClaimCount 5", "UniqueBeneficiaries 24"], inbox.Query("SELECT feature_name, feature_value FROM lake.institution_totals ORDER BY 1"));
    }

    [Fact]
    public void Bad_rows_of_a_mapped_file_are_quarantined_for_the_table_that_refuses_them()
    {
        inbox.Write("inpatient.csv", Exports.Text(Inpatient, "B1,C1,2009-04-12,2009-04-18,PRV1,much,2009-04-12,1068,2009-04-18,7866,NA,NA", "B2,C2", "B3,C3,2009-04-12,2009-04-18,PRV1,100,2009-04-31,0,2009-04-18,1970,NA,NA"));

        var tables = inbox.Ingest(new IngestRequest([inbox.Folder], Profile: "provider-fraud")).Tables;

        Assert.Equal(new TableCounts(3, 1, 2, 0), tables["setl_d"]);
        Assert.Equal(new TableCounts(2, 1, 1, 0), tables["mdtrt_d"]);
        Assert.Equal(
            ["setl_d 2 medfee_sumamt", "setl_d 3 ", "mdtrt_d 4 begntime"],
            Quarantine.List(inbox.Store).Select(row => $"{row.Table} {row.Line} {row.Column}"));
    }

    [Theory]
    [InlineData("(SELECT max(a) FROM read_csv('/etc/passwd'))", "not allowed")]
    [InlineData("getenv('HOME')", "function getenv is not allowed")]
    [InlineData("a FROM read_csv('/etc/passwd')", "more than one expression")]
    [InlineData("a; DROP TABLE b", "Only SELECT")]
    [InlineData("a -- and more", "comment")]
    [InlineData("a, b", "more than one expression")]
    [InlineData("a +", "syntax error")]
    public void A_profile_may_hold_plain_expressions_only(string expression, string complaint)
    {
        inbox.Write("a.csv", "a,b\n1,2\n");
        var profile = inbox.Write("mine.yaml", $"name: mine\nsources:\n  - name: a\n    requires: [a]\n    tables:\n      - table: psn_info_b\n        columns:\n          psn_no: \"{expression}\"\n          gend: b\n");

        var error = Assert.Throws<IngestException>(() => inbox.Ingest(new IngestRequest([Path.Combine(inbox.Folder, "a.csv")], Profile: profile)));

        Assert.Contains(complaint, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", "There is no profile 'nonsense'")]
    [InlineData("name: mine\nsources: 5", "line 2")]
    [InlineData("name: mine", "it has no sources")]
    [InlineData("name: mine\nsources: [{name: a, requires: [a], tables: [{table: nowhere}]}]", "no such input table")]
    [InlineData("name: mine\nsources: [{name: a, requires: [a], tables: [{table: psn_info_b, columns: {psn: a}}]}]", "no column 'psn'")]
    [InlineData("name: mine\nsources: [{name: a, requires: [a], tables: [{table: psn_info_b, columns: {gend: a}}]}]", "required column 'psn_no'")]
    public void A_wrong_profile_is_refused_with_its_place(string yaml, string complaint)
    {
        var data = inbox.Write("a.csv", "a,b\n1,2\n");
        var profile = yaml.Contains(' ', StringComparison.Ordinal) ? inbox.Write("mine.yaml", yaml) : yaml;

        var error = Assert.Throws<IngestException>(() => inbox.Ingest(new IngestRequest([data], Profile: profile)));

        Assert.Contains(complaint, error.Message, StringComparison.Ordinal);
    }
}
