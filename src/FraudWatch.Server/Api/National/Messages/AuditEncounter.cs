using System.Text.Json.Serialization;

namespace FraudWatch.Server.Api.National;

/// <summary>A visit with its diagnoses, orders and operations.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
[JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
public sealed record AuditEncounter
{
    public string? MdtrtId { get; init; }

    public string? MedinsId { get; init; }

    public string? MedinsName { get; init; }

    public string? MedinsAdmdvs { get; init; }

    public string? Bedno { get; init; }

    /// <summary>yyyy-MM-dd HH:mm:ss.</summary>
    public string? AdmDate { get; init; }

    /// <summary>yyyy-MM-dd HH:mm:ss; empty while the patient stays.</summary>
    public string? DscgDate { get; init; }

    public string? DscgMainDiseCodg { get; init; }

    public string? DscgMainDiseName { get; init; }

    public string? DrCodg { get; init; }

    public string? AdmDeptCodg { get; init; }

    public string? AdmDeptName { get; init; }

    public string? DscgDeptCodg { get; init; }

    public string? DscgDeptName { get; init; }

    public string? MedType { get; init; }

    public string? Insutype { get; init; }

    /// <summary>Yuan, as are all amounts.</summary>
    public decimal? MedfeeSumamt { get; init; }

    public decimal? OwnpayAmt { get; init; }

    public decimal? SelfpayAmt { get; init; }

    public decimal? AcctPayamt { get; init; }

    public decimal? MaAmt { get; init; }

    public decimal? HifpPayamt { get; init; }

    public string? OutSetlFlag { get; init; }

    public IReadOnlyList<AuditDiagnosis>? FsiDiagnoseDtos { get; init; }

    public IReadOnlyList<AuditOrder>? FsiOrderDtos { get; init; }

    public IReadOnlyList<AuditOperation>? FsiOperationDtos { get; init; }
}
