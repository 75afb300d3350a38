namespace FraudWatch.Detection.Knowledge;

/// <summary>Points for kinds of care. Rules count day surgery and beds at home as inpatient care.</summary>
internal sealed class SettingReader : IPointReader
{
    private static readonly (string Words, string[] Kinds)[] Settings =
    [
        ("住院", ["inpatient"]),
        ("急诊", ["emergency"]),
        ("抢救", ["emergency"]),
        ("门诊", ["outpatient", "emergency", "chronic", "specialty_drug"]),
        ("门慢", ["chronic"]),
        ("门特", ["chronic"]),
        ("双通道", ["specialty_drug"]),
    ];

    public PointReading Read(PointText point)
    {
        var kinds = Settings
            .Where(setting => point.Constraint.Contains(setting.Words, StringComparison.Ordinal))
            .SelectMany(setting => setting.Kinds)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        return kinds.Count == 0
            ? PointReading.NotReadable("文字没有写明就医方式")
            : new PointReading { CareKinds = string.Join('|', kinds) };
    }
}
