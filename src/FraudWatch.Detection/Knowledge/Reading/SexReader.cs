using System.Globalization;

namespace FraudWatch.Detection.Knowledge;

/// <summary>Points that allow one sex: the words of the constraint and of the item's name say which.</summary>
internal sealed class SexReader(TermBook terms) : IPointReader
{
    private readonly IReadOnlyDictionary<string, string> sexes = terms.Values("sex_term", "sex");
    private readonly TermMatcher matcher = new(terms.Values("sex_term", "sex").Keys);

    public PointReading Read(PointText point)
    {
        var found = matcher.Find($"{point.Constraint} {point.ItemName}").Select(term => sexes[term]).Distinct().ToList();
        return found switch
        {
            [var sex] => new PointReading { Sex = int.Parse(sex, CultureInfo.InvariantCulture) },
            [] => PointReading.NotReadable("文字和名称都没有说明限哪一性别"),
            _ => PointReading.NotReadable("文字和名称同时提到男女两性，限哪一性别须由人工确定"),
        };
    }
}
