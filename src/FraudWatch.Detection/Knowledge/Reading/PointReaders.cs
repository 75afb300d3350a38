namespace FraudWatch.Detection.Knowledge;

/// <summary>Which official class is read how. Classes that are not here have no shape that claims can be compared with.</summary>
internal sealed class PointReaders
{
    private const int SecondLine = 5;

    private readonly Dictionary<int, IPointReader> readers;
    private readonly Dictionary<(int Class, PointText Text), PointReading> read = [];

    public PointReaders(TermBook terms)
    {
        readers = [];
        var sex = new SexReader(terms);
        var indication = new IndicationReader(terms);
        var level = new LevelReader();
        var setting = new SettingReader();
        var course = new CourseReader();
        var pairOnOneDay = new PairReader("day");
        Add(new StatedByClass(new PointReading { Insurance = "injury" }), 1, 16);
        Add(new StatedByClass(new PointReading { Insurance = "maternity" }), 2, 17);
        Add(new StatedByClass(new PointReading()), 3, 4);
        Add(new StatedByClass(new PointReading { CareKinds = "offline" }), 47);
        Add(new FirstLineReader(terms), SecondLine);
        Add(new AgeReader(terms, "新生儿", isIndication: false), 6, 18, 32);
        Add(new AgeReader(terms, "儿童", isIndication: false), 7, 19, 33, 80);
        Add(new AgeReader(terms, "儿童", isIndication: true), 65);
        Add(new AgeReader(terms, null, isIndication: false), 29, 55);
        Add(new ForbiddenAgeReader(isElderly: false), 66);
        Add(new ForbiddenAgeReader(isElderly: true), 72);
        Add(indication, 8, 11, 20, 70, 78, 79, 83, 88);
        Add(course, 10, 23);
        Add(level, 12, 24);
        Add(setting, 13, 22);
        Add(new SurgeryGroupReader(), 15);
        Add(pairOnOneDay, 25, 26, 30, 74);
        Add(new PairReader("visit"), 40);
        Add(new FrequencyReader(), 27);
        Add(new CycleReader(), 31);
        Add(sex, 39, 54, 67, 81, 87);
    }

    /// <summary>The reading of a point. Points of one class that differ in their codes alone are read once, unless the codes matter.</summary>
    public PointReading Read(PointVersion version)
    {
        var (key, needsCode) = (version.Key, version.Key.ClassNumber == SecondLine);
        var (constraint, name) = (PlainText.Of(version.Constraint), PlainText.Of(version.ItemName));
        var text = new PointText(constraint, name, needsCode ? key.ItemCode : "", key.PairedItemCode.Length > 0 ? "paired" : "");
        if (!read.TryGetValue((key.ClassNumber, text), out var reading))
            read[(key.ClassNumber, text)] = reading = ReadOnce(key.ClassNumber, text);
        return reading;
    }

    private PointReading ReadOnce(int officialClass, PointText text)
    {
        if (!readers.TryGetValue(officialClass, out var reader))
            return PointReading.NotReadable("这一类知识点没有可以由费用明细核对的固定写法，须由人工编写");
        var reading = reader.Read(text);
        return reading.IsExecutable && reading.Reason is null ? reading with { Reason = PersonChecks.Of(text.Constraint) } : reading;
    }

    private void Add(IPointReader reader, params ReadOnlySpan<int> classes)
    {
        foreach (var number in classes)
            readers.Add(number, reader);
    }
}
