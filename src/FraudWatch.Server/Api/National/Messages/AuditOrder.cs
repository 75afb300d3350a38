using System.Text.Json.Serialization;

namespace FraudWatch.Server.Api.National;

/// <summary>An order (prescription) of a visit; it is judged as the fee line that it becomes.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
[JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
public sealed record AuditOrder
{
    /// <summary>The order's number; violations name it.</summary>
    public string? RxId { get; init; }

    public string? Rxno { get; init; }

    public string? HilistType { get; init; }

    public string? ChrgType { get; init; }

    public string? HilistCode { get; init; }

    public string? HilistName { get; init; }

    public string? HilistLv { get; init; }

    public string? HosplistCode { get; init; }

    public string? HosplistName { get; init; }

    public decimal? Cnt { get; init; }

    public decimal? Pric { get; init; }

    public decimal? Sumamt { get; init; }

    public decimal? OwnpayAmt { get; init; }

    public decimal? SelfpayAmt { get; init; }

    public string? Spec { get; init; }

    public string? DrordBegnDate { get; init; }

    public string? DrordStopDate { get; init; }

    public string? DrordDeptCodg { get; init; }

    public string? DrordDeptName { get; init; }

    public string? DrordDrCodg { get; init; }

    public string? CurrDrordFlag { get; init; }
}
