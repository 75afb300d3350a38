namespace FraudWatch.Core.Inspections;

/// <summary>What follows from the kind of an inspection.</summary>
public static class InspectionKinds
{
    /// <summary>The kind's name in Chinese documents.</summary>
    public static string Chinese(this InspectionKind kind) => kind switch
    {
        InspectionKind.Daily => "日常检查",
        InspectionKind.Special => "专项检查",
        InspectionKind.DoubleRandom => "双随机抽查",
        InspectionKind.ForCause => "有因检查",
        InspectionKind.Joint => "联合检查",
        InspectionKind.CrossCity => "市级交叉互查",
        InspectionKind.FlyingTransfer => "飞检移交",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of inspection."),
    };

    /// <summary>
    /// Steps with a clock that begin with an inspection of that kind: progress and rectification plan within 30 working days of
    /// the transfer, written report within 5 working days of completing the handling (Order 6), for transfers only.
    /// </summary>
    public static IReadOnlyList<string> Clocks(this InspectionKind kind) =>
        kind == InspectionKind.FlyingTransfer ? ["flying_transfer_progress", "flying_transfer_report"] : [];
}
