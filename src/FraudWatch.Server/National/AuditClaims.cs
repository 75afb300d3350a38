using FraudWatch.Detection.Patients;
using FraudWatch.Relational;
using FraudWatch.Server.Api.National;

namespace FraudWatch.Server.National;

/// <summary>Writes a sent visit as the claims that it will become: encounter, diagnoses, operations, a fee line for each order, and at settlement the bill.</summary>
/// <param name="claims">Where the rows go.</param>
/// <param name="patient">Whose visit it is.</param>
/// <param name="now">When it was sent, in the institution's time.</param>
internal sealed class AuditClaims(PatientClaims claims, AuditPatient patient, DateTime now)
{
    private const string Yes = "1";
    private const string No = "0";

    /// <param name="visit">A visit that was checked.</param>
    /// <param name="isSettling">Whether it is being settled (3102).</param>
    public void Add(AuditEncounter visit, bool isSettling)
    {
        AddEncounter(visit);
        var settlement = isSettling ? Text($"sent:{visit.MdtrtId}") : Value.Null;
        foreach (var order in visit.FsiOrderDtos ?? [])
            AddOrder(visit, order, settlement);
        foreach (var diagnosis in visit.FsiDiagnoseDtos ?? [])
            AddDiagnosis(visit, diagnosis);
        foreach (var operation in visit.FsiOperationDtos ?? [])
            AddOperation(visit, operation);
        if (isSettling)
            AddSettlement(visit, settlement);
    }

    private void AddEncounter(AuditEncounter visit) => claims.Add(
        "lake.mdtrt_d",
        [
            ("mdtrt_id", Text(visit.MdtrtId)), ("psn_no", Text(patient.PatnId)), ("fixmedins_code", Text(visit.MedinsId)), ("fixmedins_name", Text(visit.MedinsName)),
            ("med_type", Text(visit.MedType)), ("begntime", Time(visit.AdmDate)), ("endtime", Time(visit.DscgDate)),
            ("inhosp_stas", Text(string.IsNullOrWhiteSpace(visit.DscgDate) ? Yes : No)), ("gend", Text(patient.Gend)), ("brdy", Day(patient.Brdy)),
            ("poolarea_no", Text(patient.Poolarea)), ("insutype", Text(visit.Insutype)), ("chfpdr_code", Text(visit.DrCodg)),
            ("adm_dept_codg", Text(visit.AdmDeptCodg)), ("adm_dept_name", Text(visit.AdmDeptName)), ("dscg_dept_codg", Text(visit.DscgDeptCodg)),
            ("dscg_dept_name", Text(visit.DscgDeptName)), ("adm_bed", Text(visit.Bedno)), ("dscg_maindiag_code", Text(visit.DscgMainDiseCodg)),
            ("dscg_maindiag_name", Text(visit.DscgMainDiseName)), ("vali_flag", Text(Yes)), ("updt_time", Value.Of(now)),
        ]);

    private void AddOrder(AuditEncounter visit, AuditOrder order, Value settlement)
    {
        var begin = AuditCheck.Time(order.DrordBegnDate) ?? AuditCheck.Time(visit.AdmDate);
        claims.Add(
            "lake.fee_list_d",
            [
                ("bkkp_sn", Text(order.RxId)), ("mdtrt_id", Text(visit.MdtrtId)), ("setl_id", settlement), ("psn_no", Text(patient.PatnId)),
                ("fixmedins_code", Text(visit.MedinsId)), ("med_type", Text(visit.MedType)), ("fee_ocur_time", begin is { } time ? Value.Of(time) : Value.Null),
                ("rx_drord_no", Text(order.Rxno)), ("med_list_codg", Text(order.HilistCode)), ("hilist_code", Text(order.HilistCode)),
                ("hilist_name", Text(order.HilistName)), ("medins_list_codg", Text(order.HosplistCode)), ("medins_list_name", Text(order.HosplistName)),
                ("list_type", Text(order.HilistType)), ("med_chrgitm_type", Text(order.ChrgType)), ("chrgitm_lv", Text(order.HilistLv)),
                ("cnt", Number(order.Cnt)), ("pric", Number(order.Pric ?? order.Sumamt / order.Cnt)), ("det_item_fee_sumamt", Number(order.Sumamt ?? order.Pric * order.Cnt)),
                ("fulamt_ownpay_amt", Number(order.OwnpayAmt)), ("preselfpay_amt", Number(order.SelfpayAmt)), ("spec", Text(order.Spec)),
                ("bilg_dept_codg", Text(order.DrordDeptCodg)), ("bilg_dept_name", Text(order.DrordDeptName)), ("bilg_dr_code", Text(order.DrordDrCodg)),
                ("prd_days", Number(Days(begin, AuditCheck.Time(order.DrordStopDate)))), ("vali_flag", Text(Yes)), ("crte_time", Value.Of(now)), ("updt_time", Value.Of(now)),
            ]);
    }

    private void AddDiagnosis(AuditEncounter visit, AuditDiagnosis diagnosis) => claims.Add(
        "lake.setl_list_diag_d",
        [
            ("mdtrt_id", Text(visit.MdtrtId)), ("psn_no", Text(patient.PatnId)), ("diag_code", Text(diagnosis.DiseCodg)), ("diag_name", Text(diagnosis.DiseName)),
            ("maindiag_flag", Text(diagnosis.MaindiseFlag)), ("vali_flag", Text(Yes)), ("updt_time", Value.Of(now)),
        ]);

    private void AddOperation(AuditEncounter visit, AuditOperation operation) => claims.Add(
        "lake.setl_list_oprn_d",
        [
            ("mdtrt_id", Text(visit.MdtrtId)), ("psn_no", Text(patient.PatnId)), ("oprn_oprt_code", Text(operation.OprnCode)), ("oprn_oprt_name", Text(operation.OprnName)),
            ("main_oprn_flag", Text(operation.MainOprnFlag)), ("oprn_oprt_date", Day(operation.OprnDate)), ("anst_way", Text(operation.AnstWay)),
            ("oper_dr_code", Text(operation.OperDrCode)), ("anst_dr_code", Text(operation.AnstDrCode)), ("vali_flag", Text(Yes)), ("updt_time", Value.Of(now)),
        ]);

    private void AddSettlement(AuditEncounter visit, Value number)
    {
        var total = visit.MedfeeSumamt ?? visit.FsiOrderDtos?.Sum(order => order.Sumamt ?? (order.Pric * order.Cnt) ?? 0) ?? 0;
        claims.Add(
            "lake.setl_d",
            [
                ("setl_id", number), ("mdtrt_id", Text(visit.MdtrtId)), ("psn_no", Text(patient.PatnId)), ("fixmedins_code", Text(visit.MedinsId)),
                ("med_type", Text(visit.MedType)), ("gend", Text(patient.Gend)), ("brdy", Day(patient.Brdy)), ("insutype", Text(visit.Insutype)),
                ("begndate", Day(visit.AdmDate)), ("enddate", Day(visit.DscgDate ?? visit.AdmDate)), ("setl_time", Value.Of(now)), ("medfee_sumamt", Number(total)),
                ("fulamt_ownpay_amt", Number(visit.OwnpayAmt)), ("preselfpay_amt", Number(visit.SelfpayAmt)), ("hifp_pay", Number(visit.HifpPayamt)),
                ("maf_pay", Number(visit.MaAmt)), ("acct_pay", Number(visit.AcctPayamt)), ("fund_pay_sumamt", Number((visit.HifpPayamt ?? 0) + (visit.MaAmt ?? 0))),
                ("out_flag", Text(visit.OutSetlFlag)), ("vali_flag", Text(Yes)), ("updt_time", Value.Of(now)),
            ]);
    }

    private static decimal? Days(DateTime? begin, DateTime? end) =>
        begin is { } from && end is { } to && to > from ? Math.Max(1, Math.Ceiling((decimal)(to - from).TotalDays)) : null;

    private static Value Text(string? text) => string.IsNullOrWhiteSpace(text) ? Value.Null : Value.Of(text.Trim());

    private static Value Number(decimal? number) => number is { } value ? Value.Of(value) : Value.Null;

    private static Value Time(string? text) => AuditCheck.Time(text) is { } time ? Value.Of(time) : Value.Null;

    private static Value Day(string? text) => AuditCheck.Time(text) is { } time ? Value.Of(DateOnly.FromDateTime(time)) : Value.Null;
}
