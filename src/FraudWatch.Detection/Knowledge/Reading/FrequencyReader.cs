using System.Text.RegularExpressions;

namespace FraudWatch.Detection.Knowledge;

/// <summary>
/// Points of the frequency class. A bare 日 or 小时 is the unit in which the item is billed: one for each day or hour that the
/// stay lasts, not one a day whatever happens.
/// </summary>
internal sealed partial class FrequencyReader : IPointReader
{
    public PointReading Read(PointText point)
    {
        var match = Times().Match(point.Constraint);
        if (match.Success)
            return new PointReading { MaxQuantity = DurationText.Number(match.Groups["times"].Value), Per = Unit(match.Groups["unit"].Value) };
        return Unit(point.Constraint) is { } unit
            ? new PointReading { MaxQuantity = 1, Per = unit }
            : PointReading.NotReadable("文字没有写明计费单位或次数");
    }

    private static string? Unit(string text) => text switch
    {
        "小时" or "时" or "每小时" => "hour",
        "日" or "天" or "每日" or "每天" => "day",
        "次" or "每次" or "就诊" => "visit",
        "住院" or "每次住院" => "stay",
        "年" or "每年" => "year",
        _ => null,
    };

    [GeneratedRegex(@"每(?<unit>日|天|小时|年|次住院)(?:最多|不超过|限)?(?:支付|收取)?(?<times>\d{1,3}|[一二三四五六七八九十])次")]
    private static partial Regex Times();
}
