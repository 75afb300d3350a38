using FraudWatch.Casework.Inspections;
using FraudWatch.Casework.People;
using FraudWatch.Core.People;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Http;

namespace FraudWatch.Server.Api.Inspections;

/// <summary>Shows sampled records with what the claims tell of their stays, so that an archive can find them.</summary>
internal sealed class RecordStays(ClaimsReading claims, PersonHandles persons)
{
    /// <summary>For records of a page; without their stays while a run makes the derived tables anew, since records can be noted meanwhile.</summary>
    public async Task<Func<SampledRecord, SampledRecordView>> OfAsync(RecordSampling sample, IEnumerable<SampledRecord> page, CancellationToken cancellation)
    {
        try
        {
            return await ReadAsync(sample, values => $"stay_id IN {values.Texts(page.Select(record => record.RecordId))}", cancellation);
        }
        catch (RequestRefusedException)
        {
            return record => ViewOf(record, null);
        }
    }

    /// <summary>For all records of a sample.</summary>
    /// <exception cref="RequestRefusedException">There are no stays at this moment: a file with empty columns would look like the whole.</exception>
    public Task<Func<SampledRecord, SampledRecordView>> OfAllAsync(RecordSampling sample, CancellationToken cancellation) =>
        ReadAsync(sample, values => $"discharge_date BETWEEN {values.Day(sample.FirstDay)} AND {values.Day(sample.LastDay)}", cancellation);

    private async Task<Func<SampledRecord, SampledRecordView>> ReadAsync(RecordSampling sample, Func<SqlValues, string> which, CancellationToken cancellation)
    {
        var stays = await RowsAsync(sample, which, cancellation);
        return record => ViewOf(record, stays.GetValueOrDefault(record.RecordId));
    }

    private Task<Dictionary<string, ClaimsRow>> RowsAsync(RecordSampling sample, Func<SqlValues, string> which, CancellationToken cancellation) =>
        claims.ReadAsync(["claims.stay"], async snapshot =>
        {
            var values = new SqlValues();
            var rows = await snapshot.RowsAsync(
                $"""
                SELECT stay_id, ipt_otp_no, medrcdno, psn_no, admission_date, discharge_date, dept_name, coalesce(diag_name, diag_code) AS diag_name, chfpdr_code, chfpdr_name,
                    CAST(medfee_sumamt AS DECIMAL(18, 2)) AS medfee_sumamt, CAST(fund_pay_sumamt AS DECIMAL(18, 2)) AS fund_pay_sumamt
                FROM claims.stay WHERE fixmedins_code = {values.Text(sample.FixmedinsCode)} AND {which(values)}
                """, values, cancellation);
            return rows.ToDictionary(row => row.Needed("stay_id"), StringComparer.Ordinal);
        }, cancellation);

    private SampledRecordView ViewOf(SampledRecord record, ClaimsRow? stay) => new()
    {
        Position = record.Position,
        RecordId = record.RecordId,
        IptOtpNo = stay?.Text("ipt_otp_no"),
        Medrcdno = stay?.Text("medrcdno"),
        Person = stay?.Text("psn_no") is { } number ? persons.Of(number) : null,
        AdmissionDate = stay?.Day("admission_date"),
        DischargeDate = stay?.Day("discharge_date"),
        DeptName = stay?.Text("dept_name"),
        DiagName = stay?.Text("diag_name"),
        ChfpdrCode = stay?.Text("chfpdr_code"),
        ChfpdrName = stay?.Text("chfpdr_name") is { } name ? Mask.Name(name) : null,
        MedfeeSumamt = stay?.Amount("medfee_sumamt"),
        FundPaySumamt = stay?.Amount("fund_pay_sumamt"),
        Month = record.Month,
        IsSingleDisease = record.IsSingleDisease,
        Status = record.Status,
        AmountFound = record.AmountFound,
        Remark = record.Remark,
    };
}
