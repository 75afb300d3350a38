using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Persons;

/// <summary>A fee line after refunds.</summary>
public sealed record FeeLineView
{
    public required string BkkpSn { get; init; }

    public string? MdtrtId { get; init; }

    public string? StayId { get; init; }

    public string? SetlId { get; init; }

    public required string FixmedinsCode { get; init; }

    public string? FixmedinsName { get; init; }

    public DateOnly? FeeDate { get; init; }

    public DateTime? FeeTime { get; init; }

    public string? ItemCode { get; init; }

    public string? ItemName { get; init; }

    public string? ItemClass { get; init; }

    public double? Cnt { get; init; }

    /// <summary>Yuan a unit.</summary>
    public double? Pric { get; init; }

    /// <summary>Yuan, net.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Yuan in scope.</summary>
    public decimal? InscpAmt { get; init; }

    public string? DeptName { get; init; }

    public string? PhysicianCode { get; init; }

    internal static FeeLineView Of(ClaimsRow row) => new()
    {
        BkkpSn = row.Needed("bkkp_sn"),
        MdtrtId = row.Text("mdtrt_id"),
        StayId = row.Text("stay_id"),
        SetlId = row.Text("setl_id"),
        FixmedinsCode = row.Needed("fixmedins_code"),
        FixmedinsName = row.Text("fixmedins_name"),
        FeeDate = row.Day("fee_date"),
        FeeTime = row.Time("fee_time"),
        ItemCode = row.Text("item_code"),
        ItemName = row.Text("item_name"),
        ItemClass = row.Text("item_class"),
        Cnt = row.Number("cnt"),
        Pric = row.Number("pric"),
        Amount = row.Amount("amount"),
        InscpAmt = row.Amount("inscp_amt"),
        DeptName = row.Text("dept_name"),
        PhysicianCode = row.Text("physician_code"),
    };
}
