using System.Globalization;

namespace FraudWatch.Detection.Knowledge;

/// <summary>Points for children, newborns or another age.</summary>
/// <param name="terms">The dictionaries.</param>
/// <param name="always">The age group of the class itself (儿童 or 新生儿), where its name alone already says it; null where the text must.</param>
/// <param name="isIndication">Whether the text is an indication, whose ages say who may be treated and not who is limited.</param>
internal sealed class AgeReader(TermBook terms, string? always, bool isIndication) : IPointReader
{
    private readonly IReadOnlyDictionary<string, string> groups = terms.Values("age_term", "age_to_days");
    private readonly TermMatcher matcher = new(terms.Values("age_term", "age_to_days").Keys);

    public PointReading Read(PointText point)
    {
        if (point.Constraint.Contains("成人", StringComparison.Ordinal))
            return PointReading.NotReadable("文字同时写有成人用法，不能据此认定成人使用违规");
        if (point.Constraint.Contains("法定就业年龄", StringComparison.Ordinal))
            return WorkingAge();
        if (isIndication)
            return always is null ? Nothing() : new PointReading { AgeToDays = Group(always) };
        var (from, to) = AgeText.Limits(point.Constraint);
        to ??= Named(point) ?? (always is null ? null : Group(always));
        return from is null && to is null ? Nothing() : new PointReading { AgeFromDays = from, AgeToDays = to };
    }

    /// <summary>The widest age group that the constraint names, or else the item's name.</summary>
    private int? Named(PointText point) => Widest(point.Constraint) ?? Widest(point.ItemName);

    private int? Widest(string text) => matcher.Find(text).Select(group => (int?)Group(group)).Max();

    private int Group(string name) => int.Parse(groups[name], CultureInfo.InvariantCulture);

    /// <summary>From 16 years (labour law) to the latest retirement: 63 years and at most three years' voluntary delay.</summary>
    private static PointReading WorkingAge() => new()
    {
        AgeFromDays = AgeText.FromDays("16", "岁"),
        AgeToDays = AgeText.ToDays("66", "岁"),
        Reason = "须人工核对：退休年龄因性别和出生年月而不同，此处取最宽的16至66岁",
    };

    private static PointReading Nothing() => PointReading.NotReadable("文字没有写明年龄");
}
