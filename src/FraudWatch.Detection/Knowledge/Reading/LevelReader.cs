namespace FraudWatch.Detection.Knowledge;

/// <summary>Points for hospitals of a level and above; where the text names several, the lowest.</summary>
internal sealed class LevelReader : IPointReader
{
    private static readonly (string Words, int Level)[] Levels = [("一级", 1), ("二级", 2), ("三级", 3)];

    public PointReading Read(PointText point)
    {
        if (point.Constraint.Contains("首次处方时需由", StringComparison.Ordinal))
            return PointReading.NotReadable("只限首次处方的医疗机构级别，续方不受限，须由人工查首次处方");
        var level = Levels.Where(level => point.Constraint.Contains(level.Words, StringComparison.Ordinal)).Select(level => (int?)level.Level).Min();
        return level is null ? PointReading.NotReadable("文字没有写明医疗机构级别") : new PointReading { MinLevel = level };
    }
}
